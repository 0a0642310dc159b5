/** Names and texts with words that are wider than a small screen. */
import { expect } from 'chai';
import { closeNow, keepCollection, keepVersion, offices } from '../../server/office.ts';
import { describeInBrowser } from '../../support/browser.ts';
import { aQuestionnaire, aScale, aText, inBoth, someLists } from '../../support/questionnaires.ts';
import { anAudit, aPerson, aService } from '../../support/things.ts';

const long = 'Socialförvaltningens/Arbetsmarknadsförvaltningens-www.exempelkommun.se/boendestödsverksamheten';

describeInBrowser('long words on the pages of staff', (open) => {
  const openOffice = offices();
  const body = () => {
    const often = someLists.often4;
    if (!often) throw new Error('no list');
    const choices = often.choices.map((one) => ({ ...one, label: inBoth(`${one.key} ${long}`) }));
    return aQuestionnaire({
      title: inBoth(long),
      intro: inBoth(`Vi frågar om ${long}.`),
      choiceLists: { ...someLists, often4: { ...often, name: inBoth(long), choices } },
      questions: [aScale('often', { text: inBoth(`Vet du vad ${long} gör?`) }), aText('own')],
    });
  };

  it('never push a page sideways', async () => {
    const office = await openOffice();
    const { store } = office;
    const audit = anAudit({
      title: long,
      commissioner: long,
      auditors: { sv: long },
      contact: { sv: long },
      feedback: { sv: long },
    });
    await store.audits.add(audit);
    await store.people.add(aPerson({ id: 'long', name: long, email: `${'a'.repeat(60)}@exempel.example` }));
    const version = await keepVersion(store, { auditId: audit.id, body: body() });
    const service = aService({ name: long, county: long, municipality: long });
    const given = { auditId: audit.id, service, version: version.id, status: 'open', invited: 30 } as const;
    const running = await keepCollection(store, body(), given);
    const told = await keepCollection(store, body(), { ...given, service: aService({ name: `${long} 2` }) });
    for (let n = 0; n < 12; n++) await store.responses.add(told.id, { often: n % 2 ? 'always' : 'never' });
    await closeNow(store, told);
    const page = await open({ viewport: { width: 320, height: 640 } });
    await office.admit(page, 'fou');
    const base = await office.listen();
    const places = [
      '/',
      '/audits',
      '/services',
      '/people',
      '/acts',
      `/audits/${audit.id}`,
      `/audits/${audit.id}/team`,
      `/audits/${audit.id}/questions`,
      `/audits/${audit.id}/collections/new`,
      `/audits/${audit.id}/results`,
      `/versions/${version.id}`,
      `/designs/${version.designId}`,
      `/designs/${version.designId}/lists`,
      `/collections/${running.id}`,
      `/collections/${running.id}/closing`,
      `/collections/${running.id}/in-person`,
      `/collections/${told.id}/results`,
    ];
    const wide: string[] = [];
    for (const place of places) {
      expect((await page.goto(`${base}${place}`))?.status(), place).to.equal(200);
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      const tables = await page.evaluate<number>(
        "[...document.querySelectorAll('.stacked')].filter((one) => one.scrollWidth > one.parentElement.clientWidth).length",
      );
      expect(tables, `tables that are out of sight in part, ${place}`).to.equal(0);
      if (over > 0) wide.push(`${place.replace(/[\w-]{8,}/g, '…')}: ${over}`);
    }
    expect(wide).to.deep.equal([]);
  }).timeout(120_000);
});
