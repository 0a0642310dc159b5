/** Questions in one language, made ready to be shown. Made once for every frozen questionnaire, since it never changes. */
import type { Form } from '../../surveys/audits/collection.ts';
import { type InterfaceLanguage, inLanguage, type Localised } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { questionsOf } from '../../surveys/questionnaires/definition.ts';
import { facePaths, facesOf } from '../../surveys/questionnaires/faces.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import { type Media, mediaIn } from './media.ts';

export interface Asked extends Media {
  readonly key: string;
  readonly kind: Question['kind'];
  readonly partial: string;
  readonly text: string;
  readonly help: string | undefined;
  readonly choices: readonly Offered[];
  readonly outs: readonly Offered[];
  readonly ends: { readonly worst: string; readonly best: string } | undefined;
}

/** A choice or a way out. */
export interface Offered extends Media {
  readonly value: string;
  readonly label: string;
  /** Said by a screen reader after the label. */
  readonly spoken?: string | undefined;
  /** Steps of a ladder, filled and empty, as SVG paths. */
  readonly bars?: { readonly on: string; readonly off: string } | undefined;
  /** A face as an SVG path. */
  readonly face?: string | undefined;
}

type ByKey = ReadonlyMap<string, Asked>;

const made = new WeakMap<Questionnaire, Map<string, ByKey>>();

/** Every question of a questionnaire as it is shown, by key; with faces where it is asked in the short form. */
export function askedIn(
  questionnaire: Questionnaire,
  language: InterfaceLanguage,
  form: Form = 'full',
): ByKey {
  const ways = made.get(questionnaire) ?? new Map<string, ByKey>();
  made.set(questionnaire, ways);
  const known = ways.get(`${language} ${form}`);
  if (known) return known;
  const fresh = new Map(
    questionsOf(questionnaire).map((question) => [
      question.key,
      makeReady(question, questionnaire, language, form),
    ]),
  );
  ways.set(`${language} ${form}`, fresh);
  return fresh;
}

function makeReady(
  question: Question,
  questionnaire: Questionnaire,
  language: InterfaceLanguage,
  form: Form,
): Asked {
  const say = (text: Localised) => inLanguage(text, language);
  const outs = kindOf(question).waysOut(question, questionnaire);
  return {
    key: question.key,
    kind: question.kind,
    partial: `questions/${question.kind}`,
    text: say(question.text),
    help: question.help && say(question.help),
    ...mediaIn(question, question.text, language),
    choices: choicesOf(question, questionnaire, language, form),
    outs: outs.map((value) => ({ value, label: say(questionnaire.nonAnswers[value] ?? {}) })),
    ends:
      question.kind === 'ten'
        ? { worst: say(question.ends.worst), best: say(question.ends.best) }
        : undefined,
  };
}

function choicesOf(
  question: Question,
  questionnaire: Questionnaire,
  language: InterfaceLanguage,
  form: Form,
): Offered[] {
  const say = (text: Localised) => inLanguage(text, language);
  if (question.kind === 'text' || question.kind === 'information') return [];
  if (question.kind === 'ten') {
    const ends: Record<number, string> = { 0: say(question.ends.worst), 10: say(question.ends.best) };
    return Array.from({ length: 11 }, (_, n) => ({ value: String(n), label: String(n), spoken: ends[n] }));
  }
  const choices = questionnaire.choiceLists[question.choices]?.choices ?? [];
  const faces = facesOf(question, form, questionnaire);
  return choices.map((choice, i) => {
    const face = faces.get(choice.key);
    return {
      value: choice.key,
      label: say(choice.label),
      ...mediaIn(choice, choice.label, language),
      bars: question.kind === 'ladder' ? barsOf(i + 1, choices.length) : undefined,
      face: face && facePaths[face],
    };
  });
}

/** Rising bars in a box of 38 by 24, as many filled as the step is high. */
function barsOf(height: number, steps: number): { readonly on: string; readonly off: string } {
  const width = Math.floor(38 / steps) - 2;
  const bar = (i: number) => {
    const top = 20 - Math.round((20 * i) / Math.max(1, steps - 1));
    return `M${i * (width + 2)} ${top}h${width}V24h-${width}z`;
  };
  const all = Array.from({ length: steps }, (_, i) => bar(i));
  return { on: all.slice(0, height).join(''), off: all.slice(height).join('') };
}
