/** Findings of an audit: listed, begun, written, put in order and taken away. */

import { isConflict } from '../../surveys/failures.ts';
import {
  aFinding,
  begin,
  type Kind,
  move,
  remove,
  save,
  type Typed as TypedUpon,
} from '../../surveys/findings/conclusions.ts';
import { type Finding, readFinding } from '../../surveys/findings/finding.ts';
import type { Proposal } from '../../surveys/findings/proposal.ts';
import type { Typed } from '../../views/fields.ts';
import { findingPage } from '../../views/findings/finding.ts';
import { findingsPage } from '../../views/findings/findings.ts';
import type { Meanwhile } from '../../views/findings/meanwhile.ts';
import { findingRemovalPage } from '../../views/findings/removing.ts';
import { badForm, type Form, field, revisionIn } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { newId, timeOfDay } from '../services.ts';
import { areasIn, concludedIn, type FindingsContext, findingIn, homeOf } from './findings-context.ts';

type FindingContext = Context<'audit' | 'finding'>;

export const showFindings: Handler<'audit'> = (context) => listed(context);

async function listed(context: FindingsContext, typed?: Typed): Promise<Reply> {
  const concluded = await concludedIn(context);
  const areas = areasIn(concluded);
  const view = findingsPage({ ...context, ...concluded, areas, ...(typed && { typed }) });
  return page(view, typed ? 422 : 200);
}

/** A heading is enough to begin with. */
export const addFinding: Handler<'audit'> = async (context) => {
  const { services, store, audit, form } = context;
  const read = readFinding(form, []);
  if (!read.ok) return listed(context, { form, problems: read.problems });
  const id = newId(services);
  if (!(await begin(store, aFinding, { ...read.value, id, auditId: audit.id, evidence: [] }))) {
    return listed(context, { form, problems: [{ field: 'heading', message: 'findings.full' }] });
  }
  return redirect(`${homeOf(context)}/${id}`);
};

export const showFinding: Handler<'audit' | 'finding'> = (context) => shown(context);

export interface Shown {
  readonly typed?: Typed;
  readonly meanwhile?: Meanwhile;
  /** The script has saved just now. */
  readonly savedAt?: string;
}

/** 409 where somebody was first, 422 where something is wrong: with what was typed. */
export async function shown(
  context: FindingContext,
  { typed, meanwhile, savedAt }: Shown = {},
): Promise<Reply> {
  const { store, params } = context;
  const concluded = await concludedIn(context);
  const finding = findingIn(concluded, params.finding);
  const view = findingPage({
    ...context,
    ...concluded,
    finding,
    areas: areasIn(concluded),
    people: await store.people.list(),
    comments: context.may('comment-findings') ? await store.conclusionComments.ofConclusion(finding.id) : [],
    ...(typed && { typed }),
    ...(meanwhile && { meanwhile }),
    ...(savedAt && { savedAt }),
  });
  if (meanwhile) return page(view, 409);
  return page(view, typed && typed.problems.length > 0 ? 422 : 200);
}

/** By the button, or by the script while somebody writes, which is answered with the page as it now is. */
export const saveWords: Handler<'audit' | 'finding'> = async (context) => {
  const refused = await keepTyped(context);
  if (refused) return refused;
  if (context.form.has('auto')) return shown(context, { savedAt: timeOfDay(context.services) });
  context.notify('findings.notices.saved');
  return onward(context, addressOf(context));
};

/**
 * Keeps what is typed on the page of a finding, whichever of its buttons was pressed: nothing typed is lost by another
 * act. Undefined where it is kept; else the page that says why not, with what was typed.
 */
export async function keepTyped(context: FindingContext): Promise<Reply | undefined> {
  const { store, form } = context;
  // Those who comment have no words of it on their page.
  if (!form.has('heading') || !context.may('write-findings')) return undefined;
  const read = readFinding(form, await areaKeys(context));
  if (!read.ok) return shown(context, { typed: { form, problems: read.problems } });
  const saved = await save(store, aFinding, whichOf(context), { words: read.value, ...seenIn(form) });
  if (saved.as === 'saved') return undefined;
  const meanwhile = { as: saved.as, theirs: saved.thing };
  return shown(context, { typed: typedAgain(aFinding, form, saved.merged), meanwhile });
}

/** What whoever typed a form saw: the revision, and the words as they were. */
export function seenIn(form: Form): Pick<TypedUpon<unknown>, 'revision' | 'was'> {
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
export function typedAgain<Thing extends Finding | Proposal>(
  { words }: Kind<Thing>,
  form: Form,
  merged: Thing,
): Typed {
  const shown = words.map((name) => [name, [merged[name] ?? ''].flat().map(String)] as const);
  return { form: new Map([...form, ...shown]), problems: [] };
}

async function areaKeys(context: FindingContext): Promise<readonly string[]> {
  return [...areasIn(await concludedIn(context)).keys()];
}

export const moveOne: Handler<'audit' | 'finding'> = async (context) => {
  const { store, form, params } = context;
  await move(store, aFinding, whichOf(context), directionIn(form));
  return redirect(`${homeOf(context)}#finding-${params.finding}`);
};

/** Up or down in a list. */
export function directionIn(form: Form): 'up' | 'down' {
  const direction = field(form, 'direction');
  if (direction !== 'up' && direction !== 'down') throw badForm('no such direction');
  return direction;
}

export const confirmRemoval: Handler<'audit' | 'finding'> = async (context) => {
  const concluded = await concludedIn(context);
  const finding = findingIn(concluded, context.params.finding);
  if (finding.concluded) return stays(context);
  return page(findingRemovalPage({ ...context, finding, proposals: concluded.told.proposals }));
};

export const removeOne: Handler<'audit' | 'finding'> = async (context) => {
  const { store, notify } = context;
  try {
    await remove(store, aFinding, whichOf(context));
  } catch (error) {
    if (!isConflict(error)) throw error;
    return stays(context);
  }
  notify('findings.notices.removed');
  return redirect(homeOf(context));
};

/** What is decided is opened again first. */
export function stays(context: FindingContext): Promise<Reply> {
  context.notify('findings.notices.decided-already');
  return onward(context, addressOf(context));
}

/** After an act: to an address, or to the page of the finding where a comment is typed that nobody has saved. */
export async function onward(context: FindingContext, address: string): Promise<Reply> {
  const typed = commentIn(context.form);
  return typed.size > 0 ? shown(context, { typed: { form: typed, problems: [] } }) : redirect(address);
}

/** Of a form, the comment alone; nothing where none is typed. */
export function commentIn(form: Form): Form {
  return new Map([...form].filter(([name]) => name === 'comment' && field(form, name) !== ''));
}

/** The finding that the address names. */
export function whichOf({ audit, params }: FindingContext) {
  return { id: params.finding, auditId: audit.id };
}

export function addressOf(context: FindingContext): string {
  return `${homeOf(context)}/${context.params.finding}`;
}
