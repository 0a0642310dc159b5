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
import type { Meanwhile } from '../../views/findings/finding.ts';
import { onward, type Shown, type TypedPage } from '../commenting/typed-page.ts';
import { badForm, type Form, field, revisionIn } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { type FindingsContext, homeOf } from './findings-context.ts';

export interface ShownOf<Thing> extends Shown {
  readonly meanwhile?: Meanwhile<Thing>;
}

/** What is its own of either. */
interface Own<Thing extends Finding | Proposal> {
  readonly kind: Kind<Thing>;
  readonly as: 'finding' | 'proposal';
  /** The field that stands first among its words. */
  readonly heading: 'heading' | 'what';
  readonly id: string;
  /** Its words, as they were typed. */
  read(): Promise<Checked<Partial<Thing>>>;
  /** 409 where somebody was first, 422 where something is wrong: with what was typed. */
  shown(more?: ShownOf<Thing>): Promise<Reply>;
}

export interface ConclusionPage<Thing extends Finding | Proposal> extends Own<Thing>, TypedPage {
  /** The one that the address names. */
  readonly which: Which;
  shown(more?: ShownOf<Thing>): Promise<Reply>;
}

export function conclusionPage<Thing extends Finding | Proposal>(
  context: FindingsContext,
  own: Own<Thing>,
): ConclusionPage<Thing> {
  const which = { id: own.id, auditId: context.audit.id };
  const address = `/audits/${context.audit.id}/${own.as}s/${own.id}`;
  return { ...own, context, which, address, keep: (form) => keepWords(own, which, context, form) };
}

/** Whichever of the buttons was pressed: nothing typed is lost by another act. */
async function keepWords<Thing extends Finding | Proposal>(
  { kind, heading, read, shown }: Own<Thing>,
  which: Which,
  { store, may }: FindingsContext,
  form: Form,
): Promise<Reply | undefined> {
  // Those who comment have no words of it on their page.
  if (!form.has(heading) || !may('write-findings')) return undefined;
  const words = await read();
  if (!words.ok) return shown({ typed: { form, problems: words.problems } });
  const saved = await save(store, kind, which, { words: words.value, ...seenIn(form) });
  if (saved.as === 'saved') return undefined;
  const typed = typedAgain(kind, form, saved.merged);
  return shown({ typed, meanwhile: { as: saved.as, theirs: saved.thing } });
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

export async function moveOne<Thing extends Finding | Proposal>({
  context,
  kind,
  which,
  as,
}: ConclusionPage<Thing>): Promise<Reply> {
  const direction = directions.find((one) => one === field(context.form, 'direction'));
  if (!direction) throw badForm('no such direction');
  await move(context.store, kind, which, direction);
  return redirect(`${homeOf(context)}?at=${which.id}#${as}-${which.id}`);
}

/** Up or down in a list. */
export function directionIn(form: Form): 'up' | 'down' {
  const direction = field(form, 'direction');
  if (direction !== 'up' && direction !== 'down') throw badForm('no such direction');
  return direction;
}

export async function removeOne<Thing extends Finding | Proposal>(
  page: ConclusionPage<Thing>,
): Promise<Reply> {
  const { context, kind, which, as } = page;
  const done = await unlessDecided(() => remove(context.store, kind, which).then(() => true));
  if (!done) return stays(page);
  return redirect(homeOf(context), `${as}s.notices.removed`);
}

/** Undefined where somebody has decided it meanwhile. */
export async function unlessDecided<Result>(act: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await act();
  } catch (error) {
    if (isConflict(error)) return undefined;
    throw error;
  }
}

/** What is decided is opened again first. */
export function stays(page: TypedPage & { readonly as: string }): Promise<Reply> {
  page.context.notify(`${page.as}s.notices.decided-already`);
  return onward(page);
}
