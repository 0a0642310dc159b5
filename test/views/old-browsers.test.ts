/**
 * What browsers of 2018 (Chrome 67, Firefox 60, Safari 12) lack, where it would break a page of those who answer:
 * styles that drop a whole rule or run together, scripts that cannot be read, and elements that would not be there.
 * Years of support by caniuse.com.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const views = fileURLToPath(new URL('../../views/', import.meta.url));
const read = (path: string) => ({ path, text: readFileSync(`${views}${path}`, 'utf8') });
const within = (folder: string, ending: string, staff = false) =>
  readdirSync(`${views}${folder}`)
    .filter((name) => name.endsWith(ending) && (staff || !name.startsWith('staff')))
    .map((name) => read(`${folder}/${name}`));

const styles = ['assets/site.css', 'assets/tablet.css'].map(read);
/** The offline page's is made of many files, and is read as it is sent. */
const scripts = [
  ...within('assets/answering', '.js'),
  read('assets/offline.js'),
  ...within('assets', '.js').filter(({ path }) => /(?:tablet|worker)/.test(path)),
];
const templates = ['answering', 'questions', 'partials'].flatMap((folder) => within(folder, '.hbs'));
const layouts = [read('layouts/answering.hbs'), read('layouts/neutral.hbs')];

/** In styles. A selector that is not understood drops its whole rule, a value that is not only itself. */
const newInStyles: Readonly<Record<string, RegExp>> = {
  ':is, :where, :has (2020-2023)': /:(?:is|where|has)\(/,
  'inset and its logical kin (2020)': /[^-]\binset(?:-(?:inline|block)[\w-]*)?:/,
  'gap in rows that flex (2020); grids have grid-gap': /[\s;{](?:row-|column-)?gap:/,
  'margin and padding of both ends at once (2020)': /(?:margin|padding)-(?:inline|block):/,
  'aspect-ratio (2021)': /aspect-ratio:/,
  'min, max and clamp (2019-2020)': /[\s:(](?:min|max|clamp)\((?!-)/,
  'ranges in media queries (2022)': /@media[^{]*[<>]/,
  'layers, containers and scopes (2022)': /@(?:layer|container|scope)\b/,
  'nesting (2023)': /[{;]\s*&/,
  'units of the small and large window (2022)': /\d(?:[sld]v[hwib]|cq\w+)\b/,
  'colours that are mixed (2023)': /color-mix\(|oklch\(/,
};

/** In scripts: one of the first makes the whole file unreadable, one of the others stops it where it stands. */
const newInScripts: Readonly<Record<string, RegExp>> = {
  'optional chaining (2020)': /\?\.(?!\d)/,
  'nullish coalescing (2020)': /\?\?/,
  'assignment by logic (2020)': /(?:\|\||&&)=/,
  'private fields (2019)': /[\s.]#\w+\s*[;=(]/,
  'modules and awaiting at the top (2018-2021)': /^(?:import|export|await)\b/m,
  'methods of lists (2018-2023)': /\.(?:flat|flatMap|at|findLast|findLastIndex|toSorted|toReversed)\(/,
  'methods of words (2020)': /\.(?:replaceAll|matchAll)\(/,
  'global things (2019-2022)': /\b(?:globalThis|structuredClone|queueMicrotask|ResizeObserver)\b/,
  'Object.fromEntries and hasOwn (2019-2021)': /Object\.(?:fromEntries|hasOwn)\(/,
  'who sent a form (2019-2022)': /\.(?:submitter|requestSubmit)\b/,
  'children replaced (2020)': /\.replaceChildren\(/,
  'plurals without asking whether they are there (2019)':
    /^(?![\s\S]*Intl\.PluralRules\s*(?:[?)]|&&))[\s\S]*Intl\.PluralRules/,
};

const newInPages: Readonly<Record<string, RegExp>> = {
  'dialog and search (2022)': /<(?:dialog|search)\b/,
  'popover and inert (2022)': /\s(?:popover|inert)(?:[\s=>])/,
  'modules (2018)': /type="module"/,
  'pictures in AVIF and WebP (2020)': /\.(?:avif|webp)\b/,
};

describe('what a browser of 2018 lacks', () => {
  const check = (files: readonly { path: string; text: string }[], rules: typeof newInStyles) => {
    const found = files.flatMap(({ path, text }) =>
      Object.entries(rules)
        .filter(([, pattern]) => pattern.test(withoutNotes(text)))
        .map(([rule]) => `${path}: ${rule}`),
    );
    expect(found).to.deep.equal([]);
  };

  it('is not in the styles of those who answer', () => check(styles, newInStyles));
  it('is not in their scripts', () => check(scripts, newInScripts));
  it('is not in their pages', () => check([...templates, ...layouts], newInPages));

  it('has a name of its own beside every space at the start and end of a line', () => {
    const alone = styles.flatMap(({ path, text }) => {
      const lines = text.split('\n').map((line) => line.trim());
      return lines
        .filter((line) => /^(?:margin|padding)-inline-(?:start|end):/.test(line))
        .filter((line) => !lines.includes(`-webkit-${line.replace('-inline', '')}`))
        .map((line) => `${path}: ${line}`);
    });
    expect(alone).to.deep.equal([]);
  });

  it('would be found', () => {
    const samples: readonly [string, typeof newInStyles][] = [
      [
        '.a { inset: 0 } .b { gap: 1rem } .c:is(p) { margin-inline: auto; width: min(1px, 2px) }',
        newInStyles,
      ],
      ['a?.b; a ?? b; list.flatMap(x => x); new Intl.PluralRules();', newInScripts],
      ['<dialog><p inert></p></dialog>', newInPages],
    ];
    const counts = samples.map(
      ([text, rules]) => Object.values(rules).filter((rule) => rule.test(text)).length,
    );
    expect(counts).to.deep.equal([5, 4, 2]);
  });
});

function withoutNotes(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
