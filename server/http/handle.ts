/** A handler returns what to answer; one wrapper writes it. */

import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CookieOptions, Request, RequestHandler, Response } from 'express';
import { render, type Surroundings, type View } from '../../views/engine.ts';
import { elsewhereAgain } from './again.ts';
import { encodings, type KeptPages } from './kept-pages.ts';
import type { Notice } from './sessions.ts';

/** Of a page alone the status is told by whether it takes what was typed. */
export type Reply = View | WholeReply;

export type WholeReply = PageReply | RedirectReply | DownloadReply | DirectReply;

export interface Cookie {
  readonly name: string;
  /** Undefined takes the cookie away. */
  readonly value: string | undefined;
  readonly options: CookieOptions;
  /** A name that it had in an earlier version, taken away with it. */
  readonly formerly?: string;
}

type PageReply = (FreshPage | KeptPage) & {
  readonly status?: number;
  readonly cookie?: Cookie | readonly Cookie[];
  /** The browser goes on by itself after so many seconds. */
  readonly onward?: { readonly seconds: number; readonly to: string };
};

interface FreshPage {
  readonly view: View;
}

/** One that is the same for everyone; made only where it is not kept under its key. */
interface KeptPage {
  readonly kept: KeptPages;
  readonly key: string;
  readonly make: () => View;
}

interface RedirectReply {
  readonly redirect: string;
  /** A message for the page that it leads to. */
  readonly notice?: Notice;
  readonly cookie?: Cookie | readonly Cookie[];
}

interface DownloadReply {
  readonly type: string;
  readonly fileName: string;
  /** Shown in the browser instead of saved. */
  readonly inline?: boolean;
  readonly write: (out: Writable) => Promise<void>;
}

/** What is none of these: a status alone, a part of a file. */
interface DirectReply {
  readonly respond: (response: Response) => void;
}

/** 422 where it does not take what was typed, unless told otherwise. */
export const page = (view: View, status = view.wrong ? 422 : 200): PageReply & FreshPage => ({
  view,
  status,
});

/** With the key of a message for the page that it leads to, and its values. */
export function redirect(to: string, key?: string, values?: Notice['values']): RedirectReply {
  return { redirect: to, ...(key !== undefined && { notice: { key, values } }) };
}

/** A file that is made whole before it is sent; a PDF is shown in the browser. */
export const download = (type: string, fileName: string, bytes: Uint8Array): DownloadReply => ({
  type,
  fileName,
  inline: type === 'application/pdf',
  write: (out) => pipeline([bytes], out),
});

export async function whole(answer: Promise<Reply> | Reply): Promise<WholeReply> {
  const reply = await answer;
  return 'template' in reply ? page(reply) : reply;
}

/** An Express handler out of a function from request to reply. What it throws goes to the failure pages. */
export function handle(answer: (request: Request) => Promise<Reply> | Reply): RequestHandler {
  return async (request, response) => write(await whole(answer(request)), response);
}

/** Writes a page into a response, with what every page may show. */
export function writePage(view: View, status: number, response: Response): void {
  writeHtml(print(view, response), status, response);
}

/** In the smallest compression that the browser reads; what it reads besides is left to the middleware. */
async function writeKept({ kept, key, make }: KeptPage, status: number, response: Response): Promise<void> {
  const encoding = encodings.find((encoding) => response.req.acceptsEncodings(encoding)) ?? 'identity';
  const bytes = await kept.bytes(key, encoding, () => print(make(), response));
  response.vary('Accept-Encoding');
  response.setHeader('Content-Length', bytes.length);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  writeHtml(bytes, status, response);
}

function writeHtml(html: string | Buffer, status: number, response: Response): void {
  response.statusCode = status;
  const elsewhere = elsewhereAgain(html, response);
  if (elsewhere === undefined) response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
  else writeRedirect(elsewhere, response);
}

function print(view: View, response: Response): string {
  return render(view, (response.app.locals.surroundings as (response: Response) => Surroundings)(response));
}

async function write(reply: WholeReply, response: Response): Promise<void> {
  if ('cookie' in reply && reply.cookie) for (const one of [reply.cookie].flat()) setCookie(one, response);
  if ('onward' in reply && reply.onward)
    response.setHeader('Refresh', `${reply.onward.seconds};url=${reply.onward.to}`);
  if ('notice' in reply && reply.notice) response.req.session.notice = reply.notice;
  if ('redirect' in reply) return writeRedirect(reply.redirect, response);
  if ('respond' in reply) return reply.respond(response);
  if ('view' in reply) return writePage(reply.view, reply.status ?? 200, response);
  if ('kept' in reply) return writeKept(reply, reply.status ?? 200, response);
  response.type(reply.type);
  // A page says so itself.
  response.set('X-Robots-Tag', 'noindex');
  const name = encodeURIComponent(reply.fileName);
  response.set('Content-Disposition', `${reply.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`);
  await reply.write(response);
}

/** Without the little page that Express writes for browsers that do not follow: there are none, and it costs time. */
function writeRedirect(to: string, response: Response): void {
  response.status(303).location(to).end();
}

function setCookie({ name, value, options, formerly }: Cookie, response: Response): void {
  if (value !== undefined) return void response.cookie(name, value, options);
  response.clearCookie(name, options);
  if (formerly !== undefined) response.clearCookie(formerly, options);
}
