/** Findings, proposals and quotes in the other languages of a report. */
import { readRenderings } from '../../surveys/reporting/words-form.ts';
import { partPath } from '../../views/writing/paths.ts';
import { wordsPage, wordsToRender } from '../../views/writing/words.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { timeOfDay } from '../services.ts';
import type { Shown } from './chapters.ts';
import { materialOf } from './preview.ts';
import { keepTyped } from './saving.ts';
import { reportOf, type WritingContext } from './writing-context.ts';

export const showWords: Handler<'audit'> = (context) => shown(context);

async function shown(context: WritingContext, more: Shown = {}): Promise<Reply> {
  const kept = await reportOf(context);
  const rendered = wordsToRender(await materialOf(context), kept.body);
  const view = wordsPage({ ...context, ...more, kept, rendered });
  return page(view, more.typed && more.typed.problems.length > 0 ? 422 : 200);
}

export const saveWords: Handler<'audit'> = async (context) => {
  const { audit, form, notify, services } = context;
  const rendered = wordsToRender(await materialOf(context), (await reportOf(context)).body);
  const swedish = new Map(rendered.map(({ key, words }) => [key, words]));
  const back = partPath(audit.id, 'words');
  const outcome = await keepTyped(context, {
    part: 'words',
    read: (before) => readRenderings(swedish, form, before),
    back,
  });
  if (outcome.as === 'refused') return outcome.reply;
  if (outcome.as === 'wrong') return shown(context, { typed: { form, problems: outcome.problems } });
  if (form.has('auto')) return shown(context, { savedAt: timeOfDay(services) });
  notify('writing.notices.saved');
  return redirect(back);
};
