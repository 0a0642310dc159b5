/** What agreements say and what marks integrated work, service by service. */
import { inEvenPieces } from '../../../surveys/grouping.ts';
import { chosenIn, labelOf, wordsOf } from '../../comparisons/accounts.ts';
import { textIn } from '../../comparisons/compared.ts';
import { mapping } from '../../comparisons/pairings.ts';
import { paragraph } from '../blocks.ts';
import type { Block, TableBlock } from '../document.ts';
import type { Mapped, MappingSources } from './mapped.ts';

/** Services in one table; with more than a few of them the words are short. */
const [mostBeside, mostAtLength] = [7, 4];

/** Headings x services (domain.md §4, 001: the ten headings of an agreement). */
export function agreementBlocks(sources: MappingSources): readonly Block[] {
  const { say, services } = sources;
  const matrices = matricesOf('agreements', mapping.headings, sources);
  if (matrices.length === 0) return [paragraph(say('mapping.agreements.not-asked'))];
  const answered = services.filter((unit) => chosenIn(unit, mapping.influence).size > 0);
  const there = answered.filter((unit) => chosenIn(unit, mapping.influence).has('in-place'));
  const influence = say('mapping.agreements.influence', { count: there.length, of: answered.length });
  return [
    paragraph(say('mapping.agreements.lead')),
    ...(answered.length > 0 ? [paragraph(influence)] : []),
    ...matrices,
  ];
}

/** What marks integrated work x services, and what each counts as by the rules of its audit (domain.md §4, 004). */
export function integratedBlocks(sources: MappingSources): readonly Block[] {
  const { say } = sources;
  const matrices = matricesOf('integrated', mapping.parameters, sources, {
    head: say('comparisons.heads.label'),
    of: (unit) => say(`comparisons.labels.${labelOf(unit, unit.rules)}`),
  });
  if (matrices.length === 0) return [paragraph(say('mapping.integrated.not-asked'))];
  return [paragraph(say('mapping.integrated.lead')), ...matrices];
}

interface First {
  readonly head: string;
  of(unit: Mapped): string;
}

/** A row for each that was asked, a column a service; several tables where there are more services than columns. */
function matricesOf(
  key: 'agreements' | 'integrated',
  names: readonly string[],
  sources: MappingSources,
  first?: First,
): readonly TableBlock[] {
  const { services, language, say } = sources;
  const asking = services.filter(({ asked }) => names.some((name) => asked.by.has(name)));
  const parts = inEvenPieces(asking, mostBeside);
  const title = say(`comparisons.matrices.${key}`);
  return parts.map((some, i): TableBlock => {
    const columns = [say(`comparisons.first-heads.${key}`), ...some.map(({ service }) => service.name)];
    const rows = names.flatMap((name) => {
      const asked = asking.find((unit) => unit.asked.by.has(name));
      const cells = some.map((unit) => cellOf(unit, name, asking.length > mostAtLength, sources));
      return asked ? [[textIn(asked, name, language), ...cells]] : [];
    });
    const labels = first ? [[first.head, ...some.map((unit) => first.of(unit))]] : [];
    const caption =
      parts.length > 1 ? say('mapping.part', { title, number: i + 1, of: parts.length }) : title;
    return { as: 'table', caption, columns: columns.map((head) => ({ head })), rows: [...labels, ...rows] };
  });
}

function cellOf(unit: Mapped, name: string, isShort: boolean, { language, say }: MappingSources): string {
  if (!unit.asked.by.has(name)) return '–';
  const keys = [...chosenIn(unit, name)];
  if (isShort && keys.length > 0 && keys.every((one) => shorts.includes(one)))
    return keys.map((one) => say(`mapping.short.${one}`)).join(' / ');
  return wordsOf(unit, name, language) ?? say('mapping.no-answer');
}

/** Choices of the two lists that are asked of the mapping. */
const shorts: readonly string[] = ['in-place', 'partly', 'missing', 'yes', 'no'];
