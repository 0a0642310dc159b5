/** The words of all pages and files: the same in their languages, each one asked for somewhere, none that is missing. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { interfaceLanguages } from '../../surveys/languages.ts';
import { filesOf, localeOf, uncheckedLanguages } from '../../views/words.ts';
import { isForRespondents, respondentWords } from '../support/respondent-words.ts';
import { filesOfRooms } from '../support/sources.ts';

const plural = /_(?:zero|one|two|few|many|other)$/;
const swedish = textsOf(localeOf('sv'));
const keys = new Set([...swedish.keys()].map(bare));
/** A title and what it is about are asked for together, by what they stand under: `answering.unsaved`. */
const parents = new Set([...keys].map(parentOf));
const areas = Object.keys(localeOf('sv'));

/** Those whose words are whole, and those that a machine has written. */
const whole = ['en', 'fi', 'ar', 'so'] as const;
const byMachine = ['sv-x-easy', 'fi', 'ar', 'so'] as const;

/** Without `data`, whose tables and columns are called alike, and the list of areas. */
const sources = filesOfRooms()
  .filter((path) => !path.startsWith('data/') && path !== 'views/answering/areas.ts')
  .filter((path) => /\.(?:ts|hbs)$/.test(path))
  .map((path) => ({
    path,
    text: readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8'),
  }));

