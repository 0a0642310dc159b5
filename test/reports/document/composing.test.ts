import { expect } from 'chai';
import { isOrdered } from '../../../reports/cells.ts';
import { composeDocument } from '../../../reports/document/composing.ts';
import type { Block, ReportDocument } from '../../../reports/document/document.ts';
import type { DisclosedUnit } from '../../../reports/report.ts';
import { mostProposals } from '../../../surveys/findings/proposal.ts';
import type { Localised } from '../../../surveys/languages.ts';
import type { Cut } from '../../../surveys/reporting/cuts.ts';
import { nothingWritten } from '../../../surveys/reporting/written.ts';
import { textOf } from '../../support/document-text.ts';
import { aFinding, aProposal, concluded, someEvidence } from '../../support/findings.ts';
import { allIn, someSources, threeFindings, writtenReport } from '../../support/report-sources.ts';
import {
  aCountyReport,
  aHiddenUnit,
  aNamedUnit,
  anAuditReport,
  aToldUnit,
  aUnitHead,
} from '../../support/reports.ts';
import { say, sayIn } from '../../support/say.ts';
import { anArea, areaOf, hiddenQuestion, stepQuestion } from '../../support/tellings.ts';

const full = (...given: Parameters<typeof someSources>) => composeDocument(someSources(...given), 'full');

function blocksOf({ chapters }: ReportDocument, key?: string): readonly Block[] {
  const flat = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((block) => (block.as === 'together' ? flat(block.blocks) : [block]));
  return chapters.filter((chapter) => !key || chapter.key === key).flatMap(({ blocks }) => flat(blocks));
}

