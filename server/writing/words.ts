/** Findings, proposals and quotes in the other languages of a report. */
import type { Fields } from '../../surveys/documents/fields.ts';
import { readRenderings } from '../../surveys/reporting/words-form.ts';
import { partPath } from '../../views/writing/paths.ts';
import { wordsPage, wordsToRender } from '../../views/writing/words.ts';
import { type Shown, saveTyped } from '../commenting/typed-page.ts';
import type { Reply } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { materialOf } from './preview.ts';
import { keepTyped } from './saving.ts';
import { reportOf, type WritingContext } from './writing-context.ts';

export const showWords: Handler<'audit'> = (context) => shown(context);

async function shown(context: WritingContext, more: Shown = {}): Promise<Reply> {
  const kept = await reportOf(context);
  const rendered = wordsToRender(await materialOf(context), kept.body);
  return wordsPage({ ...context, ...more, kept, rendered });
}

export const saveWords: Handler<'audit'> = async (context) => {
  const { audit, form } = context;
  const rendered = wordsToRender(await materialOf(context), (await reportOf(context)).body);
  const swedish = new Map(rendered.map(({ key, words }) => [key, words]));
  const address = partPath(audit.id, 'words');
  const page = (more?: Shown) => shown(context, more);
  const read = (before: Fields) => readRenderings(swedish, form, before);
  const keep = () => keepTyped(context, { part: 'words', read, shown: page, back: address });
  return saveTyped({ context, address, shown: page, keep }, 'writing.notices.saved');
};