describe('the words', () => {
  it('are there for staff in Swedish and English', () => {
    expect([...textsOf(localeOf('en')).keys()].sort()).to.deep.equal([...swedish.keys()].sort());
  });

  for (const language of whole) {
    it(`are all there for those who answer in ${language}, in each of its plurals`, () => {
      const there = [...textsOf(localeOf(language)).keys()].filter(isForRespondents);
      expect(there.sort()).to.deep.equal(expectedIn(language).sort());
    });
  }

  it('are there in easy Swedish only where there are Swedish ones', () => {
    const unknown = [...textsOf(localeOf('sv-x-easy')).keys()].filter((key) => !swedish.has(key));
    expect(unknown).to.deep.equal([]);
  });

  it('are there for staff in no other languages', () => {
    const strays = byMachine.flatMap((language) =>
      [...textsOf(localeOf(language)).keys()].filter((key) => !isForRespondents(key)),
    );
    expect(strays).to.deep.equal([]);
  });

  for (const language of interfaceLanguages.filter((one) => one !== 'sv')) {
    it(`fill in the same values in ${language} as in Swedish`, () => {
      const differing = [...textsOf(localeOf(language))].filter(([key, text]) => !fillsInAlike(key, text));
      expect(differing).to.deep.equal([]);
    });
  }

  it('that a template asks for are there', () => {
    const asked = found(/\{\{t "([^"]+)"/g);
    expect(asked.length).to.be.greaterThan(100);
    expect(asked.filter((key) => !keys.has(key)).map(withPlaces)).to.deep.equal([]);
  });

  it('that the code asks for by their whole key are there', () => {
    const asked = found(/'([a-z-]+(?:\.[\w-]+)+)'/g).filter(isOfAnArea);
    expect(asked.length).to.be.greaterThan(100);
    const missing = asked.filter((key) => !keys.has(key) && !parents.has(key) && !fileName.test(key));
    expect(missing.map(withPlaces)).to.deep.equal([]);
  });

  it('are all asked for, whole or put together', () => {
    const whole = new Set(found(/["'`]([a-z][\w-]*(?:\.[\w-]+)+)["'`]/g));
    const patterns = found(/`((?:[\w-]+|\$\{(?:area|words)\})\.[^`\n]*\$\{[^`\n]*)/g).map(
      (text) => new RegExp(`^${text.replace(/\$\{[^}]*\}?/g, '[\\w-]+(?:\\.[\\w-]+)?')}$`),
    );
    const asked = (key: string) =>
      whole.has(key) || whole.has(parentOf(key)) || patterns.some((one) => one.test(key));
    const unused = [...keys].filter((key) => !asked(key));
    expect(unused).to.deep.equal([]);
  });
});

describe('the words for those who answer', () => {
  it('are found under each of their beginnings', () => {
    const idle = respondentWords.filter((start) => ![...keys].some((key) => key.startsWith(start)));
    expect(idle).to.deep.equal([]);
  });

  it('are the only ones that the pages for answering ask for', () => {
    const asked = found(/["'`]([a-z][\w-]*(?:\.[\w-]+)*)[."'`]/g, pagesForAnswering()).filter(isOfAnArea);
    expect(asked.length).to.be.greaterThan(50);
    expect(asked.filter((key) => !isForRespondents(key))).to.deep.equal([]);
  });

  it('say in every file of a machine whether a human has checked them', () => {
    const silent = byMachine.flatMap((language) =>
      filesOf(language).flatMap(([area, { unchecked }]) =>
        typeof unchecked === 'boolean' ? [] : [`${language}/${area}.json`],
      ),
    );
    expect(silent).to.deep.equal([]);
  });

  it('are told unchecked where one file of the language is', () => {
    const marked = interfaceLanguages.filter((language) =>
      filesOf(language).some(([, { unchecked }]) => unchecked === true),
    );
    expect(uncheckedLanguages()).to.deep.equal(marked).and.not.include('sv').and.not.include('en');
  });
});

/** What Swedish has for those who answer, with the plurals of another language in the place of its own. */
function expectedIn(language: string): readonly string[] & string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const all = [...swedish.keys()]
    .filter(isForRespondents)
    .flatMap((key) => (plural.test(key) ? pluralCategories.map((one) => `${bare(key)}_${one}`) : [key]));
  return [...new Set(all)];
}

/** A plural may leave out its number where the word itself says it, as "one thing" does. */
function fillsInAlike(key: string, text: string): boolean {
  const holes = holesOf(text);
  if (!plural.test(key)) return holes.join() === holesOf(swedish.get(key) ?? '').join();
  const others = holesOf(swedish.get(`${bare(key)}_other`) ?? '');
  return key.endsWith('_other')
    ? holes.join() === others.join()
    : others.every((hole) => hole === 'count' || holes.includes(hole)) &&
        holes.every((hole) => others.includes(hole));
}

/** A file may be called what an area of words is. */
const fileName = /\.(?:css|js|json|txt|csv|pdf|zip)$/;

function withPlaces(key: string): string {
  const places = sources.filter(({ text }) => text.includes(key)).map(({ path }) => path);
  return `${key}, in ${places.join(' and ')}`;
}

function parentOf(key: string): string {
  return key.slice(0, key.lastIndexOf('.'));
}

function bare(key: string): string {
  return key.replace(plural, '');
}

function isOfAnArea(key: string): boolean {
  return areas.includes(key.split('.')[0] ?? '') && key.includes('.');
}

function textsOf(words: Readonly<Record<string, unknown>>, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, inner]) =>
      typeof inner === 'string'
        ? [[`${path}${key}`, inner] as const]
        : [...textsOf(inner as Readonly<Record<string, unknown>>, `${path}${key}.`)],
    ),
  );
}

function holesOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();
}

/** The page models with the layout for answering, and the templates beside them. */
function pagesForAnswering() {
  const models = sources.filter(
    ({ path, text }) => path.startsWith('views/') && text.includes("layout: 'answering'"),
  );
  const templates = models.map(({ path }) => path.replace('.ts', '.hbs'));
  return sources.filter(
    (one) =>
      models.includes(one) ||
      templates.includes(one.path) ||
      /^views\/(?:answering|questions|layouts\/answering)/.test(one.path),
  );
}

/** What a pattern's first group finds in the sources. */
function found(pattern: RegExp, within: readonly { readonly text: string }[] = sources): readonly string[] {
  return within.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, key = '']) => key));
}
