import { expect } from 'chai';
import { daily } from '../../../server/daily.ts';
import { keepPart } from '../../../surveys/designing/changing/changing.ts';
import type { Comment } from '../../../surveys/designing/document/design.ts';
import { aComment, aMaker } from '../../support/designs.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aScale, aYesNo } from '../../support/questionnaires.ts';
import { named, say, sayIn } from '../../support/say.ts';
import { form, keepDesign, type Office, offices, type Staff } from '../office.ts';

const body = aQuestionnaire({ questions: [aScale('q1'), aYesNo('q2')] });

describe('comments by those who have an account', () => {
  const openOffice = offices();

  it('stand at their question or at the whole, as they were written', async () => {
    const { staff, home } = await opened(openOffice, 'fou');
    await staff
      .post(`${home}/comments`)
      .send(form({ question: 'q2', words: 'Svår <b>fråga</b>', proposal: 'Har du stöd?' }))
      .expect(303);
    await staff
      .post(`${home}/comments`)
      .send(form({ question: '', words: 'Bra helhet', proposal: '' }))
      .expect(303);
    const page = pageOf(await staff.get(`${home}/comments`).expect(200));
    expect(page.headings(2)).to.include(say('commenting.open', { count: 2 }));
    expect(page.headings(3)).to.deep.equal([say('commenting.on-whole'), '2. Har du q2?']);
    const [whole, question] = page.texts('listitem').slice(-2);
    expect(whole).to.include('Bra helhet');
    expect(question).to.include('Svår <b>fråga</b>').and.include('Har du stöd?');
    expect(page.texts('paragraph')).to.include(say('commenting.auditors-decide'));
    expect(page.names('button').join()).to.not.include(say('commenting.take-in'));
  });

  it('are asked for again where nothing, too much or a proposal on nothing is written, and what was typed stays', async () => {
    const { staff, home } = await opened(openOffice, 'fou');
    const long = 'å'.repeat(2001);
    const tooLong = say('staff.problems.too-long', { most: 2000, given: 2001 });
    const refused = [
      [{ question: 'q1', words: '  ' }, say('commenting.problems.nothing')],
      [{ question: 'q1', words: long }, named('commenting.fields.words', tooLong)],
      [{ question: '', words: 'Hej', proposal: 'Bättre fråga?' }, say('commenting.problems.which')],
    ] as const;
    for (const [fields, told] of refused) {
      const page = pageOf(await staff.post(`${home}/comments`).send(form(fields)).expect(422));
      expect(page.problems).to.deep.equal([told]);
      expect(page.field(say('commenting.fields.words')).value.trim()).to.equal(fields.words.trim());
    }
  });

  it('are neither shown to auditors of other audits nor taken from them', async () => {
    const { office, staff, home, id } = await opened(openOffice, 'auditor');
    await office.store.comments.add(aComment({ designId: id, words: 'Till er', from: { guest: 'Ada' } }));
    const design = await office.store.designs.byId(id);
    await office.store.members.remove(design?.auditId ?? '', 'person-auditor');
    const { text } = await staff.get(`${home}/comments`).expect(404);
    expect(text).to.not.include('Till er').and.not.include('Ada');
    await staff
      .post(`${home}/comments`)
      .send(form({ question: '', words: 'Hej', proposal: '' }))
      .expect(404);
    expect(await office.store.comments.ofDesign(id)).to.have.length(1);
  });

  it('are not shown to readers: guests are told that those who make the audit read them', async () => {
    const { office, staff, home, id } = await opened(openOffice, 'reader');
    await office.store.comments.add(
      aComment({ designId: id, words: 'Min CM lyssnar inte.', from: { guest: 'Ada' } }),
    );
    const { text } = await staff.get(`${home}/comments`).expect(200);
    expect(pageOf(text).texts('paragraph')).to.include(say('commenting.not-for-readers'));
    expect(text)
      .to.not.match(/lyssnar|Ada/)
      .and.not.include(say('commenting.open', { count: 1 }));
  });

  it('are resolved by the auditors, and opened again', async () => {
    const { office, staff, home, id } = await opened(openOffice, 'auditor');
    const comment = aComment({ designId: id });
    await office.store.comments.add(comment);
    const resolve = (how: string) =>
      staff.post(`${home}/comments/${comment.id}/resolving`).send(form({ how }));
    await resolve('declined').expect(303);
    const { text } = pageOf(await staff.get(`${home}/comments`));
    expect(text)
      .to.include(say('commenting.resolved', { count: 1 }))
      .and.include(say('commenting.how.declined', { name: 'Kim auditor', day: '10 mars 2026' }));
    await resolve('open').expect(303);
    expect((await office.store.comments.byId(comment.id))?.resolved).to.equal(undefined);
    await resolve('nonsense').expect(400);
    await staff
      .post(`${home}/comments/none/resolving`)
      .send(form({ how: 'done' }))
      .expect(404);
  });

  it('of another design cannot be resolved here', async () => {
    const { office, staff, home } = await opened(openOffice, 'auditor');
    const other = await keepDesign(office.store, { auditId: 'another', body });
    const comment = aComment({ designId: other.id });
    await office.store.comments.add(comment);
    await staff
      .post(`${home}/comments/${comment.id}/resolving`)
      .send(form({ how: 'done' }))
      .expect(404);
  });

  it('that propose other words become the words of the question when they are taken in', async () => {
    const { office, staff, home, id } = await opened(openOffice, 'auditor');
    const comment = aComment({ designId: id, question: 'q1', proposal: 'Hur ofta får du välja?' });
    await office.store.comments.add(comment);
    const about = `: ${say('commenting.guest')}, 1. Hur ofta q1?`;
    expect(pageOf(await staff.get(`${home}/comments`)).names('button')).to.include.members([
      say('commenting.take-in') + about,
      say('commenting.done') + about,
    ]);
    await staff
      .post(`${home}/comments/${comment.id}/resolving`)
      .send(form({ how: 'take', revision: '1' }))
      .expect(303);
    const question = (await office.store.designs.byId(id))?.body.sections[0]?.questions[0];
    expect(question?.text).to.deep.equal({ sv: 'Hur ofta får du välja?', en: 'Hur ofta q1?' });
    expect((await office.store.comments.byId(comment.id))?.resolved?.how).to.equal('done');
  });

  it('are not taken in over words that somebody has changed meanwhile', async () => {
    const { office, staff, home, id } = await opened(openOffice, 'auditor');
    const comment = aComment({ designId: id, question: 'q1', proposal: 'Förslaget?' });
    await office.store.comments.add(comment);
    const later = aScale('q1', { text: { sv: 'Senare ord?', en: 'Hur ofta q1?' } });
    await keepPart(office.store, id, 1, { kind: 'question', key: 'q1' }, later, aMaker({ by: 'person-fou' }));
    const { text } = pageOf(
      await staff
        .post(`${home}/comments/${comment.id}/resolving`)
        .send(form({ how: 'take', revision: '1' }))
        .expect(409),
    );
    expect(text).to.include('Senare ord?').and.include('Förslaget?');
    expect((await office.store.comments.byId(comment.id))?.resolved).to.equal(undefined);
  });

  it('on a question that is gone are kept, and said to be', async () => {
    const { office, staff, home, id } = await opened(openOffice, 'auditor');
    await office.store.comments.add(
      aComment({ designId: id, question: 'gone', words: 'Minns du?', proposal: 'X?' }),
    );
    const { text } = await staff.get(`${home}/comments`);
    expect(text)
      .to.include(say('commenting.question-gone'))
      .and.include('Minns du?')
      .and.not.include(say('commenting.take-in'));
  });
});

