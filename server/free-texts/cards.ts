/** What people wrote, read by the audit's auditors one text at a time. */
import { nextText, progressOf } from '../../surveys/analysing/next-text.ts';
import {
  type ReadableText,
  type ReadableTexts,
  readableTexts,
  textIn,
} from '../../surveys/analysing/readable.ts';
import { suggestedThemes } from '../../surveys/analysing/themes.ts';
import { withMasks } from '../../surveys/free-texts/masking.ts';
import type { Typed } from '../../views/fields.ts';
import { cardPage } from '../../views/free-texts/card.ts';
import { listPage, nothingPage, onePage, wantedTexts } from '../../views/free-texts/list.ts';
import { pageOf } from '../../views/paging.ts';
import type { Context, Handler } from '../http/route.ts';
import { marksOf } from './marks.ts';

/** Somebody who did something so lately is told of to the others, in minutes. */
const lately = 10;

export const showNext: Handler<'audit'> = async (context) => {
  const readable = await readableTexts(context.store, context.audit.id);
  const text = nextText(readable.texts, context.person.id, context.query('after'));
  if (text) return cardView(context, readable, text);
  const { someHidden, texts } = readable;
  return nothingPage({ ...context, someHidden, progress: progressOf(texts) });
};

export const showText: Handler<'audit' | 'text'> = async (context) => {
  const readable = await readableTexts(context.store, context.audit.id);
  return cardView(context, readable, textIn(readable, context.params.text));
};

/** A card, with what was typed where it comes back. */
export async function cardView(
  context: Context<'audit'>,
  readable: ReadableTexts,
  text: ReadableText,
  typed?: Typed,
) {
  const { store, audit, person, services } = context;
  const words = (await store.freeTexts.readWords([text.id])).get(text.id) ?? '';
  const since = new Date(services.now().getTime() - lately * 60_000).toISOString();
  return cardPage({
    ...context,
    readable,
    text,
    words,
    marks: await marksOf(words),
    themes: await store.themes.ofAudits([audit.id]),
    suggestions: await suggestedThemes(store, audit.id, person.id),
    quotes: await store.quotes.ofAudit(audit.id),
    alsoHere: (await store.sorting.since(audit.id, since)).filter((id) => id !== person.id),
    before: context.query('after'),
    typed,
  });
}

/** The person has done something to the texts now; what was before it is forgotten. */
export async function noteSorting({ store, audit, person, services }: Context<'audit'>): Promise<void> {
  const now = services.now();
  const forgetting = new Date(now.getTime() - lately * 60_000).toISOString();
  await store.sorting.touch(audit.id, person.id, now.toISOString(), forgetting);
}

export const showAll: Handler<'audit'> = async (context) => {
  const { store, audit, query } = context;
  const readable = await readableTexts(store, audit.id);
  const themes = await store.themes.ofAudits([audit.id]);
  const filter = { verdict: query('verdict'), area: query('area'), theme: query('theme') };
  const wanted = wantedTexts(readable.texts, filter);
  const paged = pageOf(query('page'), wanted.length, onePage);
  const texts = wanted.slice(paged.skipped, paged.skipped + onePage);
  const words = await shownWords(context, texts);
  return listPage({ ...context, readable, themes, filter, texts, words, all: wanted.length, paged });
};

/** As they are shown, by id: with masked words masked. */
export async function shownWords(
  { store }: Pick<Context<'audit'>, 'store'>,
  texts: readonly ReadableText[],
): Promise<ReadonlyMap<string, string>> {
  const words = await store.freeTexts.readWords(texts.map(({ id }) => id));
  return new Map(texts.map(({ id, review }) => [id, withMasks(words.get(id) ?? '', review.masks)]));
}
