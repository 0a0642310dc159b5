/** What somebody has chosen on the differing page, kept: theirs, mine, both, or put back what was taken away. */
import type { Request } from 'express';
import { baseOf, keepPart } from '../../surveys/designing/changing/changing.ts';
import { keepBeside, putBackAsTyped } from '../../surveys/designing/changing/keeping-both.ts';
import type { Fields } from '../../surveys/designing/document/fields.ts';
import { type Part, partIn } from '../../surveys/designing/document/parts.ts';
import { readPart } from '../../surveys/designing/document/reading-parts.ts';
import { choose, type Side } from '../../surveys/designing/merging/resolving.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { badForm, type Form, field, readForm } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { localPath } from '../http/local-path.ts';
import { notify } from '../http/signed-in.ts';
import type { Services } from '../services.ts';
import { chooseAgain, differing, type Typed } from './conflicts.ts';
import { type Designing, makerOf } from './design-context.ts';

/** `POST /designs/:design/differing`. A form that our page did not make is refused with 400. */
export async function takeChoice(services: Services, request: Request, about: Designing): Promise<Reply> {
  const form = readForm(request.body);
  const typed = await typedIn(services, about, form);
  switch (field(form, 'do')) {
    case 'both':
      return keepBoth(services, request, about, typed);
    case 'put-back':
      return putBack(services, request, about, typed);
    default:
      return keepSides(services, request, about, typed, sidesIn(form));
  }
}

/** What the page has carried; the design as it was when the page was made. */
async function typedIn({ store }: Services, { design }: Designing, form: Form): Promise<Typed> {
  const part = partOf(field(form, 'kind'), field(form, 'key'));
  const mine = readPart(part, form.get('mine')?.[0] ?? '');
  if (!mine.ok) throw badForm('not a part of a questionnaire');
  const shown = numberIn(form, 'shown');
  const body = await baseOf(store.designs, design, shown);
  return {
    part,
    mine: part.kind === 'about' ? withPresentChecks(mine.value, design.body) : mine.value,
    seen: numberIn(form, 'seen'),
    back: backTo(field(form, 'back'), `/designs/${design.id}`),
    design: body === design.body ? design : { ...design, body, revision: shown },
  };
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
    case 'ways-out':
      return { kind };
    default:
      throw badForm('no such part');
  }
}

async function keepSides(
  services: Services,
  request: Request,
  about: Designing,
  typed: Typed,
  sides: readonly (Side | undefined)[],
): Promise<Reply> {
  const { store } = services;
  const { part, mine, seen, back, design } = typed;
  const then = await store.designs.at(design.id, seen);
  const chosen = choose({ part, mine, base: then, theirs: design.body }, sides);
  if (!chosen.ok) return chooseAgain(services, request, about, typed, sides, chosen.problems);
  const made = makerOf(services, about.person);
  const kept = await keepPart(store, design.id, design.revision, part, chosen.value, made);
  if (kept.as !== 'kept')
    return differing(services, request, about, { ...typed, kept, mine: chosen.value, seen: design.revision });
  notify(request, `design-history.differing.${keptAs(sides)}`);
  return redirect(back);
}

function keptAs(sides: readonly (Side | undefined)[]): 'kept-mine' | 'kept-theirs' | 'kept-mixed' {
  if (!sides.includes('theirs')) return 'kept-mine';
  return sides.includes('mine') ? 'kept-mixed' : 'kept-theirs';
}

async function keepBoth(services: Services, request: Request, about: Designing, typed: Typed) {
  const { part, mine, back } = typed;
  if (part.kind !== 'question') throw badForm('only questions can be kept twice');
  try {
    await keepBeside(services.store, about.design, part.key, mine, makerOf(services, about.person));
  } catch (error) {
    if (!(error instanceof Failure && error.kind === 'not-found')) throw error;
    // The question that it was to stand beside was taken away in between: what was typed is shown again.
    const kept = { as: 'gone', design: about.design } as const;
    return differing(services, request, about, { ...typed, kept });
  }
  notify(request, 'design-history.differing.kept-both');
  return redirect(back);
}

async function putBack(services: Services, request: Request, about: Designing, typed: Typed): Promise<Reply> {
  const { part, mine, seen, back } = typed;
  if (part.kind !== 'question' && part.kind !== 'section') throw badForm('never taken away');
  const made = makerOf(services, about.person);
  if (partIn(about.design.body, part)) {
    // Somebody else was first to put it back, perhaps with other words.
    const kept = await keepPart(services.store, about.design.id, seen, part, mine, made);
    if (kept.as !== 'kept') return differing(services, request, about, { ...typed, kept });
  } else await putBackAsTyped(services.store, about.design, { kind: part.kind, key: part.key }, mine, made);
  notify(request, 'design-history.gone.done');
  return redirect(back);
}

function sidesIn(form: Form): readonly (Side | undefined)[] {
  const given = [...form.keys()].flatMap((name) => /^sides\.(\d{1,4})$/.exec(name)?.[1] ?? []).map(Number);
  return Array.from({ length: Math.max(-1, ...given) + 1 }, (_, i) => {
    const side = field(form, `sides.${i}`);
    return side === 'theirs' || side === 'mine' ? side : undefined;
  });
}

function numberIn(form: Form, name: string): number {
  const given = field(form, name);
  return /^\d{1,9}$/.test(given) ? Number(given) : -1;
}
