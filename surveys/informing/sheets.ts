/** What is told of an audit before anybody answers, to each who has to know (domain.md §1, steps 5 and 9). */
import { promiseOf } from '../answering/promise.ts';
import type { Audit } from '../audits/audit.ts';
import { leastAnswered } from '../audits/cards-or-link.ts';
import type { Collection } from '../audits/collection.ts';
import type { Audience } from '../questionnaires/definition.ts';

export const sheets = ['users', 'close-persons', 'staff', 'managers', 'slides'] as const;
export type Sheet = (typeof sheets)[number];

/** Who answers what the sheet is about; a slide is for all of them. */
const audienceOf: Readonly<Record<Sheet, Audience>> = {
  users: 'user',
  'close-persons': 'close-person',
  staff: 'staff',
  managers: 'manager',
  slides: 'user',
};

export interface SheetPart {
  /** Key of its heading, `information.<sheet>.<part>.title`. */
  readonly part: string;
  /** Keys of sentences, whole, with what is filled in. */
  readonly lines: readonly {
    readonly key: string;
    readonly values?: Readonly<Record<string, string | number>>;
  }[];
}

type Asked = Parameters<typeof promiseOf>[0] & Pick<Collection, 'access' | 'tabletCode' | 'interviewCode'>;

/** Parts of each sheet, in order; how one answers and what is promised are those of the collections. */
const partsOf: Readonly<Record<Sheet, readonly string[]>> = {
  users: ['what', 'how', 'promise', 'help', 'after', 'contact'],
  'close-persons': ['what', 'how', 'promise', 'after', 'contact'],
  staff: ['what', 'do', 'not', 'promise', 'after', 'contact'],
  managers: ['what', 'before', 'during', 'after-report', 'contact'],
  slides: ['one', 'two', 'three', 'four', 'five'],
};

/** How many sentences each part has, where the settings do not choose them. */
const sentences: Readonly<Record<Sheet, Readonly<Record<string, number>>>> = {
  users: { what: 3, help: 2 },
  'close-persons': { what: 3 },
  staff: { what: 3, do: 3, not: 3 },
  managers: { what: 3, before: 4, during: 3, 'after-report': 4 },
  slides: { one: 3, two: 3, three: 3, four: 3, five: 3 },
};

/**
 * In: an audit and its collections, planned ones too. Out: what a sheet says, part by part. The promise is the one that those
 * who answer read (disclosure.md, rule 9); before a collection is planned it is the strictest that there is.
 */
export function sheetOf(
  sheet: Sheet,
  audit: Pick<Audit, 'k'>,
  collections: readonly Asked[],
): readonly SheetPart[] {
  const audience = audienceOf[sheet];
  const asked = collections.filter((one) => one.audience === audience);
  const unplanned: Asked = {
    ...{ audience, nature: 'anonymous', access: 'codes', invited: 0, k: audit.k },
    ...{ edition: 2, toldByFirst: false, tabletCode: undefined, interviewCode: undefined },
  };
  const settings = asked.length > 0 ? asked : [unplanned];
  return partsOf[sheet].map((part) => ({ part, lines: linesOf(sheet, part, settings) }));
}

function invitedBy(asked: readonly Asked[]): string {
  const ways = new Set(asked.map(({ access }) => access));
  if (ways.size > 1) return 'card-or-link';
  return ways.has('codes') ? 'card' : 'link';
}

/** One sheet is for all: it promises what is kept wherever they are asked, and tells of every way there is. */
function linesOf(sheet: Sheet, part: string, asked: readonly Asked[]): SheetPart['lines'] {
  const [least] = [...asked].sort((a, b) => leastAnswered(a) - leastAnswered(b));
  if (part === 'promise' && least)
    return promiseOf(least).map(({ key, values }) => ({
      key: `answering.promise.${key}`,
      ...(values && { values }),
    }));
  if (part === 'how')
    return [
      invitedBy(asked),
      'paper',
      ...(asked.some(({ tabletCode }) => tabletCode !== undefined) ? ['tablet'] : []),
      ...(asked.some(({ interviewCode }) => interviewCode !== undefined) ? ['interview'] : []),
    ].map((way) => ({ key: `information.how.${way}` }));
  if (part === 'after' || part === 'contact') return [{ key: `information.${part}` }];
  return Array.from({ length: sentences[sheet][part] ?? 0 }, (_, i) => ({
    key: `information.${sheet}.${part}.${i + 1}`,
  }));
}
