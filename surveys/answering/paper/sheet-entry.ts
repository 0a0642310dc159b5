/**
 * Paper sheets, typed in by one person and then by another; only what both agree on becomes answers, and neither is shown
 * what the other typed. Here what the steps have in common.
 */
import type { Collection } from '../../audits/collection.ts';
import { Failure } from '../../failures.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Store } from '../../storage.ts';
import { keepAnswers } from '../keeping.ts';
import type { Sheet } from '../storage.ts';
import { textsOf } from './comparing.ts';
import { markOf, type Progress, sealProgress, unsealProgress, unsealSheet } from './sheet-sealing.ts';
import { onItsRoute, type TypedSheet } from './sheet-typing.ts';

export interface SheetMeans {
  readonly store: Store;
  /** From `sheetKeyOf`. */
  readonly key: Buffer;
  readonly random: (bytes: number) => Buffer;
}

/** What is typed in, of what, and by whom (the id of a person of staff). */
export interface Entry {
  readonly collection: Pick<Collection, 'id' | 'nature'>;
  readonly questionnaire: Questionnaire;
  readonly person: string;
  readonly typed: TypedSheet;
}

/** A sheet as a page showed it. Numbers are used again, so the mark of the first entry says which one had it then. */
export interface SheetMark {
  readonly number: number;
  /** From `markOf`. */
  readonly mark: string;
}

/** The sheet that has a number now, with its mark. Refuses ('not-found') a number that does not wait. */
export async function seeSheet(
  { store }: Pick<SheetMeans, 'store'>,
  collectionId: string,
  number: number,
): Promise<SheetMark & { readonly sheet: Sheet }> {
  const sheet = await store.sheets.find(collectionId, number);
  if (!sheet) throw new Failure('not-found', `sheet ${number}`);
  return { number, mark: markOf(sheet.sealed), sheet };
}

/** What a step of a sheet works on, inside its transaction. */
export interface Step {
  readonly inside: Store;
  readonly sheet: Sheet;
  readonly first: TypedSheet;
  readonly progress: Progress;
  /** Keeps how far it has come. */
  change(now: Partial<Sheet>, progress: Progress): Promise<void>;
  /**
   * Stores what is agreed on, and erases the sheet; where words are left to read through it is kept as agreed on instead.
   * `read` are the words as they have been read through now.
   */
  settle(agreed: TypedSheet, read?: TypedSheet['answers']): Promise<'counted' | 'agreed'>;
}

/**
 * One step of a sheet, in one transaction. Refuses ('not-found') a number that does not wait, ('conflict') one that another
 * sheet has got since it was seen, and ('closed') when the collection is not open.
 */
export async function onSheetSeen<Outcome>(
  means: SheetMeans,
  entry: Omit<Entry, 'typed'>,
  seen: SheetMark,
  step: (step: Step) => Promise<Outcome>,
): Promise<Outcome> {
  const nonce = means.random(12);
  return means.store.inTransaction(async (inside) => {
    await admitted(inside, entry.collection.id);
    const sheet = await sheetSeen(inside, entry.collection.id, seen);
    const first = unsealSheet(sheet.sealed, sheet, means.key);
    const progress = unsealProgress(sheet.progress, sheet, means.key);
    const change: Step['change'] = (now, then) =>
      inside.sheets.change({ ...sheet, ...now, progress: sealProgress(then, sheet, means.key, nonce) });
    const settle: Step['settle'] = async (agreed, read) => {
      const texts = read ?? progress.texts ?? textsOf(entry.questionnaire, first);
      const whole = onItsRoute(entry.questionnaire, {
        ...agreed,
        answers: { ...agreed.answers, ...texts },
      }).sheet;
      if (!read && sheet.unread && Object.keys(textsOf(entry.questionnaire, whole)).length > 0) {
        await change({ state: 'agreed' }, { texts, agreed });
        return 'agreed';
      }
      await keep(inside, entry, sheet.number, whole);
      return 'counted';
    };
    return step({ inside, sheet, first, progress, change, settle });
  });
}

/** The sheet that was seen. Refuses as `onSheetSeen`. */
export async function sheetSeen(
  store: Store,
  collectionId: string,
  { number, mark }: SheetMark,
): Promise<Sheet> {
  const sheet = await store.sheets.find(collectionId, number);
  if (!sheet) throw new Failure('not-found', `sheet ${number}`);
  if (markOf(sheet.sealed) !== mark) throw new Failure('conflict', `sheet ${number} is another one now`);
  return sheet;
}

/** Refuses ('closed') when the collection is not open; nobody else changes its sheets meanwhile. */
export async function admitted(inside: Store, collectionId: string): Promise<void> {
  if (!(await inside.collections.admit(collectionId))) throw new Failure('closed', 'paper after closing');
}

async function keep(
  inside: Store,
  entry: Omit<Entry, 'typed'>,
  number: number,
  { answers, help }: TypedSheet,
): Promise<void> {
  const told = entry.collection.nature === 'anonymous' ? help : undefined;
  await keepAnswers(inside, entry, answers, { channel: 'paper', help: told });
  await inside.sheets.erase(entry.collection.id, number);
}
