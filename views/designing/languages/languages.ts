/** The languages of a questionnaire: how far each has come, who has read it, and which can be added. */
import { sourceOf } from '../../../surveys/designing/document/design.ts';
import { fallsBack, sourceFor } from '../../../surveys/designing/translating/text-places.ts';
import {
  type Check,
  type Progress,
  progressOf,
  type TranslatedText,
} from '../../../surveys/designing/translating/translations.ts';
import { interfaceLanguages, type Language, notOffered, type Say } from '../../../surveys/languages.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import type { View } from '../../engine.ts';
import { nameOfLanguage, nameWithin } from '../../language-names.ts';
import { staffPage } from '../../shell.ts';
import { type DesignPage, designFrame } from '../frame.ts';

export type Names = ReadonlyMap<string, string>;

interface LanguagesPage extends DesignPage {
  /** The texts of each language but the first. */
  readonly texts: ReadonlyMap<Language, readonly TranslatedText[]>;
  /** Of people, by id. */
  readonly names: Names;
}

export function languagesPage(about: LanguagesPage): View {
  const { design, may, say, texts } = about;
  const frame = designFrame(about, 'languages');
  const mayChange = may('change-design');
  const title = `${say('designing.tabs.languages')} – ${frame.designName}`;
  return staffPage(about, 'designing/languages/languages', title, {
    ...frame,
    mayChange,
    source: say('design-words.source', { language: nameWithin(sourceOf(design.body), say) }),
    languages: [...texts].map(([tag, of]) => ({
      ...lineOf(tag, of, about),
      removal: mayChange ? `${frame.home}/languages/${tag}/removal` : undefined,
    })),
    sourceHidden: notOffered([sourceOf(design.body)]).length > 0,
    addable: addable(design.body).map((tag) => ({ tag, name: nameOfLanguage(tag, say) })),
  });
}

/** Before a language is not offered any more. */
export function languageRemovalPage(about: DesignPage & { readonly tag: Language }): View {
  const { say, tag } = about;
  const frame = designFrame(about, 'languages');
  const heading = say('design-words.removal.title', { language: nameWithin(tag, say) });
  return staffPage(about, 'designing/languages/removal', `${heading} – ${frame.designName}`, {
    ...frame,
    heading,
    action: `${frame.home}/languages/${tag}/removal`,
  });
}

/** Those that the pages for answering have words in; easy Swedish where there is Swedish. */
export function addable(body: Pick<Questionnaire, 'languages'>): readonly Language[] {
  return interfaceLanguages.filter(
    (tag) =>
      !body.languages.includes(tag) &&
      (!tag.includes('-x-') || fallsBack({ languages: [...body.languages, tag] }, tag)),
  );
}

function lineOf(tag: Language, texts: readonly TranslatedText[], { design, names, say }: LanguagesPage) {
  const progress = progressOf(texts);
  const href = `/designs/${design.id}/languages/${tag}`;
  const from = sourceFor(design.body, tag) ?? sourceOf(design.body);
  return {
    id: `language-${tag}`,
    name: nameOfLanguage(tag, say),
    href,
    from: tag.includes('-x-') ? say('design-words.from', { language: nameWithin(from, say) }) : undefined,
    ...stateOf(tag, design.body, say),
    told: progressWords(progress, say),
    checkers: checkersOf(texts, names, say),
    ...barOf(progress),
  };
}

/** Whether it has been read by somebody, and whether those who answer get it at all. */
function stateOf(tag: Language, { unchecked = [] }: Questionnaire, say: Say) {
  const isUnchecked = unchecked.includes(tag);
  const isHidden = notOffered([tag]).length > 0;
  const key = `${isHidden ? 'hidden-' : 'is-'}${isUnchecked ? 'unchecked' : 'checked'}`;
  return { isPlain: isUnchecked || isHidden, state: say(`design-words.${key}`) };
}

/** What there is of each, the most pressing first; nothing is said of what there is none of. */
export function progressWords({ count, total }: Progress, say: Say): readonly string[] {
  const states = ['missing', 'changed', 'unchecked', 'checked', 'same', 'optional'] as const;
  const told = states
    .filter((state) => count[state] > 0)
    .map((state) => say(`design-words.count.${state}`, { count: count[state] }));
  return total === 0 ? [say('design-words.nothing-yet')] : told;
}

/** How much of it there is and how much of that is checked, as shares of a bar. */
function barOf({ count, total }: Progress) {
  const needed = total - count.optional;
  const share = (n: number) => `${needed === 0 ? 0 : Math.round((n / needed) * 100)}%`;
  const done = count.checked + count.same;
  return { checkedWidth: share(done), thereWidth: share(needed - count.missing) };
}

/** Who has read how many, and how many came with what the questionnaire was made from. */
function checkersOf(texts: readonly TranslatedText[], names: Names, say: Say): readonly string[] {
  const counts = new Map<string, number>();
  const marks = texts.flatMap(({ checked }) => checked ?? []);
  const persons = marks.flatMap((checked) => (checked === 'start' ? [] : checkerName(checked, names, say)));
  for (const name of persons) counts.set(name, (counts.get(name) ?? 0) + 1);
  const told = [...counts].map(([name, count]) => say('design-words.checker', { name, count }));
  const count = marks.length - persons.length;
  return [
    ...(told.length > 0 ? [say('design-words.checked-by', { names: told.join(', ') })] : []),
    ...(count > 0 ? [say('design-words.from-start', { count })] : []),
  ];
}

export function checkerName({ by }: Check, names: Names, say: Say): string {
  return names.get(by) ?? say('design-words.somebody');
}
