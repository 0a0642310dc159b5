import { expect } from 'chai';
import { asBuffer } from '../../support/as-buffer.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aScale, inBoth } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { type Cells, recordsIn } from '../../support/tidy.ts';
import { filesIn } from '../../support/zips.ts';
import { makeDraft } from '../county/made.ts';
import { closeNow, closeUnreleased, keepCollection, type Office, offices, type Staff } from '../office.ts';

const asked = (text: string) =>
  aQuestionnaire({ questions: [aScale('q-b', { text: inBoth(text), areas: ['participation'] })] });

describe('the tables for those who compute, of an audit', () => {
  const openOffice = offices();

  async function answered(office: Office, text: string, close = closeNow, auditId = 'audit-1') {
    const { id } = await keepCollection(office.store, asked(text), { auditId });
    for (let i = 0; i < 12; i++) await office.store.responses.add(id, { 'q-b': i < 8 ? 'always' : 'never' });
    await close(office.store, { id });
    return id;
  }

  async function table(staff: Staff, address: string, name: string): Promise<readonly Cells[]> {
    const { body } = await staff.get(address).buffer(true).parse(asBuffer).expect(200);
    return recordsIn((await filesIn(body)).get(`${name}.csv`)?.toString() ?? '');
  }

  it('keep two versions of a question apart that have one key, and have what is released alone', async () => {
    const office = await openOffice();
    await office.store.audits.add(anAudit({ id: 'audit-1' }));
    const first = await answered(office, 'Får du hjälp snabbt?');
    const second = await answered(office, 'Får du hjälp på helgen?');
    await answered(office, 'Lyssnar de?', closeUnreleased);
    const rows = await table(await office.as('auditor'), '/audits/audit-1/tables.zip', 'questions');
    expect(rows.map(({ unit_id, question_key }) => `${unit_id} ${question_key}`)).to.have.members([
      `${first} q-b`,
      `${second} q-b`,
    ]);
    expect(new Set(rows.map(({ question_id }) => question_id)).size).to.equal(2);
  });

  it('are the same file whoever of those who may asks, and of a collection that one alone', async () => {
    const office = await openOffice();
    await office.store.audits.add(anAudit({ id: 'audit-1' }));
    const id = await answered(office, 'Får du hjälp snabbt?');
    await answered(office, 'Får du hjälp på helgen?');
    const [fou, auditor] = await Promise.all(
      (['fou', 'auditor'] as const).map(async (role) => {
        const staff = await office.as(role);
        return (await staff.get('/audits/audit-1/tables.zip').buffer(true).parse(asBuffer)).body as Buffer;
      }),
    );
    expect(fou?.equals(auditor ?? Buffer.alloc(0))).to.equal(true);
    const units = await table(await office.as('fou'), `/collections/${id}/tables.zip`, 'units');
    expect(units.map(({ unit_id }) => unit_id)).to.deep.equal([id]);
  });

  it('are told of beside the readable table, with a codebook', async () => {
    const office = await openOffice();
    await office.store.audits.add(anAudit({ id: 'audit-1' }));
    await answered(office, 'Får du hjälp snabbt?');
    const auditor = await office.as('auditor');
    const page = pageOf(await auditor.get('/audits/audit-1/tables').expect(200));
    expect(page.link(say('tidy.page.send')).href).to.equal('/audits/audit-1/tables.zip?language=sv');
    const codebook = pageOf(await auditor.get(page.link(say('tidy.page.codebook')).href ?? '').expect(200));
    expect(codebook.text).to.include(say('tidy.columns.told'));
  });

  it('of a county are those of all audits that the person is in, each told apart, and of no other', async () => {
    const office = await openOffice();
    for (const id of ['audit-1', 'audit-2']) await office.store.audits.add(anAudit({ id }));
    await office.services.store.audits.add(anAudit({ id: 'of-others' }));
    const first = await answered(office, 'Får du hjälp snabbt?');
    const second = await answered(office, 'Får du hjälp snabbt?', closeNow, 'audit-2');
    await answered(office, 'Lyssnar de?', closeUnreleased, 'audit-2');
    await answered(office, 'Får du hjälp snabbt?', closeNow, 'of-others');
    const fou = await office.as('fou');
    const rows = await table(fou, `${await makeDraft(fou)}/tables-sv.zip`, 'units');
    expect(rows.map(({ audit_id, unit_id }) => `${audit_id} ${unit_id}`)).to.have.members([
      `audit-1 ${first}`,
      `audit-2 ${second}`,
    ]);
    const chosen = await table(
      fou,
      `${await makeDraft(fou, { 'audit-audit-2': 'on' })}/tables-sv.zip`,
      'units',
    );
    expect(chosen.map(({ audit_id }) => audit_id)).to.deep.equal(['audit-2']);
  });
});
