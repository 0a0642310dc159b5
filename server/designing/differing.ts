/**
 * What a route answers when `keepPart` has not kept: the page that tells who changed what meanwhile, and lets the person
 * keep theirs, mine or both. Nothing that was typed is lost: the page carries it, and posts it to one route of its own,
 * `POST /designs/:design/differing` (routes/design-history.ts), which ends at `back` with a notice.
 *
 *     const kept = await keepPart(store, design.id, seen, part, mine, makerOf(services, person));
 *     if (kept.as !== 'kept') return differing(services, request, about, { kept, part, mine, seen, back });
 */
import type { Request } from 'express';
import type { Kept } from '../../surveys/designing/changing.ts';
import type { Fields } from '../../surveys/designing/merging.ts';
import type { Part } from '../../surveys/designing/parts.ts';
import type { Designing } from '../designing.ts';
import type { Reply } from '../handle.ts';
import type { Services } from '../services.ts';

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
  _services: Services,
  _request: Request,
  _about: Designing,
  _notKept: NotKept,
): Promise<Reply> {
  throw new Error('not written yet');
}
