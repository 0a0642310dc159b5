/** Passwords: hashed with argon2id, at the settings that OWASP's cheat sheet asks for, and judged by how they can be guessed. */
import { type Checked, fine, type Problem } from '../../surveys/failures.ts';
import type { Config } from '../config.ts';
import { heavily } from '../heavy/heavy.ts';

/** Password hashing with argon2id, at the settings that OWASP's password storage cheat sheet asks for. */

/** Loaded when it is first needed: it is native code that a server which only takes answers never uses. */
const argon2 = () => import('@node-rs/argon2');

let stranger: Promise<string> | undefined;

export async function hashPassword(password: string): Promise<string> {
  return (await argon2()).hash(password);
}

/** Whether the password is the one that was hashed. Works as long for an unknown address, which has no hash. */
export async function passwordMatches(hash: string | undefined, password: string): Promise<boolean> {
  stranger ??= hashPassword('nobody has this password');
  const matches = await (await argon2()).verify(hash ?? (await stranger), password);
  return matches && hash !== undefined;
}

/** The power of ten: with four ordinary words that have nothing to do with each other it is about eighteen. */
const enoughGuesses = 10;

/** What the installation and its people are called: the first thing that somebody who knows them tries. */
export interface Known {
  readonly name: string;
  readonly email: string;
}

/** The password, or what is wrong with it. */
export async function judged(
  config: Pick<Config, 'publicUrl'>,
  known: Known,
  password: string,
): Promise<Checked<string>> {
  const { guesses, usesOwn } = await heavily('password', { password, own: ownWords(config, known) });
  if (guesses >= enoughGuesses) return fine(password);
  const message = `people.problems.password-${usesOwn ? 'own' : 'common'}`;
  const problem: Problem = { field: 'password', message };
  return { ok: false, problems: [problem] };
}

function ownWords({ publicUrl = '' }: Pick<Config, 'publicUrl'>, { name, email }: Known): readonly string[] {
  const given = ['brukarrevision', 'revision', 'revisor', 'brukarrevisor', name, email, publicUrl];
  const words = given.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  return [...new Set(words.map((word) => word.toLowerCase()).filter((word) => word.length > 2))];
}
