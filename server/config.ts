/** The only reader of the environment. Anything that is not understood stops the start and names the variable. */
import path from 'node:path';
import { z } from 'zod';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where SQLite's file and the session secret lie. */
  readonly dataDir: string;
  /** A PostgreSQL address; without it SQLite is used. */
  readonly databaseUrl: string | undefined;
  /** The address that people reach the site by, without a slash at the end. */
  readonly publicUrl: string | undefined;
  readonly sessionSecret: string | undefined;
  /** Whose accounts need a second factor: nobody's, or those of FoU. Everybody may have one. */
  readonly secondFactor: 'optional' | 'fou';
  /** Browsers use HTTPS for names under this one, too. */
  readonly hstsSubdomains: boolean;
  /** How many proxies stand in front. */
  readonly trustProxy: number;
  /** Where those who leave in a hurry are sent; without it to a plain page of our own. */
  readonly leaveTo: string | undefined;
  /** Where faults are reported: an address of a page or, with `mailto:`, of e-mail. */
  readonly securityContact: string | undefined;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

const whole = (least: number, most: number) =>
  z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`);

const address = (protocols: RegExp, like: string) =>
  z.url({ protocol: protocols, error: `must look like ${like}` });

/** Every page is at the root of its site: links under a path would lead nowhere. */
function isBare(text: string): boolean {
  if (!URL.canParse(text)) return true; // told already
  const { pathname, search, hash } = new URL(text);
  return pathname === '/' && search === '' && hash === '';
}

function isReachable(text: string): boolean {
  return (
    !text.toLowerCase().startsWith('mailto:') || z.email().safeParse(text.slice('mailto:'.length)).success
  );
}

/**
 * What goes to another machine is encrypted, and its certificate looked at; `disable` says that the network between is
 * ours alone. `pg` would without a word send everything in the open, and so is asked for one.
 */
function saysWhetherEncrypted(text: string): boolean {
  if (!URL.canParse(text)) return true; // told already
  const { hostname, searchParams } = new URL(text);
  const host = searchParams.get('host') ?? decodeURIComponent(hostname);
  if (host === '' || host.startsWith('/') || isHere(host)) return true;
  return ['verify-full', 'disable'].includes(searchParams.get('sslmode') ?? '');
}

function isHere(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host);
}

const Environment = z
  .object({
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: whole(0, 65535).default(3000),
    DATA_DIR: z.string().min(1).default('var/data'),
    DATABASE_URL: address(/^postgres(ql)?$/, 'postgres://user:password@host:5432/name')
      .refine(saysWhetherEncrypted, 'must end with ?sslmode=verify-full where the database is elsewhere')
      .optional(),
    PUBLIC_URL: address(/^https?$/, 'https://revision.example.se')
      .refine(isBare, 'must be without path, like https://revision.example.se')
      .optional(),
    SESSION_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
    SECOND_FACTOR: z.enum(['optional', 'fou']).default('optional'),
    HSTS_SUBDOMAINS: z.enum(['yes', 'no']).default('no'),
    TRUST_PROXY: whole(0, 10).default(0),
    LEAVE_TO: address(/^https?$/, 'https://www.example.se/').optional(),
    SECURITY_CONTACT: address(/^(https|mailto)$/, 'mailto:it@example.se or https://example.se/report')
      .refine(isReachable, 'must have an address after mailto:')
      .optional(),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  })
  // This server speaks plain HTTP. Unless it believes the proxy that people came over HTTPS, nobody can sign in.
  .refine((env) => !env.PUBLIC_URL?.startsWith('https:') || env.TRUST_PROXY > 0, {
    path: ['TRUST_PROXY'],
    error: 'must be at least 1 where PUBLIC_URL begins with https:',
  });

/** Reads the settings; throws an error whose message names every variable that is wrong, and how. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = Environment.safeParse(given);
  if (!read.success) throw new Error(read.error.issues.map((issue) => explain(issue, given)).join('\n'));
  const env = read.data;
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir: path.resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, ''),
    sessionSecret: env.SESSION_SECRET,
    secondFactor: env.SECOND_FACTOR,
    hstsSubdomains: env.HSTS_SUBDOMAINS === 'yes',
    trustProxy: env.TRUST_PROXY,
    leaveTo: env.LEAVE_TO,
    securityContact: env.SECURITY_CONTACT,
    logLevel: env.LOG_LEVEL,
  };
}

/** Whether somebody of a role cannot be without a second factor. */
export function needsFactor(
  { secondFactor }: Pick<Config, 'secondFactor'>,
  { role }: { readonly role: string },
): boolean {
  return secondFactor === 'fou' && ['fou', 'admin'].includes(role);
}

/** What is not wrong, and yet to be known by whoever starts the program. */
export function warningsOf({ publicUrl }: Pick<Config, 'publicUrl'>): readonly string[] {
  if (publicUrl === undefined || publicUrl.startsWith('https:') || isHere(new URL(publicUrl).hostname))
    return [];
  return [
    'PUBLIC_URL begins with http: what people answer, and passwords, can be read on the way. See RUNNING.md.',
  ];
}

/** A value is quoted unless it may hold a password. */
function explain(
  issue: { path: PropertyKey[]; message: string },
  given: Record<string, string | undefined>,
): string {
  const name = String(issue.path[0]);
  const secret = name === 'DATABASE_URL' || name === 'SESSION_SECRET';
  const value = given[name];
  return `${name}: ${issue.message}${secret || value === undefined ? '' : `, not "${value}"`}`;
}
