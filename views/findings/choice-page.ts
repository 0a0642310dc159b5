/** The page to tick on: what can be placed, unit by unit and area by area, whatever it is placed in. */
import type { Listed } from '../../reports/findings/placed.ts';
import type { Problem } from '../../surveys/failures.ts';
import type { Reference } from '../../surveys/findings/evidence.ts';
import { grouped } from '../../surveys/grouping.ts';
import type { Crumb } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { type PageContext, pageInAudit, type Words } from '../shell.ts';

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

interface Item extends Pick<Listed, 'area'>, Readonly<Record<string, unknown>> {
  readonly value: string;
}

export interface Unit {
  readonly title: string;
  readonly items: readonly Item[];
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
  const { say, problems, find } = about;
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
    source: sourceOf(choice, about),
    back: home.back,
    backWords: home.backWords,
  };
  return pageInAudit(about, 'findings/choosing', title, model, problems);
}

/** Where it is made what there is to choose among: what is typed in always, what comes of sorting while there is none of it. */
function sourceOf({ group, units }: Choice, { audit, say }: Choosing) {
  const home = `/audits/${audit.id}`;
  if (group === 'register') return { href: `${home}/register-data`, label: say('register-data.type-in') };
  const isSorted = group === 'theme' || group === 'quote';
  return isSorted && units.length === 0
    ? { href: `${home}/free-texts`, label: say('free-texts.title') }
    : undefined;
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
