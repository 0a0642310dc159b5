/** The same document, read as a page and as a PDF by those who hear it: the same words, in the same order. */
import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { composeDocument } from '../../../reports/document/composing.ts';
import type { Block, ReportDocument, Words } from '../../../reports/document/document.ts';
import { writeDocument } from '../../../reports/pdf/writing.ts';
import type { Cut, ReportLanguage } from '../../../surveys/reporting/cuts.ts';
import { renderBody } from '../../../views/engine.ts';
import { documentModel } from '../../../views/reporting/document.ts';
import { reportWords } from '../../../views/reporting/words.ts';
import { describeWithPoppler, once, poppler } from '../../reports/pdf/reading.ts';
import { wholeReportsRead } from '../../support/long-run.ts';
import { pageOf } from '../../support/page.ts';
import { someSources } from '../../support/report-sources.ts';
import { Sink } from '../../support/sink.ts';

describeWithPoppler('a report as a page and as a PDF', () => {
  const asked: readonly (readonly [Cut, ReportLanguage])[] = [
    ['management', 'sv'],
    ['management', 'en'],
    ['poster', 'sv'],
    ['easy', 'sv-x-easy'],
    ...(wholeReportsRead
      ? ([
          ['full', 'sv'],
          ['full', 'en'],
        ] as const)
      : []),
  ];
  for (const [cut, language] of asked) {
    it(`say the same in the same order: ${cut}, ${language}`, async () => {
      const document = composeDocument(someSources({ language, say: reportWords(language) }), cut);
      const words = document.chapters.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(wordsIn)]);
      expect(words.length).to.be.greaterThan(10);
      expect(firstMissing(words, readAsPage(document)), 'the page').to.equal(undefined);
      expect(firstMissing(words, await readAsPdf(document)), 'the PDF').to.equal(undefined);
    });
  }
});

/** The first that does not come after those before it. */
function firstMissing(words: readonly string[], text: string): string | undefined {
  const within = letters(text);
  let from = 0;
  return words.find((one) => {
    const at = within.indexOf(letters(one), from);
    from = at < 0 ? from : at + letters(one).length;
    return at < 0;
  });
}

/** Whatever line breaks, hyphens and quotation marks there are. */
const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

function readAsPage(document: ReportDocument): string {
  const model = { report: documentModel(document, reportWords(document.language)) };
  const view = { template: 'reporting/document', layout: 'report', title: '', model } as const;
  return pageOf(`<html>${renderBody({ ...view, language: document.language }, {})}</html>`).text;
}

/** What the tree of its structure has, without the furniture of its pages. */
async function readAsPdf(document: ReportDocument): Promise<string> {
  const content = createHash('sha1').update(JSON.stringify(document)).digest('hex');
  const name = `same-${document.cut}-${document.language}`;
  const path = await once(name, content, async () => {
    const out = new Sink();
    await writeDocument(document, reportWords(document.language), out);
    return out.whole();
  });
  const tree = poppler('pdfinfo', '-struct-text', path);
  return [...tree.matchAll(/^ *"(.*)"$/gm)].map(([, text]) => text).join(' ');
}

/** What is to be read of a block; what a picture says is its alternative text. */
function wordsIn(block: Block): readonly string[] {
  switch (block.as) {
    case 'heading':
    case 'notice':
      return [block.text];
    case 'paragraph':
      return [textOf(block.inlines)];
    case 'list':
      return block.items.map(textOf);
    case 'facts':
      return [block.title ?? '', ...block.facts.flatMap(({ term, detail }) => [term, textOf(detail)])];
    case 'tiles':
      return block.tiles.flatMap(({ large, words }) => [large, words]);
    case 'table':
      return [block.caption, ...block.columns.map(({ head }) => head), ...block.rows.flat()];
    case 'figure':
      return [block.title, block.of];
    case 'quote':
      return [block.words, block.from];
    case 'finding':
      return [block.heading, ...block.evidence.map(textOf), textOf(block.reason ?? '')];
    case 'proposal':
      return [block.what, block.to];
    case 'contents':
      return [block.title];
    case 'together':
      return block.blocks.flatMap(wordsIn);
  }
}

const textOf = (words: Words) => (typeof words === 'string' ? words : words.map(({ text }) => text).join(''));
