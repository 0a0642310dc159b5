/** What a fault is made of elsewhere: each way of taking text for more than text, and the few places that have a reason. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { filesOfRooms, type Source, scriptsOfRooms, sourcesOfRooms } from './support/sources.ts';

/** Without the one that is built of others. */
const scripts = scriptsOfRooms().filter(({ path }) => path !== 'views/assets/offline.js');
const templates = filesOfRooms()
  .filter((path) => path.endsWith('.hbs'))
  .map((path) => ({ path, code: readFileSync(new URL(`../${path}`, import.meta.url), 'utf8') }));

/** `path: what was found`, for each file where it is and has no reason to be. */
function found(
  files: readonly Pick<Source, 'path' | 'code'>[],
  pattern: RegExp,
  reasons: Readonly<Record<string, string>> = {},
): string[] {
  const having = files.filter(({ code }) => pattern.test(code)).map(({ path }) => path);
  expect(having, 'files that have a reason and no need of it').to.include.members(Object.keys(reasons));
  return having.filter((path) => !(path in reasons));
}

describe('text', () => {
  it('is never run as a program', () => {
    const running =
      /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(|\bset(?:Timeout|Interval)\s*\(\s*['"`]|node:vm|child_process/;
    expect(
      found([...sourcesOfRooms(), ...scripts], running, {
        'server/demo/recording.ts': 'has the demo spoken by another program, by hand and never in a server',
      }),
    ).to.deep.equal([]);
  });

  it('is never put into a query but as a value, or as a name that we have written', () => {
    const raw = /\bsql\.(?:raw|lit|unsafe)\b|\.(?:prepare|exec|query)\s*\(\s*`[^`]*\$\{/;
    expect(
      found(sourcesOfRooms(), raw, {
        'data/copying.ts': 'copies tables by the names that SQLite has for them',
        'data/postgres.ts': 'writes into a trigger how many years the record of acts is kept',
        'data/sqlite.ts': 'likewise',
      }),
    ).to.deep.equal([]);
  });

  it('is never shown as markup: templates escape all but what a template has made', () => {
    expect(
      found(templates, /\{\{\{(?!body\}\}\})|\{\{&/, {
        'views/layouts/offline.hbs': 'has every page of a visit in it, each made by its template',
      }),
    ).to.deep.equal([]);
    expect(
      found(templates, /<script(?![^>]*\bsrc="\{\{)|\son\w+\s*=|\sstyle\s*=|href="javascript:/i),
    ).to.deep.equal([]);
  });

  it('is put into a page as text by every script', () => {
    const markup =
      /\.(?:inner|outer)HTML\s*=(?!=)|insertAdjacentHTML|document\.write|createContextualFragment|srcdoc|postMessage/;
    expect(
      found(scripts, markup, {
        'views/assets/designer-taking.js': 'puts in again what our own page says beside a field',
      }),
    ).to.deep.equal([]);
  });

  it('that one types is looked for with patterns of ours, of which it is no part', () => {
    const made = /new RegExp\((?!['"])/;
    expect(
      found(sourcesOfRooms(), made, {
        'reports/csv/guarding.ts': 'of the names of months',
        'reports/csv/tables.ts': 'of its own mark',
        'reports/document/abbreviations.ts': 'of its own lists',
        'reports/texts/swedish-words.ts': 'of the endings in the dictionary that is installed',
        'server/answering/visit.ts': 'of the names of its own cookie',
        'surveys/answering/pausing/code.ts': 'of a number',
        'surveys/forms/invisible.ts': 'of its own characters',
        'surveys/reporting/references.ts': 'of a number',
        'surveys/designing/advice/outlook.ts': 'of its own words',
        'surveys/designing/advice/rules/hard-words.ts': 'of a word of the question, letters and digits alone',
        'surveys/designing/advice/rules/two-things.ts': 'of its own tables',
        'surveys/designing/advice/rules/wording.ts': 'of its own tables',
        'surveys/designing/lists/worded-non-answers.ts': 'of its own words',
        'surveys/questionnaires/checks/words.ts': 'of its own words',
      }),
    ).to.deep.equal([]);
  });

  it('is compared without a change of kind', () => {
    expect(found([...sourcesOfRooms(), ...scripts], /[^=!<>]==[^=]|!=[^=]/)).to.deep.equal([]);
  });
});
