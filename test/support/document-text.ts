/** A document as text, line by line in its reading order: what a snapshot is read and held against. */
import type { Block, FigureBlock, ReportDocument, Words } from '../../reports/document/document.ts';

export function textOf({ title, running, state, chapters }: ReportDocument): string {
  const lines = chapters.flatMap(({ number, title, blocks }) => [
    '',
    `# ${number === undefined ? '' : `${number} `}${title}`,
    ...blocks.flatMap(linesOf),
  ]);
  return [`${title} | ${running} | ${state}`, ...lines, ''].join('\n');
}

function linesOf(block: Block): readonly string[] {
  switch (block.as) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.text}`];
    case 'paragraph':
      return [wordsOf(block.inlines)];
    case 'list':
      return block.items.map((item) => `- ${wordsOf(item)}`);
    case 'facts':
      return [
        ...(block.title ? [`[${block.title}]`] : []),
        ...block.facts.map(({ term, detail }) => `${term}: ${wordsOf(detail)}`),
      ];
    case 'tiles':
      return block.tiles.map(({ large, words }) => `[${large}] ${words}`);
    case 'notice':
      return [`(${block.tone}) ${block.text}`];
    case 'table':
      return [
        `| ${block.caption}`,
        `| ${block.columns.map(({ head }) => head).join(' | ')}`,
        ...block.rows.map((row) => `| ${row.join(' | ').replaceAll('\n', '; ')}`),
        ...(block.key ?? []).map(({ letter, words }) => `  ${letter} = ${words}`),
      ];
    case 'figure':
      return [`<${block.title}> ${block.of}`, ...pictureLines(block), `  ${block.alt}`];
    case 'quote':
      return [`”${block.words}” ${block.from}`];
    case 'finding':
      return [
        `${block.number}. ${block.heading} (${block.verdict ?? 'no verdict'}${block.draft ? ', draft' : ''})`,
        ...block.evidence.map((line) => `   ${wordsOf(line)}`),
        ...(block.reason ? [`   because: ${wordsOf(block.reason)}`] : []),
      ];
    case 'proposal':
      return [`${block.number}. ${block.what} -> ${block.to}${block.draft ? ' (draft)' : ''}`];
    case 'contents':
      return [`(${block.title})`];
    case 'together':
      return block.blocks.flatMap(linesOf);
  }
}

function pictureLines({ picture }: FigureBlock): readonly string[] {
  if (picture.as !== 'shares') return [];
  return picture.rows.map(({ title, words, verdicts }) =>
    `  ${title}: ${words} ${verdicts.join(' or ')}`.trimEnd(),
  );
}

const wordsOf = (words: Words) =>
  typeof words === 'string' ? words : words.map(({ text }) => text).join('');
