/** Two wrote at once: what is kept now, beside what was typed and stands in the form. */
import { type Finding, isConcluded } from '../../surveys/findings/finding.ts';
import type { FindingPage, Meanwhile } from './finding-page.ts';

/** Only what differs from what was typed. */
export function meanwhileModel({ say, areas, typed }: FindingPage, { as, theirs }: Meanwhile) {
  const shown: Readonly<Record<keyof typeof labels, string | undefined>> = {
    heading: theirs.heading,
    area: theirs.area && (areas.get(theirs.area) ?? theirs.area),
    verdict: theirs.verdict && say(`report.verdict.${theirs.verdict}`),
    reason: theirs.reason,
  };
  const isOther = (name: keyof typeof labels) =>
    (theirs[name as keyof Finding] ?? '') !== (typed?.form.get(name)?.[0] ?? '').trim();
  const names = Object.keys(labels) as (keyof typeof labels)[];
  return {
    lead: say(`findings.meanwhile.${as}`),
    action: say(`findings.meanwhile.${isConcluded(theirs) ? 'reopen' : 'keep'}`),
    reopens: isConcluded(theirs),
    rows: names.filter(isOther).map((name) => ({
      field: say(labels[name]),
      theirs: shown[name] ?? say('findings.meanwhile.nothing'),
    })),
  };
}

const labels = {
  heading: 'findings.fields.heading',
  area: 'findings.fields.area',
  verdict: 'findings.fields.verdict',
  reason: 'findings.fields.reason',
} as const;
