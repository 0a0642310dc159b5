/** The tables for those who compute as one zip file: what is downloaded, and what a release freezes. */
import type { TidySource } from '../../reports/csv/tidy/table.ts';
import { tidyFiles } from '../../reports/csv/tidy/writing.ts';
import type { Say } from '../../surveys/languages.ts';
import { packed } from '../packages/packing.ts';

/**
 * The tables of one audit or of several as a zip file: the same bytes for the same sources, whenever it is made. `say` is in
 * the language of their reports.
 */
export async function tidyZip(sources: readonly TidySource[], say: Say): Promise<Buffer> {
  const files = await tidyFiles(sources, say);
  return packed(new Map([...files].map(([name, text]) => [name, Buffer.from(text)])));
}
