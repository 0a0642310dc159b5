/** Pictures and recorded sound put to a frozen questionnaire, before the collection opens. */
import { Failure } from '../failures.ts';
import type { Localised } from '../languages.ts';
import { aloneText } from './alone.ts';
import { listTitle } from './choices.ts';
import type { Questionnaire } from './definition.ts';
import type { Picture, Sound } from './media.ts';
import { kindOf } from './questions/index.ts';

/** What can have a picture and sound: a question, or a choice of a list that questions may share. */
export type Item =
  | { readonly kind: 'question'; readonly key: string }
  | { readonly kind: 'choice'; readonly list: string; readonly key: string };

export interface Media {
  readonly picture?: Picture | undefined;
  readonly sound?: Sound | undefined;
}

export interface Illustrated extends Media {
  readonly item: Item;
  readonly text: Localised;
  readonly help?: Localised | undefined;
}

/** As it stands in an address: `question.a09`, `choice.often4.always`. */
export function showItem(item: Item): string {
  return item.kind === 'question' ? `question.${item.key}` : `choice.${item.list}.${item.key}`;
}

/** The item of a name in an address, with what it has. Refuses ('not-found') what the questionnaire lacks. */
export function itemIn(questionnaire: Questionnaire, name: string): Illustrated {
  const found = itemsOf(questionnaire).find(({ item }) => showItem(item) === name);
  if (!found) throw new Failure('not-found', `item ${name}`);
  return found;
}

/** Questions in the order asked, then the choices of every list once, in the order shown. */
export function itemsOf(questionnaire: Questionnaire): readonly Illustrated[] {
  return [
    ...questionnaire.sections.flatMap((section) => section.questions.map(ofQuestion)),
    ...listsOf(questionnaire).flatMap(({ items }) => items),
  ];
}

/** The lists that questions name, each with its choices and with the questions that share it. */
export function listsOf({ choiceLists, sections }: Questionnaire) {
  const questions = sections.flatMap((section) => section.questions);
  return Object.entries(choiceLists).map(([list, { name, choices }]) => ({
    list,
    name: listTitle({ name, choices }),
    sharedBy: questions.filter((question) => kindOf(question).lists(question).includes(list)).length,
    items: choices.map((choice): Illustrated => {
      const { key, label, picture, sound } = choice;
      return { item: { kind: 'choice', list, key }, text: label, picture, sound };
    }),
  }));
}

export function ofQuestion(question: Question): Illustrated {
  const { key, help, picture, sound } = question;
  return { item: { kind: 'question', key }, text: aloneText(question), help, picture, sound };
}

type Question = Questionnaire['sections'][number]['questions'][number];

/** The questionnaire with other media on one item; what is left out of `media` is taken away. Words stay as they are. */
export function illustrate(questionnaire: Questionnaire, item: Item, media: Media): Questionnaire {
  if (item.kind === 'question') {
    const sections = questionnaire.sections.map((section) => ({
      ...section,
      questions: section.questions.map((one) => (one.key === item.key ? withMedia(one, media) : one)),
    }));
    return { ...questionnaire, sections };
  }
  const list = questionnaire.choiceLists[item.list];
  if (!list) throw new Failure('not-found', `list ${item.list}`);
  const choices = list.choices.map((one) => (one.key === item.key ? withMedia(one, media) : one));
  return {
    ...questionnaire,
    choiceLists: { ...questionnaire.choiceLists, [item.list]: { ...list, choices } },
  };
}

function withMedia<T extends Media>(thing: T, { picture, sound }: Media): T {
  const { picture: _, sound: __, ...kept } = thing;
  const hasSound = sound !== undefined && Object.keys(sound).length > 0;
  return { ...kept, ...(picture && { picture }), ...(hasSound && { sound }) } as T;
}

/**
 * The language that a picture has to be told in: the source. Few who work with an audit can write all six, and a picture
 * that is told in Swedish, marked as Swedish, says more than one that could not be taken in.
 */
export function altLanguage({ languages }: Pick<Questionnaire, 'languages'>): string {
  return languages[0] ?? 'sv';
}
