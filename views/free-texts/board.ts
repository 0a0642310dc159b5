/** The board: sorted texts in four heaps, by area; and the themes, with how many texts each has. */

import { progressOf } from '../../surveys/analysing/next-text.ts';
import type { ReadableText, ReadableTexts } from '../../surveys/analysing/readable.ts';
import { mostThemes } from '../../surveys/analysing/themes.ts';
import { type TextVerdict, textVerdicts } from '../../surveys/free-texts/review.ts';
import type { Theme } from '../../surveys/free-texts/storage.ts';
import { analysisNav, nextInAnalysis } from '../analysing/next-in-analysis.ts';
import type { View } from '../engine.ts';
import { problemOn, type Typed, untouched } from '../fields.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';
import { aboutText, areaChoices, beginning, labelsOf, verdictChoices, verdictWords } from './words.ts';

interface BoardPage extends InAudit, Pick<PageContext, 'may'> {
  readonly readable: ReadableTexts;
  /** Of sorted texts, as they are shown, by id. */
  readonly words: ReadonlyMap<string, string>;
  readonly themes: readonly Theme[];
  readonly suggestions: readonly string[];
  /** Of a new theme, or of another name for one. */
  readonly typed?: Typed & { readonly theme?: string };
}

export function boardPage(about: BoardPage): View {
  const { say, audit, readable, themes, typed } = about;
  const renamed = themes.some(({ id }) => id === typed?.theme) ? typed?.theme : undefined;
  const adding = (renamed === undefined && typed) || untouched;
  // The name of a theme that is there has a field of its own.
  const problems = typed?.problems.map((one) => (renamed ? { ...one, field: `theme-${renamed}` } : one));
  const home = `/audits/${audit.id}/free-texts`;
  const progress = progressOf(readable.texts);
  const content = {
    sortsTexts: true,
    analysis: analysisNav(about, 'texts'),
    // What is left to be sorted comes before choosing quotes of it.
    after: nextInAnalysis(about, progress.sorted < progress.all ? 'results' : 'board'),
    list: `${home}/list`,
    progress: say('free-texts.progress', { sorted: progress.sorted, all: progress.all }),
    heaps: textVerdicts.map((verdict) => heapModel(verdict, about)),
    action: `/audits/${audit.id}/themes`,
    themes: themes.map((theme) => themeModel(theme, about)),
    mayAdd: themes.length < mostThemes,
    suggestions: about.suggestions.slice(0, 12),
    newTitle: adding.form.get('title')?.[0] ?? '',
    problem: problemOn('title', adding.problems, say),
  };
  return pageInAudit(about, 'free-texts/board', say('themes.title'), content, problems);
}

function heapModel(verdict: TextVerdict, about: BoardPage) {
  const { readable, say } = about;
  const texts = sortedTexts(readable).filter(({ review }) => review.verdict === verdict);
  const areas = areaChoices(readable, about);
  const groups = [...areas, { key: undefined, title: say('themes.no-area') }].map(({ key, title }) => ({
    key,
    title,
    cards: texts
      .filter(
        ({ review }) => (areas.some((area) => area.key === review.area) ? review.area : undefined) === key,
      )
      .map((text) => cardModel(text, about)),
  }));
  return {
    ...verdictWords(verdict, { say }),
    count: texts.length,
    groups: groups.filter(({ cards }) => cards.length > 0),
  };
}

function sortedTexts({ texts }: ReadableTexts): readonly ReadableText[] {
  return texts.filter(({ review }) => review.aside === undefined && review.verdict !== undefined);
}

const shownAtOnce = 160;

function cardModel(text: ReadableText, about: BoardPage) {
  const { audit, readable, words, themes } = about;
  const { review } = text;
  const href = `/audits/${audit.id}/free-texts/${text.id}`;
  const shown = review.paraphrase ?? words.get(text.id) ?? '';
  return {
    ...aboutText(text, readable, about),
    id: text.id,
    href,
    action: `${href}/moving`,
    revision: review.revision,
    words: beginning(shown, shownAtOnce),
    isParaphrase: review.paraphrase !== undefined,
    labels: labelsOf(review, themes, about),
    verdicts: verdictChoices(about, review.verdict),
    areas: areaChoices(readable, about, review.area),
  };
}

/** Exactly, since who reads this has sorted the texts; others are told by `themeCounts`. */
function themeModel({ id, title }: Theme, { audit, readable, say, typed }: BoardPage) {
  const own = typed?.theme === id ? typed : undefined;
  const count = sortedTexts(readable).filter(({ review }) => review.themes.includes(id)).length;
  return {
    id,
    title,
    value: own?.form.get('title')?.[0] ?? title,
    problem: problemOn('title', own?.problems ?? [], say),
    count: say('themes.texts', { count }),
    list: `/audits/${audit.id}/free-texts/list?theme=${id}`,
    action: `/audits/${audit.id}/themes/${id}`,
    removal: `/audits/${audit.id}/themes/${id}/removal`,
  };
}
