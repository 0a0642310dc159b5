/** What is done alike on the page of a finding and on that of a proposal: kept as it was typed, moved, taken away. */
import { type Checked, isConflict } from '../../surveys/failures.ts';
import {
  directions,
  type Kind,
  move,
  remove,
  save,
  type Typed as TypedUpon,
  type Which,
} from '../../surveys/findings/conclusions.ts';
import type { Finding } from '../../surveys/findings/finding.ts';
import type { Proposal } from '../../surveys/findings/proposal.ts';
import type { Typed } from '../../views/fields.ts';
import type { Meanwhile } from '../../views/findings/meanwhile.ts';
import { badForm, type Form, field, revisionIn } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { timeOfDay } from '../services.ts';
import { type FindingsContext, homeOf } from './findings-context.ts';

export interface Shown<Thing> {
  readonly typed?: Typed;
  readonly meanwhile?: Meanwhile<Thing>;
  /** The script has saved just now. */
  readonly savedAt?: string;
}

/** What is its own of either; `C` names it in its address. */
export interface ConclusionPage<C extends FindingsContext, Thing extends Finding | Proposal> {
  readonly kind: Kind<Thing>;
  readonly as: 'finding' | 'proposal';
  /** The field that stands first among its words. */
  readonly heading: 'heading' | 'what';
  id(context: C): string;
  /** Its words, as they were typed. */
  read(context: C): Promise<Checked<Partial<Thing>>>;
  /** 409 where somebody was first, 422 where something is wrong: with what was typed. */
  shown(context: C, more?: Shown<Thing>): Promise<Reply>;
}

type Page<C extends FindingsContext, Thing extends Finding | Proposal> = ConclusionPage<C, Thing>;

/** By the button, or by the script while somebody writes, which is answered with the page as it now is. */
export async function saveWords<C extends FindingsContext, Thing extends Finding | Proposal>(
  page: Page<C, Thing>,
  context: C,
): Promise<Reply> {
  const refused = await keepTyped(page, context);
  if (refused) return refused;
  if (context.form.has('auto')) return page.shown(context, { savedAt: timeOfDay(context.services) });
  context.notify(`${page.as}s.notices.saved`);
  return onward(page, context);
}

/**
 * Keeps what is typed on its page, whichever of the buttons was pressed: nothing typed is lost by another act. Undefined
 * where it is kept; else the page that says why not, with what was typed.
 */
export async function keepTyped<C extends FindingsContext, Thing extends Finding | Proposal>(
  page: Page<C, Thing>,
  context: C,
): Promise<Reply | undefined> {
  const { store, form, may } = context;
  // Those who comment have no words of it on their page.
  if (!form.has(page.heading) || !may('write-findings')) return undefined;
  const read = await page.read(context);
  if (!read.ok) return page.shown(context, { typed: { form, problems: read.problems } });
  const upon = { words: read.value, ...seenIn(form) };
  const saved = await save(store, page.kind, whichOf(page, context), upon);
  if (saved.as === 'saved') return undefined;
  const typed = typedAgain(page.kind, form, saved.merged);
  return page.shown(context, { typed, meanwhile: { as: saved.as, theirs: saved.thing } });
}

/** What whoever typed a form saw: the revision, and the words as they were. */
function seenIn(form: Form): Pick<TypedUpon<unknown>, 'revision' | 'was'> {
  return { revision: revisionIn(form), was: wordsIn(field(form, 'was')) };
}

function wordsIn(given: string): TypedUpon<unknown>['was'] {
  try {
    const words: unknown = JSON.parse(given || 'null');
    return typeof words === 'object' && words !== null ? { ...words } : undefined;
  } catch (cause) {
    throw Object.assign(badForm('no such words'), { cause });
  }
}

/** Where two wrote at once: the form as it was typed, with what only the other has changed. */
function typedAgain<Thing extends Finding | Proposal>(
  { words }: Kind<Thing>,
  form: Form,
  merged: Thing,
): Typed {
  const shown = words.map((name) => [name, [merged[name] ?? ''].flat().map(String)] as const);
  return { form: new Map([...form, ...shown]), problems: [] };
}

export async function moveOne<C extends FindingsContext, Thing extends Finding | Proposal>(
  page: Page<C, Thing>,
  context: C,
): Promise<Reply> {
  const direction = directions.find((one) => one === field(context.form, 'direction'));
  if (!direction) throw badForm('no such direction');
  await move(context.store, page.kind, whichOf(page, context), direction);
  return redirect(`${homeOf(context)}#${page.as}-${page.id(context)}`);
}

/** Up or down in a list. */
export function directionIn(form: Form): 'up' | 'down' {
  const direction = field(form, 'direction');
  if (direction !== 'up' && direction !== 'down') throw badForm('no such direction');
  return direction;
}

export async function removeOne<C extends FindingsContext, Thing extends Finding | Proposal>(
  page: Page<C, Thing>,
  context: C,
): Promise<Reply> {
  try {
    await remove(context.store, page.kind, whichOf(page, context));
  } catch (error) {
    if (!isConflict(error)) throw error;
    return stays(page, context);
  }
  context.notify(`${page.as}s.notices.removed`);
  return redirect(homeOf(context));
}

/** What is decided is opened again first. */
export function stays<C extends FindingsContext, Thing extends Finding | Proposal>(
  page: Page<C, Thing>,
  context: C,
): Promise<Reply> {
  context.notify(`${page.as}s.notices.decided-already`);
  return onward(page, context);
}

/** After an act: to a place on its page, or to the page as it is where a comment is typed that nobody has saved. */
export async function onward<C extends FindingsContext, Thing extends Finding | Proposal>(
  page: Page<C, Thing>,
  context: C,
  place = '',
): Promise<Reply> {
  const typed = commentIn(context.form);
  if (typed.size === 0) return redirect(`${addressOf(page, context)}${place}`);
  return page.shown(context, { typed: { form: typed, problems: [] } });
}

/** Of a form, the comment alone; nothing where none is typed. */
export function commentIn(form: Form): Form {
  return new Map([...form].filter(([name]) => name === 'comment' && field(form, name) !== ''));
}

/** The one that the address names. */
export function whichOf<C extends FindingsContext>(page: Pick<Page<C, never>, 'id'>, context: C): Which {
  return { id: page.id(context), auditId: context.audit.id };
}

export function addressOf<C extends FindingsContext>(
  { as, id }: Pick<Page<C, never>, 'as' | 'id'>,
  context: C,
): string {
  return `/audits/${context.audit.id}/${as}s/${id(context)}`;
}
