/** Questions of one area or part as the page shows them: bars, choices, words, and those that are suppressed. */

import { sayCell, saySuppressed } from '../../reports/counts-in-words.ts';
import { restOf, stackOf } from '../../reports/figures.ts';
import { share } from '../../reports/pdf/words.ts';
import type { Banded, Disclosed, Full, QuestionReport, Suppressed } from '../../reports/report.ts';
import type { Say, StaffLanguage } from '../../surveys/languages.ts';

type DisclosedAs<T extends Disclosed> = QuestionReport & { readonly disclosed: T };

interface Words {
  readonly say: Say;
  readonly language: StaffLanguage;
}

export function questionsModel(questions: readonly QuestionReport[], words: Words) {
  const full = questions.filter(
    (question): question is DisclosedAs<Full> => question.disclosed.as === 'full',
  );
  const ordered = full.filter(
    ({ disclosed }) => disclosed.positive !== undefined && disclosed.counts === 'once',
  );
  const banded = questions.filter(
    (question): question is DisclosedAs<Banded> => question.disclosed.as === 'banded',
  );
  const suppressed = questions.filter(
    (question): question is DisclosedAs<Suppressed> => question.disclosed.as === 'suppressed',
  );
  return {
    bars: groups(ordered, stepsOf).map((group) => barGroup(group, words)),
    choices: full
      .filter((question) => !ordered.includes(question))
      .map((question) => choiceTable(question, words)),
    banded: groups(banded, sidesOf).map((group) => bandedTable(group, words.say)),
    suppressed: suppressed.map(({ text, disclosed }) => ({
      text,
      words: saySuppressed(disclosed, words.say),
    })),
  };
}

/** Questions with the same steps share a key and a table. */
function barGroup(group: readonly DisclosedAs<Full>[], { say, language }: Words) {
  const none = say('report.figure.noAnswer');
  const steps = group[0]?.disclosed.steps ?? [];
  const parts = group.map(({ disclosed }) => stackOf(disclosed, none));
  return {
    scale: group[0]?.scale,
    key: keyOf(parts.flat(), steps, none),
    rows: group.map(({ text, followUp, disclosed }, i) => ({
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
      positive: say('report.outOf', { count: disclosed.positive ?? 0, n: disclosed.n }),
      share: share(disclosed.positive ?? 0, disclosed.n, language),
    })),
    table: {
      heads: [...steps.map(({ label }) => label), none],
      rows: group.map(({ text, disclosed }) => ({
        text,
        cells: [...disclosed.steps.map(({ count }) => count), restOf(disclosed)],
        score: disclosed.score ?? say('results.no-score'),
      })),
    },
  };
}

/** Every step in the order asked, whether anybody chose it or not; those without an answer only where there are any. */
function keyOf(
  parts: readonly { readonly label: string; readonly fill: string | undefined }[],
  steps: Full['steps'],
  none: string,
) {
  const named = steps.map(({ label }) => ({ label, fill: parts.find((part) => part.label === label)?.fill }));
  const used = named.filter(({ fill }) => fill !== undefined);
  return parts.some(({ fill }) => fill === undefined)
    ? [...used, { label: none, fill: 'url(#hatch)' }]
    : used;
}

function choiceTable({ text, disclosed }: DisclosedAs<Full>, { say, language }: Words) {
  const about = say('report.table.answeredQuestion', { count: disclosed.n });
  const none = restOf(disclosed);
  const rows = disclosed.steps.map(({ label, count }) => ({
    label,
    count,
    share: share(count, disclosed.n, language),
    width: percent(count / disclosed.n),
  }));
  return {
    text,
    about: disclosed.counts === 'once' ? about : `${about} ${say(`report.table.${disclosed.counts}`)}`,
    rows: none > 0 ? [...rows, { label: say('report.figure.noAnswer'), count: none }] : rows,
  };
}

function bandedTable(group: readonly DisclosedAs<Banded>[], say: Say) {
  const first = group[0]?.disclosed;
  return {
    heads: [first?.positive.label, first?.negative.label, first?.rest.label],
    rows: group.map(({ text, disclosed }) => ({
      text,
      cells: [disclosed.positive, disclosed.negative, disclosed.rest].map((cell) => sayCell(cell, say)),
    })),
  };
}

const stepsOf = ({ disclosed }: DisclosedAs<Full>) => disclosed.steps.map(({ label }) => label).join('|');

const sidesOf = ({ disclosed }: DisclosedAs<Banded>) =>
  [disclosed.positive.label, disclosed.negative.label, disclosed.rest.label].join('|');

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