describe('the link of the reference group', () => {
  const openOffice = offices();

  it('is shown once, works until its last day, and no longer than sixty days', async () => {
    const { office, staff, home } = await opened(openOffice, 'auditor');
    for (const days of ['0', '61', 'x', ''])
      await staff.post(`${home}/comment-links`).send(form({ days })).expect(422);
    const path = await linkFor(staff, home, '60');
    const { text } = await staff.get(`${home}/comments`);
    expect(text).to.not.include(path);
    expect(pageOf(text).text).to.include(say('commenting.link.until', { day: '9 maj 2026' }));
    const guest = office.visitor();
    const { headers } = await guest.get(path).expect(200);
    expect(headers['set-cookie']).to.equal(undefined);
    office.setNow('2026-05-09T20:00:00Z');
    await guest.get(path).expect(200);
    office.setNow('2026-05-10T08:00:00Z');
    expect(pageOf(await guest.get(path).expect(410)).heading).to.equal(
      say('commenting.guest-page.gone.title'),
    );
  });

  it('that is old is erased', async () => {
    const { office, staff, home, id } = await opened(openOffice, 'auditor');
    await linkFor(staff, home, '1');
    office.setNow('2026-03-11T08:00:00Z');
    await daily(office.services);
    expect(await office.store.commentLinks.ofDesign(id)).to.have.length(1);
    office.setNow('2026-03-12T08:00:00Z');
    await daily(office.services);
    expect(await office.store.commentLinks.ofDesign(id)).to.have.length(0);
  });

  it('takes no more than sixty in an hour from one IPv6 network, whatever its address', async () => {
    const behindProxy = () => openOffice({ trustProxy: 1 });
    const { office, staff, home } = await opened(behindProxy, 'auditor');
    const path = await linkFor(staff, home, '14');
    const send = (n: number) =>
      office
        .visitor()
        .post(path)
        .set('X-Forwarded-For', `2001:db8:0:1::${n + 1}`)
        .send(form({ do: 'send', whole: `Hej ${n}` }));
    for (let n = 0; n < 60; n++) await send(n).expect(200);
    const { text } = await send(60).expect(429);
    expect(pageOf(text).problems).to.deep.equal([say('commenting.problems.busy')]);
  });

  it('that is taken back, misspelt or of nothing is told in words', async () => {
    const { office, staff, home, id } = await opened(openOffice, 'auditor');
    const path = await linkFor(staff, home, '14');
    const [link] = await office.store.commentLinks.ofDesign(id);
    await staff.post(`${home}/comment-links/${link?.tokenDigest}/removal`).send('').expect(303);
    const guest = office.visitor();
    for (const address of [path, `${path}x`, '/c/nonsense'])
      for (const ask of [guest.get(address), guest.post(address).send(form({ do: 'send', whole: 'Hej' }))])
        expect(pageOf(await ask.expect(410)).text).to.include(say('commenting.guest-page.gone.what'));
    expect(await office.store.comments.ofDesign(id)).to.have.length(0);
    await guest.get('/c/').expect(404);
    await guest.get(`${path}/more`).expect(404);
  });

  it('shows every question in the language that is chosen, and says that it is not the survey', async () => {
    const text = { sv: 'Hej?', en: 'Hello?', ar: 'مرحبا؟' };
    const { office, staff, home } = await opened(openOffice, 'auditor', {
      ...aQuestionnaire({ questions: [aScale('q1', { text })] }),
      languages: ['sv', 'en', 'ar'],
    });
    const path = await linkFor(staff, home, '14');
    const guest = office.visitor();
    const reading = async (query: string) => pageOf(await guest.get(`${path}${query}`));
    const swedish = await reading('');
    expect(swedish.headings(2)).to.include(say('commenting.guest-page.not-here'));
    expect(swedish.one('group', '1. Hej?').texts('listitem')).to.include('always');
    const words = (await reading('?reading=ar')).written('مرحبا؟');
    expect([words.attribute('lang'), words.attribute('dir')]).to.deep.equal(['ar', 'rtl']);
    expect((await reading('?reading=en')).headings(2)).to.include(
      sayIn('en')('commenting.guest-page.not-here'),
    );
    expect((await reading('?reading=zz')).names('group')).to.include('1. Hej?');
  });

  it('shows pictures with what they show in words, and the recording of the language', async () => {
    const [picture, sv, en] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string];
    const question = {
      ...aScale('q1', { text: { sv: 'Hur går det?', en: 'How are you?' } }),
      picture: { file: picture, alt: { sv: 'Två personer pratar' }, width: 6, height: 4 },
      sound: { sv, en },
    };
    const { office, staff, home } = await opened(openOffice, 'auditor', {
      ...aQuestionnaire({ questions: [question] }),
      languages: ['sv', 'en'],
    });
    const path = await linkFor(staff, home, '14');
    const reading = async (query: string) => pageOf(await office.visitor().get(`${path}${query}`));
    const swedish = await reading('');
    const shown = swedish.one('img', 'Två personer pratar');
    expect([shown.src, shown.attribute('lang')]).to.deep.equal([`/files/${picture}`, 'sv']);
    expect(swedish.recordings.map(({ src }) => src)).to.deep.equal([`/files/${sv}`]);
    const english = (await reading('?reading=en')).recordings;
    expect(english.map(({ src }) => src)).to.deep.equal([`/files/${en}`]);
  });

  it('keeps everything at once, with or without a name', async () => {
    const { office, staff, home, id } = await opened(openOffice, 'auditor');
    const path = await linkFor(staff, home, '14');
    const guest = office.visitor();
    const said = { do: 'send', revision: '1', whole: 'Bra!', 'about.q2': '<i>Svår</i>', name: ' Bo ' };
    const thanks = pageOf(await guest.post(path).send(form(said)).expect(200));
    expect(thanks.heading).to.equal(say('commenting.guest-page.thanks.title'));
    await guest
      .post(path)
      .send(form({ do: 'send', revision: '1', 'about.q1': 'Otydlig' }))
      .expect(200);
    const kept = await office.store.comments.ofDesign(id);
    expect(kept.map(({ question, words, from }) => [question, words, from])).to.deep.equal([
      [undefined, 'Bra!', { guest: 'Bo' }],
      ['q2', '<i>Svår</i>', { guest: 'Bo' }],
      ['q1', 'Otydlig', { guest: '' }],
    ]);
    const { text } = pageOf(await staff.get(`${home}/comments`));
    expect(text)
      .to.include(say('commenting.guest-named', { name: 'Bo' }))
      .and.include(say('commenting.guest'));
    expect(text).to.include('<i>Svår</i>');
  });

  it('keeps nothing where something is too long, and shows it all again', async () => {
    const { office, staff, home, id } = await opened(openOffice, 'auditor');
    const path = await linkFor(staff, home, '14');
    const said = { do: 'send', whole: 'Bra!', 'about.q1': 'å'.repeat(2001) };
    const page = pageOf(await office.visitor().post(path).send(form(said)).expect(422));
    expect(page.fields().map(({ value }) => value)).to.include.members(['Bra!', said['about.q1']]);
    expect(
      page
        .one('alert')
        .all('link')
        .map(({ href }) => href),
    ).to.deep.equal(['#about.q1']);
    await office
      .visitor()
      .post(path)
      .send(form({ do: 'send' }))
      .expect(422);
    expect(await office.store.comments.ofDesign(id)).to.have.length(0);
  });

  it('keeps what is typed when another language is chosen, and sends nothing', async () => {
    const { office, staff, home, id } = await opened(openOffice, 'auditor');
    const path = await linkFor(staff, home, '14');
    const page = pageOf(
      await office
        .visitor()
        .post(path)
        .send(form({ language: 'en', whole: 'Bra!' }))
        .expect(200),
    );
    const inEnglish = sayIn('en');
    expect(page.field(inEnglish('commenting.guest-page.whole')).value).to.equal('Bra!');
    expect(page.headings(2)).to.include(inEnglish('commenting.guest-page.not-here'));
    expect(await office.store.comments.ofDesign(id)).to.have.length(0);
  });

  it('keeps what is said of a question that is taken away meanwhile, and nothing of one that never was', async () => {
    const { office, staff, home, id } = await opened(openOffice, 'auditor');
    const path = await linkFor(staff, home, '14');
    await office.store.designs.save(id, 1, aQuestionnaire({ questions: [aYesNo('q2')] }), aMaker());
    const said = { do: 'send', revision: '1', 'about.q1': 'Om q1', 'about.never': 'Skräp' };
    await office.visitor().post(path).send(form(said)).expect(200);
    expect((await office.store.comments.ofDesign(id)).map(({ words }) => words)).to.deep.equal(['Om q1']);
  });

  it('takes so many in an hour from one place, and so many in all', async () => {
    const { office, staff, home, id } = await opened(openOffice, 'auditor');
    const path = await linkFor(staff, home, '14');
    const send = () =>
      office
        .visitor()
        .post(path)
        .send(form({ do: 'send', whole: 'Hej igen' }));
    for (let n = 0; n < 60; n++) await send().expect(200);
    const whole = say('commenting.guest-page.whole');
    expect(pageOf(await send().expect(429)).field(whole).value).to.equal('Hej igen');
    office.setNow('2026-03-10T11:00:00Z');
    for (let n = 60; n < 500; n++) await office.store.comments.add(aComment({ designId: id }));
    expect(pageOf(await send().expect(409)).field(whole).value).to.equal('Hej igen');
    expect(await office.store.comments.ofDesign(id)).to.have.length(500);
  });

  it('has room of its own, so that whoever fills it leaves those with an account theirs', async () => {
    const { office, staff, home, id } = await opened(openOffice, 'auditor');
    const path = await linkFor(staff, home, '14');
    const write = () => staff.post(`${home}/comments`).send(form({ question: '', words: 'En till' }));
    const add = async (from: Comment['from']) => {
      for (let n = 0; n < 499; n++) await office.store.comments.add(aComment({ designId: id, from }));
    };
    await add({ guest: 'Ada' });
    const both = form({ do: 'send', whole: 'Hej', 'about.q1': 'Hej' });
    await office.visitor().post(path).send(both).expect(409);
    await write().expect(303);
    await add({ person: 'person-auditor' });
    expect(pageOf(await staff.get(`${home}/comments`)).texts('paragraph')).to.include(
      say('commenting.full', { most: 500 }),
    );
    await write().expect(422);
    await office
      .visitor()
      .post(path)
      .send(form({ do: 'send', whole: 'Hej' }))
      .expect(200);
  });
});

async function opened(openOffice: () => Promise<Office>, role: 'fou' | 'auditor' | 'reader', asked = body) {
  const office = await openOffice();
  const { id } = await keepDesign(office.store, { body: asked });
  return { office, id, staff: await office.as(role), home: `/designs/${id}` };
}

/** The path of a link that an auditor has just made. */
async function linkFor(staff: Staff, home: string, days: string): Promise<string> {
  const page = pageOf(await staff.post(`${home}/comment-links`).send(form({ days })).expect(200));
  const [path] = /\/c\/[\w-]+$/.exec(page.field(say('commenting.link.address')).value) ?? [];
  if (!path) throw new Error('no link on the page');
  return path;
}
