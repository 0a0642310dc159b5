/** What the domain asks of whatever keeps its things. Implemented in `data`, on SQLite and PostgreSQL. */
import type { Answers } from './answering/answers.ts';
import type { Audit } from './audits/audit.ts';
import type { Collection } from './audits/collection.ts';
import type { Person, Role } from './audits/people.ts';
import type { Service } from './audits/service.ts';
import type { Questionnaire } from './questionnaires/definition.ts';

/** Everything kept. Inside `inTransaction` only the store handed to the work may be used. */
export interface Store {
  readonly people: People;
  readonly invitations: Invitations;
  readonly sessions: Sessions;
  readonly services: Services;
  readonly audits: Audits;
  readonly questionnaires: Questionnaires;
  readonly collections: Collections;
  readonly responses: Responses;
  readonly drafts: Drafts;
  /** All or nothing; work on one store is done one transaction at a time on SQLite. Nothing slow inside. */
  inTransaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** Forgets physically what was erased or rewritten: log emptied, dead rows gone. Never inside a transaction. */
  settle(): Promise<void>;
}

export interface People {
  count(): Promise<number>;
  /** By name, as Swedish sorts. */
  list(): Promise<readonly Person[]>;
  byId(id: string): Promise<Person | undefined>;
  /** Case and outer spaces do not matter. */
  byEmail(email: string): Promise<(Person & { readonly passwordHash: string | undefined }) | undefined>;
  /** Throws Failure('conflict') when the address is taken. */
  add(person: Person): Promise<void>;
  setPassword(id: string, passwordHash: string): Promise<void>;
}

/** A one-time link to choose a password. Only the digest of its token is kept. */
export interface Invitation {
  readonly tokenDigest: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** The last day it works, an ISO date. */
  readonly lastDay: string;
}

export interface Invitations {
  add(invitation: Invitation): Promise<void>;
  find(tokenDigest: string): Promise<Invitation | undefined>;
  /** Uses it up; false when it was gone already. */
  take(tokenDigest: string): Promise<boolean>;
  list(): Promise<readonly Invitation[]>;
  /** Erases those whose last day was before that day. */
  eraseBefore(day: string): Promise<void>;
}

/** Staff sessions. Those who answer have none. */
export interface Sessions {
  find(idDigest: string): Promise<{ readonly data: string; readonly expires: number } | undefined>;
  /** A new one, of a person where somebody is signed in. `expires` is milliseconds since 1970. */
  add(idDigest: string, data: string, expires: number, personId: string | undefined): Promise<void>;
  /** Changes one that is still kept; one that was signed out meanwhile does not come back. */
  renew(idDigest: string, data: string, expires: number): Promise<void>;
  erase(idDigest: string): Promise<void>;
  /** All of a person's, wherever they are signed in. */
  eraseOf(personId: string): Promise<void>;
  eraseExpired(now: number): Promise<void>;
}

export interface Services {
  /** By municipality, then by name, as Swedish sorts. */
  list(): Promise<readonly Service[]>;
  byId(id: string): Promise<Service | undefined>;
  /** Throws Failure('conflict') when the municipality has a service of that name. */
  add(service: Service): Promise<void>;
}

export interface Audits {
  /** The newest first. */
  list(): Promise<readonly Audit[]>;
  byId(id: string): Promise<Audit | undefined>;
  add(audit: Audit): Promise<void>;
}

export interface Questionnaires {
  /** Keeps a questionnaire as it is asked, under its digest; keeping the same one twice is one. */
  freeze(digest: string, questionnaire: Questionnaire): Promise<void>;
  frozen(digest: string): Promise<Questionnaire | undefined>;
  /** Questionnaires read in from files, beside the shipped templates. */
  imported(): Promise<readonly Questionnaire[]>;
  /** Throws Failure('conflict') when the key is taken. */
  addImported(questionnaire: Questionnaire): Promise<void>;
}

export interface Collections {
  /** Throws Failure('conflict') when the audit has one for that service, audience and round. */
  add(collection: Collection): Promise<void>;
  list(): Promise<readonly Collection[]>;
  ofAudit(auditId: string): Promise<readonly Collection[]>;
  byId(id: string): Promise<Collection | undefined>;
  byCode(code: string): Promise<Collection | undefined>;
  /** Only while planned and at that revision; false otherwise. */
  remove(id: string, revision: number): Promise<boolean>;
  /** Only while planned and at that revision; fixes k and kCut. False otherwise. */
  open(
    id: string,
    revision: number,
    terms: { readonly day: string; readonly k: number; readonly kCut: number },
  ): Promise<boolean>;
  /** Only while open and at that revision; false otherwise. Final. */
  close(id: string, revision: number, day: string): Promise<boolean>;
  setSettled(id: string): Promise<void>;
  /**
   * Marks a closed collection's answers as erased on a day, and as not settled again until the database has forgotten
   * them; false when they were erased already, or it is not closed.
   */
  setErased(id: string, day: string): Promise<boolean>;
  /** Makes room for one more answer while the collection is open; false when it is not. Keeps closing out until commit. */
  admit(id: string): Promise<boolean>;
  /** What staff were last told of how many have answered, and on which day (disclosure.md, rule 1). */
  told(id: string): Promise<{ readonly answered: number; readonly day: string } | undefined>;
  /** Only where nothing has been told on that day: the first of two who look at once is who tells. */
  setTold(id: string, answered: number, day: string): Promise<void>;
}

export interface Responses {
  /** One row with a random id of its own: no time, no order, no trace of the visit. */
  add(collectionId: string, answers: Answers): Promise<void>;
  /** A free text apart from the answers of the same person. */
  addText(collectionId: string, question: string, text: string): Promise<void>;
  count(collectionId: string): Promise<number>;
  each(collectionId: string): AsyncIterable<Answers>;
  /** Free texts by question, in random order. */
  texts(collectionId: string): Promise<readonly { readonly question: string; readonly text: string }[]>;
  /** Rewrites the answers of a closed collection in random-id order. */
  rewrite(collectionId: string): Promise<void>;
  rewriteTexts(collectionId: string): Promise<void>;
  /** Erases answers and texts for good. */
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
  /** Empties it for good; false when it was sent already or is not there. */
  markSent(id: string): Promise<boolean>;
  erase(id: string): Promise<void>;
  eraseOf(collectionId: string): Promise<void>;
  /** Erases drafts untouched since before that day. */
  eraseBefore(day: string): Promise<void>;
}
