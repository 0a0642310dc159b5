/** A part of a questionnaire is typed in another language, or what a human has read of it is told. */
import type { Request } from 'express';
import { mayIn } from '../../surveys/audits/team.ts';
import { saveLanguage as keepLanguage } from '../../surveys/designing/changing/checking-translations.ts';
import { knownOf } from '../../surveys/designing/changing/saving-translations.ts';
import { sourceFor } from '../../surveys/designing/translating/text-places.ts';
import { type TranslatedText, translationsIn } from '../../surveys/designing/translating/translations.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Language } from '../../surveys/languages.ts';
import { type LanguagePage, languagePage, shows } from '../../views/designing/languages/language.ts';
import type { Names } from '../../views/designing/languages/languages.ts';
import { problemsOf } from '../../views/designing/languages/rows.ts';
import { untouched } from '../../views/fields.ts';
import { type Form, field, readForm, revisionIn } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { notify } from '../http/signed-in.ts';
import { type Services, today } from '../services.ts';
import { type Designing, makerOf } from './design-context.ts';

type Asked = Pick<LanguagePage, 'part' | 'show'>;
type Unkept = Pick<LanguagePage, 'typed' | 'differing'>;

const allKept: Unkept = { typed: untouched, differing: new Map() };

/** The language of the address. Refuses ('not-found') one that is not translated here. */
export function languageIn(request: Request, { design }: Pick<Designing, 'design'>): Language {
  const language = String(request.params.language);
  const isThere = design.body.languages.includes(language) && sourceFor(design.body, language) !== undefined;
  if (!isThere) throw new Failure('not-found', `language ${language}`);
  return language;
}

export async function namesOf({ store }: Services): Promise<Names> {
  return new Map((await store.people.list()).map(({ id, name }) => [id, name]));
}

export async function showLanguage(
  services: Services,
  request: Request,
  about: Designing,
  asked: Asked = askedIn((name) => String(request.query[name] ?? '')),
  unkept: Unkept = allKept,
): Promise<LanguagePage> {
  const { design, audit, team, person } = about;
  const tag = languageIn(request, about);
  const texts = translationsIn(design.body, tag, await knownOf(services.store, design.id));
  const mayChange = mayIn(team, person, 'change-design');
  const names = await namesOf(services);
  return { design, audit, language: languageOf(request), mayChange, tag, texts, names, ...asked, ...unkept };
}

function askedIn(value: (name: string) => string): Asked {
  return { part: value('part'), show: shows.find((one) => one === value('show')) };
}

/** Whatever can be kept is kept; the rest is shown again, each at its field. */
export async function saveLanguage(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { store } = services;
  const { design, person } = about;
  const form = readForm(request.body);
  const language = languageIn(request, about);
  const texts = translationsIn(design.body, language, await knownOf(store, design.id));
  const typed = typedIn(form);
  const problems = problemsOf(texts, typed, language);
  const wrong = new Set(problems.map(({ field }) => field));
  const words = new Map([...typed].filter(([place]) => !wrong.has(`words:${place}`)));
  const marks = marksIn(form, texts, [...words.keys()]);
  const typing = { language, baseRevision: revisionIn(form), words, marks };
  const saved = await keepLanguage(store, design.id, typing, makerOf(services, person), today(services));
  const unkept = {
    typed: { form: stillTyped(form, wrong, saved.conflicts), problems },
    differing: saved.conflicts,
  };
  if (problems.length > 0 || saved.conflicts.size > 0)
    return showUnkept(services, request, { ...about, design: saved.design }, unkept);
  if (saved.gone.length > 0) notify(request, 'design-words.told.gone', { count: saved.gone.length });
  else if (saved.passed.length > 0)
    notify(request, 'design-words.told.passed', { count: saved.passed.length });
  else notify(request, 'design-words.told.saved');
  return redirect(
    addressOf(
      design.id,
      language,
      askedIn((name) => field(form, name)),
    ),
  );
}

async function showUnkept(
  services: Services,
  request: Request,
  about: Designing,
  unkept: Unkept,
): Promise<Reply> {
  const form = readForm(request.body);
  const asked = askedIn((name) => field(form, name));
  const view = languagePage(await showLanguage(services, request, about, asked, unkept));
  return page(view, unkept.typed.problems.length > 0 ? 422 : 409);
}

export function addressOf(
  id: string,
  language: Language,
  { part, show }: Asked = { part: '', show: undefined },
): string {
  const query = new URLSearchParams({ ...(show && { show }), ...(part !== '' && { part }) }).toString();
  return `/designs/${id}/languages/${language}${query === '' ? '' : `?${query}`}`;
}

function typedIn(form: Form): ReadonlyMap<string, string> {
  return new Map(
    [...form]
      .filter(([name]) => name.startsWith('words:'))
      .map(([name, [words = '']]) => [name.slice('words:'.length), words.replace(/\r\n?/g, '\n').trim()]),
  );
}

/** What is ticked otherwise than it was on the page, or stands beside new words; all that has words at the button for all. */
function marksIn(
  form: Form,
  texts: readonly TranslatedText[],
  places: readonly string[],
): ReadonlyMap<string, boolean> {
  const now = new Map(texts.map(({ place, words }) => [place, words ?? '']));
  const typed = typedIn(form);
  return new Map(
    places.flatMap((place): readonly (readonly [string, boolean])[] => {
      const words = typed.get(place) ?? '';
      if (words === '') return [];
      const was = form.has(`was:${place}`);
      const isTicked = form.has('all') || form.has(`checked:${place}`);
      const isOther = isTicked !== was || (isTicked && words !== now.get(place));
      return isOther ? [[place, isTicked]] : [];
    }),
  );
}

/** Only what was not kept: the rest is shown as it now stands. */
function stillTyped(form: Form, wrong: ReadonlySet<string>, differing: ReadonlyMap<string, unknown>): Form {
  const isUnkept = (name: string) => {
    const place = name.replace(/^(words|checked):/, '');
    return wrong.has(`words:${place}`) || differing.has(place);
  };
  return new Map([...form].filter(([name]) => isUnkept(name)));
}
