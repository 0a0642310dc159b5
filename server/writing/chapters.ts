/** A chapter of a report: shown with what is drafted of it and how it will look, and written. */
import { readChapter } from '../../surveys/reporting/chapter-form.ts';
import type { Typed } from '../../views/fields.ts';
import { chapterPage } from '../../views/writing/chapter.ts';
import { partPath } from '../../views/writing/paths.ts';
import { commentIn } from '../findings/conclusion-page.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { timeOfDay } from '../services.ts';
import { composedLive, composedOf } from './preview.ts';
import { keepTyped } from './saving.ts';
import { chapterOf, reportOf } from './writing-context.ts';

export type ChapterContext = Context<'audit' | 'part'>;

export interface Shown {
  readonly typed?: Typed;
  /** The script has saved just now. */
  readonly savedAt?: string;
}

export const showChapter: Handler<'audit' | 'part'> = (context) => shown(context);

/** 422 where something is wrong: with what was typed. */
export async function shown(context: ChapterContext, { typed, savedAt }: Shown = {}): Promise<Reply> {
  const { store, audit } = context;
  const part = chapterOf(context);
  const kept = await reportOf(context);
  const comments = await store.reportComments.ofAudit(audit.id);
  const view = chapterPage({
    ...context,
    material: await (savedAt ? composedLive : composedOf)(context, kept.body),
    part,
    kept,
    comments: comments.filter((one) => one.part === part),
    people: await store.people.list(),
    ...(typed && { typed }),
    ...(savedAt && { savedAt }),
  });
  return page(view, typed && typed.problems.length > 0 ? 422 : 200);
}

/** By the button, or by the script while somebody writes, which is answered with the page as it now is. */
export const saveChapter: Handler<'audit' | 'part'> = async (context) => {
  const { audit, form, notify, services } = context;
  const refused = await keepChapter(context);
  if (refused) return refused;
  if (form.has('auto')) return shown(context, { savedAt: timeOfDay(services) });
  notify('writing.notices.saved');
  return onward(context, `${partPath(audit.id, chapterOf(context))}#preview`);
};

/** After an act: to an address, or to the page of the chapter where a comment is typed that nobody has saved. */
export async function onward(context: ChapterContext, address: string): Promise<Reply> {
  const typed = commentIn(context.form);
  return typed.size > 0 ? shown(context, { typed: { form: typed, problems: [] } }) : redirect(address);
}

/** Whichever button was pressed. Undefined where it is kept; else the page that says why not, with what was typed. */
export async function keepChapter(context: ChapterContext): Promise<Reply | undefined> {
  const { audit, form } = context;
  const part = chapterOf(context);
  if (!form.has('words:sv')) return undefined;
  const outcome = await keepTyped(context, {
    part,
    read: (before) => readChapter(part, form, before),
    back: partPath(audit.id, part),
  });
  if (outcome.as === 'refused') return outcome.reply;
  return outcome.as === 'wrong' ? shown(context, { typed: { form, problems: outcome.problems } }) : undefined;
}
