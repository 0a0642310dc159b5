import { expect } from 'chai';
import type { Design } from '../../../surveys/designing/design.ts';
import type { Remember } from '../../../surveys/designing/remembering.ts';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { nameWithin } from '../../../views/questionnaires/languages.ts';
import { wordsIn } from '../../../views/words.ts';
import { aComment } from '../../support/designs.ts';
import { aMonth, aQuestionnaire, aScale, aSection, aYesNo, inBoth } from '../../support/questionnaires.ts';
import { form, keepDesign, keepVersion, type Office, offices } from './office.ts';

const body = aQuestionnaire({
  sections: [
    aSection('s1', [aScale('q1'), aYesNo('q2')]),
    aSection('s2', [aScale('q3', { showIf: { question: 'q2', is: 'yes' } })]),
  ],
});

/** What stands beside the words of the open question. */
const noticesIn = (html: string) => /<div id="notices" data-live>([\s\S]*?)<div class="two">/.exec(html)?.[1];

describe('the page of questions', () => {
  const openOffice = offices();

  async function begun(given: { body?: Questionnaire } = {}) {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body, ...given });
    return { office, design, staff: await office.as('auditor'), home: `/designs/${design.id}` };
  }

  it('shows every question with its answers, its condition and its comments', async () => {
    const { office, design, staff, home } = await begun();
    await office.store.comments.add(aComment({ designId: design.id, question: 'q1' }));
    await office.store.comments.add(
      aComment({
        designId: design.id,
        question: 'q1',
        settled: { by: 'person-auditor', day: '2026-03-09', how: 'done' },
      }),
    );
    const { text } = await staff.get(home).expect(200);
    for (const { key } of questionsOf(body)) expect(text).to.include(`id="${key}"`);
    expect(text)
      .to.include('1 kommentar att läsa')
      .and.include('alla får frågan')
      .and.include('Visas bara om');
  });

  it('is checked once at each revision, however often it is shown', async () => {
    const { office, staff, home } = await begun();
    const { remember } = office.services;
    const say = wordsIn('sv');
    const untranslated = say('designing.card-problems.untranslated', { languages: nameWithin('sv', say) });
    const worked: string[] = [];
    const counting: Remember = (design, name, work) =>
      remember(design, name, () => {
        worked.push(`${design.revision} ${name}`);
        return work();
      });
    Object.assign(office.services, { remember: counting });
    const first = await staff.get(home).expect(200);
    expect(worked).to.have.members(['1 problems sv cm', '1 noticed', '1 reading cm']);
    expect((await staff.get(home).expect(200)).text).to.equal(first.text);
    await staff.get(`${home}?open=q1`).expect(200);
    expect(worked).to.have.length(3);
    const [text, revision] = ['', '1'];
    await staff
      .post(`${home}/questions/q1`)
      .send(form({ text, revision, auto: '1' }))
      .expect(200);
    const { text: after } = await staff.get(home).expect(200);
    expect(worked.slice(3)).to.have.members(['2 problems sv cm', '2 noticed', '2 reading cm']);
    expect(after).to.include(untranslated).and.not.equal(first.text);
    expect(first.text).to.not.include(untranslated);
  });

  it('opens one question as a form, and says so where it is gone', async () => {
    const { staff, home } = await begun();
    expect((await staff.get(`${home}?open=q1`).expect(200)).text).to.include('id="question-form"');
    const gone = await staff.get(`${home}?open=q9`).expect(200);
    expect(gone.text).to.include('Frågan finns inte längre').and.include('id="q1"');
  });

  it('gives nobody but the auditors of the audit anything to press', async () => {
    const { office, home } = await begun();
    for (const role of ['fou', 'reader'] as const) {
      const { text } = await (await office.as(role))
        .get(`${home}?open=q1&add=s1&after=q1&section=s1`)
        .expect(200);
      expect(text).to.not.include('question-form').and.not.include('/move').and.not.include('id="add"');
      expect(text).to.not.include('name="revision"');
    }
  });

  it('lets those comment who may, question by question', async () => {
    const { office, home } = await begun();
    const { text } = await (await office.as('fou')).get(home).expect(200);
    expect(text).to.include('aria-label="Kommentera fråga 1"');
    expect((await (await office.as('reader')).get(home).expect(200)).text).to.not.include('Kommentera fråga');
  });

  it('keeps what is typed into a question, and tells what cannot be kept beside its field', async () => {
    const { office, design, staff, home } = await begun();
    const typed = { revision: '1', text: 'Ny fråga?', help: 'å'.repeat(501), marks: 'yes', outs: 'usual' };
    const { text } = await staff.post(`${home}/questions/q1`).send(form(typed)).expect(422);
    expect(text).to.include('Skriv högst 500 tecken. Nu är det 501.').and.include('å'.repeat(501));
    expect(questionsOf(await bodyOf(office, design))[0]?.text.sv).to.equal('Ny fråga?');
    await staff
      .post(`${home}/questions/q1`)
      .send(form({ ...typed, revision: '2', help: 'Kort' }))
      .expect(303)
      .expect('Location', `${home}?open=q1#q1`);
    expect((await staff.get(home)).text).to.include('Sparat.');
  });

  it('writes years as years', async () => {
    const { staff, home } = await begun({ body: aQuestionnaire({ questions: [aMonth('q1')] }) });
    const typed = { revision: '1', text: 'När?', kind: 'month', 'set-from': '2015', 'set-to': 'i år' };
    const { text } = await staff.post(`${home}/questions/q1`).send(form(typed)).expect(422);
    expect(text).to.include('Skriv ett helt tal från 1900 till 2100.');
  });

  it('puts two changes to the same question together, and lets nothing be written over', async () => {
    const { office, design, staff, home } = await begun();
    const post = (fields: Record<string, string>) =>
      staff.post(`${home}/questions/q1`).send(form({ revision: '1', ...fields }));
    await post({ text: 'Deras?' }).expect(303);
    await post({ help: 'Min hjälp' }).expect(303);
    expect((await staff.get(home)).text).to.include('Någon annan har också ändrat här.');
    const { text } = await post({ text: 'Min?' }).expect(409);
    expect(text).to.include('Deras?').and.include('Min?');
    const question = questionsOf(await bodyOf(office, design))[0];
    expect(question?.text.sv).to.equal('Deras?');
    expect(question?.help?.sv).to.equal('Min hjälp');
  });

  it('keeps what was typed into a question that somebody has taken away', async () => {
    const { staff, home } = await begun();
    await staff.post(`${home}/questions/q1/remove`).expect(303);
    const typed = form({ revision: '1', text: 'Det jag skrev' });
    const { text } = await staff.post(`${home}/questions/q1`).send(typed).expect(409);
    expect(text).to.include('Det jag skrev');
  });

  it('gives back what was typed when the session has ended, and tells nothing else', async () => {
    const { office, home } = await begun();
    const typed = form({ revision: '1', text: '<b>Det jag skrev', area: ['a', 'b'] });
    const { text } = await office.visitor().post(`${home}/questions/q1`).send(typed).expect(401);
    expect(text).to.include('&lt;b&gt;Det jag skrev').and.include('name="area" value="b"');
    expect(text).to.not.include('Brukarrevision 2026');
  });

  for (const [path, field] of [
    ['about', 'intro'],
    ['sections', 'title'],
    ['new-list', 'label-2'],
    ['lists/often', 'name'],
    ['languages/ar', 'words:sections.first.title'],
    ['comments', 'words'],
    ['hushes', 'reason'],
  ] as const) {
    it(`gives back what was typed into ${path} when the session has ended`, async () => {
      const { office, home } = await begun();
      const typed = form({ revision: '1', [field]: 'Det jag skrev' });
      const { text } = await office.visitor().post(`${home}/${path}`).send(typed).expect(401);
      expect(text).to.include(`<form method="post" action="${home}/${path}">`);
      expect(text).to.include(`name="${field}" value="Det jag skrev"`);
    });
  }

  it('leads somebody who wrote nothing to the page of signing in', async () => {
    const { office, home } = await begun();
    const { headers } = await office
      .visitor()
      .post(`${home}/questions/q1/move`)
      .send(form({ to: 'up' }))
      .expect(303);
    expect(headers.location).to.include('/sign-in');
  });

  it('answers the script that saves with the open question, and with the time', async () => {
    const { staff, home } = await begun();
    const typed = form({ revision: '1', text: 'Nu?', auto: 'yes' });
    const { text } = await staff.post(`${home}/questions/q1`).send(typed).expect(200);
    expect(text).to.include('Sparat 10.00').and.include('name="revision" value="2"');
    expect(text).to.include('id="question-form" data-key="q1" data-kind="scale"').and.include('Nu?');
    expect(text).to.not.include('id="q2"').and.not.include('<nav').and.not.include('<iframe');
  });

  it('says to that script the same of the question as the whole page does', async () => {
    const blaming = 'Varför har du inte brukarmedverkan och stöd?';
    const { staff, home } = await begun({
      body: aQuestionnaire({ questions: [aScale('q1'), aYesNo('q2')] }),
    });
    const typed = form({ revision: '1', text: blaming, auto: 'yes' });
    const { text } = await staff.post(`${home}/questions/q1`).send(typed).expect(200);
    const noticed = noticesIn(text);
    expect(noticed).to.include('/hushes/new');
    expect(noticed).to.equal(noticesIn((await staff.get(`${home}?open=q1`)).text));
  });

  it('answers that script as shortly for a long questionnaire as for a short one', async () => {
    const sizeOf = async (count: number) => {
      const questions = Array.from({ length: count }, (_, i) => aScale(`q${i}`));
      const { staff, home } = await begun({ body: aQuestionnaire({ questions }) });
      const typed = form({ revision: '1', text: 'Nu?', auto: 'yes' });
      return (await staff.post(`${home}/questions/q1`).send(typed).expect(200)).text.length;
    };
    expect(await sizeOf(60)).to.be.below(10_000);
    expect((await sizeOf(60)) - (await sizeOf(2))).to.be.within(-10, 10);
  });

  it('says what does not go along into another kind', async () => {
    const { staff, home } = await begun();
    const typed = form({ revision: '1', kind: 'text', marks: 'yes' });
    await staff.post(`${home}/questions/q1`).send(typed).expect(303);
    expect((await staff.get(home)).text).to.include('togs bort: svarslistan');
  });

  it('adds a question after another one and opens it, with a key that nothing has had', async () => {
    const { office, design, staff, home } = await begun();
    await staff
      .post(`${home}/questions`)
      .send(form({ section: 's1', after: 'q1', kind: 'text' }))
      .expect(303)
      .expect('Location', `${home}?open=q1-2#q1-2`);
    expect(await order(office, design)).to.deep.equal(['s1 q1 q1-2 q2', 's2 q3']);
    await staff
      .post(`${home}/questions`)
      .send(form({ section: 's1', kind: 'slider' }))
      .expect(400);
  });

  it('moves over the border of a section, to a section, and before another question', async () => {
    const { office, design, staff, home } = await begun();
    const move = (key: string, to: Record<string, string>) =>
      staff.post(`${home}/questions/${key}/move`).send(form(to)).expect(303);
    await move('q3', { to: 'up' });
    expect(await order(office, design)).to.deep.equal(['s1 q1 q2 q3', 's2']);
    await move('q1', { section: 's2' });
    expect(await order(office, design)).to.deep.equal(['s1 q2 q3', 's2 q1']);
    await move('q1', { before: 'q2' });
    expect(await order(office, design)).to.deep.equal(['s1 q1 q2 q3', 's2']);
  });

  it('puts back what was deleted, in its place, whatever has been done since', async () => {
    const { office, design, staff, home } = await begun();
    const { headers } = await staff.post(`${home}/questions/q1/remove`).expect(303);
    expect(headers.location).to.equal(`${home}?undo=2#undo`);
    expect((await staff.get(headers.location ?? '')).text)
      .to.include('är borttagen')
      .and.include('Ångra');
    await staff.post(`${home}/questions/q2/copy`).expect(303);
    await staff
      .post(`${home}/undo`)
      .send(form({ revision: '2' }))
      .expect('Location', `${home}#q1`);
    expect(await order(office, design)).to.deep.equal(['s1 q1 q2 q2-2', 's2 q3']);
    expect((await staff.get(`${home}?undo=2`)).text).to.not.include('är borttagen');
    await staff
      .post(`${home}/undo`)
      .send(form({ revision: '77' }))
      .expect(404);
  });

  it('puts back a question without the picture that has been erased meanwhile', async () => {
    const picture = { file: 'b'.repeat(64), alt: inBoth('En hund'), width: 9, height: 9 };
    const { office, design, staff, home } = await begun({
      body: aQuestionnaire({ questions: [aScale('q1', { picture }), aScale('q2')] }),
    });
    await staff.post(`${home}/questions/q1/remove`).expect(303);
    await staff
      .post(`${home}/undo`)
      .send(form({ revision: '2' }))
      .expect(303);
    const [back] = questionsOf((await office.store.designs.byId(design.id))?.body ?? body);
    expect(back).to.deep.equal(aScale('q1'));
  });

  it('adds, names, moves and deletes sections, and brings them back with their questions', async () => {
    const { office, design, staff, home } = await begun();
    await staff
      .post(`${home}/sections`)
      .send(form({ title: 'Bemötande' }))
      .expect(303);
    const key = (await bodyOf(office, design)).sections.at(-1)?.key;
    const named = form({ revision: '2', title: 'Respekt', optional: 'module' });
    await staff.post(`${home}/sections/${key}`).send(named).expect(303);
    expect((await bodyOf(office, design)).sections.at(-1)).to.deep.include({
      title: { sv: 'Respekt' },
      optional: 'module',
    });
    await staff
      .post(`${home}/sections/s2/move`)
      .send(form({ to: 'up' }))
      .expect(303);
    await staff.post(`${home}/sections/s1/remove`).expect('Location', `${home}?undo=5#undo`);
    expect(await order(office, design)).to.deep.equal(['s2 q3', key]);
    await staff
      .post(`${home}/undo`)
      .send(form({ revision: '5' }))
      .expect('Location', `${home}#part-s1`);
    expect(await order(office, design)).to.deep.equal(['s2 q3', 's1 q1 q2', key]);
  });

  it('says what the whole is called, and whom it is for until a version is approved', async () => {
    const { office, design, staff, home } = await begun();
    const whole = form({
      revision: '1',
      title: 'Nytt namn',
      intro: 'Hej',
      audience: 'staff',
      nature: 'anonymous',
    });
    await staff.post(`${home}/about`).send(whole).expect(303);
    expect(await bodyOf(office, design)).to.deep.include({ audience: 'staff' });
    const version = await keepVersion(office.store, { auditId: 'approved' });
    const address = `/designs/${version.designId}/about`;
    const { text } = await staff.get(address).expect(200);
    expect(text).to.include('Det kan inte ändras').and.not.include('name="audience"');
    await staff.post(address).send(whole).expect(303);
    expect((await office.store.designs.byId(version.designId))?.body.audience).to.equal('user');
  });

  it('stays a page for a questionnaire with nothing in it', async () => {
    const { office, design, staff, home } = await begun({ body: { ...body, sections: [], title: {} } });
    const { text } = await staff.get(home).expect(200);
    expect(text).to.include('Enkäten har inga delar än.').and.include('Frågor utan namn');
    expect(text, 'what is missing leads to its page').to.match(/id="whole"[\s\S]*?\/about"[\s\S]*?<\/div>/);
    await staff
      .post(`${home}/sections`)
      .send(form({ title: '' }))
      .expect(303);
    const [section] = (await bodyOf(office, design)).sections;
    await staff.get(`${home}?add=${section?.key}`).expect(200);
    for (const kind of ['scale', 'rank', 'pair', 'table', 'number', 'month', 'faces', 'ten']) {
      const { headers } = await staff
        .post(`${home}/questions`)
        .send(form({ section: section?.key ?? '', kind }))
        .expect(303);
      await staff.get((headers.location ?? '').split('#')[0] ?? '').expect(200);
    }
  });
});

async function bodyOf({ store }: Office, { id }: Design): Promise<Questionnaire> {
  const design = await store.designs.byId(id);
  if (!design) throw new Error(`no design ${id}`);
  return design.body;
}

async function order(office: Office, design: Design): Promise<readonly (string | undefined)[]> {
  const { sections } = await bodyOf(office, design);
  return sections.map(({ key, questions }) => [key, ...questions.map((one) => one.key)].join(' '));
}
