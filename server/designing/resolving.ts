/** What somebody has chosen on the page of a conflict, kept: theirs, mine, both, or put back what was taken away. */
import { keepPart, mergePart } from '../../surveys/designing/changing/changing.ts';
import { keepBeside, putBackAsTyped } from '../../surveys/designing/changing/keeping-both.ts';
import type { Design } from '../../surveys/designing/document/design.ts';
import { type Part, partIn } from '../../surveys/designing/document/parts.ts';
import { readPart } from '../../surveys/designing/document/reading-parts.ts';
import type { Fields } from '../../surveys/documents/fields.ts';
import { choose, readSides, type Side } from '../../surveys/documents/resolving.ts';
import { baseOf } from '../../surveys/documents/revision.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { badForm, field, revisionIn } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { localPath } from '../http/local-path.ts';
import type { Handler } from '../http/route.ts';
import { chooseAgain, showConflict, type TypedPart } from './conflicts.ts';
import { type DesignContext, makerOf } from './design-context.ts';

/** `POST /designs/:design/conflicts`. A form that our page did not make is refused with 400. */
export const resolveConflict: Handler<'design'> = async (context) => {
  const typed = typedIn(context);
  switch (field(context.form, 'do')) {
    case 'both':
      return keepBoth(context, typed);
    case 'put-back':
      return putBack(context, typed);
    default:
      return keepSides({ ...context, design: await designShown(context) }, typed);
  }
};

/** What the page has carried. */
function typedIn({ design, form }: DesignContext): TypedPart {
  const part = partOf(field(form, 'kind'), field(form, 'key'));
  const mine = readPart(part, form.get('mine')?.[0] ?? '');
  if (!mine.ok) throw badForm('not a part of a questionnaire');
  return {
    part,
    mine: part.kind === 'about' ? withPresentChecks(mine.value, design.body) : mine.value,
    baseRevision: revisionIn(form, 'baseRevision'),
    back: backTo(field(form, 'back'), `/designs/${design.id}`),
  };
}

/** As it was when the page was made. */
async function designShown({ store, design, form }: DesignContext): Promise<Design> {
  const revision = revisionIn(form, 'shown');
  const body = await baseOf(store.designs, design, revision);
  return body === design.body ? design : { ...design, body, revision };
}

/** Whether a human has read a language is said on its own page, which asks for every text: never by what a page carried. */
function withPresentChecks(mine: Fields, { unchecked }: Questionnaire): Fields {
  const { unchecked: _, ...rest } = mine;
  return unchecked ? { ...rest, unchecked } : rest;
}

/** A page of the design, with its place on the page; its first page for anything else. */
function backTo(given: string, home: string): string {
  const [, path = '', place = ''] = /^([^#]*)(#[\w.-]{1,80})?$/.exec(given) ?? [];
  const back = localPath(path);
  const isOurs = back === home || back.startsWith(`${home}/`) || back.startsWith(`${home}?`);
  return isOurs ? back + place : home;
}

function partOf(kind: string, key: string): Part {
  switch (kind) {
    case 'question':
    case 'section':
    case 'list':
      return { kind, key };
    case 'about':
    case 'areas':
    case 'non-answers':
      return { kind };
    default:
      throw badForm('no such part');
  }
}

async function keepSides(context: DesignContext, typed: TypedPart): Promise<Reply> {
  const { store, design, form } = context;
  const { part, mine, baseRevision, back } = typed;
  const base = await store.designs.at(design.id, baseRevision);
  const merged = mergePart({ part, mine, base, theirs: design.body });
  const sides = readSides(form, merged);
  const chosen = choose(merged, sides);
  if (!chosen.ok) return chooseAgain(context, typed, sides, chosen.problems);
  const again = { ...typed, mine: chosen.value, baseRevision: design.revision };
  const kept = await keepPart(store, design.id, design.revision, part, chosen.value, makerOf(context));
  if (kept.as !== 'kept') return showConflict(context, kept, again);
  return redirect(back, `design-history.conflict.${keptAs(sides)}`);
}

function keptAs(sides: readonly (Side | undefined)[]): 'kept-mine' | 'kept-theirs' | 'kept-mixed' {
  if (!sides.includes('theirs')) return 'kept-mine';
  return sides.includes('mine') ? 'kept-mixed' : 'kept-theirs';
}

async function keepBoth(context: DesignContext, typed: TypedPart): Promise<Reply> {
  const { store, design } = context;
  const { part, mine, back } = typed;
  if (part.kind !== 'question') throw badForm('only questions can be kept twice');
  try {
    await keepBeside(store, design, part.key, mine, makerOf(context));
  } catch (error) {
    if (!(error instanceof Failure && error.kind === 'not-found')) throw error;
    // The question that it was to stand beside was taken away in between: what was typed is shown again.
    return showConflict(context, { as: 'gone', design }, typed);
  }
  return redirect(back, 'design-history.conflict.kept-both');
}

async function putBack(context: DesignContext, typed: TypedPart): Promise<Reply> {
  const { store, design } = context;
  const { part, mine, baseRevision, back } = typed;
  if (part.kind !== 'question' && part.kind !== 'section') throw badForm('never taken away');
  const made = makerOf(context);
  if (partIn(design.body, part)) {
    // Somebody else was first to put it back, perhaps with other words.
    const kept = await keepPart(store, design.id, baseRevision, part, mine, made);
    if (kept.as !== 'kept') return showConflict(context, kept, typed);
  } else await putBackAsTyped(store, design, { kind: part.kind, key: part.key }, mine, made);
  return redirect(back, 'design-history.gone.done');
}
