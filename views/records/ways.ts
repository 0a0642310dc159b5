/** Where the lists of feedback and follow-ups lead to, besides what is there for every list. */
import type { Action } from '../../surveys/audits/people.ts';
import { askedAgain } from '../../surveys/records/kinds/follow-up.ts';
import { notPlanned } from '../../surveys/records/planning-follow-ups.ts';
import type { KeptRecord } from '../../surveys/records/record.ts';

/** For those who may. */
interface RecordWays {
  ofList(records: readonly KeptRecord[], home: string): readonly Way[];
  /** What was chosen in it and is gone is not in its values. */
  ofEach(record: KeptRecord, home: string): readonly Way[];
}

export interface Way {
  /** The key of its words. */
  readonly label: string;
  readonly href: string;
  readonly action: Action;
  /** Something is done by it. */
  readonly posts?: true;
}

/** Who is told by a wall or a letter is not asked to come. */
const comeTogether: readonly unknown[] = ['meeting', 'visit', 'digital', 'other'];

const feedbackWays: RecordWays = {
  ofList: (_records, home) => {
    const audit = home.replace(/\/feedback$/, '');
    return [
      { label: 'slip.link', href: `${audit}/slip`, action: 'see-feedback' },
      { label: 'follow-up.title', href: `${audit}/follow-ups`, action: 'see-feedback' },
      { label: 'feedback.invitation.meeting', href: `${audit}/report/meeting`, action: 'see-report' },
    ];
  },
  ofEach: ({ id, values }, home) => {
    const at = `${home}/${id}`;
    if (values.heldOn !== undefined) return [];
    return [
      { label: 'feedback.write-held', href: `${at}#heldOn`, action: 'plan-feedback' },
      ...(comeTogether.includes(values.way)
        ? [{ label: 'feedback.invitation.link', href: `${at}/invitation`, action: 'plan-feedback' } as const]
        : []),
    ];
  },
};

const followUpWays: RecordWays = {
  ofList: (records, home) =>
    notPlanned(records).length === 0
      ? []
      : [{ label: 'follow-up.plan', href: `${home}/planning`, action: 'plan-feedback', posts: true }],
  ofEach: ({ id, values }, home) => {
    const at = `${home}/${id}`;
    const isOver = values.status === 'done' || values.status === 'dropped';
    const again = Object.entries(askedAgain).flatMap(([field, audience]): readonly Way[] => {
      const [of, label] = audience === 'staff' ? ['?of=staff', 'follow-up.staff'] : ['', 'follow-up'];
      const design = values[field];
      return design === undefined
        ? [{ label: `${label}.make`, href: `${at}/questions${of}`, action: 'start-design', posts: true }]
        : [
            { label: `${label}.to-questions`, href: `/designs/${design}`, action: 'see-designs' },
            { label: `${label}.to-collection`, href: `${at}/collection${of}`, action: 'add-collection' },
          ];
    });
    return [
      { label: 'follow-up.told.link', href: `${at}/told`, action: 'see-feedback' },
      ...(isOver ? [] : again),
    ];
  },
};

/** By the kind of record. */
export const waysOf: Readonly<Partial<Record<string, RecordWays>>> = {
  feedback: feedbackWays,
  'follow-up': followUpWays,
};
