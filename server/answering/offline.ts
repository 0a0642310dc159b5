/** The page that works without network, and what a browser has to fetch beforehand. For tablets and interviews only. */
import { fileURLToPath } from 'node:url';
import type { Request, Response } from 'express';
import type { Open } from '../../surveys/answering/links.ts';
import { readWaiting, storeWaiting } from '../../surveys/answering/offline/offline-visit.ts';
import { privateKeyOf, publicKeyOf } from '../../surveys/answering/offline/sealed-box.ts';
import { Failure } from '../../surveys/failures.ts';
import { inPersonOf } from '../../views/answering/in-person.ts';
import { offlinePage } from '../../views/answering/offline.ts';
import type { Surroundings, View } from '../../views/engine.ts';
import { assetUrl, fontUrls } from '../http/assets.ts';
import { badForm, field } from '../http/forms.ts';
import type { Reply } from '../http/handle.ts';
import { type Services, today } from '../services.ts';
import type { AnsweringContext } from './answering-context.ts';

/** The collection behind a tablet's or an interview's address. Refuses ('not-found') other ways in. */
async function inPersonAt({ links, code }: AnsweringContext): Promise<Open> {
  const open = await links.find(code);
  if (!inPersonOf(open)) throw new Failure('not-found', 'offline page of another channel');
  return open;
}

const worker = fileURLToPath(new URL('../../views/assets/worker.js', import.meta.url));

/** Under /a/, since a worker may only see to what lies beside it; asked for anew each time, so that a new one is found. */
export async function sendWorker(): Promise<Reply> {
  return { respond: (response) => response.sendFile(worker, { cacheControl: false }) };
}

export async function showOffline(context: AnsweringContext): Promise<Reply> {
  const open = await inPersonAt(context);
  return offlineFor(context.services, open, aroundOf(context.request));
}

/** Some offline pages of one day; each is rendered once, since it holds every page in every language. */
const made = new Map<string, View>();
const mostMade = 40;

function offlineFor(services: Services, open: Open, around: Surroundings): View {
  const publicKey = publicKeyOf(privateKeyOf(services.sessionSecret, open.collection.id));
  const day = today(services);
  const name = JSON.stringify([open.code, open.collection, open.audit, publicKey, day]);
  const known = made.get(name);
  if (known) return known;
  if (made.size >= mostMade) made.clear();
  const view = offlinePage({ open, publicKey, today: day, around, files: files() });
  made.set(name, view);
  return view;
}

const names = [
  'site.css',
  'tablet.css',
  'answering.js',
  'tablet.js',
  'tablet-idle.js',
  'offline.js',
] as const;

function files(): readonly string[] {
  return [...names.map(assetUrl), ...fontUrls()];
}

function aroundOf({ app, res }: Request): Surroundings {
  return (app.locals.surroundings as (response: Response | undefined) => Surroundings)(res);
}

/** 204 when it is stored, now or before; 422 for what can never be; whatever else is worth another try. */
export async function takeWaiting(context: AnsweringContext): Promise<Reply> {
  return withStatus(await statusOf(context));
}

/** 204 while the collection is open; 410 afterwards, which lets a tablet clear up. */
export async function showWaiting(context: AnsweringContext): Promise<Reply> {
  await inPersonAt(context);
  return withStatus(204);
}

function withStatus(status: number): Reply {
  return { respond: (response) => response.status(status).end() };
}

const idPattern = /^[0-9a-f]{32}$/;
const boxPattern = /^[A-Za-z0-9_-]+$/;

async function statusOf(context: AnsweringContext): Promise<number> {
  const { store, sessionSecret } = context.services;
  const open = await inPersonAt(context);
  const { form } = context;
  const waiting = { id: field(form, 'id'), box: field(form, 'box') };
  if (!idPattern.test(waiting.id) || !boxPattern.test(waiting.box)) throw badForm('no box of ours');
  try {
    const read = readWaiting(open, privateKeyOf(sessionSecret, open.collection.id), waiting);
    if (!read.ok) return 422;
    await storeWaiting(store, open, waiting.id, read.value);
    return 204;
  } catch (error) {
    // Sealed to another collection or with another secret, or changed: no later try will open it.
    if (error instanceof Failure && error.kind === 'expired') return 422;
    throw error;
  }
}
