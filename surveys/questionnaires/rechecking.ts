/** A questionnaire checked again after a change: parts that are as they were are not checked once more. */
import { type Checked, fine, type Problem, wrong } from '../failures.ts';
import {
  type InQuestion,
  type InWords,
  inQuestion,
  inWords,
  type QuestionnaireFrame,
} from './checks/parts.ts';
import { foundIn } from './checks.ts';
import { Questionnaire } from './definition.ts';
import { valuesIn } from './measuring.ts';
import type { Question } from './questions/index.ts';
import { readQuestionnaire, refusedAtOnce, told } from './reading.ts';
import { remembered } from './remembered.ts';
import { schemaProblem } from './schema-problems.ts';

/** Those of a few long questionnaires, and what stands around them. */
const mostQuestions = 1000;
const mostAround = 20;

/** Stands for a question that the schema has read already: it reads this one too, and says nothing of it. */
const aQuestion: Question = { kind: 'information', key: 'q', text: { sv: '-' } };

/** The same for what stands around the sections. */
const anyAround: QuestionnaireFrame = {
  format: 2,
  key: 'k',
  audience: 'user',
  nature: 'anonymous',
  languages: ['sv'],
  title: { sv: '-' },
  intro: { sv: '-' },
  areas: {},
  nonAnswers: {},
  alwaysOffer: [],
  choiceLists: {},
};

interface Size {
  /** In characters of its file. */
  readonly length: number;
  readonly values: number;
}

/** A part by what it says. */
interface Known<T> extends Size {
  /** Undefined where the schema refuses it, or where there is too much in it. */
  readonly read: T | undefined;
}

interface KnownQuestion extends Known<Question> {
  /** What is wrong with it, with what stood around it last. */
  own?: { readonly around: QuestionnaireFrame; readonly found: InQuestion };
}

interface KnownAround extends Known<QuestionnaireFrame> {
  own?: InWords;
}

/** What is done to a question that is not known; a test counts it. */
interface QuestionChecks {
  readonly read: (question: Question) => Question | undefined;
  readonly own: typeof inQuestion;
}

/**
 * A function that tells all that is wrong with a questionnaire in the making, as `readQuestionnaire` would of its file.
 * It remembers parts by what they say, never by which object they are. Of the checks of the whole only those are made
 * that lean on several questions: keys, conditions, and whether every question can be reached.
 */
export function recheck(
  checks: QuestionChecks = { read: readAlone, own: inQuestion },
): (body: Questionnaire) => readonly Problem[] {
  const questionOf = remembered((text): KnownQuestion => {
    const question: Question = JSON.parse(text);
    return { ...sizeOf(text), read: checks.read(question) };
  }, mostQuestions);
  const aroundOf = remembered((text): KnownAround => {
    const around: QuestionnaireFrame = JSON.parse(text);
    return { ...sizeOf(text), read: aroundAlone(around) };
  }, mostAround);
  const own = (known: KnownQuestion, question: Question, around: QuestionnaireFrame): InQuestion => {
    if (known.own?.around !== around) known.own = { around, found: checks.own(question, around) };
    return known.own.found;
  };
  return (body) => {
    const { sections, ...rest } = body;
    const around = aroundOf(JSON.stringify(rest));
    const questions = sections.map((one) => one.questions.map((each) => questionOf(JSON.stringify(each))));
    const parsed = readRest(body, around, questions);
    if (!parsed.ok) return parsed.problems;
    const byRead = new Map(questions.flat().map((known) => [known.read, known]));
    const found = foundIn(parsed.value, {
      question: (question, now) => {
        const known = byRead.get(question);
        return known && around.read ? own(known, question, around.read) : checks.own(question, now);
      },
      around: (now) => {
        around.own ??= inWords(now, now);
        return around.own;
      },
    });
    return told(parsed.value, found, (one) => one);
  };
}

/** The questionnaire as the schema reads it, which is shown only what it has not read before. */
function readRest(
  body: Questionnaire,
  around: KnownAround,
  questions: readonly (readonly KnownQuestion[])[],
): Checked<Questionnaire> {
  const shell = withQuestions(body, (question, i, j) => (questions[i]?.[j]?.read ? aQuestion : question));
  const text = JSON.stringify(around.read ? { ...anyAround, sections: shell.sections } : shell);
  const root: unknown = JSON.parse(text);
  const left = [
    ...(around.read ? [between(around, stubs.around)] : []),
    ...questions.flat().flatMap((known) => (known.read ? [between(known, stubs.question)] : [])),
  ];
  const length = left.reduce((sum, one) => sum + one.length, text.length);
  const values = left.reduce((sum, one) => sum + one.values, 0);
  // More than there may be is seldom, and told as of any file.
  if (refusedAtOnce(root, length, values)) return readQuestionnaire(JSON.stringify(body));
  const read = Questionnaire.safeParse(root);
  if (!read.success) {
    const file: unknown = JSON.parse(JSON.stringify(body));
    return wrong(...told(file, read.error.issues, (issue) => schemaProblem(file, issue)));
  }
  const whole = { ...read.data, ...around.read };
  return fine(withQuestions(whole, (question, i, j) => questions[i]?.[j]?.read ?? question));
}

function sizeOf(text: string): Size {
  return { length: text.length, values: valuesIn(JSON.parse(text)) };
}

const stubs = {
  question: sizeOf(JSON.stringify(aQuestion)),
  around: sizeOf(JSON.stringify(anyAround)),
};

function between(whole: Size, stub: Size): Size {
  return { length: whole.length - stub.length, values: whole.values - stub.values };
}

/** In an otherwise sound questionnaire, where a question lies as deep as in any. */
function readAlone(question: Question): Question | undefined {
  return aloneIn(anyAround, question)?.sections[0]?.questions[0];
}

function aroundAlone(around: QuestionnaireFrame): QuestionnaireFrame | undefined {
  const { sections: _, ...read } = aloneIn(around, aQuestion) ?? { sections: [] };
  return 'key' in read ? read : undefined;
}

function aloneIn(around: QuestionnaireFrame, question: Question): Questionnaire | undefined {
  const alone = { ...around, sections: [{ key: 's', title: { sv: '-' }, questions: [question] }] };
  return refusedAtOnce(alone, 0) ? undefined : Questionnaire.safeParse(alone).data;
}

function withQuestions(
  body: Questionnaire,
  change: (question: Question, section: number, place: number) => Question,
): Questionnaire {
  return {
    ...body,
    sections: body.sections.map((section, i) => ({
      ...section,
      questions: section.questions.map((question, j) => change(question, i, j)),
    })),
  };
}
