/** A posted form as plain strings, decoded strictly: broken UTF-8 is told, not patched over. */
import type { RequestHandler } from 'express';
import express from 'express';

/** Field name -> values in the order sent. */
export type Form = ReadonlyMap<string, readonly string[]>;

/** The largest form taken, in bytes: room for a section of long texts. */
export const largestForm = 256 * 1024;

/** Reads the raw body of a form; larger ones are refused with 413. */
export function formBody(): RequestHandler {
  return express.raw({ type: 'application/x-www-form-urlencoded', limit: largestForm });
}

/** The form in a body read by `formBody`. Throws URIError or TypeError where the bytes are not UTF-8. */
export function readForm(body: unknown): Form {
  if (!Buffer.isBuffer(body)) return new Map();
  const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  const form = new Map<string, string[]>();
  for (const pair of text.split('&').filter((part) => part !== '')) {
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

function decode(part: string): string {
  return decodeURIComponent(part.replaceAll('+', ' '));
}