describe('a composed report', () => {
  it('begins with what the auditors think matters most, and else with the name of the audit', () => {
    expect(full({ written: writtenReport }).chapters[0]?.title).to.equal(writtenReport.headline.sv);
    expect(full().chapters[0]?.title).to.equal('CM-teamet Exempelköping');
  });

  it('has no verdict that the auditors have not concluded', () => {
    const findings = threeFindings().map((finding) => ({ ...finding, decisions: [] }));
    const document = full({ findings, proposals: [], draft: true });
    const text = JSON.stringify(document);
    for (const verdict of ['strength', 'develop', 'change'])
      expect(text).not.to.include(`"verdict":"${verdict}"`).and.not.to.include(`["${verdict}"]`);
    expect(textOf(document)).to.include(say('document.verdicts.not-yet'));
    expect(document.state).to.equal('draft');
  });

  it('has the fixed areas also where nobody was asked, and says so', () => {
    const document = full({ report: anAuditReport({ units: [aNamedUnit()] }), findings: [], proposals: [] });
    const keys = document.chapters.map(({ key }) => key);
    expect(keys).to.include.members(['participation', 'influence', 'accessibility', 'staff', 'limits']);
    expect(keys).not.to.include.members(['alliance']).and.not.to.include.members(['close-persons']);
    expect(textOf(document).split(say('report.chapter.nobodyAsked'))).to.have.length(4);
  });

  it('names what is hidden once, with one reason', () => {
    const areas = [areaOf('influence', 'Inflytande', [hiddenQuestion('sv')])];
    const hidden = aHiddenUnit({ service: { ...aUnitHead().service, id: 's9', name: 'Lilla teamet' } });
    const report = anAuditReport({ units: [aToldUnit({ areas, more: [] }), hidden] });
    const text = textOf(full({ report, findings: [], proposals: [] }));
    const limits = text.slice(text.indexOf(say('document.limits.hidden')));
    const asked = hiddenQuestion('sv').text.slice(0, 25);
    expect(limits).to.include('- Lilla teamet').and.to.include(asked);
    expect(text.split(asked)).to.have.length(2);
  });

  it('tells each question in one figure, and links those of a part to the tables of its service', () => {
    const blocks = blocksOf(full());
    const figures = blocks.flatMap((block) => (block.as === 'figure' ? [block] : []));
    const told = figures.flatMap(({ picture }) =>
      picture.as === 'bars' ? picture.questions.map(({ key }) => key) : [],
    );
    expect(new Set(told).size).to.equal(told.length);
    const places = new Set(blocks.flatMap((block) => ('id' in block && block.id ? [block.id] : [])));
    const linked = figures.flatMap(({ table }) => table ?? []);
    expect(linked.length).to.be.above(5);
    expect(linked.filter((table) => !places.has(table))).to.deep.equal([]);
  });

  it('says once in a part whose answers it shows, and once where all numbers are', () => {
    for (const { key, blocks } of full({ report: aCountyReport('sv') }).chapters) {
      const figures = blocks.filter((block) => block.as === 'figure');
      const own = figures.filter(({ picture }) => picture.as !== 'shares' && picture.as !== 'comparison');
      for (const of of new Set(own.map((figure) => figure.of)))
        if (of !== '')
          expect(
            own.filter((figure) => figure.of === of),
            `${key} ${of}`,
          ).to.have.length(1);
      const places = own.flatMap(({ table }) => table ?? []);
      expect(new Set(places).size, key).to.equal(places.length);
    }
  });

  it('lays several services beside each other, question by question, and every number of each in the appendix', () => {
    const report = aCountyReport('sv');
    const document = full({ report });
    const figures = blocksOf(document, 'influence').flatMap((block) =>
      block.as === 'figure' ? [block] : [],
    );
    const asked = figures.find(({ title }) => title === 'Blir det skillnad när du säger vad du tycker?');
    expect(asked?.alt).to.equal(
      'CM-teamet Exempelköping: 5 av 14 ja. Integrerat team, Provstad: 14 av 30 ja.',
    );
    const rows = blocksOf(document, 'appendix').flatMap((block) => (block.as === 'table' ? block.rows : []));
    const named = (name: string, text: string) =>
      rows
        .slice(rows.findIndex((row) => row.length === 1 && row[0] === text))
        .find(([head]) => head?.startsWith(name));
    const told = report.units.filter((unit) => unit.as === 'anonymous' && unit.audience === 'user');
    for (const unit of told as readonly DisclosedUnit[])
      for (const { text } of unit.areas.flatMap(({ questions }) => questions.filter(isOrdered)))
        expect(named(unit.service.name, text), `${unit.key} ${text}`).to.have.length.above(2);
  });

  it('has no heading of the third level before one of the second', () => {
    const { service } = aUnitHead();
    const units = [aNamedUnit({ service })];
    for (const { title, blocks } of full({ report: anAuditReport({ units }) }).chapters) {
      const levels = blocks.flatMap((block) => (block.as === 'heading' ? [block.level] : []));
      expect(levels[0] ?? 2, title).to.equal(2);
    }
  });

  it('tells the steps of a side in the order of its head, and what is told of a whole beside it', () => {
    const rows = blocksOf(full(), 'appendix').flatMap((block) => (block.as === 'table' ? block.rows : []));
    const cells = rows.flat();
    expect(cells.some((cell) => /^\d+ \/ \d+$/.test(cell))).to.equal(true);
    expect(cells.filter((cell) => /\n/.test(cell) && /^[^:]*minst/.test(cell))).to.deep.equal([]);
  });

  it('names every place once', () => {
    const ids = blocksOf(full({ written: writtenReport })).flatMap((block) =>
      'id' in block && block.id ? [block.id] : [],
    );
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('tells an area of the last round in which a service was asked of it', () => {
    const units = [
      aToldUnit(),
      aToldUnit({ key: 'again', round: 2, areas: [anArea('influence', 'sv', 14)], more: [] }),
    ];
    const document = full({ report: anAuditReport({ units }), findings: [], proposals: [] });
    const figures = (key: string) =>
      blocksOf(document, key).flatMap((block) => (block.as === 'figure' ? [block.id] : []));
    expect(figures('influence').filter((id) => id.includes('unit-1'))).to.deep.equal([]);
    expect(figures('influence').some((id) => id.includes('again'))).to.equal(true);
    expect(figures('accessibility').some((id) => id.includes('unit-1'))).to.equal(true);
    expect(textOf(document)).to.include(say('document.area.earlier'));
  });

  it('adds no service to one that it is a part of, since the same people may have answered', () => {
    const { service } = aUnitHead();
    const house = { ...service, id: 'house', name: 'Huset', joins: [service.id] };
    const units = [aToldUnit(), aToldUnit({ key: 'house', service: house })];
    const document = full({ report: anAuditReport({ units }), findings: [], proposals: [] });
    const [tiles] = blocksOf(document, 'first').flatMap((block) => (block.as === 'tiles' ? [block] : []));
    expect(tiles?.tiles[0]?.large).to.equal('15 av 24');
  });

  it('says in its alternative texts what was found', () => {
    expect(textOf(full())).to.include('10 av 14 svarar ja: Kan du få ditt stöd ändrat om det inte passar?');
  });

  it('says which collections are not in it yet', () => {
    const unfinished = [{ name: 'Team Norr, Personal', state: 'open' as const }];
    const [first, , , method] = full({ unfinished }).chapters;
    const words = `Team Norr, Personal (${say('document.unfinished.open')})`;
    expect(textOf({ ...full(), chapters: first ? [first] : [] })).to.include(words);
    expect(textOf({ ...full(), chapters: method ? [method] : [] })).to.include('Team Norr, Personal:');
  });

  it('spells an abbreviation out once, and never in a quote', () => {
    const text = textOf(full({ written: writtenReport }));
    const inChapters = text.slice(0, text.indexOf('Ordlista'));
    expect(inChapters.split('(case manager)')).to.have.length(2);
    expect(inChapters).to.include('”Jag vill veta innan de byter CM.”');
  });

  it('does not spell out what the auditors have', () => {
    const lead = { sv: 'Vi frågade om CM. CM betyder case manager.' };
    const text = textOf(full({ written: { ...nothingWritten, lead } }));
    expect(text).not.to.include('(case manager)');
  });

  it('says on its first page which words are in Swedish alone', () => {
    const document = composeDocument(someSources({ language: 'en' }), 'full');
    expect(document.lacking).to.include('finding 1');
    expect(document.chapters[0]?.blocks[0]).to.include({ as: 'notice', tone: 'lacking' });
    expect(full().lacking).to.deep.equal([]);
  });

  it('says what is new in a version in the language of each cut, or that it is in Swedish', () => {
    const news = (changes: Localised, cut: Cut = 'full') => {
      const document = composeDocument({ ...allIn('en'), version: 2, changes }, cut);
      const said = blocksOf(document, 'first').flatMap((block) => (block.as === 'facts' ? block.facts : []));
      const name = sayIn('en')('document.lacking.changes');
      const term = sayIn('en')('document.changes', { version: 2 });
      return { fact: said.find((fact) => fact.term === term), lacks: document.lacking.includes(name) };
    };
    const both = { sv: 'Ett förslag till.', en: 'One more proposal.' };
    for (const cut of ['full', 'web', 'management'] as const) {
      expect(news(both, cut).fact).to.include({ detail: 'One more proposal.' }).and.not.have.property('lang');
      expect(news({ sv: both.sv }, cut)).to.deep.include({ lacks: true });
      expect(news({ sv: both.sv }, cut).fact).to.include({ detail: both.sv, lang: 'sv' });
    }
    expect(news(both).lacks || news({}).lacks).to.equal(false);
  });

  it('marks what stands in Swedish in another language, and nothing that does not', () => {
    const finding = (document: ReportDocument) =>
      blocksOf(document, 'first').find(({ as }) => as === 'finding');
    expect(finding(composeDocument(someSources({ language: 'en' }), 'full'))).to.include({ lang: 'sv' });
    expect(finding(composeDocument(allIn('en'), 'full'))).not.to.have.property('lang');
    expect(JSON.stringify(full({ written: writtenReport }))).not.to.include('"lang"');
  });

  it('marks within a sentence what was said, or is called, in Swedish', () => {
    const factCheck = { receivers: ['enhetschefen'], answered: 0 };
    const document = composeDocument(someSources({ language: 'en', factCheck }), 'full');
    const said = blocksOf(document).flatMap((block) => (block.as === 'finding' ? block.evidence : []));
    const quote = { as: 'text', text: 'Jag vill veta innan de byter CM.', lang: 'sv' };
    expect(
      said.some((line) => typeof line !== 'string' && JSON.stringify(line).includes(JSON.stringify(quote))),
    ).to.equal(true);
    const names = { as: 'text', text: 'enhetschefen', lang: 'sv' };
    expect(JSON.stringify(blocksOf(document, 'method'))).to.include(JSON.stringify(names));
  });

  it('has reasons, themes and register data in the words that they are given in its language', () => {
    const of = (key: string, sv: string, en: string) => [[key, { of: sv, text: { en } }]] as const;
    const renderings = Object.fromEntries([
      ...of('reason:listens', 'Alla vi talade med sa det.', 'Everybody said so.'),
      ...of('theme:theme', 'Byte av CM', 'A new CM'),
      ...of('register:datum', 'Dygn i heldygnsvård', 'Days in hospital'),
      ...of('register:datum:value', '412 dygn', '412 days'),
    ]);
    const written = { ...nothingWritten, renderings };
    const document = composeDocument(someSources({ language: 'en', written }), 'full');
    const text = textOf(document);
    for (const words of ['Everybody said so.', 'A new CM', 'Days in hospital: 412 days'])
      expect(text).to.include(words);
    const names = (['reason', 'theme', 'register'] as const).map((one) =>
      sayIn('en')(`document.lacking.${one}`),
    );
    for (const name of names) expect(document.lacking).to.not.include(name);
    const other = {
      ...written,
      renderings: { ...renderings, ...Object.fromEntries(of('theme:theme', 'Annat', 'x')) },
    };
    const old = composeDocument(someSources({ language: 'en', written: other }), 'full');
    expect(old.lacking).to.include(names[1]);
  });

  it('is the same of the same sources', () => {
    expect(full()).to.deep.equal(full());
  });
});

describe('a report of bad input', () => {
  const cuts = ['full', 'management', 'easy', 'poster', 'web', 'meeting'] as const;

  it('takes a name of 120 characters, words of 400, emoji and Arabic', () => {
    const name = 'Vård'.repeat(30);
    const service = { ...aUnitHead().service, name };
    const words = `😀 مرحبا ${'x'.repeat(400)}`;
    const quotes = [{ id: 'quote', kind: 'quote', words, audience: 'user', service: name }] as const;
    const report = anAuditReport({ units: [aToldUnit({ service })] });
    for (const cut of cuts) {
      const language = cut === 'easy' ? 'sv-x-easy' : 'sv';
      const text = textOf(composeDocument(someSources({ report, quotes, language }), cut));
      expect(text, cut).to.include(name);
      if (cut === 'full') expect(text).to.include(words);
    }
  });

  it('takes 60 questions and 300 proposals, and says how many there are and where', () => {
    const asked = Array.from({ length: 60 }, (_, i) => stepQuestion(`q${i}`, `Fråga ${i}?`, 'sv', 14, i));
    const report = anAuditReport({
      units: [aToldUnit({ areas: [areaOf('influence', 'Inflytande', asked)], more: [] })],
    });
    const proposals = Array.from({ length: mostProposals }, (_, i) =>
      aProposal({ what: `Gör ${i}.`, decisions: [concluded()] }),
    );
    const document = full({ report, findings: [], proposals });
    const first = blocksOf(document, 'first');
    expect(first.filter(({ as }) => as === 'proposal')).to.have.length(5);
    expect(textOf(document)).to.include(say('document.first.all-proposals.chapter', { count: 300 }));
    expect(blocksOf(document, 'proposals')).to.have.length(300);
    for (const cut of ['management', 'meeting'] as const) {
      const text = textOf(composeDocument(someSources({ report, findings: [], proposals }), cut));
      expect(text, cut).to.include(say('document.first.all-proposals.whole', { count: 300 }));
    }
  });

  it('has a figure in a finding whose collection is gone: said in a draft, left out of a release', () => {
    const findings = [
      aFinding({
        heading: 'Något.',
        evidence: [someEvidence('question', 'gone', 'q')],
        decisions: [concluded()],
      }),
    ];
    expect(textOf(full({ findings, proposals: [], draft: true }))).to.include(say('document.gone'));
    expect(textOf(full({ findings, proposals: [] }))).not.to.include(say('document.gone'));
  });

  it('is made of nothing at all, and says so', () => {
    const report = anAuditReport({ units: [], chapters: [] });
    for (const cut of cuts) {
      const language = cut === 'easy' ? 'sv-x-easy' : 'sv';
      const document = composeDocument(someSources({ report, findings: [], proposals: [], language }), cut);
      expect(document.chapters.length).to.be.above(0);
    }
  });
});
