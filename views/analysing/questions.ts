/** Questions of one area or part as the page shows them: bars, choices, words, and those that are hidden. */

import { sayCell, sayHidden } from '../../reports/counts-in-words.ts';
import { restOf, stackOf } from '../../reports/figures.ts';
import { share } from '../../reports/pdf/words.ts';
import type {
  CoarseTelling,
  FullTelling,
  HiddenTelling,
  QuestionReport,
  Telling,
} from '../../reports/report.ts';
import type { Say, StaffLanguage } from '../../surveys/languages.ts';

type Told<T extends Telling> = QuestionReport & { readonly telling: T };

interface Words {
  readonly say: Say;
  readonly language: StaffLanguage;
}

export function questionsModel(questions: readonly QuestionReport[], words: Words) {
  const full = questions.filter((question): question is Told<FullTelling> => question.telling.as === 'full');
  const ordered = full.filter(({ telling }) => telling.positive !== undefined && telling.counts === 'once');
  const coarse = questions.filter(
    (question): question is Told<CoarseTelling> => question.telling.as === 'coarse',
  );
  const hidden = questions.filter(
    (question): question is Told<HiddenTelling> => question.telling.as === 'hidden',
  );
  return {
    bars: groups(ordered, stepsOf).map((group) => barGroup(group, words)),
    choices: full
      .filter((question) => !ordered.includes(question))
      .map((question) => choiceTable(question, words)),
    coarse: groups(coarse, sidesOf).map((group) => coarseTable(group, words.say)),
    hidden: hidden.map(({ text, telling }) => ({ text, words: sayHidden(telling, words.say) })),
  };
}

/** Questions with the same steps share a key and a table. */
function barGroup(group: readonly Told<FullTelling>[], { say, language }: Words) {
  const none = say('report.figure.noAnswer');
  const steps = group[0]?.telling.steps ?? [];
  const parts = group.map(({ telling }) => stackOf(telling, none));
  return {
    scale: group[0]?.scale,
    key: keyOf(parts.flat(), steps, none),
    rows: group.map(({ text, followUp, telling }, i) => ({
      text,
      followUp,
      segments: (parts[i] ?? []).map((part) => ({
        count: part.count,
        x: percent(part.start),
        width: percent(part.width),
        middle: percent(part.start + part.width / 2),
        fill: part.fill ?? 'url(#hatch)',
        ink: part.ink,
        shown: part.width >= 0.025,
      })),
      spoken: (parts[i] ?? []).map(({ label, count }) => `${label}: ${count}`).join(', '),
      positive: say('report.outOf', { count: telling.positive ?? 0, n: telling.n }),
      share: share(telling.positive ?? 0, telling.n, language),
    })),
    table: {
      heads: [...steps.map(({ label }) => label), none],
      rows: group.map(({ text, telling }) => ({
        text,
        cells: [...telling.steps.map(({ count }) => count), restOf(telling)],
        score: telling.score ?? say('results.no-score'),
      })),
    },
  };
}

/** Every step in the order asked, whether anybody chose it or not; those without an answer only where there are any. */
function keyOf(
  parts: readonly { readonly label: string; readonly fill: string | undefined }[],
  steps: FullTelling['steps'],
  none: string,
) {
  const named = steps.map(({ label }) => ({ label, fill: parts.find((part) => part.label === label)?.fill }));
  const used = named.filter(({ fill }) => fill !== undefined);
  return parts.some(({ fill }) => fill === undefined)
    ? [...used, { label: none, fill: 'url(#hatch)' }]
    : used;
}

function choiceTable({ text, telling }: Told<FullTelling>, { say, language }: Words) {
  const about = say('report.table.answeredQuestion', { count: telling.n });
  const none = restOf(telling);
  const rows = telling.steps.map(({ label, count }) => ({
    label,
    count,
    share: share(count, telling.n, language),
    width: percent(count / telling.n),
  }));
  return {
    text,
    about: telling.counts === 'once' ? about : `${about} ${say(`report.table.${telling.counts}`)}`,
    rows: none > 0 ? [...rows, { label: say('report.figure.noAnswer'), count: none }] : rows,
  };
}

function coarseTable(group: readonly Told<CoarseTelling>[], say: Say) {
  const first = group[0]?.telling;
  return {
    heads: [first?.positive.label, first?.negative.label, first?.rest.label],
    rows: group.map(({ text, telling }) => ({
      text,
      cells: [telling.positive, telling.negative, telling.rest].map((cell) => sayCell(cell, say)),
    })),
  };
}

const stepsOf = ({ telling }: Told<FullTelling>) => telling.steps.map(({ label }) => label).join('|');

const sidesOf = ({ telling }: Told<CoarseTelling>) =>
  [telling.positive.label, telling.negative.label, telling.rest.label].join('|');

/** In the order that each first comes. */
function groups<T>(items: readonly T[], of: (item: T) => string): readonly (readonly T[])[] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const group = found.get(of(item));
    if (group) group.push(item);
    else found.set(of(item), [item]);
  }
  return [...found.values()];
}

/** A share as CSS and SVG write it, "12.5%". */
function percent(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`;
}
