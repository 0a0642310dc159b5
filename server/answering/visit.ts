/** The one cookie of those who answer: set with the first saved answer, taken away at thanks, gone with the browser. */
import type { Request } from 'express';
import { type Means, readSoFar, type SoFar } from '../../surveys/answering/answering.ts';
import { draftIdOf, type RejectedPage, secretBytes } from '../../surveys/answering/drafts.ts';
import type { Open, Visited } from '../../surveys/answering/links.ts';
import { keepRejected } from '../../surveys/answering/saving.ts';
import { Failure } from '../../surveys/failures.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { languagesOf } from '../../views/answering/frame.ts';
import type { Cookie, Reply } from '../http/handle.ts';
import { readLanguage } from '../http/language.ts';
import { type Services, today } from '../services.ts';
import type { AnsweringContext } from './answering-context.ts';

/** A request to an answering link. */
export interface Visit {
  readonly open: Open;
  readonly language: InterfaceLanguage;
  /** Undefined before the first saved answer. */
  readonly secret: string | undefined;
  readonly before: SoFar;
}

export async function visitOf(context: AnsweringContext): Promise<Visit> {
  const { links, code, request } = context;
  const brought = secretOf(request);
  const { open, draft } = await links.visit(code, brought && draftIdOf(brought));
  const language = visitLanguage(context, open);
  const { secret, before } = broughtBy(open, brought, draft);
  // Whoever has used the code themselves is on the way to the thanks.
  if (open.used && !before.sent) throw new Failure('used', 'a single-use code');
  return { open, language, secret, before };
}

/** A cookie that opens nothing here is as good as none. */
function broughtBy(
  open: Open,
  secret: string | undefined,
  draft: Visited['draft'],
): Pick<Visit, 'secret' | 'before'> {
  try {
    return { secret, before: readSoFar(open, secret, draft) };
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'expired') throw error;
    return { secret: undefined, before: readSoFar(open, undefined, undefined) };
  }
}

export function visitLanguage(
  { request }: Pick<AnsweringContext, 'request'>,
  { questionnaire }: Open,
): InterfaceLanguage {
  const offered = languagesOf(questionnaire);
  const wanted = readLanguage(request.query.language);
  return wanted && offered.includes(wanted) ? wanted : (offered[0] ?? 'sv');
}

export function meansOf(services: Services): Means {
  return { store: services.store, day: today(services), random: services.random };
}

/**
 * Instead of a page in reply to a form, which Back would ask to send once more: what was sent is kept with the draft, and
 * the browser goes to the page that shows it, with what is wrong. A visit begins by it where none has.
 */
export async function showRejected(
  { services }: Pick<AnsweringContext, 'services'>,
  { open, before, secret }: Visit,
  to: string,
  rejected: RejectedPage,
): Promise<Reply> {
  const key = secret ?? freshSecret(services);
  await keepRejected(meansOf(services), open, key, before, rejected);
  return key === secret ? { redirect: to } : { redirect: to, cookie: visitCookie(services, open.code, key) };
}

export function freshSecret({ random }: Pick<Services, 'random'>): string {
  return random(secretBytes).toString('base64url');
}

/** `secret` undefined takes the cookie away. */
export function visitCookie(
  { config }: Pick<Services, 'config'>,
  code: string,
  secret: string | undefined,
): Cookie {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  return {
    ...(secure ? { name: overHttps, formerly: name } : { name }),
    value: secret,
    options: { httpOnly: true, sameSite: 'lax', secure, path: `/a/${encodeURIComponent(code)}` },
  };
}

const name = 'visit';
/** Browsers take it from HTTPS alone. `__Host-` would ask for the path `/`, and send it to more than its own link. */
const overHttps = `__Secure-${name}`;
const patterns = [overHttps, name].map((each) => new RegExp(`(?:^|;\\s*)${each}=([A-Za-z0-9_-]{43})(?:;|$)`));

/** The plain name is read over HTTPS too: whoever began before it was prefixed would else lose what they have answered. */
export function secretOf(request: Request): string | undefined {
  const brought = request.headers.cookie ?? '';
  return patterns.map((pattern) => pattern.exec(brought)?.[1]).find((secret) => secret !== undefined);
}
