/** Who decided what, and when. */
import { nameIn, type Person } from '../../surveys/audits/people.ts';
import type { Decision } from '../../surveys/findings/finding.ts';
import { showDay } from '../days.ts';
import type { Words } from '../shell.ts';

interface Deciding extends Words {
  readonly people: readonly Person[];
}

/** The last first. */
export function decisionsModel(decisions: readonly Decision[], { people, say, language }: Deciding) {
  return [...decisions].reverse().map(({ as, by, on, words, verdict }) => ({
    said: say(`findings.decisions.${as}`, {
      name: nameIn(people, by) ?? say('commenting.someone'),
      day: showDay(on, language),
    }),
    words,
    verdict: verdict && say(`report.verdict.${verdict}`),
  }));
}
