/** One visit to an answering link, so far. `saving.ts` saves it page by page, `sending.ts` sends it. */
import { type Checked, Failure, fine, type Problem } from '../failures.ts';
import type { Answer, Answers } from '../questionnaires/answers.ts';
import type { Questionnaire } from '../questionnaires/definition.ts';
import { kindOf, type Question } from '../questionnaires/questions/index.ts';
import { mistakesInRisks } from '../questionnaires/questions/mistakes.ts';
import { choiceBeside, isNamely } from '../questionnaires/questions/namely.ts';
import { riskPartOf } from '../questionnaires/questions/risks.ts';
import type { Store } from '../storage.ts';
import { draftIdOf, type Kept, unseal } from './drafts.ts';
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
    const read = kindOf(question).read(question, inputOf(question, form, asked), questionnaire);
    if (read.ok) answers[question.key] = read.value;
    else problems.push(...read.problems);
  }
  const risks = asked.map((question) => ({ key: question.key, inRisk: riskPartOf(question) }));
  const isFilled = (key: string) => form.get(key)?.some((value) => value.trim() !== '') ?? false;
  problems.push(...mistakesInRisks(risks, isFilled));
  return problems.length > 0 ? { ok: false, problems } : fine(answers);
}

/** Whoever writes beside a choice and chooses nothing else has chosen it. */
function inputOf(
  { key }: Question,
  form: ReadonlyMap<string, readonly string[]>,
  asked: readonly Question[],
): readonly string[] {
  const given = form.get(key) ?? [];
  if (given.some((value) => value !== '')) return given;
  const lines = asked.filter((line) => line.followUpTo === key && isNamely(line));
  const written = lines.filter((line) => form.get(line.key)?.some((words) => words.trim() !== ''));
  return written.flatMap((line) => choiceBeside(line) ?? []).slice(0, 1);
}

/** So often a visit that is saved elsewhere meanwhile is read again. */
export const tries = 5;

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
