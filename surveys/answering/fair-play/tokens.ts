/**
 * What the send form carries to show that this visit has asked for the page with its answers a short while ago. It is
 * signed, and bound to the visit; a visit can be sent once, and its token with it. So nothing has to be remembered, and
 * a second press of the button is no harm.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** The visit that a form was made for. */
interface FormOf {
  /** The last part of the address. */
  readonly code: string;
  /** The row of the visit, from `draftIdOf`. */
  readonly draftId: string;
}

const halfADay = 12 * 60 * 60 * 1000;

/** A token that is good for twelve hours, or for as many milliseconds as are given. `secret` is the server's own. */
export function makeToken(secret: string, form: FormOf, now: Date, lasts = halfADay): string {
  const until = (now.getTime() + lasts).toString(36);
  return `${until}.${signed(secret, form, until)}`;
}

/** Whether a token was made by this server for this visit, and is not too old. */
export function isTokenGood(secret: string, form: FormOf, token: string, now: Date): boolean {
  const [until = '', signature = ''] = token.split('.');
  const given = Buffer.from(signature);
  const right = Buffer.from(signed(secret, form, until));
  return (
    given.length === right.length &&
    timingSafeEqual(given, right) &&
    now.getTime() <= Number.parseInt(until, 36)
  );
}

function signed(secret: string, { code, draftId }: FormOf, until: string): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['send form', code, draftId, until]))
    .digest('base64url');
}
