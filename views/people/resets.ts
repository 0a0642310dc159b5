/** Told at the next sign-in: who has changed the password or taken the second factor away, and what has been done since. */
import type { Act } from '../../surveys/accounts/acts.ts';
import type { Reset } from '../../surveys/accounts/reset.ts';
import { provesOneself } from '../../surveys/accounts/resets.ts';
import { isAuditor, type Person } from '../../surveys/audits/people.ts';
import type { View } from '../engine.ts';
import { staffPage, type Words } from '../shell.ts';
import { actLine } from './acts.ts';
import { resetToldTo } from './reset-words.ts';

interface ResetsPage extends Words {
  readonly person: Pick<Person, 'role'>;
  readonly resets: readonly Reset[];
  /** What has been done with the account since the first of them, the newest first. */
  readonly acts: readonly Act[];
  readonly people: readonly Person[];
  readonly factorSince: string | undefined;
  /** Where to go on to. */
  readonly back: string;
}

export function resetsPage(about: ResetsPage): View {
  const { say, person, resets, acts, people, factorSince, back } = about;
  const proved = resets.every((reset) => provesOneself(reset, factorSince));
  const others = isAuditor(person) ? 'auditor' : 'fou';
  return staffPage(about, 'people/resets', say('resets.title'), {
    crumbs: [{ href: '/account', label: say('account.title') }, { label: say('resets.crumb') }],
    resets: resets.map((reset) => resetToldTo(reset, about, people)),
    acts: acts.map((act) => actLine(act, about, { people, audits: [] })),
    means: say(proved ? 'resets.proved' : `resets.needs-${others}`),
    back,
  });
}
