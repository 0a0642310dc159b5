/** Each question as it stands on paper: its number, what it asks, who answers it, and what there is to cross. */

import { helps } from '../../surveys/answering/method.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { type InterfaceLanguage, inLanguage, type Localised, type Say } from '../../surveys/languages.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { type Face, facesOf } from '../../surveys/questionnaires/faces.ts';
import { isOneLine } from '../../surveys/questionnaires/free-texts.ts';
import type { Picture } from '../../surveys/questionnaires/media.ts';
import { numbersOf } from '../../surveys/questionnaires/numbering.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import type { Control } from '../../surveys/questionnaires/questions/kind.ts';
import { choiceBeside, isNamely, linesBeside } from '../../surveys/questionnaires/questions/namely.ts';
import { riskPartOf } from '../../surveys/questionnaires/questions/risks.ts';
import { numbersIn } from '../../surveys/questionnaires/questions/ten.ts';
import type { Inlines } from '../document/document.ts';
import { onlyIf } from './conditions.ts';
import { hintsOf } from './hints.ts';
import { toRead } from './reading.ts';

export interface PaperQuestion {
  /** None for what is only read. */
  readonly number: number | undefined;
  readonly text: string;
  /** The words that it shares with the other parts of one question, where it is a part. */
  readonly shared: Shared | undefined;
  /** Who is to answer it, where not everybody is. */
  readonly when: string | undefined;
  readonly hints: readonly string[];
  /** What is only read, in paragraphs with bold; addresses are told in words. */
  readonly told?: readonly Inlines[];
  readonly picture: PaperPicture | undefined;
  readonly fill: Control;
  readonly choices: readonly PaperChoice[];
  readonly nonAnswers: readonly string[];
  readonly ends: NumberEnds | undefined;
  /** Boxes to write in, by what is written there, and how many characters that is. */
  readonly boxes: readonly WrittenBox[];
  /** Lines to write on. */
  readonly lines: number;
}

/** Words for the lowest number and for the highest, with all the numbers there are. */
interface NumberEnds {
  readonly worst: string;
  readonly best: string;
  readonly numbers: readonly number[];
}

export interface WrittenBox {
  readonly label: string;
  readonly characters: number;
}

interface Shared {
  readonly key: string;
  readonly text: string;
  readonly help: string | undefined;
}

export interface PaperChoice {
  readonly label: string;
  readonly picture: PaperPicture | undefined;
  readonly face: Face | undefined;
  /** There is a line to write on beside it. */
  readonly namely: boolean;
  /** How high it stands on a ladder, from 1, and how many steps the ladder has. */
  readonly rung: { readonly height: number; readonly of: number } | undefined;
}

export interface PaperPicture {
  readonly bytes: Buffer;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** By key, numbered as on the entry page of staff; lines beside choices stand in their questions. */
export function questionsOnPaper(asked: FormSource, say: Say): ReadonlyMap<string, PaperQuestion> {
  const numbers = numbersOf(asked.questionnaire);
  return new Map(
    questionsOf(asked.questionnaire)
      .filter((question) => !isNamely(question))
      .map((question) => [question.key, onPaper(question, asked, numbers.get(question.key), say)]),
  );
}

/** How help was received: told for the group only (domain.md §1, row 10). */
export function questionHelped(say: Say): PaperQuestion {
  const bare = { picture: undefined, face: undefined, rung: undefined, namely: false };
  return {
    number: undefined,
    text: say('paper.helped.question'),
    shared: undefined,
    when: undefined,
    hints: [say('paper.one')],
    picture: undefined,
    fill: 'one',
    choices: helps.map((help) => ({ ...bare, label: say(`paper.helped.${help}`) })),
    nonAnswers: [],
    ends: undefined,
    boxes: [],
    lines: 0,
  };
}

function onPaper(question: Question, asked: FormSource, number: number | undefined, say: Say): PaperQuestion {
  const { questionnaire, language } = asked;
  const words = (text: Localised) => inLanguage(text, language);
  const group = 'group' in question ? question.group : undefined;
  // On paper the next risk is there to be left empty.
  const isNextRisk = (riskPartOf(question)?.number ?? 1) > 1;
  return {
    number,
    text: words(question.text),
    ...(question.kind === 'information' && toRead(question, words)),
    shared: group && { key: group.key, text: words(group.text), help: group.help && words(group.help) },
    when: isNextRisk
      ? undefined
      : question.showIf && onlyIf(question.showIf, { questionnaire, language, say }),
    hints: question.kind === 'information' ? [] : hintsOf(question, asked, say),
    picture: 'picture' in question ? pictureOf(question.picture, asked) : undefined,
    fill: kindOf(question).control,
    choices: choicesOf(question, asked),
    nonAnswers: kindOf(question)
      .nonAnswersOf(question, questionnaire)
      .map((key) => words(questionnaire.nonAnswers[key] ?? {})),
    ends:
      question.kind === 'ten'
        ? { worst: words(question.ends.worst), best: words(question.ends.best), numbers: numbersIn(question) }
        : undefined,
    boxes: kindOf(question).control === 'month' ? monthAndYear(say) : [],
    lines: linesFor(question),
  };
}

/** Of a risk there is as little room as there are many of them. */
function linesFor(question: Question): number {
  if (kindOf(question).control !== 'text') return 0;
  if (isOneLine(question)) return 1;
  return riskPartOf(question) ? 2 : 5;
}

function monthAndYear(say: Say): readonly WrittenBox[] {
  return [
    { label: say('answering.select.month'), characters: 2 },
    { label: say('answering.select.year'), characters: 4 },
  ];
}

function choicesOf(question: Question, asked: FormSource): readonly PaperChoice[] {
  const { questionnaire, language, collection } = asked;
  const { beside, control, offered } = kindOf(question);
  if (control === 'ten' || control === 'month') return [];
  const choices = offered(question, questionnaire);
  const lines = linesBeside(question, questionnaire);
  const faces = facesOf(question, collection.form, questionnaire);
  return choices.map(({ key, label, picture }, i) => ({
    label: inLanguage(label, language),
    picture: pictureOf(picture, asked),
    face: faces.get(key),
    namely: lines.some((line) => choiceBeside(line) === key),
    rung: beside === 'rungs' ? { height: i + 1, of: choices.length } : undefined,
  }));
}

function pictureOf(
  picture: Picture | undefined,
  { pictures, language }: FormSource,
): PaperPicture | undefined {
  const bytes = picture && pictures.get(picture.file);
  if (!picture || !bytes) return undefined;
  const { width, height, alt } = picture;
  return { bytes, width, height, alt: inLanguage(alt, language) };
}

export interface FormSource {
  readonly collection: Collection;
  readonly audit: Audit;
  /** The frozen one of the collection. */
  readonly questionnaire: Questionnaire;
  /** Not approved yet, and every page says so. */
  readonly draft?: boolean;
  readonly language: InterfaceLanguage;
  /** The bytes of pictures, PNG or JPEG, by digest. */
  readonly pictures: ReadonlyMap<string, Buffer>;
  /** A day in words, from an ISO date. */
  readonly day: (iso: string) => string;
}
