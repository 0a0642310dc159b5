/** Tables for those who compute: one zip file, and the page that says what its columns are. */
import { pipeline } from 'node:stream/promises';
import type { TidySource } from '../../reports/csv/tidy/table.ts';
import type { Say } from '../../surveys/languages.ts';
import { codebookPage } from '../../views/tables/codebook.ts';
import { page } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { packed } from '../packages/packing.ts';
import { nameOf } from '../reporting/files.ts';
import { onReleased } from '../reporting/reports.ts';
import { releasedSource, sourceOfOne } from './released.ts';

/**
 * The tables of one audit or of several as a zip file: the same bytes for the same sources, whenever it is made. `say` is in
 * the language of their reports.
 */
export async function tidyZip(sources: readonly TidySource[], say: Say): Promise<Buffer> {
  const { tidyFiles } = await import('../../reports/csv/tidy/writing.ts');
  const files = await tidyFiles(sources, say);
  return packed(new Map([...files].map(([name, text]) => [name, Buffer.from(text)])));
}

export const sendTidy = onReleased(async (context, report, reported) => {
  const source = reported.collection
    ? sourceOfOne(context, report)
    : await releasedSource(context, report, reported);
  const zip = await tidyZip([source], context.say);
  return {
    type: 'application/zip',
    fileName: nameOf(report, 'zip'),
    write: (out) => pipeline([zip], out),
  };
});

export const showCodebook: Handler<'audit'> = (context) => page(codebookPage(context));
