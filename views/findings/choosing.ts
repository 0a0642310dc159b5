/** What can be placed at a finding, service by service: figures, themes, quotes, register data. */
import type { FindingReport } from '../../reports/findings/findings.ts';
import type { EvidenceSources, Spoken } from '../../reports/findings/placed.ts';
import type { Problem } from '../../surveys/failures.ts';
import { isSameReference, type Reference, showReference } from '../../surveys/findings/evidence.ts';
import { grouped } from '../../surveys/grouping.ts';
import type { Say } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { type PageContext, pageInAudit, type Words } from '../shell.ts';
import { toldModel, voiceWords } from './evidence.ts';
import { findingCrumbs, findingPath } from './paths.ts';

/** What is chosen together, and the kinds of evidence in each. */
const kindsIn = {
  figure: ['area', 'question'],
  comparison: ['comparison'],
  theme: ['theme'],
  quote: ['quote'],
  register: ['register'],
} as const;

export type EvidenceGroup = keyof typeof kindsIn;
export const evidenceGroups = Object.keys(kindsIn) as readonly EvidenceGroup[];

interface ChoosingPage extends Words, Pick<PageContext, 'audit'> {
  readonly finding: FindingReport;
  readonly sources: EvidenceSources;
  readonly group: EvidenceGroup;
  readonly problems: readonly Problem[];
  /** What is ticked, as the form sends it. */
  readonly chosen: readonly string[];
}

/** Buttons of those groups that there is a source of. */
export function sourceButtons(sources: EvidenceSources, say: Say) {
  return evidenceGroups
    .filter((group) => kindsIn[group].some((kind) => Object.hasOwn(sources, kind)))
    .map((group) => ({ value: group, label: say(`findings.add.${group}`) }));
}

export function choosingPage(about: ChoosingPage): View {
  const { audit, finding, say, group, sources, problems } = about;
  const path = findingPath(finding);
  const title = say(`findings.add.${group}`);
  const way = findingCrumbs(audit, say, title);
  const here = { href: path, label: say('findings.short-number', { number: finding.number }) };
  const model = {
    crumbs: [...way.slice(0, -1), here, ...way.slice(-1)],
    about: finding.heading,
    action: `${path}/evidence`,
    group,
    lead: say(`findings.choosing.${group}`),
    problem: problems[0] && say(problems[0].message),
    others: sourceButtons(sources, say)
      .filter(({ value }) => value !== group)
      .map(({ value, label }) => ({ href: `${path}/evidence?kind=${value}`, label })),
    units: unitsOf(about),
    empty: say(`findings.choosing.${group}-none`),
    registerData: group === 'register' ? `/audits/${audit.id}/register-data` : undefined,
    back: `${path}#evidence`,
  };
  return pageInAudit(about, 'findings/choosing', title, model, problems);
}

type Listed = Reference & Spoken;

/** By service and voice, in the order listed; all of one name together. */
function unitsOf({ sources, group, finding, chosen, say }: ChoosingPage) {
  const listed = kindsIn[group].flatMap((kind) => sources[kind]?.list() ?? []);
  // What is compared says itself whose it is.
  const titleOf = ({ kind, from, voice }: Listed) =>
    [from, ...(kind === 'comparison' ? [] : [voiceWords(voice, say)])].filter(Boolean).join(', ');
  const units = grouped(listed, (one) => `${titleOf(one)} ${one.from ? one.source : ''}`);
  return units.map(([, all], i) => ({
    title: titleOf(all[0]),
    open: i === 0 || units.length <= 2 || all.some((one) => chosen.includes(showReference(one))),
    // The button is beside the last of them; the others have one of their own, for those who go by keyboard.
    last: i === units.length - 1,
    items: all.map((one, j) => ({
      ...itemModel(one, finding, say, i === 0 && j === 0),
      chosen: chosen.includes(showReference(one)),
    })),
  }));
}

function itemModel(one: Listed, { evidence }: FindingReport, say: Say, isFirst: boolean) {
  const isPlaced = evidence.some(({ reference }) => isSameReference(reference, one));
  return {
    id: isFirst ? 'evidence' : undefined,
    value: showReference(one),
    kind: one.kind === 'area' ? say('findings.whole-area') : undefined,
    ...toldModel(one.says, say),
    cannot: one.says.as === 'hidden' || isPlaced,
    placed: isPlaced ? say('findings.placed-already') : undefined,
  };
}
