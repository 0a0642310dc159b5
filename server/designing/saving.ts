/** The form of a question, a section or the whole is posted: by the button, or by the script while somebody writes. */
import { change } from '../../surveys/designing/changing/changing.ts';
import { saveQuestion as keepQuestion } from '../../surveys/designing/changing/saving-question.ts';
import { readAbout } from '../../surveys/designing/document/about-form.ts';
import { isKind } from '../../surveys/designing/document/changing-kind.ts';
import { type Design, sourceOf } from '../../surveys/designing/document/design.ts';
import { keysIn } from '../../surveys/designing/document/keys.ts';
import { partIn } from '../../surveys/designing/document/parts.ts';
import { questionIn } from '../../surveys/designing/document/placing.ts';
import { type QuestionRead, readQuestion } from '../../surveys/designing/document/question-form.ts';
import { readSection } from '../../surveys/designing/document/section-form.ts';
import { answersOf, listKeyOf, readAnswers } from '../../surveys/designing/lists/card-answers.ts';
import { asNonAnswer } from '../../surveys/designing/lists/worded-non-answers.ts';
import type { Fields } from '../../surveys/documents/fields.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Questionnaire, Section } from '../../surveys/questionnaires/definition.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';
import { aboutPage } from '../../views/designing/about.ts';
import { questionAddress } from '../../views/designing/frame.ts';
import { field } from '../http/forms.ts';
import { redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { timeOfDay } from '../services.ts';
import { keepTyped, showConflict } from './conflicts.ts';
import { baseIn, type DesignContext, keyMaker, makerOf } from './design-context.ts';
import { showOpened, showSavedQuestion } from './showing.ts';

/**
 * Keeps what was typed, as far as it can be kept. The script is answered with the page as it now is, the button with the
 * way back to it; problems are shown at their fields, and what was typed stays there.
 */
export const saveQuestion: Handler<'design' | 'key'> = async (context) => {
  const { store, design, form, params, say } = context;
  const { key } = params;
  const { baseRevision, base } = await baseIn(context);
  const part = { kind: 'question', key } as const;
  const before = (partIn(base, part) ?? partIn(design.body, part)) as Question | undefined;
  const read = await readTyped(context, before ?? bareQuestion(key), { baseRevision, base });
  const back = questionAddress(design, key);
  const mine = { ...read.question };
  const typing = { key, baseRevision, mine, section: field(form, 'section'), lists: read.lists };
  const kept = await keepQuestion(store, design.id, typing, makerOf(context));
  const met = kept.as === 'conflict' ? kept.of : { part, mine };
  if (kept.as !== 'kept') return showConflict(context, kept, { ...met, baseRevision, back });
  const saved = { ...context, design: await decided(context, kept.design, key) };
  const lost = read.lost.map((name) => say(`designing.lost.${name}`)).join(', ');
  const typed = read.problems.length > 0 ? { form, problems: read.problems } : undefined;
  const savedAt = timeOfDay(context.services);
  const opened = { question: key, savedAt, ...(typed && { typed }), ...(lost && { lost }) };
  if (form.has('auto')) return showSavedQuestion(saved, opened);
  if (typed) return showOpened(saved, opened, 422);
  const notice = lost ? 'lost' : kept.alsoChanged ? 'also-changed' : 'saved';
  return redirect(back, `designing.notices.${notice}`, { lost });
};

/** A choice made a non-answer, where that button was pressed. */
async function decided(context: DesignContext, design: Design, key: string): Promise<Design> {
  const [, choice] = /^non-answer-(.+)$/.exec(field(context.form, 'do')) ?? [];
  if (choice === undefined) return design;
  const keyFor = await keyMaker({ ...context, design }, 'a');
  const apply = (body: Questionnaire) =>
    asNonAnswer(body, questionIn(body, key), choice, () => keyFor(keysIn(body)));
  return change(context.store, design.id, apply, makerOf(context));
}

/** A section's name, and when it is part of the questionnaire. */
export const saveSection: Handler<'design' | 'key'> = async (context) => {
  const { design, form, params } = context;
  const { key } = params;
  const part = { kind: 'section', key } as const;
  const { baseRevision, base } = await baseIn(context);
  const before = (partIn(base, part) ?? partIn(design.body, part)) as Omit<Section, 'questions'> | undefined;
  if (!before) throw new Failure('not-found', `section ${key}`);
  const { section, problems } = readSection(form, before, sourceOf(design.body));
  if (problems.length > 0) return showOpened(context, { section: key, typed: { form, problems } }, 422);
  const back = `/designs/${design.id}#part-${key}`;
  return keepTyped(context, { part, mine: { ...section }, baseRevision, back }, ({ design: now, savedAt }) =>
    showOpened({ ...context, design: now }, { section: key, savedAt }),
  );
};

/** What is typed into a question that is gone has no question to be put into. */
function bareQuestion(key: string): Question {
  return { kind: 'text', key, text: {}, areas: [] };
}

interface CardRead extends QuestionRead {
  /** What is to be kept of its answers, by the keys of lists. */
  readonly lists: ReadonlyMap<string, Fields>;
}

/** The answers first: they may be what another kind needs. Lists that the question does not come to have are let alone. */
async function readTyped(
  context: DesignContext,
  before: Question,
  { baseRevision, base }: { readonly baseRevision: number; readonly base: Questionnaire },
): Promise<CardRead> {
  const { form, design } = context;
  const { body } = design;
  const language = sourceOf(body);
  const [rowKey, listKey, choiceKey] = await Promise.all([
    keyMaker(context, 'r'),
    keyMaker(context, 'l'),
    // As at the revision that was seen: what is sent twice makes the same choices.
    keyMaker({ ...context, design: { ...design, body: base, revision: baseRevision } }, 'c'),
  ]);
  const kind = field(form, 'kind');
  const about = { base, body, language, kind: isKind(kind) ? kind : before.kind, choiceKey, listKey };
  const hasAnswers = answersOf(before.kind) !== undefined;
  const answers = hasAnswers ? readAnswers(form, before, about) : undefined;
  const question = answers ? ({ ...before, choices: answers.key } as Question) : before;
  const choiceLists = { ...body.choiceLists, ...Object.fromEntries(answers?.lists ?? []) };
  const read = readQuestion(form, question, { body: { ...body, choiceLists }, language, rowKey });
  const isHad = answers !== undefined && listKeyOf(read.question) === answers.key;
  return {
    ...read,
    problems: [...read.problems, ...(answers?.problems ?? [])],
    lists: new Map(isHad ? [...answers.lists].map(([key, list]) => [key, { ...list }]) : []),
  };
}

export const showAbout: Handler<'design'> = async (context) =>
  aboutPage({ ...context, isFixed: await hasBeenApproved(context) });

export const saveAbout: Handler<'design'> = async (context) => {
  const { design, form } = context;
  const { baseRevision, base } = await baseIn(context);
  const part = { kind: 'about' } as const;
  const isFixed = await hasBeenApproved(context);
  const before = partIn(base, part) as Omit<Questionnaire, 'sections'>;
  const { about, problems } = readAbout(form, before, { language: sourceOf(design.body), isFixed });
  if (problems.length > 0) return aboutPage({ ...context, isFixed, typed: { form, problems } });
  const back = `/designs/${design.id}/about`;
  return keepTyped(context, { part, mine: { ...about }, baseRevision, back }, (saved) =>
    aboutPage({ ...context, ...saved, isFixed }),
  );
};

/** Answers may have been given under the promise of an approved version. */
async function hasBeenApproved({ store, design }: DesignContext): Promise<boolean> {
  return (await store.versions.ofDesign(design.id)).length > 0;
}
