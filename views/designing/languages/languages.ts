/** The languages of a questionnaire: how far each has come, who has read it, and which can be added. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Design } from '../../../surveys/designing/document/design.ts';
import { sourceOf } from '../../../surveys/designing/document/source-language.ts';
import { fallsBack, sourceFor } from '../../../surveys/designing/translating/text-places.ts';
import {
  type Check,
  type Progress,
  progressOf,
  type TranslatedText,
} from '../../../surveys/designing/translating/translations.ts';
import {
  interfaceLanguages,
  type Language,
  type Say,
  type StaffLanguage,
} from '../../../surveys/languages.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import type { View } from '../../engine.ts';
import { nameOfLanguage, nameWithin } from '../../language-names.ts';
import { wordsIn } from '../../words.ts';
import { designFrame } from '../frame.ts';

export type Names = ReadonlyMap<string, string>;

interface LanguagesPage {
  readonly design: Design;
  readonly audit: Audit;
  readonly language: StaffLanguage;
  readonly mayChange: boolean;
  /** The texts of each language but the first. */
  readonly texts: ReadonlyMap<Language, readonly TranslatedText[]>;
  /** Of people, by id. */
  readonly names: Names;
}

export function languagesPage(about: LanguagesPage): View {
  const { design, audit, language, mayChange, texts } = about;
  const say = wordsIn(language);
  const frame = designFrame({ design, audit, language, say, current: 'languages' });
  const source = sourceOf(design.body);
  return {
    template: 'designing/languages/languages',
    layout: 'staff',
    language,
    title: `${say('designing.tabs.languages')} – ${frame.designName}`,
    model: {
      ...frame,
      mayChange,
      source: say('design-words.source', { language: nameWithin(source, say) }),
      languages: [...texts].map(([tag, of]) => lineOf(tag, of, about, say)),
      addable: addable(design.body).map((tag) => ({ tag, name: nameOfLanguage(tag, say) })),
    },
  };
}

/** Those that the pages for answering have words in; easy Swedish where there is Swedish. */
export function addable(body: Pick<Questionnaire, 'languages'>): readonly Language[] {
  return interfaceLanguages.filter(
    (tag) =>
      !body.languages.includes(tag) &&
      (!tag.includes('-x-') || fallsBack({ languages: [...body.languages, tag] }, tag)),
  );
}

function lineOf(
  tag: Language,
  texts: readonly TranslatedText[],
  { design, mayChange, names }: LanguagesPage,
  say: Say,
) {
  const progress = progressOf(texts);
  const href = `/designs/${design.id}/languages/${tag}`;
  const from = sourceFor(design.body, tag) ?? sourceOf(design.body);
  return {
    id: `language-${tag}`,
    name: nameOfLanguage(tag, say),
    href,
    removal: mayChange ? `${href}/removal` : undefined,
    from: tag.includes('-x-') ? say('design-words.from', { language: nameWithin(from, say) }) : undefined,
    isUnchecked: design.body.unchecked?.includes(tag) === true,
    told: toldOf(progress, say),
    checkers: checkersOf(texts, names, say),
    ...barOf(progress),
  };
}

/** What there is of each, the most pressing first; nothing is said of what there is none of. */
export function toldOf({ count, total }: Progress, say: Say): readonly string[] {
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
