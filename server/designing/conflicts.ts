/**
 * What a route answers when `keepPart` has not kept: the page that tells who changed what meanwhile, and lets the person
 * keep theirs, mine or both. Nothing that was typed is lost: the page carries it, and posts it to one route of its own,
 * `POST /designs/:design/differing` (choosing.ts beside this), which ends at `back` with a notice.
 *
 *     const kept = await keepPart(store, design.id, seen, part, mine, makerOf(services, person));
 *     if (kept.as !== 'kept') return differing(services, request, about, { kept, part, mine, seen, back });
 */
import type { Request } from 'express';
import type { Kept } from '../../surveys/designing/changing/changing.ts';
import { baseOf } from '../../surveys/designing/changing/changing.ts';
import type { Design, Revision } from '../../surveys/designing/document/design.ts';
import type { Fields } from '../../surveys/designing/document/fields.ts';
import type { Part } from '../../surveys/designing/document/parts.ts';
import { lastChangeOf, lastChanges } from '../../surveys/designing/history/last-changes.ts';
import type { MergeInput } from '../../surveys/designing/merging/merge-input.ts';
import { conflictsOf } from '../../surveys/designing/merging/resolving.ts';
import type { Problem } from '../../surveys/failures.ts';
import type { People } from '../../surveys/storage.ts';
import { differingPage, gonePage, type Who } from '../../views/designing/conflict.ts';
import { page, type Reply } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import type { Services } from '../services.ts';
import type { Designing } from './design-context.ts';

export interface NotKept {
  readonly kept: Exclude<Kept, { readonly as: 'kept' }>;
  readonly part: Part;
  /** The whole part as it was typed: what was handed to `keepPart`. */
  readonly mine: Fields;
  /** The revision that was handed to `keepPart`. */
  readonly seen: number;
  /** Where to go on to when the person has chosen: a local path, of a page of the same design. */
  readonly back: string;
}

/** The page, as 409. */
export async function differing(
  services: Services,
  request: Request,
  about: Designing,
  { kept, ...typed }: NotKept,
): Promise<Reply> {
  if (kept.as === 'gone') return gone(services, request, about, { ...typed, design: kept.design });
  return chooseAgain(services, request, about, { ...typed, design: kept.design }, [], []);
}

export interface Typed extends Omit<NotKept, 'kept'> {
  /** As it was when both were put side by side. */
  readonly design: Design;
}

/** The same page again, with what was chosen so far: 422 where a choice is missing. */
export async function chooseAgain(
  { store }: Services,
  request: Request,
  { audit }: Designing,
  { design, part, mine, seen, back }: Typed,
  sides: readonly (string | undefined)[],
  problems: readonly Problem[],
): Promise<Reply> {
  const then = await baseOf(store.designs, design, seen);
  const differences = conflictsOf({ part, mine, base: then, theirs: design.body } satisfies MergeInput);
  const paths = differences.map(({ path }) => path);
  const changes = await lastChanges(store.designs, design, part, paths, seen);
  const makers = await Promise.all(changes.map((change) => whoMade(store.people, change)));
  const language = languageOf(request);
  const carried = carriedBy({ part, mine, seen, back, design });
  const view = { design, audit, language, part, mine, carried, back, differences, makers, seen: then };
  return page(differingPage({ ...view, sides, problems }), problems.length > 0 ? 422 : 409);
}

async function gone(
  { store }: Services,
  request: Request,
  { audit }: Designing,
  { design, part, mine, seen, back }: Typed,
): Promise<Reply> {
  const last = await lastChangeOf(store.designs, design, part);
  const remover = await whoMade(store.people, last?.removed);
  const carried = carriedBy({ part, mine, seen, back, design });
  const language = languageOf(request);
  return page(gonePage({ design, audit, language, part, mine, carried, back, remover }), 409);
}

function carriedBy({ part, mine, seen, back, design }: Typed): Readonly<Record<string, string>> {
  return {
    kind: part.kind,
    key: 'key' in part ? part.key : '',
    mine: JSON.stringify(mine),
    seen: String(seen),
    shown: String(design.revision),
    back,
  };
}

async function whoMade(people: Pick<People, 'byId'>, made: Revision | undefined): Promise<Who | undefined> {
  return made && { name: (await people.byId(made.by))?.name, at: made.at };
}
