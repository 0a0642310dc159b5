/** A correction: the same questionnaire with a few letters put right, so that its answers can be told together. */
import { readFileSync } from 'node:fs';
import { isSame } from '../../documents/fields.ts';
import type { Language } from '../../languages.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { textsIn, withTexts } from '../../questionnaires/texts.ts';
import { distance } from '../document/edit-distance.ts';

/**
 * The share of a text that may be other letters: letters added, dropped or changed, of the longer one's length. Beyond it
 * the words are no longer the same words. What is inside it is still asked about: "alltid" for "oftast" is short, too.
 */
export const mostOfACorrection = 0.3;

/**
 * So many steps (`distance`) are taken to judge all texts of a questionnaire, so that nobody waits for it: 1,600 texts of
 * 300 letters that are all changed at both ends take as many, and ten of the longest that there are.
 */
const mostSteps = 5_000_000;

type Refusal =
  /** More than `mostOfACorrection` of it is other letters, or so much is changed that it would take long to tell. */
  | 'too-different'
  /** A word that turns the meaning has come or gone. */
  | 'negation'
  /** A number has come, gone or changed. */
  | 'number';

export interface TextChange {
  /** Where it stands, and its language: unique in the questionnaire. `sections.0.questions.3.text.sv`. */
  readonly place: string;
  readonly language: Language;
  readonly before: string;
  readonly after: string;
  /** Why it is more than a correction. */
  readonly refused: Refusal | undefined;
}

/**
 * What a correction of a questionnaire would change; undefined where more than words differ. Whether a human has checked
 * a language may differ, too: it says nothing of what is asked.
 */
export function questionnaireCorrection(
  before: Questionnaire,
  after: Questionnaire,
): readonly TextChange[] | undefined {
  const compared = ({ unchecked: _, $schema: __, ...rest }: Questionnaire) => ({
    ...rest,
    // The order of the report; objects are compared without theirs.
    order: Object.keys(rest.areas),
  });
  return correctionOf(compared(before), compared(after));
}

/**
 * What another correction of a version would change since its newest one. Each text is judged against what was `first`
 * approved under the number, too: corrections that each change a little would else lead to other words under it.
 */
export function correctionSince(
  first: Questionnaire,
  newest: Questionnaire,
  after: Questionnaire,
): readonly TextChange[] | undefined {
  const whole = new Map(
    questionnaireCorrection(first, after)?.map(({ place, refused }) => [place, refused] as const),
  );
  return questionnaireCorrection(newest, after)?.map((change) => ({
    ...change,
    refused: change.refused ?? whole.get(change.place),
  }));
}

/** What judgements that belong together may still take, so that all of them come to an end soon. */
interface Steps {
  left: number;
  /** What came of two texts, by language and each of them: many questions may share a list of choices. */
  readonly judged: Map<string, Refusal | undefined>;
}

export function stepsForAll(): Steps {
  return { left: mostSteps, judged: new Map() };
}

/** The texts that differ; undefined where anything else does: a key, an order, a condition, a language that was added. */
export function correctionOf(
  before: unknown,
  after: unknown,
  steps: Steps = stepsForAll(),
): readonly TextChange[] | undefined {
  if (!isSame(skeleton(before), skeleton(after))) return undefined;
  const old = new Map(textsIn(before).map(({ path, text }) => [path.join('.'), text]));
  return textsIn(after).flatMap(({ path, text }) =>
    Object.entries(text).flatMap(([language, words]): readonly TextChange[] => {
      const was = old.get(path.join('.'))?.[language] ?? '';
      if (was === words) return [];
      const place = [...path, language].join('.');
      return [{ place, language, before: was, after: words, refused: judged(was, words, language, steps) }];
    }),
  );
}

function judged(before: string, after: string, language: Language, steps: Steps): Refusal | undefined {
  const name = `${language}\n${before}\n\n${after}`;
  if (!steps.judged.has(name)) steps.judged.set(name, refusal(before, after, language, steps));
  return steps.judged.get(name);
}

function refusal(before: string, after: string, language: Language, steps: Steps): Refusal | undefined {
  if (!isSame(numbersIn(before), numbersIn(after))) return 'number';
  if (!isSame(turnsIn(before, language), turnsIn(after, language))) return 'negation';
  return isFarApart(before, after, steps) ? 'too-different' : undefined;
}

/** Lengths alone tell the most of it at once. */
function isFarApart(before: string, after: string, steps: Steps): boolean {
  const [one, other] = [[...before].length, [...after].length];
  const most = Math.max(one, other) * mostOfACorrection;
  if (Math.abs(one - other) > most || steps.left <= 0) return true;
  const count = (taken: number): void => {
    steps.left -= taken;
  };
  return distance(before, after, count) > most;
}

/**
 * Words that turn what a sentence says, by language, as they stand alone in a text: a correction that adds or drops one is no
 * correction. Arabic and Somali often write them together with the verb; there the forms that are common in questions stand.
 */
const negations: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('./negations.json', import.meta.url), 'utf8'),
);

function numbersIn(text: string): readonly string[] {
  return text.match(/\p{Nd}+/gu) ?? [];
}

function turnsIn(text: string, language: Language): readonly string[] {
  const known = new Set(negations[language.split('-')[0] ?? ''] ?? []);
  const words = text.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];
  return words.filter((word) => known.has(word)).sort();
}

function skeleton(value: unknown): unknown {
  return withTexts(value, () => '');
}
