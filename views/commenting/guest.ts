/** The page of the reference group: the questions one by one, each with a place to say what one thinks of it. */
import type { Audit } from '../../surveys/audits/audit.ts';
import { guestField } from '../../surveys/designing/comments/commenting.ts';
import type { Design } from '../../surveys/designing/document/design.ts';
import type { Problem } from '../../surveys/failures.ts';
import {
  directionOf,
  type InterfaceLanguage,
  interfaceLanguages,
  type Language,
  type Localised,
  type Say,
  type StaffLanguage,
  staffLanguageFor,
} from '../../surveys/languages.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { facePaths, facesOf } from '../../surveys/questionnaires/faces.ts';
import { type Picture, recordingIn, type Sound } from '../../surveys/questionnaires/media.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import { nameOf } from '../answering/frame.ts';
import { markedWords } from '../answering/marked.ts';
import { fileAddress } from '../answering/media.ts';
import type { View } from '../engine.ts';
import { summaryOf } from '../error-summary.ts';
import { problemOn, titleOf } from '../fields.ts';
import { nameOfLanguage } from '../language-names.ts';
import { conditionWords } from '../questionnaires/conditions.ts';
import { designTitle, readable } from '../titles.ts';
import { wordsIn } from '../words.ts';

interface GuestPage {
  readonly token: string;
  readonly design: Design;
  readonly audit: Audit;
  /** The language that the questions are read in: one of the questionnaire's. */
  readonly reading: Language;
  readonly form: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

export function guestPage({ token, design, audit, reading, form, problems }: GuestPage): View {
  const language = staffLanguageFor(reading);
  const say = wordsIn(language);
  const { body } = design;
  const heading = say('commenting.guest-page.title');
  const context = { design, audit, reading, language, say, form, problems };
  const numbers = new Map(questionsOf(body).map(({ key }, i) => [key, i + 1]));
  return {
    template: 'commenting/guest',
    layout: 'plain',
    language,
    title: titleOf(heading, problems, say),
    model: {
      guest: true,
      heading,
      summary: summaryOf(problems, say),
      action: `/c/${token}`,
      reading,
      revision: design.revision,
      name: designTitle(design.body, audit, reading, say),
      readers: say('commenting.guest-page.readers', { audit: audit.title }),
      intro: { ...told(body.intro, context), paragraphs: markedWords(told(body.intro, context).words) },
      languages:
        body.languages.length > 1 ? body.languages.map((one) => choiceOf(one, reading, say)) : undefined,
      sections: body.sections.map((section) => ({
        title: told(section.title, context),
        questions: section.questions.map((question) =>
          questionModel(question, numbers.get(question.key) ?? 0, context),
        ),
      })),
      person: box('name', context),
      whole: box('whole', context),
    },
  };
}

type GuestContext = Pick<GuestPage, 'design' | 'audit' | 'reading' | 'form' | 'problems'> & {
  readonly language: StaffLanguage;
  readonly say: Say;
};

/** By its own name for itself, where it is known. */
function choiceOf(tag: Language, reading: Language, say: Say) {
  const known = interfaceLanguages.find((language) => language === tag);
  const name = known ? nameOf(known) : nameOfLanguage(tag, say);
  return { tag, name, lang: known, dir: directionOf(tag), current: tag === reading };
}

function questionModel(question: Question, number: number, context: GuestContext) {
  const { design, say, language, audit } = context;
  const statements = 'rows' in question ? question.rows.map(({ text }) => told(text, context)) : [];
  return {
    number,
    way: directionOf(context.reading),
    text: told(question.text, context),
    help: question.help && told(question.help, context),
    statements,
    ...besideText(question, question.text, context.reading, (alt) => told(alt, context)),
    choices: answersOf(question, design.body).map((answer) => ({
      ...told(answer.label, context),
      face: answer.face,
      ...besideText(answer, answer.label, context.reading, (alt) => told(alt, context)),
    })),
    condition:
      question.showIf &&
      say('questionnaires-pages.shown-if', {
        condition: conditionWords(question.showIf, {
          body: design.body,
          language,
          say,
          term: audit.term,
        }),
      }),
    ...box(guestField(question.key), context),
  };
}

/** A text in the language that is read, or in the one that it is there in. */
function told(text: Localised | undefined, { reading, audit, language }: GuestContext) {
  const words = text ?? {};
  const there = words[reading] === undefined ? (Object.keys(words)[0] ?? language) : reading;
  return { words: readable(words, there, audit.term), language: there, dir: directionOf(there) };
}

/** A field with what was typed, and what is wrong with it. */
function box(name: string, { form, problems, say }: GuestContext) {
  return {
    field: name,
    value: form.get(name)?.[0] ?? '',
    problem: problemOn(name, problems, say),
  };
}

/** Thanks, or why a link does not work: a heading and a sentence or two. */
export function guestNotice(
  what: 'thanks' | 'gone',
  language: InterfaceLanguage,
  again: string | undefined,
): View {
  const say = wordsIn(language);
  const title = say(`commenting.guest-page.${what}.title`);
  const text = say(`commenting.guest-page.${what}.what`);
  return { template: 'commenting/notice', layout: 'plain', language, title, model: { title, text, again } };
}

/** However unfinished the questionnaire is: answers whose list is missing are left out. */
export function answersOf(question: Question, body: Questionnaire) {
  const kind = kindOf(question);
  const lists = kind.lists(question);
  const isWhole = lists.every((key) => Object.hasOwn(body.choiceLists, key));
  const faces = isWhole ? facesOf(question, 'full', body) : new Map<string, never>();
  const choices = lists.flatMap((key) => body.choiceLists[key]?.choices ?? []);
  return kind.inBrief(question, body).map((label) => {
    const choice = choices.find((one) => one.label === label);
    const face = choice && faces.get(choice.key);
    return { label, face: face && facePaths[face], picture: choice?.picture, sound: choice?.sound };
  });
}

/** A picture and a recording by their addresses; `alt` says what the picture shows to those who do not see it. */
export function besideText<Alt>(
  { picture, sound }: { readonly picture?: Picture | undefined; readonly sound?: Sound | undefined },
  text: Localised | undefined,
  reading: Language,
  alt: (words: Localised) => Alt,
) {
  const recording = recordingIn(sound, text ?? {}, reading);
  return {
    picture: picture && { ...picture, src: fileAddress(picture.file), alt: alt(picture.alt) },
    sound: recording && fileAddress(recording),
  };
}
