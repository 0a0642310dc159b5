/** The languages of a questionnaire in the making: how far each has come, and one beside its source. */
import { knownOf } from '../../surveys/designing/changing/saving-translations.ts';
import { sourceFor } from '../../surveys/designing/translating/text-places.ts';
import { translationsIn } from '../../surveys/designing/translating/translations.ts';
import { languageRemovalPage, languagesPage } from '../../views/designing/languages/languages.ts';
import { page } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { languageIn, languagePageOf, namesOf } from './translating.ts';

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
