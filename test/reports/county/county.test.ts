import { expect } from 'chai';
import { asReleased, composeCounty } from '../../../reports/county/composing.ts';
import type { CountyAudit, CountySources } from '../../../reports/county/rows.ts';
import type { Disclosed } from '../../../reports/disclosure/disclosed.ts';
import type { Block, ReportDocument } from '../../../reports/document/document.ts';
import { anAccount, positive } from '../../support/compared.ts';
import { type AuditParts, aCountyAudit, countySources, inCounty, toldAt } from '../../support/county.ts';
import { aSuppressed, nearlyAll } from '../../support/disclosed.ts';
import { textOf } from '../../support/document-text.ts';
import { aFinding, concluded, someEvidence } from '../../support/findings.ts';
import { say, sayIn } from '../../support/say.ts';
import { expectSnapshot } from '../../support/snapshot.ts';
import { anAudit } from '../../support/things.ts';

/** Of each area two questions: so many positive of twelve. */
function answers(participation: number, influence: number, accessibility: Disclosed) {
  return {
    a05: positive(participation, 12),
    a06: positive(participation, 12),
    a09: positive(influence, 12),
    a10: positive(influence, 12),
    a01: accessibility,
    a02: accessibility,
  };
}

const [provstad, skissby, hamn, part, lonely] = [
  inCounty('CM-teamet Provstad', { countyPart: 'Norra' }),
  inCounty('CM-teamet Skissby', { municipality: 'Skissby', countyPart: 'Norra' }),
  inCounty('CM-teamet Mönsterhamn', { municipality: 'Mönsterhamn', countyPart: 'Södra' }),
  inCounty('Lilla teamet', { municipality: 'Skissby', countyPart: 'Södra' }),
  inCounty('Mottagningen Norr', { municipality: 'Norrskiss' }),
];

const north = anAudit({ id: 'north', title: 'Norra länet 2026', invented: true });
const south = anAudit({ id: 'south', title: 'Södra länet 2026', invented: true });

async function twoAudits(language: 'sv' | 'en' = 'sv'): Promise<CountySources> {
  const told = [
    toldAt(provstad, answers(10, 5, nearlyAll('positive', 12)), { id: 'p' }),
    toldAt(skissby, answers(8, 4, positive(10, 12)), { id: 's', invited: 24 }),
  ];
  const finding = aFinding({
    id: 'f',
    auditId: 'north',
    heading: 'Det är lätt att nå teamet.',
    area: 'accessibility',
    verdict: 'strength',
    evidence: [someEvidence('area', 'p', 'accessibility'), someEvidence('area', 's', 'accessibility')],
    decisions: [concluded()],
  });
  const first = await aCountyAudit({ audit: north, told, findings: [finding], language });
  const second = await aCountyAudit({
    audit: south,
    told: [
      toldAt(hamn, answers(7, 6, positive(11, 12)), { id: 'h' }),
      toldAt(part, {}, { id: 'l', answered: undefined }),
    ],
    unfinished: [{ service: provstad, audience: 'staff', round: 1, state: 'open' }],
    accounts: [anAccount({ service: hamn, answers: [{ d04: 7, d26: 'missing', d10: ['supervision'] }] })],
    language,
  });
  const sources = countySources([first, second], { language });
  return { ...sources, services: [...sources.services, lonely] };
}

