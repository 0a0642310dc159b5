/** A question's form is posted: by the button, or by the script while somebody writes. */
import type { Request } from 'express';
import { baseOf } from '../../surveys/designing/changing/changing.ts';
import { saveQuestion as keepQuestion } from '../../surveys/designing/changing/saving-question.ts';
import { freshKey, keysEver } from '../../surveys/designing/document/keys.ts';
import { partIn } from '../../surveys/designing/document/parts.ts';
import { type QuestionRead, readQuestion } from '../../surveys/designing/document/question-form.ts';
import { sourceOf } from '../../surveys/designing/document/source-language.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';
import { wordsIn } from '../../views/words.ts';
import { type Form, field, readForm, revisionIn } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { notify } from '../http/signed-in.ts';
import type { Services } from '../services.ts';
import { differing } from './conflicts.ts';
import { type Designing, makerOf } from './design-context.ts';
import { designer, savedQuestion } from './showing.ts';

/**
 * Keeps what was typed, as far as it can be kept. The script is answered with the page as it now is, the button with the
 * way back to it; problems are shown at their fields, and what was typed stays there.
 */
export async function saveQuestion(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { store } = services;
  const form = readForm(request.body);
  const key = String(request.params.key);
  const seen = revisionIn(form);
  const then = await baseOf(services.store.designs, about.design, seen);
  const part = { kind: 'question', key } as const;
  const before = (partIn(then, part) ?? partIn(about.design.body, part)) as Question | undefined;
  const read = await readTyped(services, form, before ?? bareQuestion(form, key), about);
  const back = `/designs/${about.design.id}?open=${key}#${key}`;
  const mine = { ...read.question };
  const typing = { key, baseRevision: seen, mine, section: field(form, 'section') };
  const kept = await keepQuestion(store, about.design.id, typing, makerOf(services, about.person));
  if (kept.as !== 'kept') return differing(services, request, about, { kept, part, mine, seen, back });
  const saved = { ...about, design: kept.design };
  const say = wordsIn(languageOf(request));
  const lost = read.lost.map((name) => say(`designing.lost.${name}`)).join(', ');
  const typed = read.problems.length > 0 ? { form, problems: read.problems } : undefined;
  const opened = {
    question: key,
    savedAt: timeOf(services, request),
    ...(typed && { typed }),
    ...(lost && { lost }),
  };
  if (form.has('auto')) return savedQuestion(services, request, saved, opened);
  if (typed) return designer(services, request, saved, opened, 422);
  if (lost) notify(request, 'designing.told.lost', { lost });
  else notify(request, kept.alsoChanged ? 'designing.told.beside' : 'designing.told.saved');
  return redirect(back);
}

/** What is typed into a question that is gone has no question to be put into: it becomes one of its kind. */
function bareQuestion(form: Form, key: string): Question {
  return { kind: 'text', key, text: {}, areas: [], ...(form.has('kind') && { kind: 'text' }) };
}

async function readTyped(
  { store }: Services,
  form: Form,
  before: Question,
  { design }: Designing,
): Promise<QuestionRead> {
  const ever = await keysEver(store.designs, design);
  return readQuestion(form, before, {
    body: design.body,
    language: sourceOf(design.body),
    rowKey: (taken) => freshKey('r', design.revision, new Set([...ever, ...taken])),
  });
}

/** The time of day where the services are. */
function timeOf({ now }: Services, request: Request): string {
  const locale = languageOf(request) === 'sv' ? 'sv-SE' : 'en-GB';
  const time = new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Stockholm', timeStyle: 'short' });
  return time.format(now()).replace(':', '.');
}
