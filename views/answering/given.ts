/** Answers as the person saw them, question by question. */
import type { Answer, Answers } from '../../surveys/answering/answers.ts';
import type { Page } from '../../surveys/answering/journey.ts';
import { askedOn } from '../../surveys/answering/length.ts';
import type { Say } from '../../surveys/languages.ts';
import type { Asked } from './asked.ts';

export interface Given {
  readonly key: string;
  readonly text: string | undefined;
  /** None for a question left empty. */
  readonly answers: readonly string[];
  /** In words of the person's own, which may run either way. */
  readonly own: boolean;
}

export function givenOn(
  page: Page,
  asked: ReadonlyMap<string, Asked>,
  answers: Answers,
  say: Say,
): readonly Given[] {
  return askedOn([page]).map(({ key, kind }) => ({
    key,
    text: asked.get(key)?.told,
    answers: inWords(asked.get(key), answers[key], say),
    own: kind === 'text',
  }));
}

function inWords(asked: Asked | undefined, answer: Answer | undefined, say: Say): readonly string[] {
  if (!asked || answer === undefined) return [];
  if (typeof answer === 'number') return [say('answering.check.of-ten', { n: answer })];
  if (asked.kind === 'text') return typeof answer === 'string' ? [answer] : answer;
  const labels = new Map([...asked.choices, ...asked.outs].map(({ value, label }) => [value, label]));
  return (typeof answer === 'string' ? [answer] : answer).map((value) => labels.get(value) ?? value);
}
