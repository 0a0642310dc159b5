import { expect } from 'chai';
import { composeDocument } from '../../../reports/document/composing.ts';
import type { Block } from '../../../reports/document/document.ts';
import { lixOf } from '../../../surveys/questionnaires/readability.ts';
import type { ReportLanguage } from '../../../surveys/reporting/cuts.ts';
import { nothingWritten } from '../../../surveys/reporting/written.ts';
import { localeOf } from '../../../views/words.ts';
import { aFinding, concluded, someEvidence } from '../../support/findings.ts';
import { allIn, someSources } from '../../support/report-sources.ts';
import { sayIn } from '../../support/say.ts';

/** All words of an area of the locale files, without what is filled in. */
function wordsOf(language: 'sv' | 'sv-x-easy', area: string): readonly string[] {
  const texts = (words: unknown): readonly string[] =>
    typeof words === 'string' ? [words] : Object.values(words as object).flatMap(texts);
  return texts(localeOf(language)[area] ?? {}).map((text) => text.replaceAll(/\{\{\w+\}\}/g, 'nio'));
}

function blocksOf(language: ReportLanguage, ...given: Parameters<typeof someSources>): readonly Block[] {
  const flat = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((block) => (block.as === 'together' ? flat(block.blocks) : [block]));
  const sources = someSources({ ...given[0], language });
  return composeDocument(sources, 'easy').chapters.flatMap(({ blocks }) => flat(blocks));
}

describe('the easy page', () => {
  it('has words of its own that everybody can read', () => {
    expect(lixOf([...wordsOf('sv', 'easy-report'), ...wordsOf('sv-x-easy', 'easy-report')])).to.be.below(25);
  });

  it('shows people where a finding rests on how many they were', () => {
    const figures = blocksOf('sv-x-easy').flatMap((block) => (block.as === 'figure' ? [block.picture] : []));
    expect(figures).to.deep.equal([
      { as: 'people', count: { low: 10, high: 10 }, of: 14 },
      { as: 'people', count: { low: 12, high: 14 }, of: 14 },
    ]);
  });

  it('has three findings at most, and no verdict as a judgement', () => {
    const findings = Array.from({ length: 9 }, (_, i) =>
      aFinding({
        heading: `Sak ${i}.`,
        evidence: [someEvidence('question', 'unit-1', 'influence-2')],
        decisions: [concluded()],
      }),
    );
    const blocks = blocksOf('sv-x-easy', { findings, proposals: [] });
    expect(blocks.filter(({ as }) => as === 'heading')).to.have.length(4);
    expect(blocks.filter(({ as }) => as === 'finding')).to.deep.equal([]);
  });

  it('begins with the auditors’ own easy words in its language, where there is room for them', () => {
    const text = { sv: 'Vi frågade. {1} kan ändra.', 'sv-x-easy': 'Vi har **frågat**.', ar: 'سألنا.' };
    const placed = [{ number: 1, kind: 'question', source: 'unit-1', key: 'influence-2' }] as const;
    const withEasy = (words: typeof text | { sv: string }) => ({
      ...nothingWritten,
      lead: { sv: 'Inledning.' },
      chapters: { easy: { text: words, placed } },
    });
    const [easy] = blocksOf('sv-x-easy', { written: withEasy(text) });
    expect(easy).to.include({ as: 'paragraph', tone: 'lead' });
    expect(JSON.stringify(easy)).to.include('frågat');
    const first = (written: ReturnType<typeof withEasy>, language: ReportLanguage = 'sv-x-easy') =>
      JSON.stringify(blocksOf(language, { written }).find(({ as }) => as === 'paragraph'));
    expect(first(withEasy(text), 'ar')).to.include('سألنا.');
    const number = sayIn('ar')('easy-report.count.exactly', { low: 10, of: 14 });
    expect(first(withEasy({ ...text, ar: 'سألنا: {1}.' }), 'ar')).to.include(`سألنا: ${number}.`);
    expect(first(withEasy({ sv: text.sv }))).to.include('10 av 14 kan ändra.');
    expect(first(withEasy({ sv: text.sv }), 'en'), 'not translated').to.include('Inledning.');
    expect(first(withEasy({ sv: 'Långt. '.repeat(50) })), 'too long').to.include('Inledning.');
    expect(first(withEasy({ sv: '{1}' })), 'a figure').to.include('Inledning.');
  });

  it('has no key without words in any of its languages', () => {
    for (const language of ['sv-x-easy', 'en'] as const)
      expect(JSON.stringify(blocksOf(language, { draft: true }))).not.to.match(/easy-report\./);
    expect(JSON.stringify(composeDocument({ ...allIn('ar'), draft: true }, 'easy'))).not.to.match(
      /(?:easy-report|document|disclosure)\./,
    );
  });
});
