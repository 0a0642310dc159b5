/** Two wrote at once: what is kept now, beside what was typed and stands in the form. */
import { isConcluded } from '../../surveys/findings/decision.ts';
import { type Finding, findingWords } from '../../surveys/findings/finding.ts';

import { untouched } from '../fields.ts';
import type { PageContext } from '../shell.ts';

/** Somebody was first. */
export interface Meanwhile<Thing = Finding> {
  readonly as: 'conflict' | 'concluded';
  /** As it is kept now. */
  readonly theirs: Thing;
}

interface Both extends Pick<PageContext, 'say' | 'typed'> {
  /** Titles by key. */
  readonly areas: ReadonlyMap<string, string>;
}

/** Only what differs from what was typed. */
export function meanwhileModel({ as, theirs }: Meanwhile, { say, areas, typed = untouched }: Both) {
  const shown = {
    heading: theirs.heading,
    verdict: theirs.verdict && say(`report.verdict.${theirs.verdict}`),
    reason: theirs.reason,
    area: theirs.area && (areas.get(theirs.area) ?? theirs.area),
  };
  const differing = findingWords.filter(
    (name) => (theirs[name] ?? '') !== (typed.form.get(name)?.[0] ?? '').trim(),
  );
  return {
    lead: say(`findings.meanwhile.${as}`),
    action: say(`findings.meanwhile.${isConcluded(theirs) ? 'reopen' : 'keep'}`),
    reopens: isConcluded(theirs),
    rows: differing.map((name) => ({
      field: say(`findings.fields.${name}`),
      theirs: shown[name] ?? say('findings.meanwhile.nothing'),
    })),
  };
}
