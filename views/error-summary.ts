import type { Problem } from '../surveys/failures.ts';
import type { Say } from '../surveys/languages.ts';

interface Line {
  readonly href: string;
  readonly text: string;
}

/** The error summary: each problem in words, leading to its field. Undefined when there is none. */
export function summaryOf(problems: readonly Problem[], say: Say): readonly Line[] | undefined {
  if (problems.length === 0) return undefined;
  return problems.map(({ field, message, values }) => ({ href: `#${field}`, text: say(message, values) }));
}

/** Each line of a page's summary with the label of its field before it, where it does not say itself which that is. */
export function withLabels(
  lines: readonly Line[] | undefined,
  problems: readonly Problem[],
  model: Readonly<Record<string, unknown>>,
): readonly Line[] | undefined {
  if (problems.length === 0) return lines;
  const labels = new Map(labelsIn(model));
  return lines?.map(({ href, text }, i) => {
    const label = labels.get(href.slice(1));
    if (label === undefined || saysWhich(problems[i]?.message ?? '', text, label)) return { href, text };
    return { href, text: `${label}${/[.:?!]$/.test(label) ? '' : ':'} ${text}` };
  });
}

/** Rules between fields do. Of what is missing, "Write a day." does not: there no word is the field's own, however it ends. */
function saysWhich(message: string, text: string, label: string): boolean {
  if (message.startsWith('staff.problems.')) return false;
  const said = text.toLowerCase();
  const own = label.toLowerCase().match(/(?<!\p{L})\p{L}{4,5}/gu) ?? [];
  return !message.includes('.missing.') || own.some((begun) => said.includes(begun));
}

/** Ids and labels of the fields that something is wrong with, wherever they stand in what a page shows. */
function labelsIn(shown: unknown): readonly (readonly [string, string])[] {
  if (typeof shown !== 'object' || shown === null) return [];
  const { id, label, problem } = shown as Readonly<Record<string, unknown>>;
  if (typeof id === 'string' && typeof label === 'string' && problem !== undefined) return [[id, label]];
  return Object.values(shown).flatMap(labelsIn);
}
