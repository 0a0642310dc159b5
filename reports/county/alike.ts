/**
 * What many services have in common: on which questions most of them surely lie on one side. Worked out of the bounds that
 * each tells, so that what is unsure of any is unsure here: "i minst 4 av 6 verksamheter".
 */
import { type Compared, type ComparedUnit, measureIn, textIn } from '../comparisons/compared.ts';
import { sideOf, sumSide } from '../comparisons/sides.ts';
import { sayCount, sayShare } from '../counts-in-words.ts';
import type { Bounds } from '../disclosure/disclosed.ts';
import { aTable, heading, paragraph } from '../document/blocks.ts';
import type { Block, TableBlock } from '../document/document.ts';
import { verdictsOfShare } from '../verdicts.ts';
import type { CountyRow, CountySources } from './rows.ts';

export interface CommonQuestion {
  readonly text: string;
  /** How many services tell it, and how many were asked and do not. */
  readonly services: number;
  readonly without: number;
  /** In how many of them at least eight of ten answers are positive, and in how many fewer than six of ten. */
  readonly strong: Bounds;
  readonly weak: Bounds;
  /** The sum of what they tell. */
  readonly positive: string;
}

/** Fewer services have nothing in common that is worth saying. */
const fewest = 3;

/** Questions on how it is that two services or more tell, in the order asked. */
export function commonQuestions(
  rows: readonly CountyRow[],
  { language, say }: Pick<Compared, 'language' | 'say'>,
): readonly CommonQuestion[] {
  const units = rows.flatMap(({ compared }) => compared ?? []);
  const names = new Set(units.flatMap(({ asked }) => [...asked.by.keys()]));
  return [...names].flatMap((name) => {
    const asking = units.filter((unit) => measureIn(unit, name) === 'level');
    const [first] = asking;
    if (!first) return [];
    const whole = sumSide(asking, name, '', 1);
    const verdicts = asking.flatMap((unit) => verdictsIn(unit, name) ?? []);
    if (whole.as !== 'told' || verdicts.length < 2) return [];
    const count = (verdict: string): Bounds => ({
      low: verdicts.filter((some) => some.length === 1 && some[0] === verdict).length,
      high: verdicts.filter((some) => some.some((one) => one === verdict)).length,
    });
    return [
      {
        text: textIn(first, name, language),
        services: verdicts.length,
        without: asking.length - verdicts.length,
        strong: count('strength'),
        weak: count('change'),
        positive: sayShare(whole.figure, say),
      },
    ];
  });
}

/** As array in an array: one a unit that tells the question. */
function verdictsIn(unit: ComparedUnit, name: string) {
  const side = sideOf(unit, name, '');
  const told = unit.tables.questions[unit.asked.by.get(name)?.key ?? ''];
  // A follow-up on those led to it is no share of its own answers.
  if (side.as !== 'told' || told?.as !== 'ordered' || told.outOf !== 'answers') return undefined;
  return [verdictsOfShare(side.figure)];
}

/** Those on which more than half of at least three services surely lie on the side, with most services first. */
export function mostlyOn(
  side: 'strong' | 'weak',
  questions: readonly CommonQuestion[],
): readonly CommonQuestion[] {
  return questions
    .filter((one) => one.services >= fewest && one[side].low * 2 > one.services)
    .sort((a, b) => b[side].low - a[side].low || a.services - b.services);
}

/** "i minst 4 av 6 verksamheter", "i 4 av 6 verksamheter". */
export function sayIn({ low, high }: Bounds, of: number, say: CountySources['say']): string {
  return say(`county.in-${low === high ? 'exactly' : 'at-least'}`, { low, of });
}

/** "minst 4 av 6", "4 av 6". */
function sayMany({ low, high }: Bounds, of: number, say: CountySources['say']): string {
  return sayCount(low === high ? { low, high } : { low, high: of }, of, say);
}

/** Of each side the clearest. */
const mostShown = 8;

/**
 * A table a side, weak first, of at most eight questions on which most services surely lie there; a sentence where
 * there is none.
 */
export function commonBlocks(
  questions: readonly CommonQuestion[],
  { say }: Pick<CountySources, 'say'>,
): readonly Block[] {
  const tables = (['weak', 'strong'] as const).flatMap((side): readonly Block[] => {
    const some = mostlyOn(side, questions).slice(0, mostShown);
    if (some.length === 0) return [];
    return [heading(2, say(`county.common.${side}`)), tableOf(side, some, say)];
  });
  return tables.length > 0
    ? [paragraph(say('county.common.lead')), ...tables]
    : [paragraph(say('county.common.nothing'))];
}

function tableOf(
  side: 'strong' | 'weak',
  questions: readonly CommonQuestion[],
  say: CountySources['say'],
): TableBlock {
  const heads = { question: 'wide', where: 'right', positive: 'right' } as const;
  const rows = questions.map((one) => [one.text, sayMany(one[side], one.services, say), one.positive]);
  return aTable('county', say(`county.common.means-${side}`), heads, rows, { say });
}

/** Every question that two services or more tell, for the appendix. */
export function questionTable(
  questions: readonly CommonQuestion[],
  { say }: Pick<CountySources, 'say'>,
): TableBlock {
  const numbers = { 'services-telling': 'right', without: 'right', strong: 'right', weak: 'right' } as const;
  const rows = questions.map((one) => [
    one.text,
    one.positive,
    String(one.services),
    String(one.without),
    ...[one.strong, one.weak].map(({ low, high }) => [...new Set([low, high])].join('–')),
  ]);
  const heads = { question: 'plain', positive: 'right', ...numbers } as const;
  return aTable('county', say('county.common.table'), heads, rows, { say, id: 'county-questions' });
}
