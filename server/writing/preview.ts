/** How a report in the making will look, and what is drafted of it out of the answers alone. */
import { composeDocument } from '../../reports/document/composing.ts';
import type { WrittenReport } from '../../surveys/reporting/written.ts';
import type { Composed } from '../../views/writing/composed.ts';
import { sourcesOf } from '../reporting/sources.ts';
import type { WritingContext } from './writing-context.ts';

/** In Swedish, which the others are written after. */
export async function composedOf(context: WritingContext, written: WrittenReport): Promise<Composed> {
  const sources = await sourcesOf(context, { language: 'sv', draft: true });
  const without = { ...sources, written: { ...written, chapters: {} } };
  return {
    whole: composeDocument({ ...sources, written }, 'full'),
    drafted: composeDocument(without, 'full'),
  };
}
