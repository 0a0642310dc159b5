/** Which audits a county's report is to have, whose answers and of which round: a form that only fetches. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Audience } from '../../surveys/questionnaires/definition.ts';
import type { View } from '../engine.ts';
import { staffPage, type Words } from '../shell.ts';

export interface CountyChoice {
  /** All that the person is in, the newest first. */
  readonly audits: readonly Audit[];
  readonly chosen: readonly Audit[];
  readonly audience: Audience;
  /** The last of each service where undefined. */
  readonly round: number | undefined;
}

/** How far an audit has come, in numbers of collections. */
export interface Counted {
  readonly released: number;
  readonly others: number;
}

interface ChoosingPage extends Words {
  readonly choice: CountyChoice;
  readonly counted: ReadonlyMap<string, Counted>;
  /** The highest round that there is. */
  readonly rounds: number;
}

const voices = ['user', 'close-person', 'staff'] as const;

export function choosingPage(about: ChoosingPage): View {
  const { say, choice, counted, rounds } = about;
  const { audits, chosen, audience, round } = choice;
  return staffPage(about, 'county/choosing', say('county.form.title'), {
    audits: audits.map(({ id, title }) => ({
      id,
      title,
      chosen: chosen.some((one) => one.id === id),
      about: aboutOf(counted.get(id), say),
    })),
    audiences: voices.map((key) => ({
      key,
      label: say(`staff.audience.${key}`),
      chosen: key === audience,
    })),
    rounds: Array.from({ length: rounds }, (_, i) => ({
      key: String(i + 1),
      label: say('staff.round', { round: i + 1 }),
      chosen: i + 1 === round,
    })),
    nothing: [...counted.values()].every(({ released }) => released === 0),
  });
}

function aboutOf(counted: Counted | undefined, say: Words['say']): string {
  const { released = 0, others = 0 } = counted ?? {};
  const told =
    released === 0 ? say('county.form.none-released') : say('county.form.released', { count: released });
  return others === 0 ? told : `${told} ${say('county.form.others', { count: others })}`;
}

/** The address of the same choice. */
export function addressOf(path: string, { audits, chosen, audience, round }: CountyChoice): string {
  const query = new URLSearchParams({
    ...(chosen.length < audits.length && Object.fromEntries(chosen.map(({ id }) => [`audit-${id}`, 'on']))),
    audience,
    ...(round !== undefined && { round: String(round) }),
  });
  return `${path}?${query}`;
}
