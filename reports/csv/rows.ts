/** The told numbers as rows of one long table: a row for a unit, an area, or one cell of a question. */
import type { Say } from '../../surveys/languages.ts';
import { type Cell, cellsOf, labelOf, noAnswerKinds, noAnswersTo, positiveSide } from '../cells.ts';
import {
  sayCount,
  sayHidden,
  sayOutOf,
  sayPositiveOf,
  sayReason,
  sayShare,
  sayVerdict,
} from '../counts-in-words.ts';
import { type Bounds, baseOf, exactly } from '../disclosure/disclosed.ts';
import {
  type AreaReport,
  type DisclosedUnit,
  type QuestionReport,
  questionsOf,
  type SplitQuestion,
  type SplitReport,
  type Unit,
  type UnitHead,
} from '../report.ts';
import { isPercentTold } from '../shares.ts';
import { scoreOf } from '../verdicts.ts';

/** What a row has besides those of its unit, in the order of the file. */
export const rowColumns = [
  'of',
  'area',
  'key',
  'text',
  // The question of background that the answers are split by, and which part of them the row is about.
  'splitBy',
  'part',
  'answer',
  // The same where the count itself is told; `n` is what it is out of.
  'least',
  'most',
  'n',
  // With one decimal, only from 20 and only of a count that is told.
  'percent',
  'words',
  // 0-100, a whole number, and that it is approximate.
  'score',
  'about',
  'verdict',
] as const;

type Cells = Readonly<Partial<Record<Exclude<(typeof rowColumns)[number], 'of'>, string | number>>>;

interface Row extends Cells {
  readonly of: 'unit' | 'reason' | 'area' | 'question' | 'split' | 'method' | 'account';
}

/** All rows of a unit, in the order of the report. */
export function rowsOf(unit: Unit, say: Say): readonly Row[] {
  const reasons = reasonRows(unit, say);
  if (unit.as === 'suppressed') return [{ of: 'unit', words: sayHidden(say) }, ...reasons];
  if (unit.as === 'named') {
    const accounts = unit.accounts.flatMap((account) =>
      account.map(({ question, answer }) => ({ of: 'account', text: question, answer }) as const),
    );
    return [...reasons, ...accounts];
  }
  return [
    answeredRow(unit, say),
    ...reasons,
    ...unit.areas.map((area) => areaRow(area, say)),
    ...questionRows(unit, say),
    ...unit.splits.flatMap((split) => splitRows(split, say)),
    ...unit.method.flatMap((question) => rowsOfQuestion('method', question, say)),
  ];
}

function answeredRow({ answered, invited }: DisclosedUnit, say: Say): Row {
  const words = say('report.answeredOf', { answered, invited });
  return { of: 'unit', answer: say('report.fact.answered'), least: answered, most: answered, words };
}

/** What staff wrote of how the answers came in (disclosure.md, rule 11). */
function reasonRows({ openLinkReason, overInvitedReason }: UnitHead, say: Say): readonly Row[] {
  return [
    ...(openLinkReason ? [{ text: say('tables.open-link'), words: openLinkReason }] : []),
    ...(overInvitedReason ? [{ text: say('tables.over-invited'), words: overInvitedReason }] : []),
  ].map((row) => ({ of: 'reason', ...row }));
}

/** In sides; the part that is not positive is what is left of the answers in it. */
function splitRows({ text: splitBy, parts, questions }: SplitReport, say: Say): readonly Row[] {
  if (questions.length === 0) return [{ of: 'split', splitBy, words: sayHidden(say) }];
  return questions.flatMap(({ question, counts }) =>
    counts.map(({ n, positive }, i) => {
      const count = exactly(positive);
      const about = { of: 'split', key: question.key, text: question.text, splitBy } as const;
      const part = parts[i]?.label ?? '';
      const words = sayPositiveOf(question, count, n, say);
      return { ...about, part, answer: positiveLabel(question), ...asCount(count, n), words };
    }),
  );
}

/** The answers on the good side: "Ja, alltid / Ja, oftast". */
function positiveLabel(question: SplitQuestion['question']): string {
  return labelOf(question, positiveSide(question.disclosed)?.keys ?? []);
}

/** With why there is no share, where there is none. */
function areaRow(area: AreaReport, say: Say): Row {
  const { key, title, share, verdict, score } = area;
  const told = share
    ? { ...asCount(share.positive, share.of), answer: say('tables.positive'), words: sayShare(share, say) }
    : { words: sayReason(area, say) };
  return { of: 'area', area: title, key, ...told, ...scored(score, say), verdict: sayVerdict(verdict, say) };
}

/** A question that counts in several areas is one set of rows, with the areas listed. */
function questionRows(unit: DisclosedUnit, say: Say): readonly Row[] {
  return questionsOf(unit).flatMap((question) => {
    const area = titlesOf(question.key, unit, say);
    return rowsOfQuestion('question', question, say).map((row) => ({ ...row, area }));
  });
}

function rowsOfQuestion(of: Row['of'], question: QuestionReport, say: Say): readonly Row[] {
  const { key, text } = question;
  return cells(question, say).map((row) => ({ of, key, text, ...row }));
}

function titlesOf(key: string, { areas, background, more }: DisclosedUnit, say: Say): string {
  if (background.some((question) => question.key === key)) return say('report.title.background');
  if (more.some((question) => question.key === key)) return say('report.title.more');
  return areas
    .filter(({ questions }) => questions.some((question) => question.key === key))
    .map(({ title }) => title)
    .join(', ');
}

function cells(question: QuestionReport, say: Say): readonly Cells[] {
  const { disclosed } = question;
  if (disclosed.as === 'suppressed') return [{ words: sayHidden(say) }];
  const base = baseOf(disclosed);
  const score = scored(scoreOf(question), say);
  const told = cellsOf(question).map((cell) => ({
    answer: cell.label,
    ...asCount(cell, base),
    words: wordsOf(question, cell, base, say),
    ...score,
  }));
  const none = noAnswersTo(question);
  const kinds = noAnswerKinds(question);
  const without =
    kinds.length > 0 ? kinds : none > 0 ? [{ label: say('report.figure.noAnswer'), count: none }] : [];
  return [...told, ...without.map(({ label, count }) => ({ answer: label, least: count, most: count }))];
}

function wordsOf({ disclosed }: QuestionReport, cell: Cell, base: number, say: Say): string {
  const first =
    disclosed.as === 'choices' && disclosed.counts === 'first' ? `, ${say('disclosure.first')}` : '';
  const whom = sayOutOf(disclosed, say);
  return `${sayCount(cell, base, say)}${first}${whom ? `, ${whom}` : ''}`;
}

/** Of a count that is out of `n`. */
export function asCount({ low, high }: Bounds, n: number): Cells {
  const percent = low === high && isPercentTold(n) ? { percent: Math.round((low / n) * 1000) / 10 } : {};
  return { least: low, most: high, n, ...percent };
}

function scored(
  score: { readonly value: number; readonly approximate: boolean } | undefined,
  say: Say,
): Cells {
  if (!score) return {};
  return { score: score.value, ...(score.approximate ? { about: say('tables.about') } : {}) };
}
