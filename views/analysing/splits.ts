/** Answers split by one question of background at a time (disclosure.md, rule 4). Nothing here combines two. */
import { sayPositiveOf } from '../../reports/counts-in-words.ts';
import { exactly } from '../../reports/disclosure/disclosed.ts';
import type { SplitPartWords, SplitQuestion, SplitReport } from '../../reports/report.ts';
import { share } from '../../reports/shares.ts';
import { sayJoined } from '../../reports/splits.ts';
import type { Say, StaffLanguage } from '../../surveys/languages.ts';
import { percent } from '../percent.ts';

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
