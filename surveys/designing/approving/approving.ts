/** The auditors' own act: what they have written is frozen as a version, and only that can be put to people. */
import { unconfirmed } from '../../accounts/resets.ts';
import type { Maker } from '../../documents/revision.ts';
import { Failure, type Problem } from '../../failures.ts';
import { canBeAnswered } from '../../languages.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { digestOf } from '../../questionnaires/digest.ts';
import { readQuestionnaire } from '../../questionnaires/reading.ts';
import type { Store } from '../../storage.ts';
import { change } from '../changing/changing.ts';
import type { Design, Version } from '../document/design.ts';
import { countedNonAnswers } from '../lists/worded-non-answers.ts';
import type { TextChange } from './correction.ts';
import { asNewQuestions } from './equivalence.ts';
import { openCorrection } from './open-correction.ts';

/** What has been seen, and is approved. */
export interface Act {
  /** The design's revision on the page. */
  readonly baseRevision: number;
  readonly made: Maker;
  /** ISO date, where the services are. */
  readonly day: string;
  /** Id of the version that comes of it. */
  readonly id: string;
}

export type Approved =
  | { readonly as: 'approved'; readonly version: Version }
  /** Somebody has changed or approved meanwhile, so that what was seen is not what would be approved. */
  | { readonly as: 'changed' }
  /** Nothing differs from the version before. */
  | { readonly as: 'unchanged' }
  | { readonly as: 'problems'; readonly problems: readonly Problem[] }
  /** None of its languages has pages for those who answer: they could not read what they are promised. */
  | { readonly as: 'no-language' }
  /** More than words differ, or words by more than a correction; or not every change is said to mean the same. */
  | { readonly as: 'not-a-correction' };

/**
 * Approves a new version. `become` are the keys of questions that are not what they were: from now on they count as new
 * ones, in the version and in the design (`equivalence.ts`). Refuses ('not-found') an unknown design.
 */
export async function approveVersion(
  store: Store,
  design: string,
  act: Act,
  become: readonly string[],
): Promise<Approved> {
  return approve(store, design, act, ({ body, last }) => ({
    body: asNewQuestions(body, become, (last?.number ?? 0) + 1),
    number: (last?.number ?? 0) + 1,
    correction: 0,
  }));
}

/**
 * Approves a correction of the newest version, which keeps its number. `same` are the places of the changed texts that
 * the auditor says mean the same; it has to be all of them. Refuses ('not-found') a design without a version.
 */
export async function approveCorrection(
  store: Store,
  design: string,
  act: Act,
  same: readonly string[],
): Promise<Approved> {
  return approve(store, design, act, ({ body, last, changes }) => {
    if (!last) throw new Failure('not-found', `version of design ${design}`);
    const isCorrection = changes?.every(({ place, refused }) => !refused && same.includes(place));
    return isCorrection ? { body, number: last.number, correction: last.correction + 1 } : undefined;
  });
}

interface Ready {
  readonly body: Questionnaire;
  readonly last: Version | undefined;
  /** As a correction of it; undefined where it is none. */
  readonly changes: readonly TextChange[] | undefined;
}

type Wanted = Pick<Version, 'number' | 'correction'> & { readonly body: Questionnaire };

async function approve(
  store: Store,
  id: string,
  act: Act,
  want: (ready: Ready) => Wanted | undefined,
): Promise<Approved> {
  const design = await store.designs.byId(id);
  if (!design) throw new Failure('not-found', `design ${id}`);
  if (design.revision !== act.baseRevision) return { as: 'changed' };
  const read = readQuestionnaire(JSON.stringify(design.body));
  if (!read.ok) return { as: 'problems', problems: read.problems };
  if (!canBeAnswered(read.value)) return { as: 'no-language' };
  const last = (await store.versions.ofDesign(id))[0];
  if (last?.digest === digestOf(read.value)) return { as: 'unchanged' };
  const changes = await openCorrection(store, id, read.value);
  const wanted = want({ body: read.value, last, changes });
  if (!wanted) return { as: 'not-a-correction' };
  // A correction changes nothing of what counts.
  if (!changes && countedNonAnswers(read.value).length > 0) return { as: 'problems', problems: [] };
  return keep(store, design, act, wanted, last);
}

/** All or nothing, and only if nobody has changed or approved anything since it was seen. */
async function keep(
  store: Store,
  design: Design,
  act: Act,
  { body, number, correction }: Wanted,
  last: Version | undefined,
): Promise<Approved> {
  return store.inTransaction(async (inside): Promise<Approved> => {
    const now = await inside.designs.lock(design.id);
    const newest = (await inside.versions.ofDesign(design.id))[0];
    if (now?.revision !== act.baseRevision || newest?.id !== last?.id) return { as: 'changed' };
    // What counts as new from this version on counts so in the next, too.
    const approved = await change(inside, design.id, () => body, act.made);
    const digest = digestOf(approved.body);
    await inside.questionnaires.freeze(digest, approved.body);
    const version: Version = {
      id: act.id,
      designId: design.id,
      auditId: design.auditId,
      number,
      correction,
      digest,
      revision: approved.revision,
      approvedBy: act.made.by,
      approvedOn: act.day,
      ...(await sinceReset(inside, act)),
    };
    await inside.versions.add(version);
    return { as: 'approved', version };
  });
}

/** Marked where the approver's password was reset by somebody else, and nobody has confirmed that it is they who use it. */
async function sinceReset(inside: Store, { made }: Act): Promise<Pick<Version, 'afterReset'>> {
  const reset = await unconfirmed(inside, made.by);
  return reset ? { afterReset: reset.id } : {};
}
