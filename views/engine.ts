/** Turns a page model into HTML. Handlebars only, without Express, so that a page is a plain function to test. */

import { readdirSync, readFileSync } from 'node:fs';
import type { HelperOptions } from 'handlebars';
import Handlebars from 'handlebars';
import { directionOf, type InterfaceLanguage } from '../surveys/languages.ts';
import { showDay } from './days.ts';
import { wordsIn } from './words.ts';

/** A page ready to be written: which template and layout, in which language, with what in it. */
export interface View {
  readonly template: string;
  readonly layout: 'answering' | 'offline' | 'staff' | 'plain' | 'neutral' | 'report' | 'bare';
  readonly language: InterfaceLanguage;
  /** The page's title, without the name of the site. */
  readonly title: string;
  /** What was typed into its form is not taken as it is. */
  readonly wrong?: boolean;
  readonly model: Readonly<Record<string, unknown>>;
}

/** What every page may show, whoever made its model: asset addresses, who is signed in, which path it has. */
export type Surroundings = Readonly<Record<string, unknown>>;

type Template = (context: object) => string;

const root = new URL('./', import.meta.url);
const handlebars = Handlebars.create();
const compiled = new Map<string, Template>();
let prepared = false;

/** The whole page as HTML. Only escaped output: templates write no triple braces but the layout's own body. */
export function render(view: View, around: Surroundings): string {
  const body = renderBody(view, around);
  return template(`layouts/${view.layout}`)({ ...contextOf(view, around), body });
}

/** What a page has inside its layout, as HTML. */
export function renderBody(view: View, around: Surroundings): string {
  if (!prepared) prepare();
  return template(view.template)(contextOf(view, around));
}

function contextOf({ language, title, model }: View, around: Surroundings): object {
  const isForeign = language !== 'sv';
  return { ...around, ...model, language, title, isForeign, rtl: directionOf(language) === 'rtl' };
}

function prepare(): void {
  for (const [name, helper] of Object.entries(helpers)) handlebars.registerHelper(name, helper);
  for (const folder of ['partials', 'partials/report', 'questions']) {
    for (const file of readdirSync(new URL(`${folder}/`, root)).filter((name) => name.endsWith('.hbs'))) {
      const name = `${folder}/${file.replace('.hbs', '')}`;
      handlebars.registerPartial(name, compile(read(`${name}.hbs`)));
    }
  }
  prepared = true;
}

function template(name: string): Template {
  const known = compiled.get(name);
  if (known) return known;
  const made = handlebars.compile(read(`${name}.hbs`), {
    preventIndent: true,
    explicitPartialContext: false,
  });
  compiled.set(name, made);
  return made;
}

/** Helpers are told beforehand, so that any other word is only looked up in the page's model. */
function compile(source: string): Template {
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  return handlebars.compile(source, { preventIndent: true, knownHelpers, knownHelpersOnly: true });
}

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

const helpers = {
  /** `{{t "answering.next" count=2}}`: words in the page's language. */
  t: (key: string, options: HelperOptions) => wordsIn(languageOf(options))(key, filledIn(options.hash)),
  /** `{{day "2026-11-21"}}`: 21 november 2026. */
  day: (iso: string | undefined, options: HelperOptions) => (iso ? showDay(iso, languageOf(options)) : ''),
  eq: (a: unknown, b: unknown) => a === b,
  concat: (...parts: unknown[]) => parts.slice(0, -1).join(''),
};

function filledIn(values: Record<string, string | number>): Record<string, string | number> | undefined {
  return Object.keys(values).length > 0 ? values : undefined;
}

function languageOf(options: HelperOptions): InterfaceLanguage {
  return (options.data?.root as { language?: InterfaceLanguage } | undefined)?.language ?? 'sv';
}
