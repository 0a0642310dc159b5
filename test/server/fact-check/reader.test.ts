import { expect } from 'chai';
import { digestOf } from '../../../server/http/signed-in.ts';
import { aFactCheck, aFactComment, aFactLink } from '../../support/fact-checks.ts';
import { pageOf } from '../../support/page.ts';
import { say, sayIn } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { form, offices } from '../office.ts';
import { linkFor, receiver, sent, withCheck } from './with-check.ts';

describe('the draft by a link', () => {
  const openOffice = offices();

  it('is read without account, cookie or search engine, marked, with a box beside each chapter', async () => {
    const office = await openOffice();
    const { link } = await withCheck(office);
    const answer = await office.visitor().get(link).expect(200);
    expect(answer.headers['set-cookie']).to.equal(undefined);
    expect(answer.text).to.include('<meta name="robots" content="noindex">');
    const page = pageOf(answer);
    expect(page.text)
      .to.include(say('fact-check.reader.mark'))
      .and.include(say('fact-check.reader.not-facts'))
      .and.include(say('fact-check.reader.until', { day: '24 mars 2026' }))
      .and.include(say('fact-check.reader.asked', { receiver }));
    expect(
      page.texts('group').filter((text) => text.startsWith(say('fact-check.reader.wrong'))),
    ).to.have.length.greaterThan(3);
    const english = pageOf(await office.visitor().get(`${link}?language=en`));
    expect(english.text).to.include(sayIn('en')('fact-check.reader.mark'));
  });

  it('takes everything at once, says thanks with it, and takes more', async () => {
    const office = await openOffice();
    const { link, comments, check } = await withCheck(office);
    const guest = office.visitor();
    const said = sent({
      'about.chapter-method': 'Vi är <b>sex</b>.\nInte åtta.',
      whole: 'Fel årtal.',
      'about.never': 'x',
    });
    const thanks = pageOf(await guest.post(link).send(said).expect(200));
    expect(thanks.heading).to.equal(say('fact-check.reader.thanks'));
    expect(thanks.text)
      .to.include('<b>sex</b>')
      .and.include('Fel årtal.')
      .and.include(say('fact-check.reader.more', { day: '24 mars 2026' }));
    await guest
      .post(link)
      .send(sent({ whole: 'Och fel namn.' }))
      .expect(200);
    const kept = await comments();
    expect(
      kept.map(({ chapter, words, by, role, day }) => [chapter?.id, words, by, role, day]),
    ).to.deep.equal([
      ['chapter-method', 'Vi är <b>sex</b>.\nInte åtta.', 'Eva Ek', 'Enhetschef', '2026-03-10'],
      [undefined, 'Fel årtal.', 'Eva Ek', 'Enhetschef', '2026-03-10'],
      [undefined, 'Och fel namn.', 'Eva Ek', 'Enhetschef', '2026-03-10'],
    ]);
    expect(kept.every(({ factCheckId }) => factCheckId === check.id)).to.equal(true);
  });

  it('keeps nothing where a name or words are missing or too long, and shows it all again', async () => {
    const office = await openOffice();
    const { link, comments } = await withCheck(office);
    const guest = office.visitor();
    const long = 'å'.repeat(2001);
    const page = pageOf(
      await guest
        .post(link)
        .send(sent({ name: ' ', 'about.chapter-method': long, whole: 'Bra' }))
        .expect(422),
    );
    expect(page.problems).to.deep.equal([
      say('fact-check.missing.name'),
      say('staff.problems.too-long', { most: 2000, given: 2001 }),
    ]);
    expect(page.fields().map(({ value }) => value)).to.include.members([long, 'Bra', 'Enhetschef']);
    await guest.post(link).send(sent({})).expect(422);
    expect(await comments()).to.have.length(0);
  });

  it('keeps what is typed when the other language is chosen, and sends nothing', async () => {
    const office = await openOffice();
    const { link, comments } = await withCheck(office);
    const page = pageOf(
      await office
        .visitor()
        .post(link)
        .send(form({ language: 'en', whole: 'Bra', name: 'Eva' }))
        .expect(200),
    );
    expect(page.field(sayIn('en')('fact-check.reader.whole')).value).to.equal('Bra');
    expect(await comments()).to.have.length(0);
  });

  it('is over after its last day, and a link that is ended or misspelt opens nothing', async () => {
    const office = await openOffice();
    const { audit, link, round, fou, auditor, comments } = await withCheck(office);
    const guest = office.visitor();
    const ended = await linkFor(auditor, `${round}/links`, { receiver: 'Beställaren' });
    const kept = (await office.store.factCheckLinks.ofAudit(audit.id)).at(-1);
    await fou.post(`${round}/links/${kept?.id}/ending`).send('').expect(303);
    for (const address of [ended, `${link}x`])
      for (const ask of [guest.get(address), guest.post(address).send(sent({ whole: 'Sent' }))])
        expect(pageOf(await ask.expect(410)).text).to.include(say('fact-check.reader.gone.what'));
    office.setNow('2026-03-24T20:00:00Z');
    await guest.get(link).expect(200);
    office.setNow('2026-03-25T08:00:00Z');
    expect(pageOf(await guest.get(link).expect(410)).heading).to.equal(say('fact-check.reader.over.title'));
    const late = pageOf(
      await guest
        .post(link)
        .send(sent({ whole: 'För sent' }))
        .expect(410),
    );
    expect(late.heading).to.equal(say('fact-check.reader.over.title'));
    expect(late.text).to.include('För sent').and.include(say('fact-check.reader.not-sent'));
    expect(await comments()).to.have.length(0);
    await guest.get('/f/').expect(404);
    await guest.get(`${link}/more`).expect(404);
  });

  it('opens nothing once the promised time of the audit is over', async () => {
    const office = await openOffice();
    const { audit, check, link } = await withCheck(office);
    await office.store.factChecks.showAnswers(check.id, true);
    office.setNow(`${audit.keptUntil}T08:00:00Z`);
    await office.visitor().get(link).expect(200);
    office.setNow(`${Number(audit.keptUntil.slice(0, 4)) + 1}-12-31T08:00:00Z`);
    await office.visitor().get(link).expect(410);
  });

  it('takes no more than sixty in an hour from one place', async () => {
    const office = await openOffice();
    const { link } = await withCheck(office);
    const send = () =>
      office
        .visitor()
        .post(link)
        .send(sent({ whole: 'Hej' }));
    for (let n = 0; n < 60; n++) await send().expect(200);
    expect(pageOf(await send().expect(429)).problems).to.deep.equal([say('commenting.problems.busy')]);
  });

  it('shows the answers to what was said by that link alone, once the auditors show them', async () => {
    const office = await openOffice();
    const { link, round, comments, check } = await withCheck(office);
    const guest = office.visitor();
    await guest.post(link).send(sent({ whole: 'Vi är sex.' }));
    const other = aFactLink({ factCheckId: check.id, tokenDigest: digestOf('other') });
    await office.store.factCheckLinks.add(other);
    await office.store.factComments.add(
      aFactComment({ factCheckId: check.id, linkId: other.id, words: 'En annans ord' }),
    );
    const auditor = await office.as('auditor');
    const [comment] = await comments();
    const home = `${round}/comments/${comment?.id}`;
    await auditor
      .post(`${home}/remarks`)
      .send(form({ remark: 'Chefen har rätt.' }))
      .expect(303);
    await auditor
      .post(`${home}/answer`)
      .send(form({ outcome: 'changed', answer: 'Nu står det sex.', seen: '1' }))
      .expect(303);
    office.setNow('2026-03-25T08:00:00Z');
    await guest.get(link).expect(410);
    const later = await office.as('auditor');
    await later
      .post(`${round}/answers`)
      .send(form({ show: 'yes' }))
      .expect(303);
    const page = pageOf(await guest.get(link).expect(200));
    expect(page.text)
      .to.include('Vi är sex.')
      .and.include('Nu står det sex.')
      .and.include(say('fact-check.outcomes.changed'))
      .and.not.include('En annans ord')
      .and.not.include('Chefen har rätt.');
    await later
      .post(`${round}/answers`)
      .send(form({ show: 'no' }))
      .expect(303);
    await guest.get(link).expect(410);
  });

  it('of one audit shows nothing of another', async () => {
    const office = await openOffice();
    const { link } = await withCheck(office);
    await office.store.audits.add(anAudit({ id: 'other', title: 'En annan revision' }));
    const elsewhere = aFactCheck({ auditId: 'other' });
    await office.store.factChecks.add(elsewhere, '{}');
    await office.store.factCheckLinks.add(
      aFactLink({ factCheckId: elsewhere.id, tokenDigest: digestOf('other'), receiver: 'Den andra chefen' }),
    );
    const { text } = await office.visitor().get(link).expect(200);
    expect(text).to.not.include('Den andra chefen').and.not.include('En annan revision');
  });
});
