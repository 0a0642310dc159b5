/**
 * Versions are drawn as pages from what was frozen of them, for as long as they are kept. `frozen/` has documents as programs
 * have frozen them: they are never made anew. Where the shape of a document changes, another is laid beside them.
 */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { changesBetween } from '../../../reports/document/changes.ts';
import type { ReportDocument } from '../../../reports/document/document.ts';
import { readFrozen } from '../../../reports/document/freezing.ts';
import { renderBody } from '../../../views/engine.ts';
import { documentModel } from '../../../views/reporting/document.ts';
import { reportWords } from '../../../views/reporting/words.ts';
import { pageOf } from '../../support/page.ts';
import { expectSnapshot } from '../../support/snapshot.ts';

const folder = 'test/views/reporting/frozen';
const kept = readFileSync(`${folder}/2026-11.json`, 'utf8');

function textOf(document: ReportDocument | undefined): string {
  if (!document) throw new Error('cannot be read');
  const model = { report: documentModel(document, reportWords(document.language)) };
  const view = { template: 'reporting/document', layout: 'report', title: '', model } as const;
  const page = pageOf(`<html>${renderBody({ ...view, language: document.language }, {})}</html>`);
  return page.text.replaceAll(/ (?=\p{Lu})/gu, '\n');
}

type Json = Record<string, unknown>;

/** Everything of a kind that is somewhere within. */
function everyWithin(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(everyWithin);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(everyWithin)];
}

/** The same with something done to each block, or picture, of a kind. */
function changed(as: string, change: (found: Json) => void): string {
  const document: unknown = JSON.parse(kept);
  for (const found of everyWithin(document)) if (found.as === as) change(found);
  return JSON.stringify(document);
}

describe('a document that an earlier program froze', () => {
  it('is a page with the words that it had', () => {
    expectSnapshot(textOf(readFrozen(kept)), `${folder}/2026-11.txt`);
  });

  it('is what a later version can be laid beside', () => {
    const document = readFrozen(kept);
    if (!document) throw new Error('cannot be read');
    expect(changesBetween(document, document)).to.deep.equal([]);
  });

  it('is the same page with fields that are not known any more, and without those that may be missing', () => {
    const { lacking: _, ...document }: Json = JSON.parse(kept);
    for (const one of everyWithin(document)) {
      one.shade = 'dim';
      if (one.as === 'paragraph') delete one.tone;
      if (one.as === 'finding') delete one.draft;
    }
    const without = changed('finding', (finding) => delete finding.draft);
    expect(textOf(readFrozen(JSON.stringify(document)))).to.equal(textOf(readFrozen(without)));
  });

  for (const [what, frozen] of [
    ['a block that is not known', changed('quote', (quote) => Object.assign(quote, { as: 'map' }))],
    ['a block without what it must have', changed('table', (table) => delete table.rows)],
    ['a block within others that is not known', changed('shares', (picture) => delete picture.rows)],
    [
      'a picture that is not known',
      changed('bars', (picture) => Object.assign(picture, { as: 'constructor' })),
    ],
    ['nothing that says whether its answers are real', kept.replace('"invented"', '"made-up"')],
    ['no chapters', kept.replace('"chapters"', '"parts"')],
  ] as const)
    it(`is not read in part: ${what}`, () => {
      expect(readFrozen(frozen)).to.equal(undefined);
    });
});
