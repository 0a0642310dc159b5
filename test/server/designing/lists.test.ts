import { expect } from 'chai';
import type { Design } from '../../../surveys/designing/document/design.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { addDesign } from '../../support/designs.ts';
import { type Part, pageOf } from '../../support/page.ts';
import {
  aOne,
  aQuestionnaire,
  aScale,
  aSeveral,
  aText,
  aYesNo,
  inBoth,
} from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { form, type Office, offices, type Staff } from '../office.ts';

type Given = Readonly<Record<string, string | readonly string[]>>;

const body = aQuestionnaire({
  questions: [
    aYesNo('q1'),
    aScale('q2'),
    aScale('q3', { showIf: { question: 'q2', is: 'never' } }),
    aSeveral('q4'),
    aText('q5'),
  ],
});

const often = ['always', 'mostly', 'rarely', 'never'];

function typedList(labels: readonly string[], given: Given = {}, keys: readonly string[] = []): Given {
  const lines = labels.flatMap((label, i) => [
    [`label-${i}`, label],
    [`key-${i}`, keys[i] ?? ''],
  ]);
  return {
    name: 'Hur ofta',
    order: 'best-first',
    short: '',
    do: 'save',
    ...Object.fromEntries(lines),
    ...given,
  };
}

describe('lists, areas and conditions of a questionnaire in the making', () => {
  const openOffice = offices();
  let office: Office;
  let auditor: Staff;
  let design: Design;

  beforeEach(async () => {
    office = await openOffice();
    design = await addDesign(office.store, { body }, ['person-auditor']);
    auditor = await office.as('auditor');
  });

  const at = (path: string) => `/designs/${design.id}${path}`;
  const now = async (): Promise<Questionnaire> =>
    (await office.store.designs.byId(design.id))?.body as Questionnaire;
  const post = (path: string, given: Given) => auditor.post(at(path)).send(form({ revision: '1', ...given }));
  const question = async (key: string) => questionsOf(await now()).find((one) => one.key === key);

  /** Something else comes first, the next time that the history is looked into. */
  const meanwhile = (work: () => Promise<unknown>) => {
    const { designs } = office.store;
    const { at: look } = designs;
    designs.at = async (...asked) => {
      designs.at = look;
      await work();
      return look(...asked);
    };
  };

  describe('a choice list', () => {
    it('is told with where it is used, each question with a way to it', async () => {
      const page = pageOf(await auditor.get(at('/lists')).expect(200));
      const uses = page.disclosure(say('design-lists.used', { count: 2 })).all('link');
      expect(uses.map(({ href }) => href)).to.deep.equal([at('?open=q2#q2'), at('?open=q3#q3')]);
      expect(page.text).to.contain(say('design-lists.stands-in', { list: 'Hur ofta' }));
    });

    it('is shown to those who may not change it, without a way to change it', async () => {
      const page = pageOf(await (await office.as('reader')).get(at('/lists')).expect(200));
      expect(page.headings(3)).to.contain('Hur ofta');
      const change = say('design-lists.change');
      expect(page.names('link').filter((name) => name.startsWith(change))).to.deep.equal([]);
    });

    it('that several questions use says so before it is changed', async () => {
      const page = pageOf(await auditor.get(at('/lists/often4')).expect(200));
      expect(page.texts('paragraph')).to.contain(say('design-lists.notice', { count: 2 }));
      expect(page.names('button')).to.contain(say('design-lists.copy'));
      expect(page.text).to.contain(say('design-lists.asked-for', { count: 1 }));
    });

    it('keeps keys and words in other languages when a label changes', async () => {
      await post(
        '/lists/often4',
        typedList(['Jämt', 'mostly', 'rarely', 'never'], { short: 'easy3' }, often),
      ).expect(303);
      const list = (await now()).choiceLists.often4;
      expect(list?.choices[0]).to.deep.equal({ key: 'always', label: { sv: 'Jämt', en: 'always' }, step: 4 });
      expect(list?.short).to.equal('easy3');
    });

    it('has its steps made from the order of the choices', async () => {
      await post(
        '/lists/often4',
        typedList(['never', 'rarely', 'Ibland', 'always'], { order: 'best-last' }, [
          'never',
          'rarely',
          '',
          'always',
        ]),
      );
      const steps = (await now()).choiceLists.often4?.choices.map(({ key, step }) => [key, step]);
      expect(steps).to.deep.equal([
        ['never', 1],
        ['rarely', 2],
        ['c1', 3],
        ['always', 4],
      ]);
    });

    it('has its lines moved, added and taken away by buttons, with nothing kept and nothing lost', async () => {
      const typed = typedList(['Alltid nu', 'mostly', 'rarely', 'never'], {}, often);
      const moved = await post('/lists/often4', { ...typed, do: 'down-0' }).expect(200);
      expect(valuesIn(moved.text)).to.deep.equal(['mostly', 'Alltid nu', 'rarely', 'never']);
      const added = await post('/lists/often4', { ...typed, do: 'add' }).expect(200);
      expect(valuesIn(added.text)).to.deep.equal(['Alltid nu', 'mostly', 'rarely', 'never', '']);
      const taken = await post('/lists/often4', { ...typed, do: 'remove-3' }).expect(200);
      expect(valuesIn(taken.text)).to.deep.equal(['Alltid nu', 'mostly', 'rarely']);
      expect(pageOf(taken).status).to.equal(
        say('design-lists.gone-asked-for', { choice: 'never', count: 1 }),
      );
      expect((await now()).choiceLists.often4).to.deep.equal(body.choiceLists.often4);
    });

    it('that is wrong is shown again as it was typed', async () => {
      const { text } = await post(
        '/lists/often4',
        typedList(['Samma', 'samma', ''], { name: ' ' }, ['always', '', 'never']),
      ).expect(422);
      expect(pageOf(text).problems).to.have.members([
        say('design-lists.missing.name'),
        say('design-lists.problems.twice', { label: 'samma' }),
        say('design-lists.problems.empty-line'),
      ]);
      expect(valuesIn(text)).to.deep.equal(['Samma', 'samma', '']);
    });

    it('with fewer than two choices is refused', async () => {
      const { text } = await post('/lists/often4', typedList(['Ja'], {}, ['always'])).expect(422);
      expect(pageOf(text).problems).to.deep.equal([say('design-lists.problems.too-few')]);
    });

    it('without order says which choice stands alone', async () => {
      const typed = typedList(['Röd', 'Ingen'], { order: 'none', marks: 'yes', 'marked-1': 'yes' }, [
        'red',
        'none',
      ]);
      await post('/lists/colours', typed).expect(303);
      expect((await now()).choiceLists.colours?.choices).to.deep.equal([
        { key: 'red', label: { sv: 'Röd', en: 'Röd' } },
        { key: 'none', label: { sv: 'Ingen', en: 'Ingen' }, exclusive: true },
      ]);
    });

    it('is copied for one question, which alone has the copy then', async () => {
      await post('/lists/often4/copy', { question: 'q3' }).expect(303).expect('Location', at('?open=q3#q3'));
      expect(await question('q3')).to.include({ choices: 'l1' });
      expect(await question('q2')).to.include({ choices: 'often4' });
      const { often4, l1 } = (await now()).choiceLists;
      expect(l1).to.not.have.property('name');
      expect(l1?.choices).to.deep.equal(often4?.choices);
      await post('/lists/often4/copy', { question: 'q1' }).expect(404);
    });

    it('is added ready-made with all its languages and its three steps, once', async () => {
      await post('/lists', { from: 'users.change5' })
        .expect(303)
        .expect('Location', at('/lists#list-change5'));
      await post('/lists', { from: 'users.change5' }).expect(303);
      const { choiceLists } = await now();
      expect(choiceLists.change5?.short).to.equal('change3');
      expect(Object.keys(choiceLists.change5?.choices[0]?.label ?? {})).to.include.members([
        'sv',
        'ar',
        'so',
      ]);
      expect(Object.keys(choiceLists)).to.have.length(Object.keys(body.choiceLists).length + 2);
      await post('/lists', { from: 'users.nothing' }).expect(404);
    });

    it('is written anew, without the lines that were left empty', async () => {
      await post('/new-list', typedList(['Stor', 'Liten', ''], { name: 'Storlek', order: 'none' })).expect(
        303,
      );
      expect((await now()).choiceLists.l1).to.deep.equal({
        name: { sv: 'Storlek' },
        ordered: false,
        choices: [
          { key: 'c1', label: { sv: 'Stor' } },
          { key: 'c1-2', label: { sv: 'Liten' } },
        ],
      });
    });

    it("that is asked for from a question is the question's at once, ready-made or written", async () => {
      const asked = { question: 'q2', field: 'set-choices' };
      const page = pageOf(await auditor.get(at('/new-list?question=q2&field=set-choices')).expect(200));
      const wished = { number: 2, words: 'Hur ofta q2?' };
      expect(page.texts('paragraph')).to.contain(say('design-lists.for-question', wished));
      expect(page.unseen).to.include({ question: 'q2', field: 'set-choices' });
      expect(page.sentAs('order')[0]?.value, 'a scale asks for an order').to.equal('best-first');
      const card = at('?open=q2#q2');
      await post('/new-list', typedList(['Bra', 'Dåligt'], { name: 'Hur bra', ...asked })).expect(
        'Location',
        card,
      );
      expect(await question('q2')).to.include({ choices: 'l1' });
      await post('/lists', { from: 'users.change5', ...asked }).expect('Location', card);
      expect(await question('q2')).to.include({ choices: 'change5' });
      await post('/lists', { from: 'users.change5', ...asked, field: 'set-nothing' }).expect(
        'Location',
        card,
      );
      expect(await question('q2')).to.include({ choices: 'change5' });
      await post('/lists', { from: 'users.change5', ...asked, question: 'gone' }).expect(303);
    });

    it('that somebody makes while another is being made is another list', async () => {
      const make = (name: string) =>
        post('/new-list', typedList(['En', 'Två'], { name, order: 'none' })).expect(303);
      meanwhile(() => make('Färg'));
      await make('Storlek');
      meanwhile(() => make('Form'));
      await post('/lists/often4/copy', { question: 'q3' }).expect(303);
      const names = Object.values((await now()).choiceLists).map(({ name }) => name?.sv);
      expect(names).to.include.members(['Färg', 'Storlek', 'Form', undefined]);
    });

    it('is taken away only where nothing uses it', async () => {
      await post('/lists/often4/removal', {}).expect(409);
      await post('/lists/ladder5/removal', {}).expect(303);
      expect((await now()).choiceLists).to.have.property('often4');
      expect((await now()).choiceLists).to.not.have.property('ladder5');
    });

    it('that another has changed meanwhile keeps both where they differ in nothing', async () => {
      await post(
        '/lists/often4',
        typedList(often, { name: 'Hur många gånger', short: 'easy3' }, often),
      ).expect(303);
      await post(
        '/lists/often4',
        typedList(['Jämt', 'mostly', 'rarely', 'never'], { short: 'easy3' }, often),
      ).expect(303);
      const list = (await now()).choiceLists.often4;
      expect([list?.name?.sv, list?.choices[0]?.label.sv]).to.deep.equal(['Hur många gånger', 'Jämt']);
    });
  });

  it('are told side by side where two have changed the same, and nothing that was typed is lost', async () => {
    const typed = (label: string) => typedList([label, 'mostly', 'rarely', 'never'], {}, often);
    await post('/lists/often4', typed('Jämt')).expect(303);
    const list = await post('/lists/often4', typed('Hela tiden')).expect(409);
    const [theirs, mine] = pageOf(list).names('radio');
    expect([theirs?.includes('Jämt'), mine?.includes('Hela tiden')]).to.deep.equal([true, true]);
    const on = (choice: string) => ({ '0-question': 'q1', '0-asks': 'is', '0-choice': choice, do: 'save' });
    await post('/questions/q5/condition', on('yes')).expect(303);
    await post('/questions/q5/condition', on('no')).expect(409);
    expect(await question('q5')).to.deep.include({ showIf: { question: 'q1', is: 'yes' } });
  });

  describe('the areas of the report', () => {
    it('are renamed, added and moved', async () => {
      const typed = {
        'label-0': 'Nytt',
        'key-0': '',
        'label-1': 'Påverkan',
        'key-1': 'influence',
        'label-2': 'Delaktighet',
        'key-2': 'participation',
      };
      await post('/areas', { ...typed, do: 'save' }).expect(303);
      expect(Object.entries((await now()).areas)).to.deep.equal([
        ['a1', { sv: 'Nytt' }],
        ['influence', { sv: 'Påverkan', en: 'Inflytande' }],
        ['participation', inBoth('Delaktighet')],
      ]);
    });

    it('stay where the report has them or questions are in them', async () => {
      const { text } = await post('/areas', {
        'label-0': 'Delaktighet',
        'key-0': 'participation',
        do: 'save',
      }).expect(422);
      expect(pageOf(text).problems).to.deep.equal([
        say('design-lists.problems.area-kept', { label: 'Inflytande' }),
      ]);
    });
  });

  describe('non-answers', () => {
    it('are renamed and added, and are always offered where ticked', async () => {
      const keys = ['dont-know', 'prefer-not', 'not-me', ''];
      const lines = ['Vet inte', 'Vill inte', 'Gäller inte mig', 'Minns inte'].flatMap((label, i) => [
        [`label-${i}`, label],
        [`key-${i}`, keys[i] ?? ''],
      ]);
      const typed = { ...Object.fromEntries(lines), 'marked-0': 'yes', 'marked-3': 'yes', do: 'save' };
      await post('/non-answers', typed).expect(303);
      const { nonAnswers, alwaysOffer } = await now();
      expect(alwaysOffer).to.deep.equal(['dont-know', 'a1']);
      expect(nonAnswers['prefer-not']).to.deep.equal({ sv: 'Vill inte', en: 'Vill inte svara' });
    });

    it('are kept in the order that they were put in', async () => {
      const keys = ['not-me', 'prefer-not', 'dont-know'];
      const { nonAnswers: before } = await now();
      const lines = keys.flatMap((key, i) => [
        [`label-${i}`, before[key]?.sv],
        [`key-${i}`, key],
      ]);
      await post('/non-answers', { ...Object.fromEntries(lines), 'marked-2': 'yes', do: 'save' }).expect(303);
      expect(Object.keys((await now()).nonAnswers)).to.deep.equal(keys);
    });
  });

  describe('a condition', () => {
    const row = (name: string, question: string, asks: string, ...choices: string[]): Given => ({
      [`${name}-question`]: question,
      [`${name}-asks`]: asks,
      [`${name}-choice`]: choices,
    });

    it('is kept, and makes the question a follow-up of the one it asks about', async () => {
      const typed = { ...row('0', 'q1', 'anyOf', 'yes', 'dont-know'), 'follow-up': 'yes', do: 'save' };
      await post('/questions/q5/condition', typed).expect(303).expect('Location', at('?open=q5#q5'));
      expect(await question('q5')).to.deep.include({
        showIf: { question: 'q1', anyOf: ['yes', 'dont-know'] },
        followUpTo: 'q1',
      });
    });

    it('makes no follow-up where that is not ticked, or where several questions are asked about', async () => {
      await post('/questions/q5/condition', { ...row('0', 'q1', 'is', 'yes'), do: 'save' });
      expect(await question('q5')).to.not.have.property('followUpTo');
      const two = { ...row('0', 'q1', 'is', 'yes'), ...row('1', 'q4', 'isNot', 'red'), join: 'any' };
      await post('/questions/q5/condition', { ...two, revision: '2', 'follow-up': 'yes', do: 'save' });
      expect(await question('q5')).to.not.have.property('followUpTo');
    });

    it('is told as a sentence while it is written, and nothing of it is lost', async () => {
      const typed = { ...row('0', 'q1', 'is', 'yes'), join: 'all', do: 'add-group' };
      const page = pageOf(await post('/questions/q5/condition', typed).expect(200));
      expect(page.status).to.equal(say('conditions.shown-if', { condition: '”Har du q1?” är ”yes”' }));
      expect(page.sentAs('1-join')).to.have.length(1);
      expect(page.sentAs('1-1-question')).to.have.length(1);
      expect(tickedIn(page)).to.deep.equal(['yes']);
      expect(await question('q5')).to.not.have.property('showIf');
    });

    it('offers only earlier questions that have answers to choose', async () => {
      const offered = async (key: string) => {
        const page = pageOf(await auditor.get(at(`/questions/${key}/condition`)).expect(200));
        return page
          .sentAs('0-question')[0]
          ?.all('option')
          .map(({ value }) => value);
      };
      expect(await offered('q4')).to.deep.equal(['', 'q1', 'q2', 'q3']);
      expect(await offered('q5')).to.deep.equal(['', 'q1', 'q2', 'q3', 'q4']);
    });

    it('that is wrong is told at its row, and stays as it was written', async () => {
      const typed = {
        ...row('0', 'q1', 'is', 'yes', 'no'),
        ...row('1', '', 'is', 'x'),
        ...row('2', 'q5', 'is', 'x'),
      };
      const page = pageOf(
        await post('/questions/q4/condition', { ...typed, join: 'any', do: 'save' }).expect(422),
      );
      expect(page.problems).to.have.members([
        say('conditions.problems.one-answer'),
        say('conditions.problems.no-question'),
        say('conditions.problems.not-askable'),
      ]);
      expect(tickedIn(page)).to.deep.equal(['yes', 'no']);
    });

    it('is taken away, and the question is shown to everyone', async () => {
      await post('/questions/q3/condition', { do: 'everyone' }).expect(303);
      expect(await question('q3')).to.not.have.property('showIf');
    });

    it('deeper than the form is shown, and stays unless another is written', async () => {
      const deep = {
        any: [
          {
            all: [
              {
                any: [
                  { question: 'q1', is: 'yes' },
                  { question: 'q2', is: 'never' },
                ],
              },
              { question: 'q1', isNot: 'no' },
            ],
          },
        ],
      };
      const other = await addDesign(
        office.store,
        { body: aQuestionnaire({ questions: [aYesNo('q1'), aScale('q2'), aText('q3', { showIf: deep })] }) },
        ['person-auditor'],
      );
      const page = pageOf(await auditor.get(`/designs/${other.id}/questions/q3/condition`).expect(200));
      expect(page.texts('paragraph')).to.contain(say('conditions.deep'));
      expect(page.status).to.contain('(”Har du q1?” är ”yes” eller ”Hur ofta q2?” är ”never”) och');
    });

    it('of a question that is gone leads to where that is said', async () => {
      const gone = await auditor.get(at('/questions/q9/condition')).expect(303);
      expect(gone.headers.location).to.equal(at('?open=q9'));
      expect((await auditor.get(at('/questions/q9/same')).expect(303)).headers.location).to.match(/open=q9$/);
      expect(pageOf(await auditor.get(at('/comments?question=q9'))).status).to.include(
        say('designing.gone.asked'),
      );
      expect((await auditor.get(at('/lists/none')).expect(303)).headers.location).to.equal(at('/lists'));
      expect(pageOf(await auditor.get(at('/lists'))).status).to.equal(say('design-lists.notices.gone'));
      await post('/questions/q9/condition', { do: 'everyone' }).expect(404);
    });
  });

  it('has a map that tells who gets what, and how long the shortest and longest ways are', async () => {
    const page = pageOf(await auditor.get(at('/map')).expect(200));
    const [second, third] = page.texts('listitem').filter((words) => /Hur ofta q[23]\?/.test(words));
    expect(second).to.contain(say('conditions.map.decides', { count: 1, questions: '3' }));
    expect(third).to.contain(say('conditions.map.to-question', { number: 4 }));
    expect(third).to.contain(say('conditions.shown-if', { condition: '”Hur ofta q2?” är ”never”' }));
    const way = (questions: number, minutes: number) =>
      say('conditions.map.way', {
        questions: say('questionnaires-pages.count', { count: questions }),
        minutes: say('conditions.map.minutes', { count: minutes }),
      });
    expect(page.definition(say('conditions.map.shortest'))).to.equal(way(4, 2));
    expect(page.definition(say('conditions.map.longest'))).to.equal(way(5, 3));
  });

  it('bears a questionnaire with holes in it', async () => {
    const wordless = { ...aOne('q1', { choices: 'gone' }), text: {} };
    const questions = [wordless, aText('q2', { showIf: { question: 'q8', is: 'red' } })];
    const sections = [
      { key: 's1', title: {}, questions },
      { key: 's2', title: {}, questions: [] },
    ];
    const unfinished = {
      ...body,
      sections,
      choiceLists: { ...body.choiceLists, l9: { name: {}, ordered: false, choices: [] } },
    };
    const other = await addDesign(office.store, { body: unfinished }, ['person-auditor']);
    for (const path of ['lists', 'map', 'areas', 'lists/l9', 'questions/q2/condition'])
      await auditor.get(`/designs/${other.id}/${path}`).expect(200);
  });
});

/** What stands in the lines of a form, in their order. */
function valuesIn(html: string): readonly string[] {
  const lines = pageOf(html)
    .fields()
    .filter((field) => /^label-\d+$/.test(field.attribute('name') ?? ''));
  return lines.map(({ value }) => value);
}

/** The answers that the first row of a condition asks for. */
function tickedIn(page: Part): readonly string[] {
  return page
    .sentAs('0-choice')
    .filter(({ checked }) => checked)
    .map(({ value }) => value);
}
