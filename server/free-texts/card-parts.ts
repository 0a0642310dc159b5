/** What each part of a card, as it was sent, makes of the review of its text. */
import type { CardPart } from '../../surveys/analysing/card-form.ts';
import { readMasks } from '../../surveys/analysing/masking-form.ts';
import { readableTexts, textIn } from '../../surveys/analysing/readable.ts';
import { masked } from '../../surveys/analysing/reviewing.ts';
import { newThemesIn, readSorting } from '../../surveys/analysing/sorting-form.ts';
import { addTheme, mostThemes, themeForm } from '../../surveys/analysing/themes.ts';
import { type Checked, fine, isConflict, wrong } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import type { ReviewContent } from '../../surveys/free-texts/review.ts';
import { field } from '../http/forms.ts';
import type { Context } from '../http/route.ts';
import { newId } from '../services.ts';

export type Change = (review: ReviewContent) => ReviewContent;

const paraphraseForm = {
  area: 'free-texts',
  fields: { paraphrase: { kind: 'text', most: 400, long: true } },
} as const;

const asideForm = { area: 'free-texts', fields: { reason: { kind: 'text', most: 200 } } } as const;

export const readPart = {
  masks: async ({ store, params, form }) => {
    const words = (await store.freeTexts.readWords([params.text])).get(params.text) ?? '';
    const read = readMasks(form, words);
    return read.ok ? fine((review) => masked(review, read.value, words)) : read;
  },
  paraphrase: async (context) => {
    // Where there are such words, none means that they go.
    const { review } = textIn(await readableTexts(context.store, context.audit.id), context.params.text);
    if (review.paraphrase !== undefined && field(context.form, 'paraphrase') === '')
      return fine((content) => ({ ...content, paraphrase: undefined }));
    const read = checkForm(paraphraseForm, context.form);
    return read.ok ? fine((content) => ({ ...content, ...read.value })) : read;
  },
  aside: async ({ form }) => {
    const read = checkForm(asideForm, form);
    return read.ok ? fine((review) => ({ ...review, aside: read.value.reason })) : read;
  },
  /** Themes that are new are added at once. */
  sorting: async ({ store, audit, services, form }) => {
    const { areas } = await readableTexts(store, audit.id);
    const themes = await store.themes.ofAudits([audit.id]);
    const known = { areas: Object.keys(areas), themes };
    const read = readSorting(form, known, themeForm.fields.title.most);
    if (!read.ok) return read;
    const own = new Set(read.value.themes);
    try {
      for (const title of newThemesIn(form))
        own.add((await addTheme(store, { id: newId(services), auditId: audit.id, title })).id);
    } catch (error) {
      if (!isConflict(error)) throw error;
      return wrong({ field: 'title', message: 'themes.problems.full', values: { most: mostThemes } });
    }
    return fine((review) => ({ ...review, ...read.value, themes: [...own] }));
  },
} satisfies Partial<Record<CardPart, (context: Context<'audit' | 'text'>) => Promise<Checked<Change>>>>;

export type ReviewPart = keyof typeof readPart;

/** In this order, since what comes last is not done where something before it is wrong. */
export const reviewParts = Object.keys(readPart) as readonly ReviewPart[];
