/** One text to read, mask and sort. */

import { type CardPart, fieldsAtStart, isIn, shownIn, typedOver } from '../../surveys/analysing/card-form.ts';
import { maskKinds, maskValue, openMarks } from '../../surveys/analysing/masking-form.ts';
import { progressOf } from '../../surveys/analysing/next-text.ts';
import { newThemesIn, type Sorted, sortedIn } from '../../surveys/analysing/sorting-form.ts';
import { mostThemes } from '../../surveys/analysing/themes.ts';
import { nameIn } from '../../surveys/audits/people.ts';
import type { Fields } from '../../surveys/forms/reading.ts';
import { standIns } from '../../surveys/free-texts/masking.ts';
import { tagRows } from '../../surveys/free-texts/review.ts';
import { analysisNav } from '../analysing/next-in-analysis.ts';
import type { View } from '../engine.ts';
import { problemOn, untouched } from '../fields.ts';
import { pageInAudit } from '../shell.ts';
import type { CardPage } from './card-content.ts';
import { quoteLines } from './quotes.ts';
import { aboutText, areaChoices, piecesOf, verdictChoices, verdictWords } from './words.ts';

export function cardPage(about: CardPage): View {
  const { say, audit, readable, text, words, marks, themes, typed = untouched, before } = about;
  const home = `/audits/${audit.id}/free-texts`;
  const known = { areas: Object.keys(readable.areas), themes };
  const start = fieldsAtStart({ text, words, marks, ...known, themes: themes.map(({ id }) => id) });
  const form = typedOver(start, typed.form);
  return pageInAudit(about, 'free-texts/card', say('free-texts.title'), {
    sortsTexts: true,
    analysis: analysisNav(about, 'texts'),
    ...progressModel(about),
    card: { ...aboutText(text, readable, about), ...textModel(about) },
    action: `${home}/${text.id}/sorting`,
    revision: text.review.revision,
    shown: shownIn(start),
    acts: actsOn(about, form, `${home}/${text.id}`),
    sorting: sortingModel(about, form, sortedIn(form, known)),
    aside: text.review.aside,
    unsaved: typed.form.size > 0,
    skipping: `${home}/${text.id}/skipping`,
    skip: `${home}?after=${text.id}`,
    before: before && readable.texts.some(({ id }) => id === before) ? `${home}/${before}` : undefined,
    chosen: chosenQuotes(about),
  });
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

const suggestedAtOnce = 8;

function sortingModel(about: CardPage, form: Fields, sorted: Sorted) {
  const { readable, themes, suggestions, say, typed = untouched } = about;
  const offered = suggestions.slice(0, suggestedAtOnce);
  const titles = newThemesIn(form);
  return {
    verdicts: verdictChoices(about, sorted.verdict),
    problem: problemOn('verdict', typed.problems, say),
    ...areasModel(areaChoices(readable, about, sorted.area)),
    noArea: sorted.area === undefined,
    themes: themes.map(({ id, title }) => ({ id, title, chosen: sorted.themes.includes(id) })),
    title: titles.find((title) => !offered.includes(title)) ?? '',
    titleProblem: problemOn('title', typed.problems, say),
    mayAdd: themes.length < mostThemes,
    suggestions: offered.map((title) => ({ title, chosen: titles.includes(title) })),
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
  const own = quotes.filter(({ textId }) => textId === text.id);
  const others = quotes.filter(({ textId }) => textId !== text.id && ids.has(textId));
  return {
    title: theme?.title,
    count: ids.size,
    // Those of this very text first: one was chosen just now, perhaps.
    quotes: quoteLines({ ...about, quotes: [...own, ...others] }).slice(0, 4),
  };
}

/** `form` is what stands in the fields: what is kept, or what was typed over it. */
function actsOn(about: CardPage, form: Fields, href: string) {
  const { text, say, typed = untouched } = about;
  const field = (part: CardPart, name: string) => ({
    open: isIn(part, typed.form),
    action: `${href}/${part}`,
    value: form.get(name)?.[0] ?? '',
    problem: problemOn(name, typed.problems, say),
  });
  return {
    // The originals are erased at release; after it, once a day.
    erased: text.isReleased ? say('free-texts.erased-soon') : undefined,
    masks: { ...field('masks', 'words'), ...placesModel(about, form) },
    paraphrase: field('paraphrase', 'paraphrase'),
    aside: field('aside', 'reason'),
    quote: {
      ...field('quote', 'quote-words'),
      quotable: text.quotable,
      paraphrase: text.review.paraphrase,
    },
    back: `${href}/back`,
    undo: text.review.before && `${href}/undo`,
  };
}

/** Places that are masked and those that are marked, ticked alike. */
function placesModel({ text, words, marks }: CardPage, form: Fields) {
  const { masks } = text.review;
  const all = [...masks, ...openMarks(marks, masks)].sort((a, b) => a.start - b.start);
  return {
    places: all.map((mask) => ({
      value: maskValue(mask),
      words: words.slice(mask.start, mask.end),
      becomes: standIns[mask.kind],
      chosen: form.get('mask')?.includes(maskValue(mask)),
    })),
    kinds: maskKinds.map((kind) => ({
      kind,
      becomes: standIns[kind],
      chosen: form.get('kind')?.includes(kind),
    })),
  };
}
