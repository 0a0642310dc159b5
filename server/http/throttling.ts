/** Slows down those who guess passwords: per client, and per address that is tried. Only failed attempts count. */
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, type RateLimitInfo, rateLimit } from 'express-rate-limit';
import { statusMeant } from './again.ts';
import { field, readForm } from './forms.ts';
import { handle, type Reply } from './handle.ts';
import { digestOf } from './signed-in.ts';

const window = 15 * 60 * 1000;
const attemptsPerClient = 40;
/** At one address from one client, so that nobody elsewhere can lock its owner out. */
export const attemptsPerAddress = 8;
/** At one address from all clients together: more than a few of them have to join to lock its owner out. */
const attemptsFromAll = 200;
/** At one code of six figures, by those who have the password: that its owner waits with them is the lesser evil. */
export const codesFromAll = 30;

/** Whose account is tried; as a digest, as what was typed may be a megabyte long, and is kept for a while. */
type AccountIn = (request: Request) => string;

/**
 * `refuse` answers one who has to wait so many minutes. The client is counted first: one that has to wait gets no
 * further, and can fill no memory with addresses that it makes up.
 */
export function throttled(
  refuse: (request: Request, minutes: number) => Promise<Reply> | Reply,
  accountIn: AccountIn = addressIn,
  fromAll = attemptsFromAll,
): RequestHandler[] {
  const limits = [
    { limit: attemptsPerClient, keyGenerator: clientIn },
    {
      limit: attemptsPerAddress,
      keyGenerator: (request: Request) => `${clientIn(request)} ${accountIn(request)}`,
    },
    { limit: fromAll, keyGenerator: accountIn },
  ];
  const refusal = handle((request) => refuse(request, minutesLeft(request)));
  const waits: RequestHandler = (request, response, next) => {
    response.set('Retry-After', String(60 * minutesLeft(request)));
    return refusal(request, response, next);
  };
  return limits.map((each) =>
    rateLimit({
      ...each,
      windowMs: window,
      skipSuccessfulRequests: true,
      requestWasSuccessful: (_request, response) => statusMeant(response) < 400,
      legacyHeaders: false,
      // What is left would tell one client of the tries of others at the same address.
      standardHeaders: false,
      handler: waits,
    }),
  );
}

/** Where a request comes from; addresses of one IPv6 network are one. */
export function clientIn(request: Request): string {
  return ipKeyGenerator(request.ip ?? '');
}

function addressIn(request: Request): string {
  return digestOf(field(readForm(request.body), 'email').toLowerCase());
}

/** Of whoever is signed in, or of whom `whose` finds in the request. */
export function accountOf(whose: (request: Request) => string | undefined): AccountIn {
  return (request) => digestOf(whose(request) ?? '');
}

function minutesLeft(request: Request): number {
  const { resetTime } = (request as Request & { rateLimit?: RateLimitInfo }).rateLimit ?? {};
  const left = resetTime ? resetTime.getTime() - Date.now() : window;
  return Math.max(1, Math.ceil(left / 60_000));
}
