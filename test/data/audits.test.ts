import { expect } from 'chai';
import { summaryOf } from '../../surveys/questionnaires/summary.ts';
import { kindOfRefusal } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { aCollection, anAudit, aQuestionnaire, aService } from '../support/things.ts';

describeOnEachEngine('services', (openFresh) => {
  it('are found as they were added', async () => {
    const { services } = await openFresh();
    const service = aService({ municipality: 'Älvsbyn', name: "Stödet; 'drop'" });
    await services.add(service);
    expect(await services.byId(service.id)).to.deep.equal(service);
    expect(await services.byId('none')).to.equal(undefined);
  });

  it('cannot share a name within a municipality', async () => {
    const { services } = await openFresh();
    await services.add(aService({ municipality: 'Storvik', name: 'Boendestöd' }));
    await services.add(aService({ municipality: 'Lillvik', name: 'Boendestöd' }));
    const again = services.add(aService({ municipality: 'Storvik', name: 'Boendestöd' }));
    expect(await kindOfRefusal(again)).to.equal('conflict');
  });

  it('are listed by municipality and name in Swedish order', async () => {
    const { services } = await openFresh();
    for (const [municipality, name] of [
      ['Östra', 'A'],
      ['Ala', 'Ö'],
      ['Ala', 'Å'],
      ['Zinkby', 'A'],
    ] as const) {
      await services.add(aService({ municipality, name }));
    }
    const places = (await services.list()).map(({ municipality, name }) => `${municipality} ${name}`);
    expect(places).to.deep.equal(['Ala Å', 'Ala Ö', 'Zinkby A', 'Östra A']);
  });
});

describeOnEachEngine('audits', (openFresh) => {
  it('keep every field, invented or not', async () => {
    const { audits } = await openFresh();
    for (const invented of [true, false]) {
      const audit = anAudit({ invented, term: 'housing-support', k: 7, kCut: 12 });
      await audits.add(audit);
      expect(await audits.byId(audit.id)).to.deep.equal(audit);
    }
  });

  it('are closed once, and not while a collection is open; and opened again', async () => {
    const { audits, collections, services, questionnaires } = await openFresh();
    const audit = anAudit();
    await audits.add(audit);
    const collection = aCollection({ auditId: audit.id, status: 'open' });
    await services.add(collection.service);
    await questionnaires.freeze(collection.questionnaire, aQuestionnaire());
    await collections.add(collection);
    const closed = { closedOn: '2026-03-10', untoldReason: 'Ingen hann.' };
    expect(await audits.close(audit.id, closed)).to.equal(false);
    await collections.close(collection.id, collection.revision, '2026-03-09');
    expect(await audits.reopen(audit.id)).to.equal(false);
    expect(await audits.close(audit.id, closed)).to.equal(true);
    expect(await audits.close(audit.id, closed)).to.equal(false);
    expect(await audits.byId(audit.id)).to.deep.equal({ ...audit, ...closed });
    expect(await audits.reopen(audit.id)).to.equal(true);
    expect(await audits.byId(audit.id)).to.deep.equal(audit);
  });

  it('are listed with the newest first', async () => {
    const { audits } = await openFresh();
    const older = anAudit({ createdOn: '2026-01-31' });
    const newer = anAudit({ createdOn: '2026-02-01' });
    await audits.add(older);
    await audits.add(newer);
    expect(await audits.list()).to.deep.equal([newer, older]);
  });
});

describeOnEachEngine('questionnaires', (openFresh) => {
  it('are frozen once under their digest, and stay as they were', async () => {
    const { questionnaires } = await openFresh();
    const questionnaire = aQuestionnaire();
    await questionnaires.freeze('digest', questionnaire);
    await questionnaires.freeze('digest', questionnaire);
    expect(await questionnaires.frozen('digest')).to.deep.equal(questionnaire);
    expect(await questionnaires.frozen('another')).to.equal(undefined);
  });

  it('keep the order of their keys, on which a digest may hang', async () => {
    const { questionnaires } = await openFresh();
    const questionnaire = aQuestionnaire({ areas: { z: { sv: 'Z', en: 'Z' }, a: { sv: 'A', en: 'A' } } });
    await questionnaires.freeze('digest', questionnaire);
    expect(JSON.stringify(await questionnaires.frozen('digest'))).to.equal(JSON.stringify(questionnaire));
  });

  it('that were read in are listed by key, and no two have the same', async () => {
    const { questionnaires } = await openFresh();
    const [b, a] = [aQuestionnaire({ key: 'b' }), aQuestionnaire({ key: 'a' })];
    await questionnaires.addImported(b);
    await questionnaires.addImported(a);
    expect(await questionnaires.imported()).to.deep.equal([a, b]);
    expect(await questionnaires.importedSummaries()).to.deep.equal([a, b].map(summaryOf));
    expect(await questionnaires.importedByKey('b')).to.deep.equal(b);
    expect(await questionnaires.importedByKey('c')).to.equal(undefined);
    const again = questionnaires.addImported(aQuestionnaire({ key: 'a' }));
    expect(await kindOfRefusal(again)).to.equal('conflict');
  });
});
