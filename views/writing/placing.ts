/** What can be placed in a chapter: the evidence of findings, and findings and proposals themselves. */

import type { FindingsReport } from '../../reports/findings/findings.ts';
import { type EvidenceSources, spokenUnder } from '../../reports/findings/placed.ts';
import { type Reference, showReference } from '../../surveys/findings/evidence.ts';
import type { Say } from '../../surveys/languages.ts';
import type { Part } from '../../surveys/reporting/parts.ts';
import type { Placed } from '../../surveys/reporting/written.ts';
import type { View } from '../engine.ts';
import { type Choosing, type ChosenFor, choicePage, type Unit } from '../findings/choice-page.ts';
import { type EvidenceGroup, evidenceGroups, evidenceUnits, groupsIn } from '../findings/choosing.ts';
import { partPath, partTitle, writingCrumbs } from './paths.ts';

const conclusionGroups = ['finding', 'proposal'] as const;
type ConclusionGroup = (typeof conclusionGroups)[number];

export type PlaceGroup = EvidenceGroup | ConclusionGroup;
export const placeGroups: readonly PlaceGroup[] = [...evidenceGroups, ...conclusionGroups];

/** What there is to write about. */
export interface Material {
  /** What can be placed: of what is released. */
  readonly sources: EvidenceSources;
  /** Findings and proposals, with those that are not decided yet. */
  readonly told: FindingsReport;
}

interface PlacingPage extends Choosing, Material {
  readonly part: Part;
  readonly group: PlaceGroup;
  readonly placed: readonly Placed[];
  /** Where somebody was writing, as the address has it. */
  readonly caret: string;
}

/** Whether there is something to place under that reference. */
export function isPlaceable(reference: Reference, { sources, told }: Material): boolean {
  const { kind, source, key } = reference;
  if (kind === 'finding') return key === '' && told.findings.some(({ id }) => id === source);
  if (kind === 'proposal') return key === '' && told.proposals.some(({ id }) => id === source);
  return spokenUnder(reference, sources) !== undefined;
}

/** Buttons of all groups that there can be something in. */
export function placeButtons(sources: EvidenceSources, say: Say) {
  return groupsFor(sources).map((value) => ({ value, label: say(`writing.placing.add.${value}`) }));
}

function groupsFor(sources: EvidenceSources): readonly PlaceGroup[] {
  return [...groupsIn(sources), ...conclusionGroups];
}

export function placingPage(about: PlacingPage): View {
  const { audit, part, say, group, sources, caret, placed } = about;
  const path = partPath(audit.id, part);
  const title = say(`writing.placing.to-place.${group}`);
  const name = partTitle(part, say);
  const home: ChosenFor = {
    way: [...writingCrumbs(audit, say, title).slice(0, -1), { href: path, label: name }],
    name: say('writing.placing.for', { title: name }),
    action: `${path}/placing`,
    carried: caret ? [{ name: 'at', value: caret }] : [],
    back: path,
    backWords: say('writing.placing.back'),
    placed,
    placedWords: undefined,
  };
  const at = caret ? `&at=${encodeURIComponent(caret)}` : '';
  const others = groupsFor(sources).filter((other) => other !== group);
  return choicePage(about, home, {
    title,
    group,
    own: part,
    ...wordsOf(group, say),
    units: unitsOf(about, home),
    others: others.map((other) => ({
      href: `${path}/placing?kind=${other}${at}`,
      label: say(`writing.placing.add.${other}`),
    })),
  });
}

function wordsOf(group: PlaceGroup, say: Say) {
  if (isConclusion(group))
    return { lead: say(`writing.placing.choose.${group}`), empty: say(`writing.placing.none.${group}`) };
  return { lead: say(`findings.choosing.${group}`), empty: say(`findings.choosing.${group}-none`) };
}

function isConclusion(group: PlaceGroup): group is ConclusionGroup {
  return conclusionGroups.some((one) => one === group);
}

function unitsOf(about: PlacingPage, home: ChosenFor): readonly Unit[] {
  const { group, told, say } = about;
  if (!isConclusion(group)) return evidenceUnits({ ...about, group }, home);
  const items =
    group === 'finding'
      ? told.findings.map(({ id, heading, verdict }) => ({
          value: showReference({ kind: group, source: id, key: '' }),
          text: heading,
          told: verdict && say(`report.verdict.${verdict}`),
        }))
      : told.proposals.map(({ id, what }) => ({
          value: showReference({ kind: group, source: id, key: '' }),
          text: what,
        }));
  return items.length === 0 ? [] : [{ title: say(`writing.kinds.${group}s`), items }];
}
