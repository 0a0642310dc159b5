/**
 * From a closed collection to a report that is read, by two auditors, somebody of FoU and a reader, through HTTP: each does
 * what is theirs, and nothing of it is there before it is released. In a browser with all that comes between and after.
 */
import { expect } from 'chai';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { makingsEnded } from '../../server/reporting/making.ts';
import { anotherAuditor, withAudit } from '../server/findings/with-audit.ts';
import { closeUnreleased, form, type Office, offices, type Staff } from '../server/office.ts';
import { describeInBrowser } from '../support/browser.ts';
import type { Hand } from '../support/designing/hand.ts';
import { keyboardOn } from '../support/designing/keyboard.ts';
import { mouseOn } from '../support/designing/mouse.ts';
import { aFinding, concluded, someEvidence } from '../support/findings.ts';
import { alsoReportedInBrowser } from '../support/long-run.ts';
import { pageOf } from '../support/page.ts';
import { reportDone, written } from '../support/reporting.ts';
import { say } from '../support/say.ts';

const words = { heading: 'Man möts med respekt.', area: '', verdict: 'strength', reason: '' } as const;

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

if (alsoReportedInBrowser)
  describeInBrowser('a report, from a closed collection to a version that is withdrawn', (open) => {
    const openOffice = offices();
    afterEach(makingsEnded);

    const begin = async (
      options: BrowserContextOptions,
      handOn: (page: Page) => Hand,
      isLookedAt = false,
    ) => {
      const office = await openOffice();
      const { audit, collection, key } = await withAudit(office, closeUnreleased);
      await anotherAuditor(office, audit.id);
      const decisions = [concluded('person-auditor'), concluded('person-siv')];
      const evidence = [someEvidence('question', collection.id, key)];
      await office.store.findings.add(
        aFinding({ auditId: audit.id, ...words, area: undefined, decisions, evidence }),
      );
      const [base, home] = [await office.listen(), `/audits/${audit.id}`];
      const hand = async (who?: Parameters<Office['admit']>[1]) => {
        const page = await open({ locale: 'sv-SE', reducedMotion: 'reduce', ...options });
        if (who) await office.admit(page, who);
        return { ...handOn(page), isLookedAt };
      };
      const [bo, siv] = [await hand('auditor'), await hand({ personId: 'person-siv' })];
      const [fou, reader, outside] = [await hand('fou'), await hand('reader'), await hand()];
      return { at: `${base}${home}`, bo, siv, fou, reader, outside };
    };

    it('is written, checked, answered, released twice and withdrawn with the keyboard alone', async () => {
      await reportDone(await begin({}, keyboardOn, true));
    }).timeout(300_000);

    it('is all that on a phone, without script', async () => {
      const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
      await reportDone(await begin(phone, (page) => mouseOn(page, false)));
    }).timeout(300_000);
  });
