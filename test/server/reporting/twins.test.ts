import { expect } from 'chai';
import { comparisonKinds } from '../../../reports/comparisons/comparison.ts';
import { readableTexts } from '../../../surveys/analysing/readable.ts';
import { changeReview } from '../../../surveys/analysing/reviewing.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import { asBuffer } from '../../support/as-buffer.ts';
import { aFinding, concluded, someEvidence } from '../../support/findings.ts';
import { twinReaders } from '../../support/long-run.ts';
import { aQuestionnaire, aScale, aText } from '../../support/questionnaires.ts';
import { anAudit, aService } from '../../support/things.ts';
import { makeDraft } from '../county/made.ts';
import { closeNow, keepCollection, type Office, offices } from '../office.ts';

const asked = aQuestionnaire({
  questions: [
    aScale('q1', { areas: ['influence'] }),
    aScale('q2', { areas: ['participation'] }),
    aText('told', { quotable: true }),
  ],
});

/** What differs between twins: of the smaller service all of it, of the larger one what is "at most two". */
interface Hidden {
  readonly few: number;
  readonly fewTexts: number;
  readonly rest: number;
  readonly inTheme: number;
}

const audit = anAudit({ id: 'audit-1' });
const small = aService({ id: 'few', name: 'Den lilla' });
const beside = aService({ id: 'beside', name: 'Den bredvid' });
/** The house that both are in, asked as one and closed first. */
const house = aService({ id: 'many', name: 'Den stora', joins: [small.id, beside.id] });
const finding = aFinding({
  id: 'finding-1',
  auditId: audit.id,
  evidence: [someEvidence('question', 'many', 'q1'), someEvidence('theme', 't', 'user')],
  decisions: [concluded()],
});

async function fill({ store }: Office, { few, fewTexts, rest, inTheme }: Hidden): Promise<void> {
  await store.audits.add(audit);
  await store.services.add(beside);
  const given = { few: { answered: few, worst: few }, many: { answered: 12, worst: rest } };
  const texts = { few: fewTexts, many: 6 };
  for (const service of [house, small]) {
    const id = service.id as keyof typeof given;
    const { answered, worst } = given[id];
    const about = { id, code: id, auditId: audit.id, service, access: 'codes' } as const;
    const collection = await keepCollection(store, asked, about);
    for (let i = 0; i < answered; i++) await store.responses.add(id, answerOf(i < worst));
    for (let i = 0; i < texts[id]; i++) await store.responses.addText(id, 'told', `Ord ${i}`);
    await closeNow(store, collection);
  }
  await store.themes.add({ id: 't', auditId: audit.id, title: 'Byte av CM' });
  const read = await readableTexts(store, audit.id);
  for (const [i, { id }] of read.texts.entries())
    await changeReview(
      store,
      { auditId: audit.id, textId: id, baseRevision: 0, by: 'person-auditor' },
      (review) => ({ ...review, verdict: 'strength', themes: i < inTheme ? ['t'] : [] }),
    );
  await store.findings.add(finding);
}

const answerOf = (isWorst: boolean): Answers => ({ q1: isWorst ? 'never' : 'always', q2: 'always' });

const places = [
  '/',
  '/audits',
  ...['', '/results', '/comparisons', '/findings', '/findings/finding-1', '/themes', '/report.pdf'].map(
    (place) => `/audits/audit-1${place}`,
  ),
  ...comparisonKinds.map((kind) => `/audits/audit-1/comparisons/${kind}`),
  ...['few', 'many'].flatMap((id) =>
    ['', '/results', '/report.pdf'].map((place) => `/collections/${id}${place}`),
  ),
];

/** The draft of a report is for those who work with it. */
const isForReaders = (place: string) => !place.endsWith('/report.pdf');

const ofFou = [
  '/audits/audit-1/comparisons.csv',
  ...['/audits/audit-1', '/collections/few', '/collections/many'].flatMap((of) => [
    `${of}/tables.csv`,
    `${of}/tables.zip`,
  ]),
];

describe('twin audits that differ only in what is hidden', () => {
  const openOffice = offices();

  /** `where` leaves out places that nobody asks about. */
  async function seen(
    role: 'fou' | 'reader',
    hidden: Hidden,
    where = /^/,
  ): Promise<Readonly<Record<string, string>>> {
    const office = await openOffice({ random: (bytes) => Buffer.alloc(bytes, 7) });
    await fill(office, hidden);
    const staff = await office.as(role);
    const pages: Record<string, string> = {};
    const draft = role === 'fou' && where.test('/county-report') ? await makeDraft(staff) : '';
    const ofCounty = ['', '/page', '/report-sv.pdf', '/report-en.pdf', '/everything.zip'].map(
      (at) => `${draft}${at}`,
    );
    const all = role === 'fou' ? [...places, ...ofFou, ...ofCounty] : places.filter(isForReaders);
    for (const place of all.filter((place) => where.test(place))) {
      const { status, headers, body } = await staff.get(place).buffer(true).parse(asBuffer).expect(200);
      const sent = [status, headers['content-length'], headers['content-disposition']];
      pages[place] = `${sent.join(' ')} ${(body as Buffer).toString('latin1')}`;
    }
    return pages;
  }

  for (const role of twinReaders)
    it(`have the same pages and files, byte for byte, for ${role}`, async () => {
      const one = await seen(role, { few: 2, fewTexts: 1, rest: 0, inTheme: 0 });
      const other = await seen(role, { few: 4, fewTexts: 5, rest: 2, inTheme: 3 });
      // Of twelve in the house nine leave three of the one beside, so that the nine are hidden for their sake.
      const ofAnother = await seen(role, { few: 9, fewTexts: 5, rest: 2, inTheme: 2 });
      const unlike = await seen(role, { few: 2, fewTexts: 1, rest: 3, inTheme: 4 }, /^\/audits\/audit-1\//);
      for (const place of ['results', 'themes', 'findings/finding-1', 'report.pdf'].filter(
        (one) => role === 'fou' || isForReaders(`/${one}`),
      ))
        expect(unlike[`/audits/audit-1/${place}`] ?? '', place).to.not.equal(one[`/audits/audit-1/${place}`]);
      for (const [place, content] of Object.entries(one))
        for (const twin of [other, ofAnother]) expect(twin[place], place).to.equal(content);
    });
});