describe('the report of a county', () => {
  for (const language of ['sv', 'en'] as const)
    it(`reads as it was read and accepted, in ${language}`, async () => {
      const text = textOf(await composeCounty(await twoAudits(language)));
      expectSnapshot(text, `test/reports/county/two-audits.${language}.txt`);
    });

  it('adds up what is told and says what is not in it', async () => {
    const table = tableIn(await composeCounty(await twoAudits()), 'county-areas-1');
    expect(table.rows.at(-1)).to.deep.equal([
      say('county.all'),
      '50 av 72 (1 visas inte)',
      '30 av 72 (1 visas inte)',
      '62–66 av 72 (1 visas inte)',
    ]);
    expect(table.rows.find(([head]) => head === part.name)?.slice(1)).to.deep.equal(
      Array(3).fill(say('disclosure.hidden')),
    );
  });

  it('has no verdict but those that auditors have concluded', async () => {
    const table = tableIn(await composeCounty(await twoAudits()), 'county-areas-1');
    const judged = table.rows.flat().filter((cell) => /·/.test(cell));
    expect(judged).to.deep.equal(['minst 20 av 24 · Styrka', '20 av 24 · Styrka']);
  });

  it('is the same whatever is hidden', async () => {
    const other = async (hidden: Readonly<Record<string, Disclosed>>) =>
      await composeCounty(await oneAudit({ told: [toldAt(part, hidden, { id: 'x', answered: undefined })] }));
    expect(await other({ a05: aSuppressed() })).to.deep.equal(await other({}));
  });

  it('says of a question at how many services it surely lies on a side', async () => {
    const services = [1, 2, 3, 4].map((i) => inCounty(`Team ${i}`));
    const told = services.map((service, i) =>
      toldAt(service, { a09: i === 3 ? nearlyAll('positive', 12) : positive(11, 12) }, { id: `u${i}` }),
    );
    const document = await composeCounty(await oneAudit({ told }));
    // Ten of twelve is over eight of ten, also where it is told as "at least ten".
    expect(textOf(document)).to.include('i 4 av 4 verksamheter');
    const unsure = [
      ...told.slice(0, 3),
      toldAt(services[3] ?? lonely, { a09: nearlyAll('positive', 8) }, { id: 'u' }),
    ];
    expect(textOf(await composeCounty(await oneAudit({ told: unsure })))).to.include(
      'i minst 3 av 4 verksamheter',
    );
  });

  it('finds nothing in common of fewer than three', async () => {
    const told = [provstad, skissby].map((service) => toldAt(service, { a09: positive(12, 12) }));
    expect(textOf(await composeCounty(await oneAudit({ told })))).to.include(say('county.common.nothing'));
  });

  it('has the last round of a service, or the one that was chosen', async () => {
    const told = [
      toldAt(provstad, { a09: positive(3, 12) }, { id: 'one', round: 1, closedOn: '2025-03-01' }),
      toldAt(provstad, { a09: positive(9, 12) }, { id: 'two', round: 2, closedOn: '2026-03-01' }),
    ];
    const audit = await aCountyAudit({ told });
    const of = async (round?: number) =>
      tableIn(await composeCounty(countySources([audit], { round })), 'county-areas-1').rows[0]?.[2];
    expect([await of(), await of(1), await of(2), await of(3)]).to.deep.equal([
      '9 av 12',
      '3 av 12',
      '9 av 12',
      undefined,
    ]);
  });

  it('counts the parts of services that are told together', async () => {
    const [a, b] = [inCounty('Team A'), inCounty('Team B')];
    const both = inCounty('Team A och B', { joins: ['Team A', 'Team B'] });
    const sources = await oneAudit({ told: [toldAt(both, { a09: positive(6, 12) })] });
    const table = tableIn(await composeCounty({ ...sources, services: [a, b, both] }), 'county-services');
    expect(table.rows.map(([name, , state]) => [name, state])).to.deep.equal([
      ['Team A', `${say('county.state.told')} (Team A och B)`],
      ['Team B', `${say('county.state.told')} (Team A och B)`],
    ]);
    const counted = await composeCounty({ ...sources, services: [a, b, both] });
    expect(textOf(counted)).to.include('12 av 20').and.not.to.include('24 av 40');
  });

  it('says in English that what is new in a version is in Swedish', async () => {
    const say = sayIn('en');
    const document = asReleased(
      await composeCounty(await twoAudits('en')),
      { number: 2, changes: { sv: 'Ett team till.' } },
      say,
    );
    const fact = { term: say('document.changes', { version: 2 }), detail: 'Ett team till.', lang: 'sv' };
    expect(blocksIn(document)).to.deep.include({ as: 'facts', facts: [fact] });
    const names = say('document.lacking.changes');
    expect(document.lacking).to.include(names);
    expect(textOf(document)).to.include(say('document.notice.lacking', { names }));
  });

  it('says that there is nothing where nothing has been released', async () => {
    const text = textOf(await composeCounty(await oneAudit({ told: [] })));
    expect(text).to.include(say('county.examples.none')).and.not.to.include('NaN');
  });

  it('keeps every figure to what one page has room for', async () => {
    const told = Array.from({ length: 25 }, (_, i) =>
      toldAt(inCounty(`Team ${i}`), { a09: positive(6, 12) }),
    );
    const figures = blocksIn(await composeCounty(await oneAudit({ told }))).filter(
      (one) => one.as === 'figure',
    );
    const longest = figures.map(({ picture }) => (picture.as === 'shares' ? picture.rows.length : 0));
    expect(Math.max(...longest)).to.be.at.most(20);
    expect(new Set(figures.map(({ id }) => id))).to.have.length(figures.length);
  });
});

const oneAudit = async (parts: AuditParts) => countySources([await aCountyAudit(parts)] as CountyAudit[]);

const blocksIn = ({ chapters }: ReportDocument): readonly Block[] => chapters.flatMap(({ blocks }) => blocks);

function tableIn(document: ReportDocument, id: string) {
  const found = blocksIn(document).find((block) => block.as === 'table' && block.id === id);
  if (found?.as !== 'table') throw new Error(`no table ${id}`);
  return found;
}
