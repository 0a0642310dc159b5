/** What is kept of accounts, of what was done with them, and of sessions. */
import type { Person, Role } from '../audits/people.ts';
import type { Act, ActKind } from './acts.ts';
import type { Reset } from './reset.ts';

export interface People {
  count(): Promise<number>;
  /** By name, as Swedish sorts. */
  list(): Promise<readonly Person[]>;
  byId(id: string): Promise<Person | undefined>;
  /** Case and outer spaces do not matter. */
  byEmail(email: string): Promise<(Person & Password) | undefined>;
  /** Throws Failure('conflict') when the address is taken. */
  add(person: Person): Promise<void>;
  setPassword(id: string, passwordHash: string): Promise<void>;
  /** The password has been found hard to guess (`passwords.ts`). */
  setJudged(id: string): Promise<void>;
  setRole(id: string, role: Role): Promise<void>;
  /** Which they belong to, by id; none where it is undefined. */
  setOrganisation(id: string, organisation: string | undefined): Promise<void>;
  /** Ends an account on a day (an ISO date), or opens it again. */
  setEnded(id: string, day: string | undefined): Promise<void>;
  /** Whether anybody of a role can sign in. */
  some(role: Role): Promise<boolean>;
  /** Whether an account of that role has not ended; until commit nobody else ends it or changes its role. */
  holds(id: string, role: Role): Promise<boolean>;
}

interface Password {
  readonly passwordHash: string | undefined;
  /** It has been found hard to guess; passwords from before that was asked have not. */
  readonly passwordJudged: boolean;
}

/** A one-time link to choose a password. Only the digest of its token is kept. */
export interface Invitation {
  readonly tokenDigest: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Who made it, by id; nobody where it was made at the server, or before that was kept. */
  readonly madeBy: string | undefined;
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
  /** Those of a person that have not run out at a time (milliseconds since 1970). */
  of(personId: string, now: number): Promise<readonly { readonly idDigest: string; readonly data: string }[]>;
  eraseExpired(now: number): Promise<void>;
}

/** Which acts are asked for; without `audits` those of no audit, and of some only where they are named. */
export interface Wanted {
  /** Acts of these audits. */
  readonly audits: readonly string[];
  /** And those of no audit. */
  readonly besides: boolean;
  readonly kinds?: readonly ActKind[] | undefined;
}

/** Only added to. */
export interface Acts {
  /** The same one twice is one. */
  add(...acts: readonly Act[]): Promise<void>;
  /** The newest first; of a day without time after those of that day with one. */
  some(wanted: Wanted, skipped: number, most: number): Promise<readonly Act[]>;
  count(wanted: Wanted): Promise<number>;
  /** What has been done with an account since an instant, the newest first. */
  of(personId: string, since: string, most: number): Promise<readonly Act[]>;
  /** Refused by the database for those that are to be kept (`yearsKept`). */
  eraseBefore(day: string): Promise<void>;
}

export interface Resets {
  add(reset: Reset): Promise<void>;
  byId(id: string): Promise<Reset | undefined>;
  /** Those that have not been confirmed, of some people, the oldest first. */
  openOf(personIds: readonly string[]): Promise<readonly Reset[]>;
  byIds(ids: readonly string[]): Promise<readonly Reset[]>;
  setSeen(id: string): Promise<void>;
  /** False where somebody has confirmed it already. */
  confirm(id: string, by: string, day: string): Promise<boolean>;
  /** That paper of a collection has been typed in with an account since; no sheet, no time, no count. */
  markPaper(collectionId: string, resetId: string): Promise<void>;
  /** Those since which paper of a collection has been typed in. */
  ofPaper(collectionId: string): Promise<readonly Reset[]>;
}

/** A secret of the app on somebody's telephone. */
export interface SecondFactor {
  readonly personId: string;
  /** From `sealSecret`. */
  readonly sealed: string;
  /** An ISO instant. */
  readonly since: string;
  /** The last step of time whose code was used: none works twice. */
  readonly lastStep: number;
}

export interface SecondFactors {
  of(personId: string): Promise<SecondFactor | undefined>;
  /** In place of an earlier one, whose codes go. */
  set(factor: SecondFactor, codeDigests: readonly string[]): Promise<void>;
  /** False where that step or a later one has been used. */
  useStep(personId: string, step: number): Promise<boolean>;
  /** Uses a recovery code up; false where there is none with that digest. */
  useCode(personId: string, digest: string): Promise<boolean>;
  setCodes(personId: string, digests: readonly string[]): Promise<void>;
  codesLeft(personId: string): Promise<number>;
  /** False where there was none. */
  remove(personId: string): Promise<boolean>;
  /** Of those, who have one. */
  among(personIds: readonly string[]): Promise<ReadonlySet<string>>;
}
