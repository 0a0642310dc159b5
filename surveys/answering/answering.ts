/** One visit to an answering link, saved page by page. `sending.ts` sends it. */
import { type Checked, Failure, fine, type Problem } from '../failures.ts';
import { type Answer, type Answers, together } from '../questionnaires/answers.ts';
import type { Questionnaire } from '../questionnaires/definition.ts';
import { kindOf } from '../questionnaires/questions/index.ts';
import type { Store } from '../storage.ts';
import { type Again, draftIdOf, type Kept, seal, unseal } from './drafts.ts';
import { onRoute, type Page, type Route, routeOf } from './journey.ts';
import type { Open } from './links.ts';
import type { Draft } from './storage.ts';

/** What is needed from outside: the day, and fresh random bytes. */
export interface Means {
  readonly store: Store;
  readonly day: string;
  readonly random: (bytes: number) => Buffer;
}

/** A visit as it was when it was last read. */
export interface SoFar extends Kept {
  /** Undefined where nothing has been saved yet. */
  readonly draft: Draft | undefined;
  /** It has been sent, and nothing more can be saved in it. */
  readonly sent: boolean;
}

/**
 * What has been saved in a visit so far; nothing for a new one.
 * Refuses ('expired') a secret that belongs to another link or does not open what was saved.
 */
export async function soFar(store: Store, open: Open, secret: string | undefined): Promise<SoFar> {
  return readSoFar(open, secret, secret === undefined ? undefined : await draftOf(store, open, secret));
}

/** The same out of a draft that has been read. */
export function readSoFar(
  open: Pick<Open, 'collection'>,
  secret: string | undefined,
  draft: Draft | undefined,
): SoFar {
  refuseAnother(open, draft);
  if (!draft || secret === undefined) return { answers: {}, draft: undefined, sent: false };
  if (draft.sealed === undefined) return { answers: {}, draft, sent: true };
  return { ...unseal(draft.sealed, secret), draft, sent: false };
}

/**
 * A posted page turned into answers; undefined where a question was left empty.
 * Refuses fields that the page has not asked for, and everything that its kind refuses.
 */
export function readPage(
  page: Page,
  questionnaire: Questionnaire,
  form: ReadonlyMap<string, readonly string[]>,
): Checked<Readonly<Record<string, Answer | undefined>>> {
  const problems: Problem[] = [];
  const asked = page.questions.filter((question) => kindOf(question).asks);
  const foreign = [...form.keys()].find((name) => !asked.some(({ key }) => key === name));
  // One of them says enough: no page of ours sends any, and there is room in a form for hundreds of thousands.
  if (foreign !== undefined) problems.push({ field: foreign, message: 'problems.foreign' });
  const answers: Record<string, Answer | undefined> = {};
  for (const question of asked) {
    const read = kindOf(question).read(question, form.get(question.key) ?? [], questionnaire);
    if (read.ok) answers[question.key] = read.value;
    else problems.push(...read.problems);
  }
  return problems.length > 0 ? { ok: false, problems } : fine(answers);
}

/** So often a visit that is saved elsewhere meanwhile is read again. */
export const tries = 5;

/**
 * Saves a page's answers over those saved before and returns them all; undefined takes an answer away. What was wrong on a
 * page is over then. Refuses ('conflict') a visit that has been sent, and ('expired') one that belongs to another link.
 */
export async function savePage(
  means: Means,
  open: Open,
  secret: string,
  before: SoFar,
  given: Readonly<Record<string, Answer | undefined>>,
): Promise<Answers> {
  const kept = await changed(means, open, secret, before, (latest) => ({
    ...latest,
    answers: together(latest.answers, given),
    again:
      latest.again && latest.again.page === undefined ? { ...latest.again, unsent: undefined } : undefined,
  }));
  return kept.answers;
}

/**
 * Keeps a page that could not be taken as it was sent, so that it can be shown again. Refuses as `savePage` does.
 */
export async function keepAgain(
  means: Means,
  open: Open,
  secret: string,
  before: SoFar,
  again: Again,
): Promise<void> {
  await changed(means, open, secret, before, (latest) => ({ ...latest, again }));
}

/** Two tabs of one visit may save at once: the one that comes second reads again. */
async function changed(
  means: Means,
  open: Open,
  secret: string,
  before: SoFar,
  change: (latest: Kept) => Kept,
): Promise<Kept> {
  let latest = before;
  for (let attempt = 0; attempt < tries; attempt++) {
    if (latest.sent) throw new Failure('conflict', 'a visit that has been sent');
    const kept = change(latest);
    if (await saved(means, open, secret, latest.draft, kept)) return kept;
    latest = await soFar(means.store, open, secret);
  }
  throw new Failure('conflict', 'a draft saved from several places at once');
}

/** The route for the answers, and only the answers on it. */
export function followed(open: Open, answers: Answers): { readonly route: Route; readonly answers: Answers } {
  const route = routeOf(open.pages, answers);
  return { route, answers: onRoute(route, answers) };
}

/** A secret that was taken along to another link opens nothing there. */
export async function draftOf(store: Store, open: Open, secret: string): Promise<Draft | undefined> {
  const draft = await store.drafts.byId(draftIdOf(secret));
  refuseAnother(open, draft);
  return draft;
}

function refuseAnother({ collection }: Pick<Open, 'collection'>, draft: Draft | undefined): void {
  if (draft && draft.collectionId !== collection.id) throw new Failure('expired', 'a visit to another link');
}

async function saved(
  { store, day, random }: Means,
  open: Open,
  secret: string,
  draft: Draft | undefined,
  kept: Kept,
): Promise<boolean> {
  const sealed = seal(kept, secret, random(12));
  const revision = (draft?.revision ?? 0) + 1;
  const next = { id: draftIdOf(secret), collectionId: open.collection.id, sealed, revision, day };
  if (draft) return store.drafts.save(next);
  try {
    await store.drafts.add(next);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.kind === 'conflict') return false;
    throw error;
  }
}
