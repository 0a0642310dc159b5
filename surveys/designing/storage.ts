/** What the domain asks of whatever keeps questionnaires in the making. Implemented in `data`, as `storage.ts` is. */

import type { Resolution } from '../documents/comment.ts';
import type { Maker, Revision } from '../documents/revision.ts';
import type { Questionnaire } from '../questionnaires/definition.ts';
import type { QuestionBank, Source } from './bank/bank.ts';
import type { Comment, CommentLink, Design, DesignSummary, Dismissal, Version } from './document/design.ts';
import type { Translation } from './translating/translations.ts';

export interface Designs {
  /** A new one, at revision 1. */
  add(design: Omit<Design, 'revision'>, made: Maker): Promise<void>;
  byId(id: string): Promise<Design | undefined>;
  /** The same inside a transaction: until it ends nobody else changes the design, and who wants to waits. */
  lock(id: string): Promise<Design | undefined>;
  /** By title, as Swedish sorts. */
  ofAudit(auditId: string): Promise<readonly Design[]>;
  list(): Promise<readonly Design[]>;
  /** Those of some audits, without what they say; by title, as Swedish sorts. */
  summaries(auditIds: readonly string[]): Promise<readonly DesignSummary[]>;
  /** Keeps the next revision; only at that revision, false otherwise. What it was stays in the history. */
  save(id: string, revision: number, body: Questionnaire, made: Maker): Promise<boolean>;
  /** As it was at a revision. */
  at(id: string, revision: number): Promise<Questionnaire | undefined>;
  /** The newest first. */
  history(id: string): Promise<readonly Revision[]>;
  /**
   * The same with the questionnaire as JSON text, as `JSON.stringify` writes it, from the newest or from `newest`. A few
   * are read at a time, when they are asked for.
   */
  backwards(id: string, newest?: number): AsyncIterable<Revision & { readonly text: string }>;
  /** All of it, with every revision and whatever is kept about it, but no versions: a design that has one stays. */
  remove(id: string): Promise<void>;
}

export interface Versions {
  /** Throws Failure('conflict') when the design has that number and correction already. */
  add(version: Version): Promise<void>;
  byId(id: string): Promise<Version | undefined>;
  /** The newest first. */
  ofDesign(designId: string): Promise<readonly Version[]>;
  ofAudit(auditId: string): Promise<readonly Version[]>;
  list(): Promise<readonly Version[]>;
  /** Those of the audits that a person is in, the newest first. */
  seenBy(personId: string): Promise<readonly Version[]>;
  /** The newest of each design of some audits. */
  newest(auditIds: readonly string[]): Promise<readonly Version[]>;
}

export interface Bank {
  /**
   * Templates, those read in, and the newest version of every design in the audits that a person is in, those approved
   * last first.
   */
  sources(personId: string): Promise<readonly Source[]>;
  /** All that a person may read. Whatever has been read before is remembered; the rest is read bit by bit. */
  read(personId: string): Promise<QuestionBank>;
}

export interface Comments {
  add(comment: Comment): Promise<void>;
  /** The oldest first. */
  ofDesign(designId: string): Promise<readonly Comment[]>;
  byId(id: string): Promise<Comment | undefined>;
  /** Undefined opens it again. */
  resolve(id: string, resolved: Resolution | undefined): Promise<void>;
}

export interface CommentLinks {
  add(link: CommentLink): Promise<void>;
  find(tokenDigest: string): Promise<CommentLink | undefined>;
  ofDesign(designId: string): Promise<readonly CommentLink[]>;
  erase(tokenDigest: string): Promise<void>;
  /** Erases those whose last day was before that day. */
  eraseBefore(day: string): Promise<void>;
}

export interface Dismissals {
  /** Over an earlier one of the same rule, place and words. */
  add(dismissal: Dismissal): Promise<void>;
  ofDesign(designId: string): Promise<readonly Dismissal[]>;
  remove(dismissal: Pick<Dismissal, 'designId' | 'rule' | 'place' | 'words'>): Promise<void>;
}

export interface Translations {
  /** Each over an earlier one of the same text and language. */
  keep(translations: readonly Translation[]): Promise<void>;
  ofDesign(designId: string): Promise<readonly Translation[]>;
}
