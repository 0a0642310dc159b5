/** What can be placed at a finding or in a report, service by service: figures, themes, quotes, register data. */
import type { EvidenceSources, Listed } from '../../reports/findings/placed.ts';
import { isSameReference, type Reference, showReference } from '../../surveys/findings/evidence.ts';
import { grouped } from '../../surveys/grouping.ts';
import type { Say } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { type Choosing, type ChosenFor, choicePage, type Unit } from './choice-page.ts';
import { fromWords, toldModel, voiceWords } from './evidence.ts';
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

interface EvidenceChoosing extends Choosing {
  readonly sources: EvidenceSources;
  readonly group: EvidenceGroup;
}

/** Groups that there is a source of. */
export function groupsIn(sources: EvidenceSources): readonly EvidenceGroup[] {
  return evidenceGroups.filter((group) => kindsIn[group].some((kind) => Object.hasOwn(sources, kind)));
}

/** Buttons of those groups. */
export function sourceButtons(sources: EvidenceSources, say: Say) {
  return groupsIn(sources).map((group) => ({ value: group, label: say(`findings.add.${group}`) }));
}

interface FindingChoosing extends EvidenceChoosing {
  readonly finding: Parameters<typeof findingPath>[0] & {
    readonly number: number;
    readonly heading: string;
    readonly area: string | undefined;
    readonly evidence: readonly { readonly reference: Reference }[];
  };
}

export function choosingPage(about: FindingChoosing): View {
  const { audit, finding, say, group, sources } = about;
  const path = findingPath(finding);
  const title = say(`findings.add.${group}`);
  const home = {
    way: [
      ...findingCrumbs(audit, say, title).slice(0, -1),
      { href: path, label: say('findings.short-number', { number: finding.number }) },
    ],
    name: say('findings.choosing.for', { heading: finding.heading }),
    action: `${path}/evidence`,
    back: `${path}#evidence`,
    backWords: say('findings.back'),
    placed: finding.evidence.map(({ reference }) => reference),
    placedWords: say('findings.placed-already'),
  };
  const others = sourceButtons(sources, say).filter(({ value }) => value !== group);
  return choicePage(about, home, {
    title,
    group,
    own: finding.area,
    lead: say(`findings.choosing.${group}`),
    empty: say(`findings.choosing.${group}-none`),
    units: evidenceUnits(about, home),
    others: others.map(({ value, label }) => ({ href: `${path}/evidence?kind=${value}`, label })),
  });
}

/** By service and voice, in the order listed; all of one name together. */
export function evidenceUnits(
  { sources, group, say }: Pick<EvidenceChoosing, 'sources' | 'group' | 'say'>,
  home: Pick<ChosenFor, 'placed' | 'placedWords'>,
): readonly Unit[] {
  const listed = kindsIn[group].flatMap((kind) => sources[kind]?.list() ?? []);
  // What is compared says itself whose it is.
  const titleOf = ({ kind, voice, ...one }: Listed) =>
    [fromWords(one, say), ...(kind === 'comparison' ? [] : [voiceWords(voice, say)])]
      .filter(Boolean)
      .join(', ');
  const units = grouped(listed, (one) => `${titleOf(one)} ${one.from ? one.source : ''}`);
  return units.map(([, all]) => ({
    title: titleOf(all[0]),
    items: all.map((one) => itemModel(one, home, say)),
  }));
}

function itemModel(
  one: Listed,
  { placed, placedWords }: Pick<ChosenFor, 'placed' | 'placedWords'>,
  say: Say,
) {
  const isPlaced = placedWords !== undefined && placed.some((reference) => isSameReference(reference, one));
  return {
    value: showReference(one),
    area: one.area,
    kind: one.kind === 'area' ? say('findings.whole-area') : undefined,
    ...toldModel(one.says, say),
    cannot: one.says.as === 'hidden' || isPlaced,
    placed: isPlaced ? placedWords : undefined,
  };
}
