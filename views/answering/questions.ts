/** Questions in one language, made ready to be shown. Made once for every frozen questionnaire, since it never changes. */

import { type InterfaceLanguage, inLanguage, type Localised } from '../../surveys/languages.ts';
import { aloneText } from '../../surveys/questionnaires/alone.ts';
import type { Form, Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { questionsOf } from '../../surveys/questionnaires/definition.ts';
import { facePaths, facesOf } from '../../surveys/questionnaires/faces.ts';
import { isOneLine } from '../../surveys/questionnaires/free-texts.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import type { Control } from '../../surveys/questionnaires/questions/kind.ts';
import { choiceBeside } from '../../surveys/questionnaires/questions/namely.ts';
import { numbersIn, type Ten } from '../../surveys/questionnaires/questions/ten.ts';
import { type ToRead, toRead } from './marked.ts';
import { type Media, mediaIn } from './media.ts';

export interface ShownQuestion extends Media {
  readonly key: string;
  readonly kind: Question['kind'];
  readonly control: Control;
  readonly partial: string;
  readonly text: string;
  readonly help: string | undefined;
  /** Of something to read, where it has bold, links or paragraphs: `text` and `help` are its words alone. */
  readonly told?: ToRead['told'];
  /** Its words where they stand without those around them. */
  readonly aloneText: string;
  /** The question that it is a part of. */
  readonly group: Group | undefined;
  readonly choices: readonly Offered[];
  readonly nonAnswers: readonly Offered[];
  /** So much to choose from, with words alone, that it is one drop-down list. */
  readonly menu: boolean;
  /** What there is to choose in each drop-down list. */
  readonly selects: readonly (readonly Offered[])[];
  /** What a number counts. */
  readonly unit: string | undefined;
  /** Words of one's own may stand in the report, which the page says. */
  readonly quotable: boolean;
  /** One line to write on. */
  readonly line: boolean;
  /** The choice of another question that it is written beside. */
  readonly of: string | undefined;
  readonly ends: Ends | undefined;
}

/** Words for the lowest number and for the highest, and which those are. */
interface Ends {
  readonly worst: string;
  readonly best: string;
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

export interface Group {
  readonly key: string;
  readonly partial: string;
  readonly text: string;
  readonly help: string | undefined;
}

/** A choice or a non-answer. */
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

type ByKey = ReadonlyMap<string, ShownQuestion>;

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
): ShownQuestion {
  const say = (text: Localised) => inLanguage(text, language);
  const keys = kindOf(question).nonAnswersOf(question, questionnaire);
  const choices = choicesOf(question, questionnaire, language, form);
  return {
    key: question.key,
    kind: question.kind,
    control: kindOf(question).control,
    partial: `questions/${question.kind}`,
    text: say(question.text),
    help: question.help && say(question.help),
    aloneText: say(aloneText(question)),
    ...(question.kind === 'information' && toRead(question, say)),
    group: groupOf(question, say),
    ...mediaIn(question, question.text, language),
    choices,
    menu: kindOf(question).control === 'one' && isLong(choices),
    nonAnswers: keys.map((value) => ({ value, label: say(questionnaire.nonAnswers[value] ?? {}) })),
    selects: kindOf(question)
      .selects(question, questionnaire)
      .map((offered) => offered.map(({ key, label }) => ({ value: key, label: say(label) }))),
    quotable: 'quotable' in question && question.quotable === true,
    line: isOneLine(question),
    of: choiceBeside(question),
    unit: 'unit' in question && question.unit ? say(question.unit) : undefined,
    ends: question.kind === 'ten' ? endsOf(question, say) : undefined,
  };
}

function endsOf(question: Ten, say: (text: Localised) => string): Ends {
  const numbers = numbersIn(question);
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const { worst, best } = question.ends;
  return { worst: say(worst), best: say(best), first, last, count: numbers.length };
}

function groupOf(question: Question, say: (text: Localised) => string): Group | undefined {
  const group = 'group' in question ? question.group : undefined;
  if (!group) return undefined;
  const { key, text, help, as } = group;
  return { key, partial: `questions/${as}`, text: say(text), help: help && say(help) };
}

/** More choices than this are looked up in a menu, where nothing but words would be lost. */
const mostInView = 15;

function isLong(choices: readonly Offered[]): boolean {
  const isPlain = ({ picture, sound, face, bars }: Offered) => !picture && !sound && !face && !bars;
  return choices.length > mostInView && choices.every(isPlain);
}

function choicesOf(
  question: Question,
  questionnaire: Questionnaire,
  language: InterfaceLanguage,
  form: Form,
): Offered[] {
  const say = (text: Localised) => inLanguage(text, language);
  const { beside, offered } = kindOf(question);
  const choices = offered(question, questionnaire);
  const faces = facesOf(question, form, questionnaire);
  return choices.map((choice, i) => {
    const face = faces.get(choice.key);
    return {
      value: choice.key,
      label: say(choice.label),
      spoken: choice.spoken && say(choice.spoken),
      ...mediaIn(choice, choice.label, language),
      bars: beside === 'rungs' ? barsOf(i + 1, choices.length) : undefined,
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
