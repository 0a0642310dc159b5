/** A part of a questionnaire is typed in another language, or what a human has read of it is told. */
import { saveLanguage as keepLanguage } from '../../surveys/designing/changing/checking-translations.ts';
import { knownOf } from '../../surveys/designing/changing/saving-translations.ts';
import { sourceFor } from '../../surveys/designing/translating/text-places.ts';
import { type TranslatedText, translationsIn } from '../../surveys/designing/translating/translations.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Language } from '../../surveys/languages.ts';
import type { Store } from '../../surveys/storage.ts';
import { type LanguagePage, languagePage, shows } from '../../views/designing/languages/language.ts';
import type { Names } from '../../views/designing/languages/languages.ts';
import { problemsOf } from '../../views/designing/languages/text-rows.ts';
import type { View } from '../../views/engine.ts';
import { untouched } from '../../views/fields.ts';
import { type Form, field, revisionIn } from '../http/forms.ts';
import { page, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { type DesignContext, makerOf } from './design-context.ts';

type LanguageContext = Context<'design' | 'language'>;
type Shown = Pick<LanguagePage, 'part' | 'show'>;
type Unkept = Pick<LanguagePage, 'typed' | 'conflicts'>;

const allKept: Unkept = { typed: untouched, conflicts: new Map() };

/** The language of the address. Refuses ('not-found') one that is not translated here. */
export function languageIn({ design, params: { language } }: LanguageContext): Language {
  const isThere = design.body.languages.includes(language) && sourceFor(design.body, language) !== undefined;
  if (!isThere) throw new Failure('not-found', `language ${language}`);
  return language;
}

export async function namesOf({ people }: Pick<Store, 'people'>): Promise<Names> {
  return new Map((await people.list()).map(({ id, name }) => [id, name]));
}

export async function textsIn({ store, design }: DesignContext, language: Language) {
  return translationsIn(design.body, language, await knownOf(store, design.id));
}

/** What is to be shown of the language, `given` says: the address, or the form that was posted. */
export async function languagePageOf(
  context: LanguageContext,
  given: (name: string) => string,
  unkept: Unkept = allKept,
): Promise<View> {
  const tag = languageIn(context);
  const texts = await textsIn(context, tag);
  const names = await namesOf(context.store);
  return languagePage({ ...context, tag, texts, names, ...shownBy(given), ...unkept });
}

function shownBy(given: (name: string) => string): Shown {
  return { part: given('part'), show: shows.find((one) => one === given('show')) };
}

/** Whatever can be kept is kept; the rest is shown again, each at its field. */
export const saveLanguage: Handler<'design' | 'language'> = async (context) => {
  const { store, design, today, form } = context;
  const language = languageIn(context);
  const texts = await textsIn(context, language);
  const typed = typedIn(form);
  const problems = problemsOf(texts, typed, language);
  const wrong = new Set(problems.map(({ field }) => field));
  const words = new Map([...typed].filter(([place]) => !wrong.has(`words:${place}`)));
  const marks = marksIn(form, texts, [...words.keys()]);
  const typing = { language, baseRevision: revisionIn(form), words, marks };
  const saved = await keepLanguage(store, design.id, typing, makerOf(context), today);
  const { conflicts, gone, passed } = saved;
  const given = (name: string) => field(form, name);
  if (problems.length > 0 || conflicts.size > 0) {
    const unkept = { typed: { form: stillTyped(form, wrong, conflicts), problems }, conflicts };
    const view = await languagePageOf({ ...context, design: saved.design }, given, unkept);
    return page(view, problems.length > 0 ? 422 : 409);
  }
  const notice = gone.length > 0 ? 'gone' : passed.length > 0 ? 'passed' : 'saved';
  const count = gone.length || passed.length;
  return redirect(addressOf(design.id, language, shownBy(given)), `design-words.notices.${notice}`, {
    count,
  });
};

export function addressOf(
  id: string,
  language: Language,
  { part, show }: Shown = { part: '', show: undefined },
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
function stillTyped(form: Form, wrong: ReadonlySet<string>, conflicts: ReadonlyMap<string, unknown>): Form {
  const isUnkept = (name: string) => {
    const place = name.replace(/^(words|checked):/, '');
    return wrong.has(`words:${place}`) || conflicts.has(place);
  };
  return new Map([...form].filter(([name]) => isUnkept(name)));
}
