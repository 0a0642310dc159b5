/** The answers of a question as the reference group sees them: the words, and the face, picture and recording beside. */
import type { Language, Localised } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { facePaths, facesOf } from '../../surveys/questionnaires/faces.ts';
import { type Picture, recordingIn, type Sound } from '../../surveys/questionnaires/media.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import { fileAddress } from '../answering/media.ts';

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
