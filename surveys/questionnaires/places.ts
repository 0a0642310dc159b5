/** Where in a questionnaire something is wrong, told so that a person finds it: sections › influence › a09. */
import type { Problem } from '../failures.ts';
import type { Questionnaire } from './definition.ts';
import type { Question } from './questions/index.ts';
import type { Path } from './texts.ts';

/** Something wrong, with the way to it and the words to fill in the message with. */
export interface Found {
  readonly path: Path;
  /** A key under `questionnaire` in the locale files. */
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** The problem that is told; `field` is the way to it, `place` the same in the questionnaire's own keys. */
export function problemOf(root: unknown, { path, message, values }: Found): Problem {
  return {
    field: path.join('.') || 'questionnaire',
    message: message.startsWith('questionnaire.') ? message : `questionnaire.${message}`,
    values: { place: placeOf(root, path), ...values },
  };
}

/** Names what lies on the way: a thing by its key, else by its number; a list below the top by nothing. */
export function placeOf(root: unknown, path: Path): string {
  const names: string[] = [];
  path.forEach((step, i) => {
    const value = at(root, path.slice(0, i + 1));
    if (typeof step === 'number') names.push(keyOf(value) ?? String(step + 1));
    else if (i === 0 || !Array.isArray(value)) names.push(step);
  });
  return names.join(' › ');
}

/** What lies at the end of the way; undefined when there is nothing. */
export function at(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

function keyOf(value: unknown): string | undefined {
  const key = at(value, ['key']);
  return typeof key === 'string' ? key : undefined;
}

export interface Placed {
  readonly question: Question;
  readonly path: Path;
}

/** Every question in the order asked, with the way to it. */
export function placed({ sections }: Pick<Questionnaire, 'sections'>): readonly Placed[] {
  return sections.flatMap((section, i) =>
    section.questions.map((question, j) => ({ question, path: ['sections', i, 'questions', j] })),
  );
}
