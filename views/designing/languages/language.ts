/** One language beside the one that it is translated from, text by text, one part of the questionnaire at a time. */
import { sourceOf } from '../../../surveys/designing/document/design.ts';
import { fallsBack, sourceFor } from '../../../surveys/designing/translating/text-places.ts';
import {
  progressOf,
  type State,
  type TranslatedText,
} from '../../../surveys/designing/translating/translations.ts';
import { directionOf, type Language } from '../../../surveys/languages.ts';
import { formsIn } from '../../../surveys/questionnaires/terms.ts';
import type { View } from '../../engine.ts';
import type { Typed } from '../../fields.ts';
import { nameWithin } from '../../language-names.ts';
import { staffPage } from '../../shell.ts';
import { type DesignPage, designFrame, wordingOf } from '../frame.ts';
import { type Names, progressWords } from './languages.ts';
import { ownersIn, type Part, partsOf } from './parts.ts';
import { rowOf } from './text-rows.ts';

/** What a person can choose to see alone. */
export const shows = ['missing', 'changed', 'unchecked'] as const;
type Show = (typeof shows)[number];

export interface LanguagePage extends DesignPage {
  /** The language that is translated into. */
  readonly tag: Language;
  readonly texts: readonly TranslatedText[];
  readonly names: Names;
  /** As asked for in the address. */
  readonly part: string;
  readonly show: Show | undefined;
  /** What was typed and not kept. */
  readonly typed: Typed;
  /** What somebody else has written where both wrote, by place. */
  readonly conflicts: ReadonlyMap<string, string | undefined>;
}

export function languagePage(about: LanguagePage): View {
  const { design, may, say, tag, texts } = about;
  const name = nameWithin(tag, say);
  const heading = say('design-words.title', { language: name });
  const frame = designFrame(about, 'languages', heading);
  const base = `${frame.home}/languages/${tag}`;
  const mayChange = may('change-design');
  const model = {
    ...frame,
    heading: say('design-words.heading', { name: frame.designName, language: name }),
    mayChange,
    isEasy: fallsBack(design.body, tag),
    base,
    told: progressWords(progressOf(texts), say),
    filters: filtersOf(about, base),
    forms: formsOf(about),
    revision: design.revision,
    ...shownPart(about, base),
    checking: mayChange ? checkingOf(about) : undefined,
  };
  const title = `${heading} – ${frame.designName}`;
  return staffPage(about, 'designing/languages/language', title, model);
}

function filtersOf({ texts, part, show, say }: LanguagePage, base: string) {
  const { count, total } = progressOf(texts);
  const within = part === '' ? '' : `&part=${part}`;
  return [undefined, ...shows].map((one) => ({
    href: one === undefined ? `${base}${part === '' ? '' : `?part=${part}`}` : `${base}?show=${one}${within}`,
    label: say(`design-words.show.${one ?? 'all'}`, {
      count: one === undefined ? total : countOf(count, one),
    }),
    current: one === show,
  }));
}

/** What has changed is not read beside its source either. */
function countOf(count: Readonly<Record<State, number>>, show: Show): number {
  return show === 'unchecked' ? count.unchecked + count.changed : count[show];
}

function isShown({ state }: TranslatedText, show: Show | undefined): boolean {
  return show === undefined || state === show || (show === 'unchecked' && state === 'changed');
}

/** The part that is asked for, or the first where there is something to do; and the way to the others. */
function shownPart(about: LanguagePage, base: string) {
  const { design, say, texts, show, tag } = about;
  const wording = wordingOf(about);
  const typedPlaces = new Set([...about.conflicts.keys(), ...about.typed.problems.map(({ field }) => field)]);
  const parts = partsOf(
    texts.filter(
      (one) => isShown(one, show) || typedPlaces.has(one.place) || typedPlaces.has(`words:${one.place}`),
    ),
    wording,
  );
  const current =
    parts.find(({ name }) => name === about.part) ?? parts.find((one) => leftIn(one) > 0) ?? parts[0];
  const from = sourceFor(design.body, tag) ?? sourceOf(design.body);
  const at = current ? parts.indexOf(current) : -1;
  const next = parts[at + 1];
  const hrefOf = ({ name }: Part) => `${base}?${show ? `show=${show}&` : ''}part=${name}`;
  return {
    parts: parts.map((one) => ({
      href: hrefOf(one),
      title: one.title,
      left: leftIn(one) > 0 ? say('design-words.left', { count: leftIn(one) }) : undefined,
      current: one === current,
    })),
    current: current && { name: current.name, title: current.title },
    next: next && { href: hrefOf(next), title: next.title },
    show,
    from: { tag: from, dir: directionOf(from), name: nameWithin(from, say) },
    to: { tag, dir: directionOf(tag), name: nameWithin(tag, say) },
    owners: (current ? ownersIn(current, wording) : []).map(({ title, texts: own }) => ({
      title,
      rows: own.map((text) => rowOf(text, about, from)),
    })),
  };
}

function leftIn({ texts }: Pick<Part, 'texts'>): number {
  const { count } = progressOf(texts);
  return count.missing + count.changed + count.unchecked;
}

/** Every word that is filled in, with what it becomes in this audit. */
function formsOf({ audit, tag }: LanguagePage) {
  return [...formsIn(audit.term, tag)].map(([name, words]) => ({ name: `{${name}}`, words }));
}

/** The deliberate act that takes a language off the unchecked ones, or what is left before it. */
function checkingOf({ design, tag, texts, say }: LanguagePage) {
  if (!design.body.unchecked?.includes(tag)) return undefined;
  const { wholeChecked, count } = progressOf(texts);
  return {
    isReady: wholeChecked,
    isWhole: count.missing === 0,
    left: say('design-words.left-to-check', { count: leftIn({ texts }) }),
  };
}
