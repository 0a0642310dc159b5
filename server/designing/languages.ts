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
import { redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { makerOf } from './design-context.ts';
import { addressOf, languageIn, languagePageOf, namesOf, textsIn } from './translating.ts';

export const showLanguages: Handler<'design'> = async (context) => {
  const { store, design } = context;
  const known = await knownOf(store, design.id);
  const translated = design.body.languages.filter((tag) => sourceFor(design.body, tag) !== undefined);
  const texts = new Map(translated.map((tag) => [tag, translationsIn(design.body, tag, known)]));
  return languagesPage({ ...context, texts, names: await namesOf(store) });
};

export const confirmRemoval: Handler<'design' | 'language'> = (context) =>
  languageRemovalPage({ ...context, tag: languageIn(context) });

export const showOneLanguage: Handler<'design' | 'language'> = async (context) => {
  const { query } = context;
  return languagePageOf(context, (name) => query(name) ?? '');
};

/** Every text of the language that has words is checked, as it was seen. */
export const checkWhole: Handler<'design' | 'language'> = async (context) => {
  const { store, design, person, today, form } = context;
  const language = languageIn(context);
  const texts = await textsIn(context, language);
  const marks = new Map(
    texts
      .filter(({ state }) => state === 'unchecked' || state === 'changed')
      .map(({ place }) => [place, true]),
  );
  const marking = { language, baseRevision: revisionIn(form), words: new Map(), marks };
  const passed = await markChecked(store, design.id, marking, { by: person.id, on: today });
  const notice = passed.length > 0 ? 'passed' : 'all-marked';
  return redirect(addressOf(design.id, language), `design-words.notices.${notice}`, { count: passed.length });
};

/** The deliberate act: the language is told as checked to those who answer. */
export const declare: Handler<'design' | 'language'> = async (context) => {
  const { store, design } = context;
  const language = languageIn(context);
  const isWhole = await declareChecked(store, design.id, language, makerOf(context));
  return redirect(
    `/designs/${design.id}/languages${isWhole ? '' : `/${language}`}`,
    isWhole ? 'design-words.notices.declared' : 'design-words.notices.not-whole',
  );
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
  const { store, design } = context;
  const language = languageIn(context);
  await change(store, design.id, (body) => withoutLanguage(body, language), makerOf(context));
  return redirect(`/designs/${design.id}/languages`, 'design-words.notices.removed');
};
