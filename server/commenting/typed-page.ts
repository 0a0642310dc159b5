/** A page that words are typed on, and a comment beneath them where it has any: no act on it loses either. */
import type { Typed } from '../../views/fields.ts';
import type { Form } from '../http/forms.ts';
import { field } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Context } from '../http/route.ts';
import { timeOfDay } from '../services.ts';

export interface Shown {
  readonly typed?: Typed;
  /** The script has saved just now. */
  readonly savedAt?: string;
}

export interface TypedPage {
  readonly context: Context<'audit'>;
  readonly address: string;
  /** Undefined where its words are kept, or it has none; else the page that says why not, with what was typed. */
  keep(form: Form): Promise<Reply | undefined>;
  /** 422 where something is wrong: with what was typed. */
  shown(more?: Shown): Promise<Reply>;
}

/** By the button, or by the script while somebody writes, which is answered with the page as it now is. */
export async function saveTyped(page: TypedPage, notice: string, place?: string): Promise<Reply> {
  const { form, services, notify } = page.context;
  const refused = await page.keep(form);
  if (refused) return refused;
  if (form.has('auto')) return page.shown({ savedAt: timeOfDay(services) });
  notify(notice);
  return onward(page, place);
}

/** After an act: to a place on the page, or to the page as it is where a comment is typed that nobody has saved. */
export async function onward(page: TypedPage, place = ''): Promise<Reply> {
  const typed = commentIn(page.context.form);
  if (typed.size === 0) return redirect(`${page.address}${place}`);
  return page.shown({ typed: { form: typed, problems: [] } });
}

/** To another page, whose words are kept. Not from a comment. */
export async function leave(page: TypedPage, address: string): Promise<Reply> {
  const typed = commentIn(page.context.form);
  if (typed.size === 0) return redirect(address);
  const problems = [{ field: 'comment', message: 'findings.problems.not-said' }];
  return page.shown({ typed: { form: typed, problems } });
}

/** Of a form, the comment alone; nothing where none is typed. */
export function commentIn(form: Form): Form {
  return new Map([...form].filter(([name]) => name === 'comment' && field(form, name) !== ''));
}
