/** A report's document as plain text: what a reader is told, in reading order, for snapshots. */
import type {
  Block,
  DocumentChapter,
  Inlines,
  Picture,
  ReportDocument,
} from '../../reports/document/document.ts';

export function textOfDocument(document: ReportDocument): string {
  const { cut, language, title, running, state, version, sender } = document;
  const head = `${title}\n[${cut} ${language} ${state} ${version ?? '-'}] ${running} | ${sender || '-'}`;
  return `${[head, ...document.chapters.map(chapterText)].join('\n\n')}\n`;
}

function chapterText({ number, title, id, area, blocks }: DocumentChapter): string {
  const name = `# ${number === undefined ? '' : `${number}. `}${title} <${id}${area ? ` ${area}` : ''}>`;
  return [name, ...blocks.map(blockText)].join('\n');
}

const inlines = (all: Inlines): string =>
  all
    .map((one) =>
      one.as === 'link' ? `[${one.text}](${one.href})` : one.strong ? `*${one.text}*` : one.text,
    )
    .join('');

function blockText(block: Block): string {
  switch (block.as) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'paragraph':
      return `${block.tone ? `(${block.tone}) ` : ''}${inlines(block.inlines)}`;
    case 'list':
      return block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${inlines(item)}`).join('\n');
    case 'facts':
      return [
        ...(block.title ? [`[${block.title}]`] : []),
        ...block.facts.map(({ term, detail }) => `${term} :: ${detail}`),
      ].join('\n');
    case 'tiles':
      return block.tiles.map(({ large, words }) => `[${large}] ${words}`).join('\n');
    case 'notice':
      return `!${block.tone}! ${block.text}`;
    case 'table':
      return [
        `| ${block.caption} <${block.id ?? ''}>`,
        `| ${block.columns.map(({ head }) => head).join(' | ')}`,
        ...block.rows.map((row) => `| ${row.map((cell) => cell.replaceAll('\n', '; ')).join(' | ')}`),
      ].join('\n');
    case 'figure':
      return `= ${block.title} <${block.id}> (${block.of}) ${pictureText(block.picture)}\n  alt: ${block.alt}${block.table ? `\n  table: ${block.table}` : ''}`;
    case 'quote':
      return `> ${block.words} -- ${block.from}`;
    case 'finding':
      return [
        `(${block.number}) ${block.heading} [${block.verdict ?? '-'}${block.draft ? ' draft' : ''}] <${block.id}>`,
        ...block.evidence.map((line) => `    ${line}`),
        ...(block.reason ? [`    why: ${block.reason}`] : []),
      ].join('\n');
    case 'proposal':
      return `(${block.number}) ${block.what} -> ${block.to}${block.draft ? ' [draft]' : ''} <${block.id}>`;
    case 'contents':
      return `[contents: ${block.title}]`;
    case 'together':
      return block.blocks.map(blockText).join('\n');
  }
}

function pictureText(picture: Picture): string {
  switch (picture.as) {
    case 'bars':
      return `bars of ${picture.questions.length}`;
    case 'choices':
      return 'choices';
    case 'shares':
      return picture.rows
        .map(({ title, words, verdicts }) => `\n  ${title}: ${words} ${verdicts.join(' ')}`)
        .join('');
    case 'people':
      return `people ${picture.count.low}-${picture.count.high} of ${picture.of}`;
    case 'comparison':
      return `comparison of ${picture.compared.sides.length}`;
  }
}
