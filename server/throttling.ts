/** Slows down those who guess passwords: per address that is tried, and per client. Only failed attempts count. */
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, type RateLimitInfo, rateLimit } from 'express-rate-limit';
import { field, readForm } from './forms.ts';
import { handle, type Reply } from './handle.ts';
import { digestOf } from './signed-in.ts';

const window = 15 * 60 * 1000;
export const attemptsPerAddress = 8;
const attemptsPerClient = 40;

/**
 * `refuse` answers one who has to wait so many minutes. Clients are counted first, and addresses by digest: what
 * strangers type is as long as they please, and is remembered until the window is over.
 */
export function throttled(
  refuse: (request: Request, minutes: number) => Promise<Reply> | Reply,
): RequestHandler[] {
  const limits = [
    { limit: attemptsPerClient, keyGenerator: (request: Request) => ipKeyGenerator(request.ip ?? '') },
    { limit: attemptsPerAddress, keyGenerator: (request: Request) => digestOf(addressIn(request)) },
  ];
  return limits.map((each) =>
    rateLimit({
      ...each,
      windowMs: window,
      skipSuccessfulRequests: true,
      legacyHeaders: false,
      standardHeaders: 'draft-7',
      handler: handle((request) => refuse(request, minutesLeft(request))),
    }),
  );
}

function addressIn(request: Request): string {
  return field(readForm(request.body), 'email').toLowerCase();
}

function minutesLeft(request: Request): number {
  const { resetTime } = (request as Request & { rateLimit?: RateLimitInfo }).rateLimit ?? {};
  const left = resetTime ? resetTime.getTime() - Date.now() : window;
  return Math.max(1, Math.ceil(left / 60_000));
}
