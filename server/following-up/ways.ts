/** Where the lists of feedback and follow-ups lead to, besides what is there for every list. */
import type { RecordWays } from '../../views/records/records.ts';

/** Who is told by a wall or a letter is not asked to come. */
const comeTogether: readonly unknown[] = ['meeting', 'visit', 'digital', 'other'];

export const feedbackWays: RecordWays = {
  ofList: (_records, home) => {
    const audit = home.replace(/\/feedback$/, '');
    return [
      { label: 'slip.link', href: `${audit}/slip`, action: 'see-feedback' },
      { label: 'feedback.invitation.meeting', href: `${audit}/report/meeting`, action: 'see-report' },
    ];
  },
  ofEach: ({ id, values }, home) =>
    values.heldOn === undefined && comeTogether.includes(values.way)
      ? [{ label: 'feedback.invitation.link', href: `${home}/${id}/invitation`, action: 'plan-feedback' }]
      : [],
};
