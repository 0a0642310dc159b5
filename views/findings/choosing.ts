/** What can be placed at a finding or in a report, service by service: figures, themes, quotes, register data. */
import type { EvidenceSources, Listed } from '../../reports/findings/placed.ts';
import type { Problem } from '../../surveys/failures.ts';
import { isSameReference, type Reference, showReference } from '../../surveys/findings/evidence.ts';
import { grouped } from '../../surveys/grouping.ts';
import type { Say } from '../../surveys/languages.ts';
import type { Crumb } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { type PageContext, pageInAudit, type Words } from '../shell.ts';
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

export interface Choosing extends Words, Pick<PageContext, 'audit'> {
  readonly problems: readonly Problem[];
  /** What is ticked, as the form sends it. */
  readonly chosen: readonly string[];
  /** What somebody looks for. All where it is empty. */
  readonly find: string;
}

/** What the chosen is placed in. */
export interface ChosenFor {
  /** Its page and those above it. */
  readonly way: readonly Crumb[];
  /** "Slutsatsen: ”Det är svårt att få något ändrat.”" */
  readonly name: string;
  /** Where the chosen is posted to, with what goes along. */
  readonly action: string;
  readonly carried?: readonly { readonly name: string; readonly value: string }[];
  readonly back: string;
  readonly backWords: string;
  readonly placed: readonly Reference[];
  /** Of what is placed there already; chosen again where undefined. */
  readonly placedWords: string | undefined;
}

interface EvidenceChoosing extends Choosing {
  readonly sources: EvidenceSources;
  readonly group: EvidenceGroup;
}

interface Item extends Pick<Listed, 'area'>, Readonly<Record<string, unknown>> {
  readonly value: string;
}

export interface Unit {
  readonly title: string;
  readonly items: readonly Item[];
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

interface Choice {
  readonly title: string;
  /** As the form sends it. */
  readonly group: string;
  /** The area that it is placed in, which comes first. */
  readonly own: string | undefined;
  readonly lead: string;
  /** Where there is nothing to choose among. */
  readonly empty: string;
  readonly units: readonly Unit[];
  /** Other groups, with the address of each. */
  readonly others: readonly { readonly href: string; readonly label: string }[];
}

/** The page to tick on, of whatever is placed in whatever. */
export function choicePage(about: Choosing, home: ChosenFor, choice: Choice): View {
  const { audit, say, problems, find } = about;
  const { title, units, own, ...rest } = choice;
  const shown = units
    .map((unit) => ({ ...unit, items: foundIn(unit, about) }))
    .filter(({ items }) => items.length > 0);
  const model = {
    ...rest,
    crumbs: [...home.way, { label: title }],
    about: home.name,
    action: home.action,
    carried: home.carried ?? [],
    problem: problems[0] && say(problems[0].message),
    any: units.length > 0,
    search: units.flatMap(({ items }) => items).length > fewItems && { value: find },
    notFound:
      units.length > 0 && shown.length === 0 ? say('findings.choosing.not-found', { find }) : undefined,
    units: shown.map((unit, i) => unitModel(unit, { i, count: shown.length, own, ...about })),
    registerData: choice.group === 'register' ? `/audits/${audit.id}/register-data` : undefined,
    back: home.back,
    backWords: home.backWords,
  };
  return pageInAudit(about, 'findings/choosing', title, model, problems);
}

/** So many are looked through without help. */
const fewItems = 8;

/** All of a unit or an area that is called so, else what says it; what is ticked stays. */
function foundIn({ title, items }: Unit, { find, chosen }: Pick<Choosing, 'find' | 'chosen'>) {
  const has = (text: unknown) => typeof text === 'string' && text.toLowerCase().includes(find.toLowerCase());
  if (has(title)) return items;
  return items.filter(
    ({ area, text, quote, value }) => has(area?.title) || has(text) || has(quote) || chosen.includes(value),
  );
}

interface Shown extends Pick<Choosing, 'chosen' | 'find' | 'say'>, Pick<Choice, 'own'> {
  readonly i: number;
  readonly count: number;
}

/** Many are folded area by area, what it is placed in first. */
function unitModel({ title, items }: Unit, { i, count, own, chosen, find, say }: Shown) {
  const parts = grouped(items, ({ area }) => area?.key ?? '').map(([key, its]) => ({ key, items: its }));
  const isOwn = ({ key }: { readonly key: string }) => key === own;
  const inOrder = [...parts.filter(isOwn), ...parts.filter((part) => !isOwn(part))];
  const isTicked = (of: readonly Item[]) => of.some(({ value }) => chosen.includes(value));
  const folds = items.length > fewItems && parts.length > 1;
  return {
    title,
    open: i === 0 || count <= 2 || find !== '' || isTicked(items),
    // The button is beside the last of them; the others have one of their own, for those who go by keyboard.
    last: i === count - 1,
    parts: inOrder.map((part, j) => ({
      title: folds ? (part.items[0].area?.title ?? say('document.parts.more')) : undefined,
      count: part.items.length,
      open: j === 0 || find !== '' || isTicked(part.items),
      items: part.items.map((item, k) => ({
        ...item,
        // What a problem leads to.
        id: i + j + k === 0 ? 'evidence' : undefined,
        chosen: chosen.includes(item.value),
      })),
    })),
  };
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
