/**
 * A page that comes in reply to a form (mistakes in it, or the same page in another language) has Back ask "Confirm Form
 * Resubmission". Instead the browser is sent to the address of the form, which shows that page when it is asked for: once
 * kept, as often as it is asked for, for a while. In memory only, since it may hold what nobody is to find on a disk; where
 * it is gone, the form's own page comes. Scripts, which read the status, get the page in reply as before.
 */
import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { localPath } from './local-path.ts';

interface KeptReply {
  readonly html: string;
  readonly until: number;
}

const lasts = 30 * 60 * 1000;

/** Some hundred pages of the largest kind; beyond it the oldest go. */
const mostBytes = 32 * 1024 * 1024;

/**
 * Words of a pause that are nearly right, and what stands for a right password beside the field for its code: the address
 * stays in the browser's history, and leads to them no second time.
 */
const shownOnce = /\/resume$|^\/sign-in(\/code)?$/;

/** The statuses of a page that says what to do next. Refusals, floods and trouble of ours keep theirs. */
const statuses: readonly number[] = [200, 409, 422];

interface Wiring {
  readonly now: () => Date;
  readonly random: (bytes: number) => Buffer;
}

/** Whose page it is, to whom alone it is shown again: the session of somebody signed in, or nobody in particular. */
type OwnerOf = (request: Request) => string;

/** Keeps pages in reply to forms, and shows them at `?again=`. `isOurs` says which addresses it is for. */
export function pagesAgain(
  { now, random }: Wiring,
  isOurs: (request: Request) => boolean,
  ownerOf: OwnerOf = () => '',
): RequestHandler {
  const nameOf = (token: string, request: Request) =>
    createHash('sha256')
      .update(JSON.stringify([token, ownerOf(request)]))
      .digest('base64url');
  const kept = new Map<string, KeptReply>();
  let size = 0;
  const forget = (name: string) => {
    size -= kept.get(name)?.html.length ?? 0;
    kept.delete(name);
  };
  const keep = (name: string, html: string) => {
    kept.set(name, { html, until: now().getTime() + lasts });
    size += html.length;
    for (const [oldest, { until }] of kept) {
      if (size <= mostBytes && until > now().getTime()) break;
      forget(oldest);
    }
  };
  return (request, response, next) => {
    if (!isOurs(request)) return next();
    const wanted = request.method === 'GET' ? request.query.again : undefined;
    const name = typeof wanted === 'string' ? nameOf(wanted, request) : '';
    const found = kept.get(name);
    if (shownOnce.test(request.path)) forget(name);
    if (found && found.until > now().getTime()) return void response.type('html').send(found.html);
    if (isFormInBrowser(request))
      response.locals.again = (html: string): string | undefined => {
        if (!statuses.includes(response.statusCode)) return undefined;
        response.locals.meant = response.statusCode;
        const token = random(16).toString('base64url');
        keep(nameOf(token, request), html);
        return addressAgain(request, token);
      };
    next();
  };
}

/** The status of what was answered, which a page that is asked for instead does not show. */
export function statusMeant({ statusCode, locals }: Response): number {
  return typeof locals.meant === 'number' ? locals.meant : statusCode;
}

/** Where a page in reply to a form is to be asked for instead; undefined where it comes in reply. */
export function elsewhereAgain(html: string | Buffer, response: Response): string | undefined {
  const again = response.locals.again as ((html: string) => string | undefined) | undefined;
  return again?.(String(html));
}

/** A browser that goes from page to page. What it sent of files is not kept: no page can fill in a file. */
function isFormInBrowser(request: Request): boolean {
  const { method } = request;
  const isForm = request.is(['application/x-www-form-urlencoded', 'multipart/form-data']) !== false;
  return method === 'POST' && isForm && (request.get('Accept') ?? '').includes('text/html');
}

/** The page that the form stood on, which can be asked for; browsers name it to their own site. */
function addressAgain(request: Request, token: string): string {
  const referrer = request.get('Referer');
  const from = referrer && URL.canParse(referrer) ? new URL(referrer) : undefined;
  const page =
    from && from.host === request.get('Host') ? localPath(from.pathname + from.search) : request.originalUrl;
  const url = new URL(page, 'http://here.invalid');
  url.searchParams.set('again', token);
  return url.pathname + url.search;
}
