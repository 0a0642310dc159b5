/** What agreements say and what marks integrated work, service by service, in the form that so many services have room in. */
import { chosenIn, labelOf, wordsOf } from '../../comparisons/accounts.ts';
import { textIn } from '../../comparisons/compared.ts';
import { mapping } from '../../comparisons/pairings.ts';
import { paragraph } from '../blocks.ts';
import type { Block, TableBlock } from '../document.ts';
import type { Mapped, MappingSources } from './mapped.ts';

/** More services than these stand beneath each other. */
const mostBeside = 4;

/** Headings x services (domain.md §4, 001: the ten headings of an agreement). */
export function agreementBlocks(sources: MappingSources): readonly Block[] {
  const { say, services } = sources;
  const matrix = matrixOf('agreements', mapping.headings, sources);
  if (!matrix) return [paragraph(say('mapping.agreements.not-asked'))];
  const answered = services.filter((unit) => chosenIn(unit, mapping.influence).size > 0);
  const there = answered.filter((unit) => chosenIn(unit, mapping.influence).has('in-place'));
  const influence = say('mapping.agreements.influence', { count: there.length, of: answered.length });
  return [
    paragraph(say('mapping.agreements.lead')),
    ...(answered.length > 0 ? [paragraph(influence)] : []),
    matrix,
  ];
}

/** What marks integrated work x services, and what each counts as by the rules of its audit (domain.md §4, 004). */
export function integratedBlocks(sources: MappingSources): readonly Block[] {
  const { say } = sources;
  const matrix = matrixOf('integrated', mapping.parameters, sources, {
    head: say('comparisons.heads.label'),
    of: (unit) => say(`comparisons.labels.${labelOf(unit, unit.rules)}`),
  });
  if (!matrix) return [paragraph(say('mapping.integrated.not-asked'))];
  return [paragraph(say('mapping.integrated.lead')), matrix];
}

interface First {
  readonly head: string;
  of(unit: Mapped): string;
}

function matrixOf(
  key: 'agreements' | 'integrated',
  names: readonly string[],
  sources: MappingSources,
  first?: First,
): TableBlock | undefined {
  const { services, language, say } = sources;
  const asking = services.filter(({ asked }) => names.some((name) => asked.by.has(name)));
  const rows = names.flatMap((name) => {
    const asked = asking.find((unit) => unit.asked.by.has(name));
    return asked ? [{ name, text: textIn(asked, name, language) }] : [];
  });
  if (rows.length === 0) return undefined;
  const about = { asking, rows, first, sources, caption: say(`comparisons.matrices.${key}`) };
  return asking.length > mostBeside ? beneath(about) : beside(key, about);
}

interface Matrix {
  readonly asking: readonly Mapped[];
  readonly rows: readonly { readonly name: string; readonly text: string }[];
  readonly first: First | undefined;
  readonly sources: MappingSources;
  readonly caption: string;
}

/** A column a service. */
function beside(key: string, { asking, rows, first, sources, caption }: Matrix): TableBlock {
  const { say } = sources;
  const columns = [say(`comparisons.first-heads.${key}`), ...asking.map(({ service }) => service.name)];
  const labels = first ? [[first.head, ...asking.map((unit) => first.of(unit))]] : [];
  const told = rows.map(({ name, text }) => [text, ...asking.map((unit) => cellOf(unit, name, sources))]);
  return { as: 'table', caption, columns: columns.map((head) => ({ head })), rows: [...labels, ...told] };
}

/** A row a service, and a letter for each of what it was asked. */
function beneath({ asking, rows, first, sources, caption }: Matrix): TableBlock {
  const { say } = sources;
  const key = rows.map(({ text }, i) => ({ letter: String.fromCharCode(65 + i), words: text }));
  const columns = [
    { head: say('mapping.heads.service') },
    ...key.map(({ letter }) => ({ head: letter })),
    ...(first ? [{ head: first.head }] : []),
  ];
  const told = asking.map((unit) => [
    unit.service.name,
    ...rows.map(({ name }) => shortOf(unit, name, sources)),
    ...(first ? [first.of(unit)] : []),
  ]);
  return { as: 'table', caption, columns, rows: told, key };
}

function cellOf(unit: Mapped, name: string, { language, say }: MappingSources): string {
  if (!unit.asked.by.has(name)) return say('comparisons.not-asked');
  return wordsOf(unit, name, language) ?? say('mapping.no-answer');
}

/** One word for what was chosen; of two who wrote otherwise both. A dash for no answer. */
function shortOf(unit: Mapped, name: string, { say }: MappingSources): string {
  const words = [...chosenIn(unit, name)].map((key) => (key in shorts ? say(`mapping.short.${key}`) : '–'));
  return words.join(' / ') || '–';
}

/** Choices of the two lists that are asked of the mapping. */
const shorts = { 'in-place': 1, partly: 1, missing: 1, yes: 1, no: 1 };
