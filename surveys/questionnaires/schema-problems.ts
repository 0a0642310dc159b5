/** What the schema refuses, turned from zod's issues into problems with a place and a message of ours. */
import type { z } from 'zod';
import { at, type Found } from './places.ts';
import type { Path } from './texts.ts';

type Issue = z.core.$ZodIssue;
type ProblemWords = readonly [message: string, values?: Readonly<Record<string, string | number>>];

/** What is wrong, of an issue of the schema's; `root` is what was read, to show what was given there. */
export function schemaProblem(root: unknown, issue: Issue): Found {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const [message, values] = tell(issue, root, path);
  return { path, message, ...(values && { values }) };
}

function tell(issue: Issue, root: unknown, path: Path): ProblemWords {
  const given = shown(at(root, path));
  if (at(root, path) === undefined && issue.code !== 'unrecognized_keys') return ['missing'];
  switch (issue.code) {
    case 'invalid_type':
      return ['wrong-type', { given, expected: issue.expected }];
    case 'invalid_value':
      return ['not-allowed', { given, allowed: issue.values.map(String).join(', ') }];
    case 'too_small':
      return issue.origin === 'string' ? ['empty'] : ['too-few', { least: Number(issue.minimum) }];
    case 'too_big':
      return ['too-many', { most: Number(issue.maximum) }];
    case 'unrecognized_keys':
      return ['unknown-field', { given: issue.keys.join(', ') }];
    case 'invalid_union':
      return issue.discriminator === undefined ? ['not-a-condition'] : ['unknown-kind', { given }];
    case 'invalid_key':
      return [issue.issues[0]?.message ?? 'not-understood', { given: String(path.at(-1) ?? '') }];
    default:
      return [issue.message.startsWith('questionnaire.') ? issue.message : 'not-understood', { given }];
  }
}

/** What was given, short enough to be shown. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
