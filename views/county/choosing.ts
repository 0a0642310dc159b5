/** Which audits a county's report is to have, whose answers and of which round; and the reports that have been made. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Making } from '../../surveys/reporting/making.ts';
import type { CountyChoice, Doubts, ReleasedReport } from '../../surveys/reporting/releases.ts';
import type { AuditFacts } from '../../surveys/steps/steps.ts';
import type { View } from '../engine.ts';
import { versionLine } from '../reporting/release.ts';
import { staffPage, type Words } from '../shell.ts';
import { closedWords } from '../steps/place.ts';

/** How far an audit has come, in numbers of collections. */
export interface Counted {
  readonly released: number;
  readonly others: number;
  /** The highest round that there is. */
  readonly rounds: number;
}

interface ChoosingPage extends Words {
  /** All that the person is in, the newest first. */
  readonly audits: readonly Audit[];
  readonly choice: CountyChoice;
  /** What it is to be a version of, or the draft that is made again; undefined where it is another report. */
  readonly before: ReleasedReport | undefined;
  readonly counted: ReadonlyMap<string, Counted>;
  /** How far each has come. */
  readonly facts: readonly AuditFacts[];
  /** What has been made, the last first; and what speaks against some of it. */
  readonly releases: readonly ReleasedReport[];
  readonly doubts: Doubts;
  /** What stands, and is of other audits besides: to withdraw, not to read. */
  readonly partly: readonly ReleasedReport[];
  readonly making: Making | undefined;
}

const versions = '/county-report/releases';

const voices = ['user', 'close-person', 'staff'] as const;

export function choosingPage(about: ChoosingPage): View {
  const { say, audits, choice, counted, facts, making } = about;
  const rounds = [...counted.values()].map((one) => one.rounds);
  return staffPage(about, 'county/choosing', say('county.form.title'), {
    audits: audits.map(({ id, title, ...audit }) => ({
      id,
      title,
      chosen: choice.audits.includes(id),
      about: aboutOf(counted.get(id), say),
      untold: untoldOf(
        audit,
        facts.find((one) => one.id === id),
        about,
      ),
    })),
    audiences: voices.map((key) => ({
      key,
      label: say(`staff.audience.${key}`),
      chosen: key === choice.audience,
    })),
    rounds: Array.from({ length: Math.max(1, ...rounds) }, (_, i) => ({
      key: String(i + 1),
      label: say('staff.round', { round: i + 1 }),
      chosen: i + 1 === choice.round,
    })),
    nothing: [...counted.values()].every(({ released }) => released === 0),
    reports: reportsIn(about),
    going: making && making.state !== 'done' && say(`county.going.${making.state}`),
    versions: about.releases.map((release) => lineOf(release, about)),
    partly: about.partly.map(({ id, title, number, releasedOn }) => ({
      href: `${versions}/${id}/withdrawal`,
      label: `${title}: ${say('releases.doubts.withdraw', { number })}`,
      on: releasedOn,
    })),
  });
}

function untoldOf(
  audit: Pick<Audit, 'closedOn' | 'untoldReason'>,
  facts: AuditFacts | undefined,
  words: Words,
) {
  return facts && closedWords(audit, facts, words)?.untold;
}

/** Each report by its last version or its draft: what another may be a version of. */
function reportsIn({ say, releases, before }: ChoosingPage) {
  const last = releases.filter(({ about }, i) => releases.findIndex((one) => one.about === about) === i);
  return last.map(({ id, about, title, county }) => ({
    id,
    label: `${title}: ${madeOf(county, say)}`,
    chosen: about === before?.about,
  }));
}

/** With what it is of: there are many beside each other. */
function lineOf(release: ReleasedReport, { say, releases, doubts }: ChoosingPage) {
  const { title, county } = release;
  const made = madeOf(county, say);
  const line = versionLine(release, { at: versions, releases, doubts, say });
  return { ...line, label: `${title}: ${line.label}`, state: `${made}. ${line.state}` };
}

function madeOf(county: ReleasedReport['county'], say: Words['say']): string {
  const who = say(`staff.audience.${county?.audience}`);
  return say('county.reports.about', { who, count: county?.audits.length ?? 0 });
}

function aboutOf(counted: Counted | undefined, say: Words['say']): string {
  const { released = 0, others = 0 } = counted ?? {};
  const told =
    released === 0 ? say('county.form.none-released') : say('county.form.released', { count: released });
  return others === 0 ? told : `${told} ${say('county.form.others', { count: others })}`;
}
