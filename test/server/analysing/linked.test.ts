import { expect } from 'chai';
import { aQuestionnaire, aScale } from '../../support/questionnaires.ts';
import { anAudit, aService } from '../../support/things.ts';
import { closeNow, form, keepCollection, type Office, offices } from '../office.ts';

const questionnaire = aQuestionnaire({ questions: [aScale('q1', { areas: ['influence'] })] });
const other = aQuestionnaire({ key: 'other', questions: [aScale('o1', { text: { sv: 'Annat?' } })] });
const norra = aService({ id: 'norra', name: 'Norra', site: 'Stora gatan 1' });
const sodra = aService({ id: 'sodra', name: 'Södra', site: 'Stora gatan 1' });
const both = aService({ id: 'both', name: 'Båda', joins: ['norra', 'sodra'] });

const pages = [
  '/collections/norra/results',
  '/audits/audit-1/results',
  '/audits/audit-1/comparisons/services',
  '/audits/audit-1/tables.csv',
];

describe('two services in one house', () => {
  const openOffice = offices();

  /** Both together, in an earlier audit, and then one of them by itself; what its auditors read of that one. */
  async function readAfter(together: number, alone: number): Promise<readonly string[]> {
    const office = await openOffice();
    await office.store.audits.add(anAudit({ id: 'audit-1' }));
    await office.store.audits.add(anAudit({ id: 'earlier' }));
    await closed(office, both, together, { id: 'both', auditId: 'earlier' });
    await closed(office, sodra, 14, { id: 'sodra', auditId: 'audit-1', audience: 'staff' });
    await closed(office, norra, alone, { id: 'norra', auditId: 'audit-1' }, byHand);
    await office.store.collections.setReleased('norra', '2026-03-20', 'person-auditor');
    const auditor = await office.as('auditor');
    const read = [];
    for (const page of pages) read.push((await auditor.get(page).expect(200)).text);
    return read;
  }

  it('have the same words, on pages and in files, for one that few answered and one that gives the other away', async () => {
    const few = await readAfter(12, 3);
    // 12 - 9 = 3 of Södra.
    const given = await readAfter(12, 9);
    for (const [i, page] of pages.entries()) expect(given[i], page).to.equal(few[i]);
  });

  it('are told each where what is left is enough', async () => {
    const [results, , , csv] = await readAfter(14, 9);
    expect(results).to.match(/6 av 9/);
    expect(csv).to.match(/;Norra;.*;9;/);
  });

  async function closed(
    office: Office,
    service: typeof norra,
    answered: number,
    given: Parameters<typeof keepCollection>[2],
    close: (office: Office, id: string) => Promise<void> = (at, id) => closeNow(at.store, { id }),
  ) {
    const asked = service === both ? other : questionnaire;
    const about = { service, invited: 30, access: 'codes', openedOn: '2026-03-01', status: 'open' } as const;
    const { id } = await keepCollection(office.store, asked, { ...about, ...given });
    const key = service === both ? 'o1' : 'q1';
    for (let i = 0; i < answered; i++)
      await office.store.responses.add(id, { [key]: i % 3 === 0 ? 'never' : 'always' });
    await close(office, id);
  }
});

/** As an auditor does it, so that the solver's thread is asked. */
async function byHand(office: Office, id: string): Promise<void> {
  const auditor = await office.as('auditor');
  const collection = await office.store.collections.byId(id);
  await auditor
    .post(`/collections/${id}/closing`)
    .send(form({ revision: String(collection?.revision) }))
    .expect(303);
}
