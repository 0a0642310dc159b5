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
  const anonymous = has(({ nature }) => nature === 'anonymous') || collections.length === 0;
  const named = has(({ nature }) => nature === 'named');
  const line = (key: string, values?: Readonly<Record<string, string | number>>) =>
    values ? [{ key, values }] : [{ key }];
  const when = (is: boolean, key: string) => (is ? line(key) : []);
  return [
    {
      part: 'what',
      lines: [...when(anonymous, 'anonymous'), ...when(named, 'named'), ...when(anonymous, 'free-texts')],
    },
    {
      part: 'whom',
      lines: [
        ...line('vulnerable'),
        ...when(
          has(({ audience }) => audience === 'close-person'),
          'close-persons',
        ),
        ...when(
          has(({ audience }) => audience === 'staff' || audience === 'manager'),
          'staff',
        ),
        ...line('adults'),
      ],
    },
    { part: 'needed', lines: [...line('purpose'), ...line('least'), ...line('kept', { day: keptUntil })] },
    {
      part: 'risks',
      lines: [
        ...line('recognised'),
        ...when(anonymous, 'free-texts'),
        ...line('link'),
        ...when(
          has(({ access }) => access === 'link'),
          'open-link',
        ),
        ...when(
          has((one) => one.tabletCode !== undefined || one.interviewCode !== undefined),
          'in-person',
        ),
        ...when(named, 'named'),
        ...line('public'),
      ],
    },
    {
      part: 'measures',
      lines: [
        ...when(anonymous, 'nothing-kept'),
        ...line('k', { k, kCut }),
        ...line('register'),
        ...when(anonymous, 'masking'),
        ...when(
          has(({ access }) => access === 'codes'),
          'codes',
        ),
        ...line('walls'),
        ...line('no-trackers'),
        ...line('erased', { day: keptUntil }),
      ],
    },
    {
      part: 'left',
      lines: [...line('judge'), ...line('consult'), ...when(collections.length === 0, 'not-planned')],
    },
  ];
}
