/** Keeping what the auditors change, so that two who work at once lose nothing. */
import { type Fields, isSame } from '../../documents/fields.ts';
import { type Conflict, type MergeOutcome, mergeTyped } from '../../documents/merging.ts';
import { baseOf, type Maker } from '../../documents/revision.ts';
import { Failure } from '../../failures.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { filesNamed, withoutFiles } from '../../questionnaires/package-files.ts';
import type { Question } from '../../questionnaires/questions/index.ts';
import type { Store } from '../../storage.ts';
import { fitted } from '../document/changing-kind.ts';
import type { Design } from '../document/design.ts';
import { withoutOrphans } from '../document/own-lists.ts';
import { type Part, partIn, withPart } from '../document/parts.ts';
import { refuseTooMany } from '../document/placing.ts';
import { noteTranslations } from '../translating/tracking-translations.ts';

/** A change that asks for nothing but that its target is there; it throws `not-found` where that is gone. */
export type Change = (body: Questionnaire, revision: number) => Questionnaire;

/**
 * Makes a change to a design as it is now, whatever others have done meanwhile: for adding, moving, copying and taking
 * away. A change that changes nothing is not kept. Refuses ('not-found') an unknown design and a target that is gone,
 * and ('conflict') more questions or sections than there is room for.
 */
export async function change(store: Store, id: string, apply: Change, made: Maker): Promise<Design> {
  return locking(store, id, (inside, design) =>
    save(inside, design, apply(design.body, design.revision), made),
  );
}

export type Kept =
  /** `alsoChanged`: others had changed the same part since it was seen, and both are kept. */
  | { readonly as: 'kept'; readonly design: Design; readonly alsoChanged: boolean }
  /** Both have changed the same words `of` a part: it is not kept until the person has chosen. */
  | {
      readonly as: 'conflict';
      readonly design: Design;
      readonly conflicts: readonly Conflict[];
      readonly of: TypedPart;
    }
  /** Somebody has taken the part away: nothing is kept. */
  | { readonly as: 'gone'; readonly design: Design };

/**
 * Keeps what a person has made of a part that they saw at revision `baseRevision`. Where others have changed it since, the two
 * are put together field by field; where both have changed the same field, both are handed back to choose from.
 * A revision that nobody has seen counts as the present one, and a list that others have taken away is made again.
 * Refuses ('not-found') an unknown design.
 */
export async function keepPart(
  store: Store,
  id: string,
  baseRevision: number,
  part: Part,
  mine: Fields,
  made: Maker,
): Promise<Kept> {
  return locking(store, id, async (inside, design): Promise<Kept> => {
    if (!partIn(design.body, part) && part.kind !== 'list') return { as: 'gone', design };
    return keepTogether(inside, design, baseRevision, [{ part, mine }], made);
  });
}

interface TypedPart {
  readonly part: Part;
  readonly mine: Fields;
}

/** In one revision. Up to the first that meets another change of the same words, which is handed back. The design is locked. */
export async function keepTogether(
  store: Store,
  design: Design,
  baseRevision: number,
  typed: readonly TypedPart[],
  made: Maker,
): Promise<Kept> {
  const base = await baseOf(store.designs, design, baseRevision);
  let body = design.body;
  let isAlsoChanged = false;
  for (const { part, mine } of typed) {
    const { value, conflicts, alsoChanged } = mergePart({ part, mine, base, theirs: body });
    if (conflicts.length > 0)
      return { as: 'conflict', design: await save(store, design, body, made), conflicts, of: { part, mine } };
    body = withPart(body, part, value);
    isAlsoChanged ||= alsoChanged;
  }
  return { as: 'kept', design: await save(store, design, body, made), alsoChanged: isAlsoChanged };
}

/**
 * One after the other: however many change a design at once, each sees what those before have made of it. Refuses
 * ('not-found') an unknown design.
 */
export async function locking<T>(
  store: Store,
  id: string,
  work: (inside: Store, design: Design) => Promise<T>,
): Promise<T> {
  return store.inTransaction(async (inside) => {
    const design = await inside.designs.lock(id);
    if (!design) throw new Failure('not-found', `design ${id}`);
    return work(inside, design);
  });
}

/** The design is locked. */
async function save(store: Store, design: Design, body: Questionnaire, made: Maker): Promise<Design> {
  const whole = await withKeptFiles(store, design.body, withoutOrphans(design.body, body));
  const promised = await withPromise(store, design, whole);
  if (isUnchanged(promised, design.body)) return design;
  refuseTooMany(design.body, promised);
  const noted = await noteTranslations(store, design, promised);
  if (!(await store.designs.save(design.id, design.revision, noted.body, made)))
    throw new Error(`design ${design.id} was changed while it was locked`);
  await store.translations.keep(noted.notes);
  return { ...design, body: noted.body, revision: design.revision + 1 };
}

/**
 * What was taken away can come back when its pictures and recordings have been erased (`clearing.ts`), and a part
 * that somebody carried may name others: a file that is not kept is left out. Asked for one by one, since asking for all
 * keeps everybody else from adding any.
 */
async function withKeptFiles({ files }: Store, before: Questionnaire, body: Questionnaire) {
  const known = filesNamed(before);
  const gone = new Set<string>();
  for (const file of filesNamed(body).keys())
    if (!known.has(file) && !(await files.byDigest(file))) gone.add(file);
  return withoutFiles(body, gone);
}

/**
 * As the digest has it, which takes longer than looking for what differs; and the order of the non-answers, which is that of
 * the page to choose them on alone: nobody is asked anything else, so no digest has it.
 */
function isUnchanged(now: Questionnaire, before: Questionnaire): boolean {
  const orders = ({ areas, nonAnswers }: Questionnaire) => [Object.keys(areas), Object.keys(nonAnswers)];
  return isSame(now, before) && isSame(orders(now), orders(before));
}

/**
 * With the promise that people may have answered under: once a version is approved, neither going back nor an old page
 * changes whom the questions are for and whether answers are anonymous (disclosure.md, rule 0). Its name in files and in
 * comparisons is the same from the beginning.
 */
async function withPromise({ versions }: Store, { id, body: before }: Design, body: Questionnaire) {
  const named = { ...body, key: before.key };
  const { audience, nature } = before;
  if (body.audience === audience && body.nature === nature) return named;
  return (await versions.ofDesign(id)).length > 0 ? { ...named, audience, nature } : named;
}

/** What was typed, and the two states that it meets: the one that was seen, and the one that it is put into. */
interface MergeInput {
  readonly part: Part;
  readonly mine: Fields;
  /** As it was when the person began; undefined where that is not known, and then the present one counts. */
  readonly base: Questionnaire | undefined;
  readonly theirs: Questionnaire;
}

/** Both put together, as `mergeTyped` does; a question as one of its kind. */
export function mergePart({ part, mine, base, theirs }: MergeInput): MergeOutcome {
  const now = partIn(theirs, part);
  const merged = mergeTyped({ mine, before: base ? partIn(base, part) : now, now });
  return { ...merged, value: ofItsKind(part, merged.value) };
}

/** One may have turned a question into another kind while the other set what only the first kind has. */
function ofItsKind({ kind }: Part, value: Fields): Fields {
  return kind === 'question' ? { ...fitted(value as unknown as Question) } : value;
}
