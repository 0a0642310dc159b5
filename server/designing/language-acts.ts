/** Languages come and go, and a human says that one has been read. */
import type { Request } from 'express';
import { change } from '../../surveys/designing/changing/changing.ts';
import { markChecked } from '../../surveys/designing/changing/checking-translations.ts';
import {
  declareChecked,
  knownOf,
  withLanguage,
  withoutLanguage,
} from '../../surveys/designing/changing/saving-translations.ts';
import { translationsIn } from '../../surveys/designing/translating/translations.ts';
import { Failure } from '../../surveys/failures.ts';
import { addable } from '../../views/designing/languages/languages.ts';
import { field, readForm, revisionIn } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { notify } from '../http/signed-in.ts';
import { type Services, today } from '../services.ts';
import { type Designing, makerOf } from './design-context.ts';
import { addressOf, languageIn } from './translating.ts';

/** Every text of the language that has words is checked, as it was seen. */
export async function checkWhole(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { store } = services;
  const { design, person } = about;
  const language = languageIn(request, about);
  const texts = translationsIn(design.body, language, await knownOf(store, design.id));
  const marks = new Map(
    texts
      .filter(({ state }) => state === 'unchecked' || state === 'changed')
      .map(({ place }) => [place, true]),
  );
  const baseRevision = revisionIn(readForm(request.body));
  const marking = { language, baseRevision, words: new Map(), marks };
  const passed = await markChecked(store, design.id, marking, { by: person.id, on: today(services) });
  if (passed.length > 0) notify(request, 'design-words.told.passed', { count: passed.length });
  else notify(request, 'design-words.told.all-marked');
  return redirect(addressOf(design.id, language));
}

/** The deliberate act: the language is told as checked to those who answer. */
export async function declare(services: Services, request: Request, about: Designing): Promise<Reply> {
  const language = languageIn(request, about);
  const made = makerOf(services, about.person);
  const isWhole = await declareChecked(services.store, about.design.id, language, made);
  notify(request, isWhole ? 'design-words.told.declared' : 'design-words.told.not-whole');
  return redirect(`/designs/${about.design.id}/languages${isWhole ? '' : `/${language}`}`);
}

/** Refuses ('not-found') a language that cannot be added. */
export async function addLanguage(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { design, person } = about;
  const language = field(readForm(request.body), 'language');
  const isThere = design.body.languages.slice(1).includes(language);
  if (!isThere && !addable(design.body).includes(language))
    throw new Failure('not-found', `language ${language}`);
  await change(services.store, design.id, (body) => withLanguage(body, language), makerOf(services, person));
  return redirect(addressOf(design.id, language));
}

export async function removeLanguage(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { design, person } = about;
  const language = languageIn(request, about);
  await change(
    services.store,
    design.id,
    (body) => withoutLanguage(body, language),
    makerOf(services, person),
  );
  notify(request, 'design-words.told.removed');
  return redirect(`/designs/${design.id}/languages`);
}
