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
