/** A questionnaire as it stands on paper: plain data, in one language, with every word filled in. */
import { pagesOf } from '../../surveys/answering/journey.ts';
import { countedOn, lengthOf } from '../../surveys/answering/length.ts';
import { isFew, promiseOf } from '../../surveys/answering/promise.ts';
import { type OwnWords, ownTexts } from '../../surveys/audits/own-words.ts';
import { directionOf, type InterfaceLanguage, inLanguage, type Say } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { text } from '../document/blocks.ts';
import type { Inlines } from '../document/document.ts';
import { type FormSource, type PaperQuestion, questionHelped, questionsOnPaper } from './questions.ts';
import { onPaper } from './reading.ts';

export interface PaperForm {
  readonly language: InterfaceLanguage;
  readonly direction: 'ltr' | 'rtl';
  /** Large, with little to read before the questions: the short form, and easy Swedish. */
  readonly easy: boolean;
  readonly title: string;
  readonly service: string;
  /** Paragraphs. */
  readonly intro: readonly Inlines[];
  readonly invented: boolean;
  /** Not approved yet, and every page says so. */
  readonly draft: boolean;
  /** As staff have written it: in the language, or else in Swedish. */
  readonly auditors: OwnWords;
  readonly afterwards: OwnWords | undefined;
  readonly contact: OwnWords;
  readonly feedback: OwnWords;
  readonly commissioner: string;
  /** Days in words. */
  readonly keptUntil: string;
  readonly lastDay: string | undefined;
  readonly named: boolean;
  readonly few: boolean;
  /** Those who work there are not the ones to ask for help. */
  readonly supported: boolean;
  readonly promise: readonly string[];
  readonly sections: readonly PaperSection[];
}

export interface PaperSection {
  readonly title: string;
  readonly questions: readonly PaperQuestion[];
}

/**
 * The form of a collection in a language. Nothing on it differs from one sheet to the next: no number, no code, so that
 * a sheet cannot be tied to whom it was handed.
 */
export function paperForm(asked: FormSource, say: Say): PaperForm {
  const { collection, audit, questionnaire, language, day } = asked;
  const named = collection.nature === 'named';
  return {
    language,
    direction: directionOf(language),
    easy: collection.form === 'short' || language === 'sv-x-easy',
    title: inLanguage(questionnaire.title, language),
    service: collection.service.name,
    intro: introOf(questionnaire, language, say),
    invented: audit.invented,
    draft: asked.draft ?? false,
    ...ownTexts(audit, language),
    commissioner: audit.commissioner,
    keptUntil: day(audit.keptUntil),
    lastDay: collection.lastDay === undefined ? undefined : day(collection.lastDay),
    named,
    few: isFew(collection),
    supported: collection.audience === 'user' || collection.audience === 'close-person',
    promise: promiseOf(collection).map(({ key, values }) => say(`answering.promise.${key}`, values)),
    sections: [
      ...sectionsOf(asked, say),
      ...(named ? [] : [{ title: say('paper.end'), questions: [questionHelped(say)] }]),
    ],
  };
}

/** What it is about, and how long it takes. Every question is on the paper, also those that not everybody answers. */
function introOf(questionnaire: Questionnaire, language: InterfaceLanguage, say: Say): readonly Inlines[] {
  const pages = pagesOf(questionnaire, 'question');
  const { minutes } = lengthOf(pages);
  const length = [
    say('answering.questions', { count: countedOn(pages).length }),
    say('answering.minutes', { count: minutes }),
  ].join(' ');
  const paragraphs = onPaper(inLanguage(questionnaire.intro, language));
  const last = paragraphs.at(-1) ?? [];
  return [...paragraphs.slice(0, -1), [...last, text(last.length > 0 ? ` ${length}` : length)]];
}

function sectionsOf(asked: FormSource, say: Say): readonly PaperSection[] {
  const byKey = questionsOnPaper(asked, say);
  return asked.questionnaire.sections.map(({ title, questions }) => ({
    title: inLanguage(title, asked.language),
    questions: questions.flatMap(({ key }) => byKey.get(key) ?? []),
  }));
}
