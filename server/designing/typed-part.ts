/** What was typed into a part of a design, kept: then a message and the page it lies on, or the page of two changes. */
import type { Request } from 'express';
import { keepPart } from '../../surveys/designing/changing/changing.ts';
import type { Fields } from '../../surveys/designing/document/fields.ts';
import { freshKey, type KeyLetter, keysEver } from '../../surveys/designing/document/keys.ts';
import type { Part } from '../../surveys/designing/document/parts.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { type Form, revisionIn } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { notify } from '../http/signed-in.ts';
import type { Services } from '../services.ts';
import { differing } from './conflicts.ts';
import { type Designing, makerOf } from './design-context.ts';

interface TypedPart {
  readonly part: Part;
  readonly mine: Fields;
  readonly seen: number;
  /** Where it is shown. */
  readonly back: string;
}

/** Keeps it and goes back; where two have changed the same words, both are told to choose from. */
export async function keepTyped(
  services: Services,
  request: Request,
  about: Designing,
  typed: TypedPart,
): Promise<Reply> {
  const { part, mine, seen, back } = typed;
  const made = makerOf(services, about.person);
  const kept = await keepPart(services.store, about.design.id, seen, part, mine, made);
  if (kept.as !== 'kept') return differing(services, request, about, { kept, ...typed });
  notify(request, kept.alsoChanged ? 'design-lists.told.beside' : 'design-lists.told.kept');
  return redirect(back);
}

/** The revision that the form was made from, and the questionnaire as it was then; the present one where none is named. */
export async function seenIn(
  { store }: Pick<Services, 'store'>,
  form: Form,
  { design }: Pick<Designing, 'design'>,
): Promise<{ readonly seen: number; readonly body: Questionnaire }> {
  const seen = revisionIn(form);
  const body = seen === design.revision ? undefined : await store.designs.at(design.id, seen);
  return body ? { seen, body } : { seen: design.revision, body: design.body };
}

/** Makes keys that nothing in the design has ever had. */
export async function keyMaker(
  { store }: Pick<Services, 'store'>,
  { design }: Pick<Designing, 'design'>,
  letter: KeyLetter,
): Promise<(taken: ReadonlySet<string>) => string> {
  const ever = await keysEver(store.designs, design);
  return (taken) => freshKey(letter, design.revision, new Set([...ever, ...taken]));
}
