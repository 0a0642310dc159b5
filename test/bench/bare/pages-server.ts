/**
 * The floor: the same pages by Express, Handlebars and better-sqlite3 with nothing around them. One draft write per
 * page and one row of JSON at the end, each on disk before the reader is told (`synchronous=FULL`).
 * Arguments: port, database file.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import compression from 'compression';
import express, { type Request, type Response } from 'express';
import Handlebars from 'handlebars';
import { type Layout, pagesOf, steps } from '../forms.ts';

type Answers = Record<string, string>;

const [port, file] = process.argv.slice(2);
const database = new Database(file);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(`
  create table if not exists drafts (id text primary key, answers text not null) without rowid;
  create table if not exists responses (id text primary key, answers text not null) without rowid;
`);
const findDraft = database.prepare<[string], { answers: string }>('select answers from drafts where id = ?');
const saveDraft = database.prepare(
  'insert into drafts values (?, ?) on conflict (id) do update set answers = excluded.answers',
);
const eraseDraft = database.prepare('delete from drafts where id = ?');
const addResponse = database.prepare('insert into responses values (?, ?)');
const send = database.transaction((draft: string, answers: Answers) => {
  addResponse.run(randomBytes(16).toString('hex'), JSON.stringify(answers));
  eraseDraft.run(draft);
});

const template = (name: string) =>
  Handlebars.compile(readFileSync(new URL(`./pages/${name}.hbs`, import.meta.url), 'utf8'));
const layout = template('layout');
const bodies = {
  intro: template('intro'),
  questions: template('questions'),
  check: template('check'),
  thanks: template('thanks'),
};

const pages = { section: pagesOf('section'), question: pagesOf('question') };

const app = express();
app.disable('x-powered-by').disable('etag');
app.get(/./, compression({ level: 1, memLevel: 6, windowBits: 13, chunkSize: 4096 })); // as ours
app.use(express.urlencoded({ extended: false }));

app.get('/a/:layout', (request, response) => show(response, 'intro', { base: base(request) }));

app.post('/a/:layout/start', (request, response) => {
  response.cookie('visit', randomBytes(16).toString('hex'), { httpOnly: true, sameSite: 'lax' });
  response.redirect(303, `${base(request)}/p/1`);
});

app.get('/a/:layout/p/:page', (request, response) => {
  const answers = answersOf(visitOf(request));
  const { title, questions } = pageAsked(request);
  const asked = questions.map(({ key, text }) => ({
    key,
    text,
    steps: steps.map((step) => ({ ...step, chosen: answers[key] === step.key })),
  }));
  show(response, 'questions', { action: request.path, title, questions: asked });
});

app.post('/a/:layout/p/:page', (request, response) => {
  const visit = visitOf(request);
  const answers = answersOf(visit);
  for (const { key } of pageAsked(request).questions) {
    const value = request.body[key];
    if (value !== undefined && !steps.some((step) => step.key === value))
      return void response.sendStatus(422);
    if (value !== undefined) answers[key] = value;
  }
  saveDraft.run(visit, JSON.stringify(answers));
  const next = Number(request.params.page) + 1;
  const last = next > pages[request.params.layout as Layout].length;
  response.redirect(303, last ? `${base(request)}/check` : `${base(request)}/p/${next}`);
});

app.get('/a/:layout/check', (request, response) => {
  const answers = answersOf(visitOf(request));
  const given = pages[request.params.layout as Layout].flatMap(({ questions }) =>
    questions.map(({ key, text }) => ({
      text,
      answer: steps.find((step) => step.key === answers[key])?.text,
    })),
  );
  show(response, 'check', { base: base(request), given });
});

app.post('/a/:layout/send', (request, response) => {
  const visit = visitOf(request);
  send(visit, answersOf(visit));
  response.redirect(303, `${base(request)}/thanks`);
});

app.get('/a/:layout/thanks', (_request, response) => show(response, 'thanks', {}));

app.listen(Number(port), '127.0.0.1');

function show(response: Response, body: keyof typeof bodies, model: object): void {
  response.type('html').send(layout({ body: new Handlebars.SafeString(bodies[body](model)) }));
}

function base(request: Request<{ layout: string }>): string {
  return `/a/${request.params.layout}`;
}

function pageAsked(request: Request<{ layout: string; page: string }>) {
  const page = pages[request.params.layout as Layout][Number(request.params.page) - 1];
  if (!page) throw new Error(`no such page: ${request.path}`);
  return page;
}

function visitOf(request: Request): string {
  return /\bvisit=([0-9a-f]{32})\b/.exec(request.headers.cookie ?? '')?.[1] ?? '';
}

function answersOf(visit: string): Answers {
  return JSON.parse(findDraft.get(visit)?.answers ?? '{}');
}
