import { change } from '../../surveys/designing/changing/changing.ts';
import { markChecked } from '../../surveys/designing/changing/checking-translations.ts';
import {
  declareChecked,
  knownOf,
  withLanguage,
  withoutLanguage,
} from '../../surveys/designing/changing/saving-translations.ts';
import { sourceFor } from '../../surveys/designing/translating/text-places.ts';
import { translationsIn } from '../../surveys/designing/translating/translations.ts';
import { Failure } from '../../surveys/failures.ts';
import { addable, languageRemovalPage, languagesPage } from '../../views/designing/languages/languages.ts';
import { field, revisionIn } from '../http/forms.ts';
import { page, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { makerOf } from './design-context.ts';
import { addressOf, languageIn, languagePageOf, namesOf, textsIn } from './translating.ts';

export const showLanguages: Handler<'design'> = async (context) => {
  const { store, design } = context;
  const known = await knownOf(store, design.id);
  const translated = design.body.languages.filter((tag) => sourceFor(design.body, tag) !== undefined);
  const texts = new Map(translated.map((tag) => [tag, translationsIn(design.body, tag, known)]));
  return page(languagesPage({ ...context, texts, names: await namesOf(store) }));
};

export const confirmRemoval: Handler<'design' | 'language'> = (context) =>
  page(languageRemovalPage({ ...context, tag: languageIn(context) }));

export const showOneLanguage: Handler<'design' | 'language'> = async (context) => {
  const { query } = context;
  return page(await languagePageOf(context, (name) => query(name) ?? ''));
};

/** Every text of the language that has words is checked, as it was seen. */
export const checkWhole: Handler<'design' | 'language'> = async (context) => {
  const { store, design, person, today, form, notify } = context;
  const language = languageIn(context);
  const texts = await textsIn(context, language);
  const marks = new Map(
    texts
      .filter(({ state }) => state === 'unchecked' || state === 'changed')
      .map(({ place }) => [place, true]),
  );
  const marking = { language, baseRevision: revisionIn(form), words: new Map(), marks };
  const passed = await markChecked(store, design.id, marking, { by: person.id, on: today });
  if (passed.length > 0) notify('design-words.notices.passed', { count: passed.length });
  else notify('design-words.notices.all-marked');
  return redirect(addressOf(design.id, language));
};

/** The deliberate act: the language is told as checked to those who answer. */
export const declare: Handler<'design' | 'language'> = async (context) => {
  const { store, design, notify } = context;
  const language = languageIn(context);
  const isWhole = await declareChecked(store, design.id, language, makerOf(context));
  notify(isWhole ? 'design-words.notices.declared' : 'design-words.notices.not-whole');
  return redirect(`/designs/${design.id}/languages${isWhole ? '' : `/${language}`}`);
};

/** Refuses ('not-found') a language that cannot be added. */
export const addLanguage: Handler<'design'> = async (context) => {
  const { store, design, form } = context;
  const language = field(form, 'language');
  const isThere = design.body.languages.slice(1).includes(language);
  if (!isThere && !addable(design.body).includes(language))
    throw new Failure('not-found', `language ${language}`);
  await change(store, design.id, (body) => withLanguage(body, language), makerOf(context));
  return redirect(addressOf(design.id, language));
};

export const removeLanguage: Handler<'design' | 'language'> = async (context) => {
  const { store, design, notify } = context;
  const language = languageIn(context);
  await change(store, design.id, (body) => withoutLanguage(body, language), makerOf(context));
  notify('design-words.notices.removed');
  return redirect(`/designs/${design.id}/languages`);
};
