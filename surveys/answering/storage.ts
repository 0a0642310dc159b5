/** What the domain asks of whatever keeps what those who answer leave behind. Implemented in `data`, as `storage.ts` is. */
import type { Answers } from '../questionnaires/answers.ts';
import type { Channel, Help, Method } from './method.ts';

export interface Responses {
  /** One row with a random id of its own: no time, no order, no trace of the visit. */
  add(collectionId: string, answers: Answers): Promise<void>;
  /** A free text apart from the answers of the same person. */
  addText(collectionId: string, question: string, text: string): Promise<void>;
  /** The way that an answer came, apart from the answer. */
  addMethod(collectionId: string, method: Method): Promise<void>;
  /** Puts who helped to any one that came by the channel and tells nothing of it; changes nothing where there is none. */
  addHelp(collectionId: string, channel: Channel, help: Help): Promise<void>;
  count(collectionId: string): Promise<number>;
  /** Of several collections, by id; those without any are left out. */
  countEach(collectionIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  each(collectionId: string): AsyncIterable<Answers>;
  /** Free texts by question, in random order. */
  texts(collectionId: string): Promise<readonly { readonly question: string; readonly text: string }[]>;
  /** In random order. */
  methods(collectionId: string): Promise<readonly Method[]>;
  /** Rewrites the answers of a closed collection in random-id order. */
  rewrite(collectionId: string): Promise<void>;
  rewriteTexts(collectionId: string): Promise<void>;
  rewriteMethods(collectionId: string): Promise<void>;
  /** Erases answers, texts and methods for good. */
  erase(collectionId: string): Promise<void>;
}

/** What has been answered so far in one visit, sealed: only the visit's cookie can open it. */
export interface Draft {
  /** Derived from the visit's secret, which is not kept. */
  readonly id: string;
  readonly collectionId: string;
  /** Undefined once sent: the row then only says that this visit has sent, so that nothing is stored twice. */
  readonly sealed: string | undefined;
  readonly revision: number;
  /** The day it was last touched, an ISO date; empty once it has been sent. */
  readonly day: string;
}

export interface Drafts {
  byId(id: string): Promise<Draft | undefined>;
  /** Throws Failure('conflict') when the id is taken. */
  add(draft: Draft): Promise<void>;
  /** Saves over the revision before `draft.revision`; false when somebody else was first. */
  save(draft: Draft): Promise<boolean>;
  /** Empties it for good, only at that revision; false when it was saved or sent meanwhile, or is not there. */
  markSent(id: string, revision: number): Promise<boolean>;
  /** Inside a transaction: keeps everybody else from changing it until the end. */
  lock(id: string): Promise<void>;
  erase(id: string): Promise<void>;
  eraseOf(collectionId: string): Promise<void>;
  /** Erases drafts untouched since before that day. */
  eraseBefore(day: string): Promise<void>;
}

/** A visit that rests: its secret, wrapped by a key that only the four words yield. */
export interface Pause {
  /** Derived from the words, which are not kept. */
  readonly id: string;
  readonly collectionId: string;
  readonly draftId: string;
  readonly wrapped: string;
  /** The day it was last used, an ISO date. */
  readonly day: string;
}

export interface Pauses {
  byId(id: string): Promise<Pause | undefined>;
  /** Throws Failure('conflict') when the id is taken. */
  add(pause: Pause): Promise<void>;
  /** Whether words have been given out for the visit. */
  rests(draftId: string): Promise<boolean>;
  /** It was used on that day. */
  touch(id: string, day: string): Promise<void>;
  /** Those of a visit that was sent, left or paused anew. */
  eraseOfDraft(draftId: string): Promise<void>;
  eraseOf(collectionId: string): Promise<void>;
  /** Erases those untouched since before that day. */
  eraseBefore(day: string): Promise<void>;
}

/** Single-use codes, by digest. Which ones are used is listed nowhere. */
export interface Codes {
  /** Throws Failure('conflict') when one is taken. */
  add(collectionId: string, digests: readonly string[]): Promise<void>;
  find(digest: string): Promise<{ readonly collectionId: string; readonly used: boolean } | undefined>;
  /** Uses it up; false when it was used already or is not there. */
  use(digest: string): Promise<boolean>;
  /** How many were made; never how many are used. */
  count(collectionId: string): Promise<number>;
  /** Those of a collection that is removed. */
  eraseOf(collectionId: string): Promise<void>;
  /** After closing: writes every row anew in the order of digests, and forgets which ones were used. */
  forget(collectionId: string): Promise<void>;
}

/**
 * How far a paper sheet has come: typed in once; typed in by a second person, who looks again at what differs; set aside,
 * for both to type anew; or agreed on, and only what the first person wrote in words is still to be read through.
 */
type SheetState = 'once' | 'differs' | 'aside' | 'agreed';

/** Which of the two who type a sheet in. */
export type Typist = 'first' | 'second';

/** A paper sheet that has been typed in and does not count yet. */
export interface Sheet {
  readonly collectionId: string;
  /** Written on the sheet by the first who typed it in. */
  readonly number: number;
  /** The first entry, sealed. */
  readonly sealed: string;
  /** Id of the person of staff who made it. */
  readonly enteredBy: string;
  /** Digest of the random id of the form that it was typed in on; undefined where the form had none. */
  readonly entry: string | undefined;
  readonly state: SheetState;
  /** Id of the one other person who types it in, from their first try on. */
  readonly secondBy: string | undefined;
  /** The first person has yet to read through what they wrote in words. */
  readonly unread: boolean;
  /** At the second person's try more than a fifth differed. */
  readonly far: boolean;
  /** Of a sheet that is set aside: who of the two has typed it anew, and waits for the other. */
  readonly typedAnew: Typist | undefined;
  /** How often both have typed it anew. */
  readonly turn: number;
  /** Everything typed after the first entry, sealed. */
  readonly progress: string | undefined;
}

/** A sheet as lists tell of it: nothing of what is typed on it. */
export type SheetHead = Omit<Sheet, 'sealed' | 'progress'>;

/** What is kept of a sheet that was thrown away, until the collection closes: nothing of what was on it, and no day. */
export interface SheetRemoval {
  readonly collectionId: string;
  /** Random. */
  readonly id: string;
  readonly removedBy: string;
  readonly secondBy: string | undefined;
  readonly far: boolean;
  readonly reason: string;
}

export interface Sheets {
  /** By number. */
  ofCollection(collectionId: string): Promise<readonly SheetHead[]>;
  find(collectionId: string, number: number): Promise<Sheet | undefined>;
  /** Throws Failure('conflict') when the number is taken, or a sheet of the collection came from the same form. */
  add(sheet: Sheet): Promise<void>;
  /** Keeps how far the sheet of that number has come; its first entry stays as it was. */
  change(sheet: Sheet): Promise<void>;
  /** False when it was gone already. */
  erase(collectionId: string, number: number): Promise<boolean>;
  addRemoval(removal: SheetRemoval): Promise<void>;
  /** By id, which is random. */
  removals(collectionId: string): Promise<readonly SheetRemoval[]>;
  eraseRemovals(collectionId: string): Promise<void>;
}

/** Answers put aside during a flood warning: without time or order, each whole, unseen until staff take or reject them all. */
export interface Quarantine {
  /** `body` is everything of one answer, as text. */
  add(collectionId: string, body: string): Promise<void>;
  count(collectionId: string): Promise<number>;
  /** In random order. */
  all(collectionId: string): Promise<readonly string[]>;
  eraseOf(collectionId: string): Promise<void>;
}
