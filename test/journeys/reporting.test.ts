/**
 * From a closed collection to a report that is read, by two auditors, somebody of FoU and a reader, through HTTP: each does
 * what is theirs, and nothing of it is there before it is released.
 */
import { expect } from 'chai';
import { makingsEnded } from '../../server/reporting/making.ts';
import { anotherAuditor, withAudit } from '../server/findings/with-audit.ts';
import { closeUnreleased, form, type Office, offices, type Staff } from '../server/office.ts';
import { aFinding, someEvidence } from '../support/findings.ts';
import { pageOf } from '../support/page.ts';
import { say } from '../support/say.ts';

const words = { heading: 'Man möts med respekt.', area: '', verdict: 'strength', reason: '' } as const;
const written = 'Vi frågade alla som får stöd. **Tolv** svarade.';

describe('a report, from a closed collection to its reader', () => {
  const openOffice = offices();
  afterEach(makingsEnded);

  it('is written by auditors, commented on by FoU, released, and read as it was released', async () => {
    const office = await openOffice();
    const { audit, collection, key } = await withAudit(office, closeUnreleased);
    const home = `/audits/${audit.id}`;
    const [bo, fou, reader] = [await office.as('auditor'), await office.as('fou'), await office.as('reader')];
    const siv = await anotherAuditor(office, audit.id);
    const sees = async (staff: Staff, path: string) => pageOf(await staff.get(path).expect(200)).text;

    expect(await sees(bo, `${home}/report`)).to.include(say('releases.home.no-results'));
    const { revision = '' } = pageOf(await bo.get(`/collections/${collection.id}/release`)).unseen;
    await bo.post(`/collections/${collection.id}/release`).send(form({ revision })).expect(303);

    await decideTogether(office, { home, auditId: audit.id, evidence: [collection.id, key] }, [bo, siv]);
    const chapter = `${home}/report/writing/method`;
    await siv
      .post(chapter)
      .send(form({ revision: '0', 'words:sv': written }))
      .expect(303);
    await fou
      .post(`${chapter}/comments`)
      .send(form({ comment: 'Skriv när ni frågade.' }))
      .expect(303);
    await fou
      .post(chapter)
      .send(form({ revision: '1', 'words:sv': 'FoU skriver.' }))
      .expect(403);
    for (const path of ['/report/writing', '/report/preview', '/report.pdf', '/report/release'])
      await reader.get(`${home}${path}`).expect(403);
    expect(await sees(reader, `${home}/report`)).to.include(say('releases.home.nothing-yet'));

    const asked = pageOf(await siv.get(`${home}/report/release`).expect(200)).unseen;
    const posted = form({ revision: asked.revision ?? '', public: 'yes' });
    await siv.post(`${home}/report/release`).send(posted).expect(303);
    await makingsEnded();
    await siv
      .post(chapter)
      .send(form({ revision: '1', 'words:sv': 'Skrivet efteråt.' }))
      .expect(303);

    const [release] = await office.store.releasedReports.of(audit.id);
    const at = `${home}/releases/${release?.id}`;
    const links = pageOf(await reader.get(`${home}/report`).expect(200))
      .all('link')
      .map(({ href }) => href);
    expect(links).to.include.members([at, `${at}/report-sv.pdf`, `${at}/page?language=sv`]);
    await reader.get(`${at}/report-sv.pdf`).expect(200).expect('content-type', 'application/pdf');
    for (const text of [
      await sees(reader, `${at}/page`),
      await sees(office.visitor(), `/r/${release?.publicToken}`),
    ]) {
      expect(text).to.include(words.heading).and.include('Tolv svarade.');
      expect(text).to.not.include('Skrivet efteråt.').and.not.include('Skriv när ni frågade.');
    }
  });
});

interface Deciding {
  readonly home: string;
  readonly auditId: string;
  /** Ids of a collection and of its question. */
  readonly evidence: readonly [collection: string, question: string];
}

async function decideTogether(
  { store }: Office,
  { home, auditId, evidence: [collection, question] }: Deciding,
  auditors: readonly Staff[],
): Promise<void> {
  const evidence = [someEvidence('question', collection, question)];
  const finding = aFinding({ auditId, ...words, area: undefined, reason: undefined, evidence });
  await store.findings.add(finding);
  const path = `${home}/findings/${finding.id}`;
  for (const auditor of auditors) {
    const { revision = '' } = pageOf(await auditor.get(path)).unseen;
    const placed = evidence.map(({ id }) => id).join(' ');
    await auditor
      .post(`${path}/conclusion`)
      .send(form({ ...words, revision, placed }))
      .expect(303);
  }
}
