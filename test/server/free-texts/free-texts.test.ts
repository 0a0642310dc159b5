import { expect } from 'chai';
import { addTheme } from '../../../surveys/analysing/themes.ts';
import { addWritten } from '../../support/free-texts.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { anAudit, aService } from '../../support/things.ts';
import { form, offices } from '../office.ts';
import { amongAll, filled, written } from './filled.ts';

describe('what was written', () => {
  const openOffice = offices();

  it('is in no page of FoU and readers, who are told how many of each in words', async () => {
    const office = await openOffice();
    const { audit, collection, cardOf } = await filled(office);
    const auditor = await office.as('auditor');
    await addTheme(office.store, { id: 't', auditId: audit.id, title: 'Byte av CM' });
    const sorting = { revision: '0', verdict: 'change', theme: 't' };
    await auditor
      .post(`${await cardOf('Jag vill')}/sorting`)
      .send(form(sorting))
      .expect(303);
    await office.store.collections.setReleased(collection.id, '2026-03-21', 'siv');
    for (const role of ['fou', 'reader'] as const) {
      const staff = await office.as(role);
      const page = pageOf(await staff.get(`/audits/${audit.id}/themes`).expect(200));
      expect(page.text)
        .to.include('Byte av CM')
        .and.include(say('disclosure.alone.at-most', { high: 4 }));
      for (const words of Object.values(written).flat()) expect(page.text).to.not.include(words);
      const refused = pageOf(await staff.get(await cardOf('Jag vill')).expect(403)).text;
      expect(refused).to.include(say('failures.staff.not-allowed.what'));
      expect(refused).to.not.include(say('failures.staff.other-site.what'));
    }
  });

  it('is not told of to FoU and readers until the results of all that is closed are released', async () => {
    const office = await openOffice();
    const { store } = office;
    const { audit, collection } = await filled(office);
    const later = await addWritten(store, audit.id, {
      texts: { told: ['Vi kom sist.'] },
      collection: { id: 'later', code: 'later', service: aService({ id: 'later', name: 'Senare' }) },
    });
    await addTheme(store, { id: 't', auditId: audit.id, title: 'Byte av CM' });
    const reader = await office.as('reader');
    const fou = await office.as('fou');
    const seen = async (who = reader) => pageOf(await who.get(`/audits/${audit.id}/themes`).expect(200)).text;
    const untold = [await seen(), await seen(fou)];
    await store.collections.setReleased(collection.id, '2026-03-21', 'siv');
    untold.push(await seen(), await seen(fou));
    for (const text of untold) {
      expect(text).to.include(say('themes.not-released'));
      expect(text)
        .to.not.include('Byte av CM')
        .and.not.include(say('disclosure.alone.at-most', { high: 4 }));
    }
    await store.collections.setReleased(later.id, '2026-03-21', 'siv');
    expect(await seen())
      .to.include('Byte av CM')
      .and.include(say('disclosure.alone.at-most', { high: 4 }));
  });

  it('is not there at all of fewer than five, and the page says why', async () => {
    const office = await openOffice();
    const { store } = office;
    const audit = anAudit();
    await store.audits.add(audit);
    await addWritten(store, audit.id, { answered: 4, texts: { told: ['Vi är få.'] } });
    const auditor = await office.as('auditor');
    for (const path of ['free-texts', 'free-texts/list', 'themes', 'quotes'])
      expect((await auditor.get(`/audits/${audit.id}/${path}`).expect(200)).text).to.not.include('Vi är få');
    const page = pageOf(await auditor.get(`/audits/${audit.id}/free-texts`));
    expect(page.text).to.include(say('free-texts.few', { k: 5 }));
  });

  it('is listed by what it was found to be', async () => {
    const office = await openOffice();
    const { home, cardOf } = await filled(office);
    const auditor = await office.as('auditor');
    const card = await cardOf('Ingen');
    await auditor
      .post(`${card}/aside`)
      .send(form({ revision: '0', reason: 'Handlar om annat.' }))
      .expect(303);
    const listed = async (query: string) =>
      amongAll(pageOf(await auditor.get(`${home}/list?${query}`).expect(200)));
    expect(await listed('verdict=aside')).to.deep.equal(written.untold);
    expect(await listed('verdict=unsorted')).to.have.members(written.told);
    expect(await listed('verdict=nonsense&theme=')).to.have.length(3);
  });

  it('is in themes whose new name comes back where it cannot be had', async () => {
    const office = await openOffice();
    const { audit } = await filled(office);
    const auditor = await office.as('auditor');
    for (const title of ['Boende', 'Möten'])
      await addTheme(office.store, { id: title, auditId: audit.id, title });
    const rename = (title: string) =>
      auditor.post(`/audits/${audit.id}/themes/Boende`).send(form({ seen: 'Boende', title }));
    const taken = pageOf(await rename('möten').expect(409));
    expect(taken.problems).to.deep.equal([say('themes.problems.taken', { title: 'möten' })]);
    const long = 'ord '.repeat(20).trim();
    const values = pageOf(await rename(long).expect(422)).sentAs('title');
    expect(values.map(({ value }) => value)).to.deep.equal([long, 'Möten', '']);
  });

  it('is moved on the board, and stays where somebody else put it first', async () => {
    const office = await openOffice();
    const { audit, cardOf, reviewOf } = await filled(office);
    const auditor = await office.as('auditor');
    const card = await cardOf('Ingen');
    await auditor
      .post(`${card}/sorting`)
      .send(form({ revision: '0', verdict: 'develop', 'tag-1': 'system' }));
    const board = pageOf(await auditor.get(`/audits/${audit.id}/themes`).expect(200));
    expect(board.text)
      .to.include('Ingen sa något.')
      .and.include(say('free-texts.tags.system'))
      .and.not.include('Jag vill veta');
    const move = (revision: string, verdict: string) =>
      auditor
        .post(`${card}/moving`)
        .send(form({ revision, verdict, area: 'influence' }))
        .expect(303);
    await move('1', 'change');
    await move('1', 'strength');
    expect(await reviewOf('Ingen')).to.include({ verdict: 'change', area: 'influence' });
  });
});
