import { expect } from 'chai';
import type { Design } from '../../../surveys/designing/document/design.ts';
import type { Remember } from '../../../surveys/designing/document/remembering.ts';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { nameWithin } from '../../../views/language-names.ts';
import { aComment } from '../../support/designs.ts';
import { pageOf } from '../../support/page.ts';
import { aMonth, aQuestionnaire, aScale, aSection, aYesNo, inBoth } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { form, keepDesign, keepVersion, type Office, offices } from '../office.ts';

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
        resolved: { by: 'person-auditor', day: '2026-03-09', how: 'done' },
      }),
    );
    const page = pageOf(await staff.get(home).expect(200));
    expect(page.headings(3)).to.deep.equal(questionsOf(body).map(({ text }) => text.sv));
    const cards = page.texts('listitem').filter((words) => words.startsWith(say('designing.question')));
    expect(cards[0])
      .to.include(say('designing.comments', { count: 1 }))
      .and.include(say('designing.to-all'));
    const condition = '”Har du q2?” är ”yes”';
    expect(cards[2]).to.include(say('questionnaires-pages.shown-if', { condition }));
    expect(cards).to.have.length(3);
  });

  it('is checked once at each revision, however often it is shown', async () => {
    const { office, staff, home } = await begun();
    const { remember } = office.services;
    const untranslated = say('designing.card-problems.untranslated', { languages: nameWithin('sv', say) });
    const worked: string[] = [];
    const counting: Remember = (design, name, work) =>
      remember(design, name, () => {
        worked.push(`${design.revision} ${name}`);
        return work();
      });
    Object.assign(office.services, { remember: counting });
    const first = await staff.get(home).expect(200);
    expect(worked).to.have.members(['1 problems sv cm', '1 language sv cm']);
    expect((await staff.get(home).expect(200)).text).to.equal(first.text);
    await staff.get(`${home}?open=q1`).expect(200);
    expect(worked).to.have.length(2);
    const [text, revision] = ['', '1'];
    await staff
      .post(`${home}/questions/q1`)
      .send(form({ text, revision, auto: '1' }))
      .expect(200);
    const { text: after } = await staff.get(home).expect(200);
    expect(worked.slice(2)).to.have.members(['2 problems sv cm', '2 language sv cm']);
    expect(after).to.include(untranslated).and.not.equal(first.text);
    expect(first.text).to.not.include(untranslated);
  });

  it('opens one question as a form, and says so where it is gone', async () => {
    const { staff, home } = await begun();
    const opened = pageOf(await staff.get(`${home}?open=q1`).expect(200));
    expect(opened.field(say('designing.fields.text')).value).to.equal('Hur ofta q1?');
    const gone = pageOf(await staff.get(`${home}?open=q9`).expect(200));
    expect(gone.status).to.include(say('designing.gone.asked'));
    expect(gone.headings(3)).to.include('Hur ofta q1?');
  });

  it('gives nobody but the auditors of the audit anything to press', async () => {
    const { office, home } = await begun();
    for (const role of ['fou', 'reader'] as const) {
      const page = pageOf(await (await office.as(role)).get(`${home}?open=q1&section=s1`).expect(200));
      expect(page.headings(3), role).to.include('Hur ofta q1?');
      expect(
        page.fields().map(({ name }) => name),
        role,
      ).to.deep.equal([]);
      expect(page.one('main').names('button'), role).to.deep.equal([]);
      expect(page.unseen, role).to.not.have.property('revision');
    }
  });

  it('lets those comment who may, question by question', async () => {
    const { office, home } = await begun();
    const links = async (role: 'fou' | 'reader') =>
      pageOf(await (await office.as(role)).get(home).expect(200)).names('link');
    const comment = say('designing.labels.comment', { number: 1 });
    expect(await links('fou')).to.include(comment);
    expect(await links('reader')).to.not.include(comment);
  });

  it('keeps what is typed into a question, and tells what cannot be kept beside its field', async () => {
    const { office, design, staff, home } = await begun();
    const typed = {
      revision: '1',
      text: 'Ny fråga?',
      help: 'å'.repeat(501),
      marks: 'yes',
      'non-answers': 'usual',
    };
    const page = pageOf(await staff.post(`${home}/questions/q1`).send(form(typed)).expect(422));
    const help = page.field(new RegExp(`^${say('designing.fields.help')}`));
    expect(help.description).to.include(say('staff.problems.too-long', { most: 500, given: 501 }));
    expect(help.value).to.equal('å'.repeat(501));
    expect(questionsOf(await bodyOf(office, design))[0]?.text.sv).to.equal('Ny fråga?');
    await staff
      .post(`${home}/questions/q1`)
      .send(form({ ...typed, revision: '2', help: 'Kort' }))
      .expect(303)
      .expect('Location', `${home}?open=q1#q1`);
    expect(pageOf(await staff.get(home)).status).to.equal(say('designing.notices.saved'));
  });

  it('writes years as years', async () => {
    const { staff, home } = await begun({ body: aQuestionnaire({ questions: [aMonth('q1')] }) });
    const typed = { revision: '1', text: 'När?', kind: 'month', 'set-from': '2015', 'set-to': 'i år' };
    const { problems } = pageOf(await staff.post(`${home}/questions/q1`).send(form(typed)).expect(422));
    const line = say('staff.problems.not-a-number', { least: '1900', most: '2100' });
    expect(problems).to.deep.equal([`${say('designing.settings.to')}: ${line}`]);
  });

  it('puts two changes to the same question together, and lets nothing be written over', async () => {
    const { office, design, staff, home } = await begun();
    const post = (fields: Record<string, string>) =>
      staff.post(`${home}/questions/q1`).send(form({ revision: '1', ...fields }));
    await post({ text: 'Deras?' }).expect(303);
    await post({ help: 'Min hjälp' }).expect(303);
    expect(pageOf(await staff.get(home)).status).to.equal(say('designing.notices.also-changed'));
    const [theirs, mine] = pageOf(await post({ text: 'Min?' }).expect(409)).names('radio');
    expect(theirs).to.include('Deras?');
    expect(mine).to.include('Min?');
    const question = questionsOf(await bodyOf(office, design))[0];
    expect(question?.text.sv).to.equal('Deras?');
    expect(question?.help?.sv).to.equal('Min hjälp');
  });

  it('keeps what was typed into a question that somebody has taken away', async () => {
    const { staff, home } = await begun();
    await staff.post(`${home}/questions/q1/remove`).expect(303);
    const typed = form({ revision: '1', text: 'Det jag skrev' });
    const page = pageOf(await staff.post(`${home}/questions/q1`).send(typed).expect(409));
    expect(page.definition(new RegExp(`^${say('design-history.fields.text')}$`, 'i'))).to.equal(
      'Det jag skrev',
    );
  });

  it('gives back what was typed when the session has ended, and tells nothing else', async () => {
    const { office, home } = await begun();
    const typed = form({ revision: '1', text: '<b>Det jag skrev', area: ['a', 'b'] });
    const page = pageOf(await office.visitor().post(`${home}/questions/q1`).send(typed).expect(401));
    expect(page.one('region', say('designing.lost-session.text')).text).to.include('<b>Det jag skrev');
    expect(page.unseen).to.include({ area: 'b' });
    expect(page.text).to.not.include('Brukarrevision 2026');
  });

  for (const [path, field] of [
    ['about', 'intro'],
    ['sections', 'title'],
    ['new-list', 'label-2'],
    ['lists/often', 'name'],
    ['languages/ar', 'words:sections.first.title'],
    ['comments', 'words'],
    ['dismissals', 'reason'],
  ] as const) {
    it(`gives back what was typed into ${path} when the session has ended`, async () => {
      const { office, home } = await begun();
      const typed = form({ revision: '1', [field]: 'Det jag skrev' });
      const page = pageOf(await office.visitor().post(`${home}/${path}`).send(typed).expect(401));
      expect(page.button(say('designing.lost-session.save')).sentTo).to.equal(`${home}/${path}`);
      expect(page.unseen[field]).to.equal('Det jag skrev');
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
    expect(text).to.include('id="question-form" data-key="q1" data-kind="scale"');
    const part = pageOf(text);
    expect(part.texts('paragraph')).to.include(say('designing.saved-at', { time: '10.00' }));
    expect(part.unseen).to.include({ revision: '2' });
    expect(part.field(say('designing.fields.text')).value).to.equal('Nu?');
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
    expect(noticed).to.include('/dismissals/new');
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
    const lost = say('designing.lost.choices');
    expect(pageOf(await staff.get(home)).status).to.equal(say('designing.notices.lost', { lost }));
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
    expect(pageOf(await staff.get(headers.location ?? '')).text)
      .to.include(say('designing.gone.question', { text: 'Hur ofta q1?' }))
      .and.include(say('designing.undo'));
    await staff.post(`${home}/questions/q2/copy`).expect(303);
    await staff
      .post(`${home}/undo`)
      .send(form({ revision: '2' }))
      .expect('Location', `${home}#q1`);
    expect(await order(office, design)).to.deep.equal(['s1 q1 q2 q2-2', 's2 q3']);
    expect(pageOf(await staff.get(`${home}?undo=2`)).names('button')).to.not.include(say('designing.undo'));
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
    const page = pageOf(await staff.get(address).expect(200));
    const fixed = {
      audience: say('staff.audience.user'),
      nature: say('staff.nature.anonymous'),
    };
    expect(page.texts('paragraph')).to.include(say('designing.about-page.fixed', fixed));
    expect(page.fields().map((field) => field.attribute('name'))).to.not.include('audience');
    await staff.post(address).send(whole).expect(303);
    expect((await office.store.designs.byId(version.designId))?.body.audience).to.equal('user');
  });

  it('stays a page for a questionnaire with nothing in it', async () => {
    const { office, design, staff, home } = await begun({ body: { ...body, sections: [], title: {} } });
    const page = pageOf(await staff.get(home).expect(200));
    expect(page.texts('listitem')).to.include(say('designing.card-problems.no-sections'));
    expect(page.heading).to.include(say('designing.untitled'));
    const leads = page.all('link', say('designing.about-link')).map(({ href }) => href);
    expect(leads).to.deep.equal([`${home}/about`]);
    await staff
      .post(`${home}/sections`)
      .send(form({ title: '' }))
      .expect(303);
    const [section] = (await bodyOf(office, design)).sections;
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
