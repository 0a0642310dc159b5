/** One text to read, mask and sort. */

import { progressOf } from '../../surveys/analysing/next-text.ts';
import { type Sorted, sortedIn } from '../../surveys/analysing/sorting-form.ts';
import { mostThemes } from '../../surveys/analysing/themes.ts';
import { nameIn } from '../../surveys/audits/people.ts';
import { tagRows } from '../../surveys/free-texts/review.ts';
import { analysisNav } from '../analysing/analysis-nav.ts';
import type { View } from '../engine.ts';
import { untouched } from '../fields.ts';
import { pageInAudit } from '../shell.ts';
import { actsOn } from './card-acts.ts';
import type { CardPage } from './card-content.ts';
import { quoteLines } from './quote-lines.ts';
import { aboutText, areaChoices, openMarks, piecesOf, verdictChoices, verdictWords } from './words.ts';

export function cardPage(about: CardPage): View {
  const { say, audit, readable, text, typed = untouched, before } = about;
  const home = `/audits/${audit.id}/free-texts`;
  const { review } = text;
  const content = {
    sortsTexts: true,
    analysis: analysisNav(about, 'texts'),
    home,
    ...progressModel(about),
    card: { ...aboutText(text, readable, about), ...textModel(about) },
    acts: actsOn(about, `${home}/${text.id}`),
    revision: review.revision,
    sorting: sortingModel(about, `${home}/${text.id}`),
    aside: review.aside,
    undo: review.before && `${home}/${text.id}/undo`,
    skip: `${home}?after=${text.id}`,
    before: before && readable.texts.some(({ id }) => id === before) ? `${home}/${before}` : undefined,
    board: `/audits/${audit.id}/themes`,
    toQuotes: `/audits/${audit.id}/quotes`,
    chosen: chosenQuotes(about),
  };
  return pageInAudit(about, 'free-texts/card', say('free-texts.title'), content, typed.problems);
}

function progressModel({
  readable,
  say,
  alsoHere,
  members,
}: Pick<CardPage, 'readable' | 'say' | 'alsoHere' | 'members'>) {
  const progress = progressOf(readable.texts);
  const names = alsoHere.flatMap((id) => nameIn(members, id) ?? []).map((name) => name.split(' ')[0] ?? name);
  return {
    progress: {
      ...progress,
      words: say('free-texts.progress', { sorted: progress.sorted, all: progress.all }),
      asideWords: progress.aside > 0 ? say('free-texts.aside-count', { count: progress.aside }) : undefined,
      also: names.map((name) => say('free-texts.also-here', { name })),
    },
    soFar: (['change', 'develop', 'strength', 'proposal'] as const).map((verdict) => ({
      ...verdictWords(verdict, { say }),
      count: progress.verdicts[verdict],
    })),
  };
}

function textModel({ text, words, marks, say }: CardPage) {
  const { masks, paraphrase } = text.review;
  const left = openMarks(marks, masks);
  return {
    pieces: piecesOf(words, masks, marks),
    isLong: words.length > 280,
    paraphrase,
    warning: left.length > 0 ? say('free-texts.may-point-out', { count: left.length }) : undefined,
  };
}

/** What was typed stands where the card comes back, in place of what is kept. */
function sortingModel(about: CardPage, href: string) {
  const { text, readable, themes, suggestions, say, typed = untouched } = about;
  const isTyped = typed.form.has('sorting');
  const known = { areas: Object.keys(readable.areas), themes };
  const sorted: Sorted = isTyped ? sortedIn(typed.form, known) : text.review;
  const isFresh = text.review.revision === 0 && !isTyped;
  const problem = (name: string) => typed.problems.find(({ field }) => field === name);
  const [verdict, title] = [problem('verdict'), problem('title')];
  return {
    action: `${href}/sorting`,
    verdicts: verdictChoices(about, sorted.verdict),
    problem: verdict && say(verdict.message),
    // A question about one area says what its answers are about, unless the auditor says otherwise.
    ...areasModel(
      areaChoices(readable, about, isFresh && text.areas.length === 1 ? text.areas[0] : sorted.area),
    ),
    noArea: isFresh ? text.areas.length !== 1 : sorted.area === undefined,
    themes: themes.map(({ id, title }) => ({ id, title, chosen: sorted.themes.includes(id) })),
    title: isTyped ? (typed.form.get('title')?.[0] ?? '') : '',
    titleProblem: title && say(title.message, title.values),
    mayAdd: themes.length < mostThemes,
    suggestions,
    tagged: sorted.tags.length > 0,
    tags: tagRows.map((row, i) => ({
      name: `tag-${i}`,
      legend: say(`free-texts.tag-rows.${i}`),
      none: !row.some((tag) => sorted.tags.some((one) => one === tag)),
      tags: row.map((tag) => ({
        tag,
        label: say(`free-texts.tags.${tag}`),
        chosen: sorted.tags.some((one) => one === tag),
      })),
    })),
  };
}

/** So many are seen at once; the others are folded away, unless one of them is chosen. */
const areasAtOnce = 5;

function areasModel(all: ReturnType<typeof areaChoices>) {
  const more = all.slice(areasAtOnce);
  return { areas: all.slice(0, areasAtOnce), more, moreOpen: more.some(({ chosen }) => chosen) };
}

/** Beside the card: what has been chosen of the same theme; else of all. */
function chosenQuotes(about: CardPage) {
  const { text, readable, quotes, themes } = about;
  const theme = themes.find(({ id }) => text.review.themes.includes(id));
  const within = theme
    ? readable.texts.filter(({ review }) => review.aside === undefined && review.themes.includes(theme.id))
    : readable.texts;
  const ids = new Set(within.map(({ id }) => id));
  return {
    title: theme?.title,
    count: ids.size,
    quotes: quoteLines({ ...about, quotes: quotes.filter(({ textId }) => ids.has(textId)) }).slice(0, 4),
  };
}
