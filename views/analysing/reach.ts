/** Who was reached, and who dropped out, as far as what is told and written down says. */

import { sayPositiveOf } from '../../reports/counts-in-words.ts';
import { exactly } from '../../reports/disclosure/disclosed.ts';
import type { DisclosedUnit, SplitPartWords, SplitQuestion, SplitReport } from '../../reports/report.ts';
import { share } from '../../reports/shares.ts';
import { sayJoined } from '../../reports/splits.ts';
import type { Say, StaffLanguage } from '../../surveys/languages.ts';
import { percent } from '../percent.ts';

interface Reach {
  /** Lines of a table: what, how many, and the share of the invited where the group is large enough. */
  readonly rows: readonly {
    readonly label: string;
    readonly count: number;
    readonly share: string | undefined;
  }[];
  /** Nobody has written down how many were handed anything. */
  readonly unknown: boolean;
  /** Some are not known to have answered. */
  readonly others: boolean;
}

/**
 * Invited, reached, answered. Where fewer were handed a link than have answered, or more answered than were invited, the
 * numbers do not say who was reached, and only what is known is told.
 */
export function reachModel(unit: DisclosedUnit, say: Say, language: StaffLanguage): Reach {
  const { invited, handedOut, answered } = unit;
  const known = handedOut !== undefined && handedOut >= answered && handedOut <= invited;
  const lines: readonly (readonly [string, number])[] = [
    ['invited', invited],
    ...(known
      ? ([
          ['handed-out', handedOut],
          ['not-reached', invited - handedOut],
        ] as const)
      : []),
    ['answered', answered],
    ...(known
      ? ([['dropped-out', handedOut - answered]] as const)
      : answered <= invited
        ? ([['not-answered', invited - answered]] as const)
        : []),
  ];
  const rows = lines.map(([key, count]) => ({
    label: say(`results.how.${key}`),
    count,
    share: key === 'invited' || count > invited ? undefined : share(count, invited, language),
  }));
  return { rows, unknown: handedOut === undefined, others: answered < invited };
}

interface Words {
  readonly say: Say;
  readonly language: StaffLanguage;
}

/** Undefined where no split was declared. */
export function splitsModel(splits: readonly SplitReport[], words: Words) {
  return splits.length > 0 ? splits.map((split) => splitModel(split, words)) : undefined;
}

function splitModel(split: SplitReport, words: Words) {
  const { say } = words;
  const { key, text, parts, questions } = split;
  return {
    id: `split-${key}`,
    title: say('splits.by', { question: text }),
    joined: sayJoined(split, say),
    tables: questions.map((question) => tableOf(question, parts, words)),
  };
}

function tableOf(
  { question, counts }: SplitQuestion,
  parts: readonly SplitPartWords[],
  { say, language }: Words,
) {
  return {
    text: question.text,
    rows: counts.map(({ n, positive }, i) => ({
      label: parts[i]?.label ?? '',
      count: sayPositiveOf(question, exactly(positive), n, say),
      share: share(positive, n, language),
      bar: percent(positive / Math.max(1, n)),
    })),
  };
}
