import { expect } from 'chai';
import { composeDocument } from '../../../reports/document/composing.ts';
import type { Block } from '../../../reports/document/document.ts';
import { lixOf } from '../../../surveys/questionnaires/readability.ts';
import type { ReportLanguage } from '../../../surveys/reporting/cuts.ts';
import { localeOf } from '../../../views/words.ts';
import { aFinding, concluded, someEvidence } from '../../support/findings.ts';
import { allIn, someSources } from '../../support/report-sources.ts';

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

  it('has no key without words in any of its languages', () => {
    for (const language of ['sv-x-easy', 'en'] as const)
      expect(JSON.stringify(blocksOf(language, { draft: true }))).not.to.match(/easy-report\./);
    expect(JSON.stringify(composeDocument({ ...allIn('ar'), draft: true }, 'easy'))).not.to.match(
      /(?:easy-report|document|disclosure)\./,
    );
  });
});
