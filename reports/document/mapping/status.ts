/** How it is in each service, and what each sees as possible and as in the way. */
import { chosenIn, inPlace, labelOf, sayCooperation, wordsOf } from '../../comparisons/accounts.ts';
import { mapping } from '../../comparisons/pairings.ts';
import { aTable, heading, paragraph } from '../blocks.ts';
import type { Block, TableBlock } from '../document.ts';
import { authorityGroups, authorityOf, type Mapped, type MappingSources } from './mapped.ts';

/** A row a service: who answers for it, how people get there, how cooperation works, what it counts as. */
export function statusBlocks({ services, language, say }: MappingSources): readonly Block[] {
  const none = say('mapping.no-answer');
  const rows = services.map((unit) => [
    unit.service.name,
    unit.service.authorities?.join('; ') ?? wordsOf(unit, mapping.authorities, language) ?? none,
    wordsOf(unit, mapping.waysIn, language) ?? none,
    sayCooperation(unit, { language, say }) ?? none,
    agreementOf(unit, say),
    say(`comparisons.labels.${labelOf(unit, unit.rules)}`),
  ]);
  const wide = { authorities: 'wide', 'ways-in': 'wide' } as const;
  const numbers = { cooperation: 'right', agreement: 'right' } as const;
  const heads = { service: 'plain', ...wide, ...numbers, label: 'plain' } as const;
  return [
    paragraph(say('mapping.status.lead')),
    aTable('mapping', say('mapping.status.caption'), heads, rows, { say }),
    paragraph(say('mapping.status.label'), 'small'),
  ];
}

function agreementOf(unit: Mapped, say: MappingSources['say']): string {
  const { count, of } = inPlace(unit);
  if (of > 0 && mapping.headings.every((name) => chosenIn(unit, name).size === 0))
    return say('mapping.no-answer');
  return of === 0 ? say('comparisons.not-asked') : say('comparisons.in-place', { count, of });
}

/** Two columns, by who answers for the service (domain.md §4, 000). */
export function opportunitiesAndObstacles(sources: MappingSources): readonly Block[] {
  const { services, say } = sources;
  const groups = authorityGroups.flatMap((group): readonly Block[] => {
    const inIt = services.filter((unit) => authorityOf(unit) === group);
    if (inIt.length === 0) return [];
    const title = say(`mapping.authorities.${group}`);
    return [heading(2, title), twoColumns(title, inIt, sources)];
  });
  return [paragraph(say('mapping.cooperation.lead')), ...groups];
}

function twoColumns(title: string, services: readonly Mapped[], sources: MappingSources): TableBlock {
  const { say } = sources;
  const heads = { service: 'plain', opportunities: 'wide', obstacles: 'wide' } as const;
  const rows = services.flatMap((unit) => rowsOf(unit, sources));
  return aTable('mapping', say('mapping.cooperation.caption', { group: title }), heads, rows, { say });
}

function rowsOf(unit: Mapped, { language, say }: MappingSources): readonly (readonly string[])[] {
  const cells = [mapping.opportunities, mapping.obstacles].map((name) =>
    inParts(wordsOf(unit, name, language) ?? say('mapping.no-answer')),
  );
  return inRows(unit.service.name, cells, say);
}

/** One row, or of long texts several, so that a page can end within them. */
export function inRows(
  head: string,
  cells: readonly (readonly string[])[],
  say: MappingSources['say'],
): readonly (readonly string[])[] {
  const length = Math.max(...cells.map((parts) => parts.length));
  return Array.from({ length }, (_, i) => [
    i === 0 ? head : say('mapping.continued', { head }),
    ...cells.map((parts) => parts[i] ?? ''),
  ]);
}

/** In characters: a third of a page in a narrow column. */
const longestPart = 700;

/** Whole sentences as long as there is room, then the next part; a sentence that is too long is cut between words. */
export function inParts(text: string): readonly string[] {
  const parts: string[] = [];
  for (const sentence of text.split(/(?<=[.!?\n])\s*/).flatMap(cut)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + sentence.length < longestPart)
      parts[parts.length - 1] = `${last}${last.endsWith('\n') ? '' : ' '}${sentence}`;
    else parts.push(sentence);
  }
  return parts;
}

function cut(sentence: string): readonly string[] {
  if (sentence.length <= longestPart) return [sentence];
  const space = sentence.lastIndexOf(' ', longestPart);
  const isInSign = /[\uDC00-\uDFFF]/.test(sentence.charAt(longestPart));
  const at = space > 0 ? space : longestPart - (isInSign ? 1 : 0);
  return [sentence.slice(0, at), ...cut(sentence.slice(at).trimStart())];
}
