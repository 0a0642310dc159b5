/**
 * That the same people are asked the same somewhere else at the same time, in plain words: which questions, and where. An
 * audit that the reader is not in is not named (disclosure.md, rule 6).
 */
import type { Overlap } from '../../surveys/audits/overlapping.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import type { InAudit } from '../shell.ts';
import { readable } from '../titles.ts';

export interface Overlapping extends InAudit {
  readonly questionnaire: Questionnaire;
  readonly overlaps: readonly Overlap[];
}

/** So many questions are told by their words, as examples where there are more. */
const mostNamed = 5;

/** A line for each audit that it overlaps, and one for what follows. */
export function overlapLines({
  language,
  say,
  audit,
  questionnaire,
  overlaps,
}: Overlapping): readonly string[] {
  if (overlaps.length === 0) return [];
  const wordsOf = (key: string) => {
    const question = questionsOf(questionnaire).find((one) => one.key === key);
    return question ? `”${readable(question.text, language, audit.term)}”` : '';
  };
  const named = (questions: readonly string[]) => {
    const words = questions.slice(0, mostNamed).map(wordsOf).join(', ');
    return questions.length > mostNamed ? say('collections.overlap.such-as', { questions: words }) : words;
  };
  const lines = byAudit(overlaps).map(({ audit: other, questions }) =>
    say(`collections.overlap.${other ? (other.id === audit.id ? 'here' : 'there') : 'elsewhere'}`, {
      audit: other?.title ?? '',
      questions: named(questions),
      count: questions.length,
    }),
  );
  return [...lines, say('collections.overlap.means')];
}

/** Those that are not to be named become one. */
function byAudit(overlaps: readonly Overlap[]): readonly Overlap[] {
  const found = new Map<string, Overlap>();
  for (const { audit, questions } of overlaps) {
    const id = audit?.id ?? '';
    const known = found.get(id)?.questions ?? [];
    found.set(id, { audit, questions: [...new Set([...known, ...questions])] });
  }
  return [...found.values()];
}
