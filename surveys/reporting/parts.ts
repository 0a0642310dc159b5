/** The parts of a report, in their order (domain.md §1, the standard template). */

export const parts = [
  'easy',
  'commission',
  'auditors',
  'method',
  'participation',
  'influence',
  'accessibility',
  'alliance',
  'resource-group',
  'recovery',
  'more',
  'staff',
  'close-persons',
  'voices',
  'verdicts',
  'proposals',
  'response',
  'follow-up',
  'limits',
] as const;

/** `more` is what questionnaires ask beside the template. The others have the template's order, and its words as keys. */
export type Part = (typeof parts)[number];

/** What reports over several audits, and on what services have said of themselves, have in the place of a report's parts. */
export type WiderPart =
  | 'coverage'
  | 'areas'
  | 'common'
  | 'examples'
  | 'lacking'
  | 'unfinished'
  | 'status'
  | 'cooperation'
  | 'risks'
  | 'agreements'
  | 'integrated'
  | 'pilots'
  | 'needs'
  | 'mapping';

export function isPart(name: string): name is Part {
  return parts.some((part) => part === name);
}

/** The highest LIX of each part: the summary is for everybody, the rest for those who decide (domain.md §3). */
export function mostLix(part: Part): number {
  return part === 'easy' ? 30 : 45;
}

/** In characters: so much of the easy part stands first on the easy page, which has room for no more. */
export const longestEasyLead = 300;
