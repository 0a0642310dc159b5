import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aYesNo, inBoth } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { form, keepCollection, type Office, offices, type Staff } from '../office.ts';

const ours = (text: string) =>
  aQuestionnaire({
    key: 'our-own',
    title: inBoth('Våra frågor'),
    questions: [aYesNo('q1', { text: inBoth(text) })],
  });
const file = (staff: Staff, questionnaire: object) =>
  staff
    .post('/questionnaires')
    .attach('file', Buffer.from(JSON.stringify(questionnaire)), 'fragor.json')
    .expect(303);
const keysIn = async ({ store }: Office) => (await store.questionnaires.imported()).map(({ key }) => key);
const wordsOf = async ({ store }: Office, key: string) =>
  (await store.questionnaires.importedByKey(key))?.sections[0]?.questions[0]?.text?.sv;

describe('a questionnaire that was read in', () => {
  const openOffice = offices();
  const set = async () => {
    const office = await openOffice();
    const auditor = await office.as('auditor');
    await file(auditor, ours('Får du svar?'));
    return { office, auditor };
  };
  /** Read in anew with another word; gives the address of the question that this leads to. */
  const again = async (auditor: Staff, text = 'Får du alltid svar?') =>
    (await file(auditor, ours(text))).headers.location ?? '';
  const replaceAt = async (auditor: Staff, address: string) => {
    const page = pageOf(await auditor.get(address).expect(200));
    const button = page.button(say('questionnaires-pages.replacing.do'));
    return auditor.post(button.sentTo ?? '').send(form(page.unseen));
  };

  it('is left as it is where the same is read in again', async () => {
    const { office, auditor } = await set();
    const sent = await file(auditor, ours('Får du svar?'));
    expect(sent.headers.location).to.equal('/questionnaires/our-own');
    expect(pageOf(await auditor.get(sent.headers.location ?? '')).status).to.equal(
      say('questionnaires-pages.same'),
    );
    expect(await keysIn(office)).to.deep.equal(['our-own']);
  });

  it('is replaced by a newer one, after a page that tells what differs', async () => {
    const { office, auditor } = await set();
    const address = await again(auditor);
    const page = pageOf(await auditor.get(address).expect(200));
    expect(page.text).to.include('Får du svar?').and.include('Får du alltid svar?');
    expect(await wordsOf(office, 'our-own')).to.equal('Får du svar?');
    const sent = await replaceAt(auditor, address);
    expect(sent.headers.location).to.equal('/questionnaires/our-own');
    expect(await keysIn(office)).to.deep.equal(['our-own']);
    expect(await wordsOf(office, 'our-own')).to.equal('Får du alltid svar?');
    const bank = await office.store.bank.read('person-auditor');
    const words = bank.entries.map((entry) => JSON.stringify(entry)).join();
    expect(words).to.include('Får du alltid svar?').and.not.include('"Får du svar?"');
  });

  it('is kept beside a newer one, which has a key of its own and is not read in twice', async () => {
    const { office, auditor } = await set();
    const address = await again(auditor);
    expect(await again(auditor)).to.equal(address);
    expect(await keysIn(office)).to.deep.equal(['our-own', 'our-own-2']);
    const list = pageOf(await auditor.get('/questionnaires')).text;
    expect(list)
      .to.include(say('questionnaires-pages.twin', { key: 'our-own' }))
      .and.include(say('questionnaires-pages.twin', { key: 'our-own-2' }));
    await again(auditor, 'Får du ibland svar?');
    expect(await keysIn(office)).to.deep.equal(['our-own', 'our-own-2', 'our-own-3']);
  });

  it('is not replaced by what has changed since the page was shown', async () => {
    const { office, auditor } = await set();
    const address = await again(auditor);
    const { unseen } = pageOf(await auditor.get(address));
    await office.store.questionnaires.removeImported('our-own');
    await office.store.questionnaires.addImported(ours('Annat'));
    await auditor.post('/questionnaires/our-own-2/replacement').send(form(unseen)).expect(409);
    expect(await wordsOf(office, 'our-own')).to.equal('Annat');
  });

  it('never takes the place of one that is shipped, nor of one with another name', async () => {
    const { office, auditor } = await set();
    const sent = await file(auditor, { ...ours('Får du svar?'), key: 'users' });
    expect(sent.headers.location).to.equal('/questionnaires/users-2');
    expect(pageOf(await auditor.get('/questionnaires/users-2')).status).to.equal(
      say('questionnaires-pages.beside-shipped', { key: 'users-2' }),
    );
    for (const of of ['users', 'our-own', ''])
      await auditor.get(`/questionnaires/users-2/replacement?of=${of}`).expect(404);
    await auditor
      .post('/questionnaires/users-2/replacement')
      .send(form({ of: 'our-own', revision: 'x' }))
      .expect(404);
    expect(await keysIn(office)).to.deep.equal(['our-own', 'users-2']);
  });

  it('is removed after a page that tells what stays, and what was made of it stays', async () => {
    const { office, auditor } = await set();
    const audit = anAudit({ template: 'our-own' });
    await office.store.audits.add(audit);
    const collection = await keepCollection(office.store, ours('Får du svar?'), { auditId: audit.id });
    const { href = '' } = pageOf(await auditor.get('/questionnaires/our-own')).link(
      say('questionnaires-pages.removing.start'),
    );
    const page = pageOf(await auditor.get(href).expect(200));
    expect(page.texts('listitem')).to.include(say('questionnaires-pages.replacing.began', { count: 1 }));
    await auditor.post(href).send(form(page.unseen)).expect(303);
    expect(await keysIn(office)).to.deep.equal([]);
    expect(
      pageOf(await auditor.get(`/audits/${audit.id}`)).definition(say('audits.decided.template')),
    ).to.equal(say('audits.template.gone'));
    await office.visitor().get(`/a/${collection.code}`).expect(200);
    await auditor.get('/questionnaires/our-own').expect(404);
    await auditor.post(href).send('').expect(404);
  });

  it('is removed by nobody where it is shipped, and not offered to be by a reader', async () => {
    const { office, auditor } = await set();
    await auditor.post('/questionnaires/users/removal').send('').expect(404);
    const reader = await office.as('reader');
    expect(pageOf(await reader.get('/questionnaires/our-own')).names('link')).to.not.include(
      say('questionnaires-pages.removing.start'),
    );
  });
});
