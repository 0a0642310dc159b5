/** Refusals and mistakes as pages: what happened and what to do, in the reader's language. */
import type { ErrorRequestHandler, Request } from 'express';
import { Failure, type FailureKind } from '../../surveys/failures.ts';
import { addressOf } from '../../views/answering/addresses.ts';
import { writtenIn } from '../../views/designing/lost-session.ts';
import { type FailureContext, failurePage } from '../../views/plain/failure.ts';
import { readForm } from './forms.ts';
import { writePage } from './handle.ts';
import { languageOf, readLanguage } from './language.ts';
import type { Log } from './log.ts';
import { personOf } from './signed-in.ts';

const statuses: Readonly<Record<FailureKind | 'bad-form' | 'too-large' | 'bug', number>> = {
  'not-found': 404,
  'not-allowed': 403,
  'other-site': 403,
  'not-yet-open': 403,
  closed: 410,
  'code-needed': 403,
  used: 410,
  expired: 410,
  conflict: 409,
  unavailable: 503,
  'bad-form': 400,
  'too-large': 413,
  bug: 500,
};

export type FailurePageKind = keyof typeof statuses;

/** The last stop of every request that failed. Only bugs are logged in full, without address or body. */
export function failurePages(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    if (hasLeft(error)) return void response.destroy();
    const kind = kindOfFailure(error);
    if (kind === 'bug') log.error({ err: error, method: request.method }, 'bug');
    else if (kind === 'unavailable') log.error({ reason: (error as Error).message }, 'unavailable');
    // A file that breaks off in the middle has to look broken to the one who fetches it.
    if (response.headersSent) return void response.destroy();
    response.set('Cache-Control', 'no-store').removeHeader('Content-Disposition');
    writePage(failurePage(kind, whereAbout(kind, request)), statuses[kind], response);
  };
}

/** The reader stopped fetching a file: nobody is there to be told, and nothing was wrong. */
function hasLeft(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ERR_STREAM_UNABLE_TO_PIPE';
}

function kindOfFailure(error: unknown): FailurePageKind {
  if (error instanceof Failure) return error.kind;
  if (error instanceof URIError || isDecodingError(error)) return 'bad-form';
  const status = (error as { status?: unknown } | null)?.status;
  if (status === 413) return 'too-large';
  // Whatever else Express and its body parser hold against a request is no bug of ours.
  if (typeof status === 'number' && status >= 400 && status < 500) return 'bad-form';
  return 'bug';
}

function isDecodingError(error: unknown): boolean {
  return (
    error instanceof TypeError && (error as { code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
  );
}

/** What was typed is read by then, and came from a page of ours. */
const keepsTyped: readonly FailurePageKind[] = ['not-found', 'conflict', 'unavailable', 'bug'];

/** A way onward for those who can have one, and the same page in the other language where it can be asked for again. */
function whereAbout(kind: FailurePageKind, request: Request): FailureContext {
  const staff = !/^\/a(\/|$)/.test(request.path);
  const language = staff ? languageOf(request) : (readLanguage(request.query.language) ?? 'sv');
  const link = /^\/a\/([^/]+)/.exec(request.path)?.[1];
  const answered = link !== undefined;
  const lost = kind === 'not-found' || kind === 'closed' || kind === 'not-yet-open';
  const start = answered ? addressOf(link, '', language) : staff ? '/' : '/a';
  return {
    language,
    staff,
    signedIn: staff && personOf(request) !== undefined,
    onward: answered && lost ? undefined : start,
    leave: answered ? addressOf(link, 'leave', language) : undefined,
    typed: staff && keepsTyped.includes(kind) ? writtenIn(readForm(request.body)) : [],
    // "//elsewhere" would be an address on another site.
    here: request.method === 'GET' && !request.path.startsWith('//') ? request.path : undefined,
  };
}
