/** What the domain asks of whatever keeps texts and what auditors make of them. Implemented in `data`. */
import type { Audience } from '../questionnaires/definition.ts';
import type { Quote } from './quote.ts';
import type { Review } from './review.ts';

/** A text without its words. */
export interface FreeTextHead {
  /** Random, and given anew at closing: it tells nothing of the order of arrival. */
  readonly id: string;
  readonly collectionId: string;
  readonly question: string;
}

export interface FreeTexts {
  /** Of collections that are closed, in the order of their random ids. */
  ofCollections(collectionIds: readonly string[]): Promise<readonly FreeTextHead[]>;
  /** By id; what is gone is left out. */
  readWords(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  replace(collectionId: string, id: string, words: string): Promise<void>;
  erase(collectionId: string, id: string): Promise<void>;
}

export interface Reviews {
  /** In the order of the texts' ids. */
  ofCollections(collectionIds: readonly string[]): Promise<readonly Review[]>;
  /** Over the revision before `review.revision`; false when somebody else was first. */
  save(review: Review): Promise<boolean>;
  erase(textId: string): Promise<void>;
}

export interface Theme {
  readonly id: string;
  readonly auditId: string;
  readonly title: string;
}

export interface Themes {
  /** By title, as Swedish sorts. */
  ofAudits(auditIds: readonly string[]): Promise<readonly Theme[]>;
  /** Throws Failure('conflict') when the audit has one of that title. */
  add(theme: Theme): Promise<void>;
  /** Only while it has the title that was seen; false otherwise. Throws Failure('conflict') as `add` does. */
  rename(theme: Theme, seen: string): Promise<boolean>;
  /** Only while it has that title; false otherwise. */
  remove(theme: Theme): Promise<boolean>;
}

/** What has been told of the texts of one voice and round. */
export interface DisclosedThemes {
  readonly auditId: string;
  readonly audience: Audience;
  readonly round: number;
  /** Bounds by theme and verdict, as JSON text. */
  readonly counts: string;
}

export interface DisclosedThemeCounts {
  ofAudit(auditId: string): Promise<readonly DisclosedThemes[]>;
  /** All at once; what is kept of a voice and round already stays as it is. */
  keep(told: readonly DisclosedThemes[]): Promise<void>;
}

export interface Quotes {
  /** In the order of their random ids. */
  ofAudit(auditId: string): Promise<readonly Quote[]>;
  ofCollection(collectionId: string): Promise<readonly Quote[]>;
  byId(id: string): Promise<Quote | undefined>;
  /** Throws Failure('conflict') when the same words of that text are there. */
  add(quote: Quote): Promise<void>;
  /** Puts other words over the revision before, which nobody has approved; false when it is another by now. */
  reword(quote: Pick<Quote, 'id' | 'words' | 'revision'>): Promise<boolean>;
  /** Only at that revision; false otherwise. Approving twice is once. What it needs can only rise. */
  approve(quote: Pick<Quote, 'id' | 'revision' | 'needed'>, personId: string): Promise<boolean>;
  remove(id: string): Promise<void>;
}

/** Who has sorted texts of an audit lately: their last act, and nothing before it. */
export interface Sorting {
  /** An ISO instant; forgets acts before `forgetting`. */
  touch(auditId: string, personId: string, at: string, forgetting: string): Promise<void>;
  /** Ids of those whose last act was at an instant or after it. */
  since(auditId: string, at: string): Promise<readonly string[]>;
}
