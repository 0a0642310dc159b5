/** A posted form as plain strings, decoded strictly: broken UTF-8 is told, not patched over. */
import type { RequestHandler } from 'express';
import express from 'express';

/** Field name -> values in the order sent. */
export type Form = ReadonlyMap<string, readonly string[]>;

/**
 * The largest form taken, in bytes: room for a text of 100,000 characters in any script, percent-encoded, so that
 * whoever pasted too much is told so on a page that still has it.
 */
const largestForm = 1536 * 1024;

/** More than any page of ours has: two hundred questions of forty choices, each of them ticked. */
const mostFields = 8_000;

/** Refuses ('bad-form') an address with a zero character in it: nothing of ours has one, and PostgreSQL chokes on it. */
export const wholeAddress: RequestHandler = (request, _response, next) => {
  next(request.url.includes('%00') ? badForm('a zero character in the address') : undefined);
};

/** Reads the raw body of a form; larger ones are refused with 413. */
export function formBody(): RequestHandler {
  return express.raw({ type: 'application/x-www-form-urlencoded', limit: largestForm });
}

/** The form in a body read by `formBody`; empty when there was none. Throws where the bytes are not UTF-8, and at too many fields. */
export function readForm(body: unknown): Form {
  if (!Buffer.isBuffer(body)) return new Map();
  const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  const form = new Map<string, string[]>();
  const pairs = text.split('&', mostFields + 1).filter((part) => part !== '');
  if (pairs.length > mostFields) throw badForm('too many fields');
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const name = decode(at < 0 ? pair : pair.slice(0, at));
    const values = form.get(name) ?? [];
    values.push(at < 0 ? '' : decode(pair.slice(at + 1)));
    form.set(name, values);
  }
  return form;
}

/** The first value of a field, with outer spaces off; empty when it is not there. */
export function field(form: Form, name: string): string {
  return form.get(name)?.[0]?.trim() ?? '';
}

/** The revision that somebody saw of what they change; one that nothing has where the form names none. */
export function revisionIn(form: Form, name = 'revision'): number {
  const given = field(form, name);
  return /^\d{1,9}$/.test(given) ? Number(given) : -1;
}

/** An error that is answered with 400: the form is not one that our pages send. */
export function badForm(detail: string): Error {
  return Object.assign(new Error(`bad form: ${detail}`), { status: 400 });
}

function decode(part: string): string {
  const text = decodeURIComponent(part.replaceAll('+', ' '));
  // No keyboard writes it, and PostgreSQL keeps no text that has it.
  if (text.includes('\0')) throw badForm('a zero character');
  return text;
}
