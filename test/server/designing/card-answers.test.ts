import { expect } from 'chai';
import type { Design } from '../../../surveys/designing/document/design.ts';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import type { Question } from '../../../surveys/questionnaires/questions/index.ts';
import { readQuestionnaire } from '../../../surveys/questionnaires/reading.ts';
import { addDesign } from '../../support/designs.ts';
import { pageOf } from '../../support/page.ts';
import { aOne, aQuestionnaire, aScale, aSeveral, aText, inBoth } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { form, type Office, offices, type Staff } from '../office.ts';

type Given = Readonly<Record<string, string | readonly string[]>>;

const body = aQuestionnaire({
  questions: [
    { ...aOne('q1'), choices: '' } as Question,
    aScale('q2'),
    aScale('q3'),
    aSeveral('q4'),
    aText('q5', { showIf: { question: 'q4', is: 'red' } }),
  ],
});

describe('the answers in the card of a question', () => {
  const openOffice = offices();
  let office: Office;
  let auditor: Staff;
  let design: Design;
  let revision: number;

  const now = async (): Promise<Questionnaire> =>
    (await office.store.designs.byId(design.id))?.body as Questionnaire;
  const save = async (key: string, given: Given, status = 303) => {
    const typed = { revision: String(revision), ...given };
    const reply = await auditor
      .post(`/designs/${design.id}/questions/${key}`)
      .send(form(typed))
      .expect(status);
    revision = (await office.store.designs.byId(design.id))?.revision ?? 0;
    return reply;
  };
  const cardOf = async (key: string) =>
    pageOf(await auditor.get(`/designs/${design.id}?open=${key}`).expect(200));
  const readyFor = async (key: string) => {
    const { text } = await auditor.get(`/designs/${design.id}?open=${key}`).expect(200);
    return /<select id="in_answers-ready".*?<\/select>/s.exec(text)?.[0];
  };
  const listOf = async (key: string) => {
    const { choiceLists, ...rest } = await now();
    const question = questionsOf(rest as Questionnaire).find((one) => one.key === key);
    const list = question && 'choices' in question ? question.choices : '';
    return { key: list, list: choiceLists[list] };
  };
  const wordsOf = async (key: string) => (await listOf(key)).list?.choices.map(({ label }) => label.sv);
  const keysOf = async (key: string) => (await listOf(key)).list?.choices.map((choice) => choice.key);

  beforeEach(async () => {
    office = await openOffice();
    auditor = await office.as('auditor');
    design = await addDesign(office.store, { body }, ['person-auditor']);
    revision = design.revision;
  });

  it('make a list without a name, that no other question is offered', async () => {
    await save('q1', { answers: 'Ja\r\n  \r\n Varannan \r\nNej' });
    expect(await wordsOf('q1')).to.deep.equal(['Ja', 'Varannan', 'Nej']);
    expect((await listOf('q1')).list).to.not.have.property('name');
    expect(await readyFor('q4')).to.not.include('Varannan');
    const lists = await auditor.get(`/designs/${design.id}/lists`).expect(200);
    expect(lists.text).to.not.include('Varannan');
  });

  it('keep their keys when words change, lines move and lines come between', async () => {
    await save('q1', { answers: 'Ja\nIbland\nNej' });
    const [yes, some, no] = (await keysOf('q1')) ?? [];
    await save('q1', { answers: 'Nej\nEmellanåt\nJa' });
    expect(await keysOf('q1')).to.deep.equal([no, some, yes]);
    await save('q1', { answers: 'Nej\nKanske\nEmellanåt\nJa' });
    expect((await keysOf('q1'))?.filter((key) => [no, some, yes].includes(key))).to.deep.equal([
      no,
      some,
      yes,
    ]);
    expect(await wordsOf('q1')).to.deep.equal(['Nej', 'Kanske', 'Emellanåt', 'Ja']);
  });

  it('are one revision with the words of the question, and none where nothing changed', async () => {
    await save('q1', { text: 'Kommer de?', answers: 'Ja\nNej' });
    expect(revision).to.equal(2);
    await save('q1', { text: 'Kommer de?', answers: 'Ja\nNej' });
    expect(revision).to.equal(2);
  });

  it('sent twice from the same page make one list', async () => {
    await save('q1', { answers: 'Ja\nNej' });
    revision = 1;
    await save('q1', { answers: 'Ja\nNej' });
    expect(await keysOf('q1')).to.have.length(2);
  });

  it('that two have written at once are told side by side', async () => {
    await save('q1', { answers: 'Ja\nNej' });
    const seen = revision;
    await save('q1', { answers: 'Ja\nNej\nIbland' });
    revision = seen;
    const { text } = await save('q1', { text: 'Nya ord?', answers: 'Ja\nKanske\nNej' }, 409);
    expect(text).to.include('Kanske').and.include('Ibland');
    expect(await wordsOf('q1')).to.deep.equal(['Ja', 'Nej', 'Ibland']);
    expect(questionsOf(await now())[0]?.text.sv).to.equal('Nya ord?');
  });

  it('that stand twice or are too long are told, and stay as they were', async () => {
    await save('q1', { answers: 'Ja\nNej' });
    const page = pageOf(await save('q1', { answers: 'Ja\nja' }, 422));
    expect(page.problems).to.include(say('design-lists.problems.twice', { label: 'ja' }));
    await save('q1', { answers: `Ja\n${'å'.repeat(121)}` }, 422);
    expect(await wordsOf('q1')).to.deep.equal(['Ja', 'Nej']);
  });

  it('that several questions share are told, and copied for one', async () => {
    const page = await cardOf('q2');
    expect(page.texts('paragraph').join(' ')).to.include(say('designing.answers.same', { numbers: '3' }));
    await save('q2', { do: 'own-answers' });
    expect((await listOf('q2')).list).to.not.have.property('name');
    expect((await listOf('q3')).key).to.equal('often4');
    expect(await keysOf('q2')).to.deep.equal(await keysOf('q3'));
    await save('q2', { answers: 'Jämt\nAldrig' });
    expect(await wordsOf('q3')).to.have.length(4);
  });

  it('are chosen ready-made, and shared by a name', async () => {
    await save('q1', { 'answers-ready': 'often4' });
    expect((await listOf('q1')).key).to.equal('often4');
    await save('q4', { answers: 'Röd\nGrön', 'answers-name': 'Två färger' });
    expect(await readyFor('q1')).to.include('Röd · Grön');
    await save('q1', { 'answers-ready': 'users.degree4' });
    expect(await wordsOf('q1')).to.have.length(4);
  });

  it('have the order that their kind needs, also where they were written for another kind', async () => {
    await save('q1', { answers: 'Bra\nSådär\nDåligt' });
    expect((await listOf('q1')).list?.ordered).to.equal(false);
    await save('q1', { kind: 'scale', answers: 'Bra\nSådär\nDåligt' });
    expect((await listOf('q1')).list?.choices.map(({ step }) => step)).to.deep.equal([3, 2, 1]);
    await save('q1', { answers: 'Bra\nSådär\nDåligt', 'answers-order': 'best-last' });
    expect((await listOf('q1')).list?.choices.map(({ step }) => step)).to.deep.equal([1, 2, 3]);
  });

  it('go with their question, come back with it, and are copied with it', async () => {
    await save('q1', { answers: 'Ja\nNej' });
    const own = (await listOf('q1')).key;
    const at = `/designs/${design.id}`;
    await auditor.post(`${at}/questions/q1/copy`).send(form({})).expect(303);
    const copy = questionsOf(await now())[1] as Question;
    expect(await wordsOf(copy.key)).to.deep.equal(['Ja', 'Nej']);
    expect((await listOf(copy.key)).key).to.not.equal(own);
    const { headers } = await auditor.post(`${at}/questions/q1/remove`).send(form({})).expect(303);
    expect((await now()).choiceLists).to.not.have.property(own);
    const [, undo = ''] = /undo=(\d+)/.exec(headers.location ?? '') ?? [];
    await auditor
      .post(`${at}/undo`)
      .send(form({ revision: undo }))
      .expect(303);
    expect(await wordsOf('q1')).to.deep.equal(['Ja', 'Nej']);
  });

  it('say which cannot be combined', async () => {
    const [first] = (await keysOf('q4')) ?? [];
    const answers = (await wordsOf('q4'))?.join('\n') ?? '';
    await save('q4', { answers, 'answers-marks': 'yes', alone: first ?? '' });
    expect((await listOf('q4')).list?.choices.map(({ exclusive }) => exclusive ?? false)).to.deep.equal([
      true,
      false,
      false,
      false,
    ]);
  });

  it('that say "don\'t know" become a non-answer by one press, and stop approval until then', async () => {
    await save('q2', { do: 'own-answers' });
    const often = (await wordsOf('q2')) ?? [];
    await save('q2', { answers: [...often, 'Vet ej'].join('\n') });
    const told = say('designing.card-problems.counted-non-answer', { choice: 'Vet ej' });
    expect((await auditor.get(`/designs/${design.id}/approval`).expect(200)).text).to.include(told);
    const choice = (await keysOf('q2'))?.at(-1);
    await save('q2', { answers: [...often, 'Vet ej'].join('\n'), do: `non-answer-${choice}` });
    expect(await wordsOf('q2')).to.deep.equal(often);
    expect((await auditor.get(`/designs/${design.id}/approval`).expect(200)).text).to.not.include(told);
  });

  it('that a file brings as "don\'t know" are told as what they are', async () => {
    const list = {
      name: inBoth('Egen'),
      ordered: true,
      choices: ['Ja', 'Delvis', 'Nej', 'Vet inte'].map((sv, i) => ({
        key: `c${i}`,
        label: inBoth(sv),
        step: 4 - i,
      })),
    };
    const questions = [aScale('q-a', { choices: 'own' })];
    const file = JSON.stringify(
      aQuestionnaire({ questions, choiceLists: { ...body.choiceLists, own: list } }),
    );
    const read = readQuestionnaire(file);
    if (!read.ok) throw new Error('not read');
    const { id } = await addDesign(office.store, { body: read.value }, ['person-auditor']);
    const page = await auditor.get(`/designs/${id}?open=q-a`).expect(200);
    expect(page.text).to.include(say('designing.answers.to-non-answer', { choice: 'Vet inte' }));
  });
});
