/** What an audit's own settings say of the risk to those who answer: the data-protection assessment, before anybody judges it. */
import type { Audit } from './audit.ts';
import type { Collection } from './collection.ts';

export const assessmentParts = ['what', 'whom', 'needed', 'risks', 'measures', 'left'] as const;

export interface AssessmentPart {
  readonly part: (typeof assessmentParts)[number];
  /** Keys of sentences under `assessment.<part>`, with what is filled in. */
  readonly lines: readonly {
    readonly key: string;
    readonly values?: Readonly<Record<string, string | number>>;
  }[];
}

/**
 * In: an audit and its collections, planned ones too. Out: the parts that GDPR art. 35(7) asks for (domain.md §3), each sentence
 * chosen by what is set; nothing is counted of any answer. What is not set is told as what is left to be done.
 */
export function assessmentOf(
  { k, kCut, keptUntil }: Pick<Audit, 'k' | 'kCut' | 'keptUntil'>,
  collections: readonly Pick<Collection, 'nature' | 'access' | 'tabletCode' | 'interviewCode' | 'audience'>[],
): readonly AssessmentPart[] {
  const has = (of: (one: (typeof collections)[number]) => boolean) => collections.some(of);
  const named = has(({ nature }) => nature === 'named');
  const anonymous = has(({ nature }) => nature === 'anonymous') || collections.length === 0;
  const closePersons = has(({ audience }) => audience === 'close-person');
  const staff = has(({ audience }) => audience === 'staff' || audience === 'manager');
  const openLink = has(({ access }) => access === 'link');
  const codes = has(({ access }) => access === 'codes');
  const inPerson = has((one) => one.tabletCode !== undefined || one.interviewCode !== undefined);
  const unplanned = collections.length === 0;
  const keys: Readonly<Record<AssessmentPart['part'], readonly (string | false)[]>> = {
    what: [anonymous && 'anonymous', named && 'named', anonymous && 'free-texts'],
    whom: ['vulnerable', closePersons && 'close-persons', staff && 'staff', 'adults'],
    needed: ['purpose', 'least', 'kept'],
    risks: [
      ...['recognised', anonymous && 'free-texts', 'link', openLink && 'open-link'],
      ...[inPerson && 'in-person', named && 'named', 'public'],
    ],
    measures: [
      ...[anonymous && 'nothing-kept', 'k', 'register', anonymous && 'masking'],
      ...[codes && 'codes', 'walls', 'no-trackers', 'erased'],
    ],
    left: ['judge', 'consult', unplanned && 'not-planned'],
  };
  const values: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
    ...{ kept: { day: keptUntil }, erased: { day: keptUntil }, k: { k, kCut } },
  };
  const lineOf = (key: string) => ({ key, ...(values[key] && { values: values[key] }) });
  return assessmentParts.map((part) => ({
    part,
    lines: keys[part].flatMap((key) => (key === false ? [] : [lineOf(key)])),
  }));
}
