/** The questions and choices of a planned collection, each with what it has of pictures and sound. */
import type { Collection } from '../../surveys/audits/collection.ts';
import { inLanguage, type Say, type StaffLanguage } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import {
  type Illustrated,
  listsOf,
  ofQuestion,
  showItem,
} from '../../surveys/questionnaires/illustrating.ts';
import type { Term } from '../../surveys/questionnaires/terms.ts';
import { fileAddress } from '../answering/media.ts';
import type { View } from '../engine.ts';
import { nameOfLanguage } from '../language-names.ts';
import { type InCollection, pageInCollection } from '../shell.ts';
import { readable } from '../titles.ts';
import { wordsIn } from '../words.ts';

export interface MediaPage extends InCollection {
  readonly questionnaire: Questionnaire;
  /** Other planned collections of the audit that ask the same, and get the same pictures and sounds. */
  readonly others: readonly Collection[];
  /** Pictures belong to the questions, and those are the auditors'. */
  readonly mayChange: boolean;
}

export function mediaPage(about: MediaPage): View {
  const { language, say, audit, collection, questionnaire, others, mayChange } = about;
  const base = `/collections/${collection.id}/media`;
  return pageInCollection(about, 'media/media', say('media.title'), {
    mayChange,
    shared: mayChange && others.length > 0 ? say('media.shared', { count: others.length }) : undefined,
    ...mediaLines({ language, questionnaire, term: audit.term, base, mayChange }),
  });
}

interface MediaLines {
  readonly language: StaffLanguage;
  readonly questionnaire: Questionnaire;
  readonly term: Term;
  /** Where the page of an item lies, without its name. */
  readonly base: string;
  readonly mayChange: boolean;
}

/** Every question by its section, and every choice of the lists in use. */
export function mediaLines(about: MediaLines) {
  const { language, questionnaire } = about;
  const say = wordsIn(language);
  const line = (one: Illustrated) => lineOf(one, about, say);
  const used = listsOf(questionnaire).filter(({ sharedBy }) => sharedBy > 0);
  const items = [
    ...questionnaire.sections.flatMap(({ questions }) => questions.map(ofQuestion)),
    ...used.flatMap((list) => list.items),
  ];
  const left = items.filter(({ picture, sound }) => !picture && Object.keys(sound ?? {}).length === 0).length;
  return {
    nothing: left > 0 ? say('media.nothing', { left, all: items.length }) : undefined,
    sections: questionnaire.sections.map(({ key, title, questions }) => ({
      id: `section-${key}`,
      title: inLanguage(title, language),
      lines: questions.map(ofQuestion).map(line),
    })),
    lists: used.map(({ list, name, sharedBy, items }) => ({
      id: `list-${list}`,
      // A list may have the name of a section.
      title: say('media.list-titled', { name: inLanguage(name, language) }),
      why: say('media.list-why', { count: sharedBy }),
      lines: items.map(line),
    })),
  };
}

function lineOf(one: Illustrated, { language, term, base, mayChange }: MediaLines, say: Say) {
  const { item, text, picture, sound } = one;
  const spoken = Object.keys(sound ?? {}).map((tag) => nameOfLanguage(tag, say));
  return {
    href: mayChange ? `${base}/${showItem(item)}` : undefined,
    text: readable(text, language, term) || say('media.no-words'),
    picture: picture && {
      src: fileAddress(picture.file),
      // The sentence around it ends with a full stop already.
      alt: inLanguage(picture.alt, language).replace(/\.\s*$/, ''),
      width: picture.width,
      height: picture.height,
    },
    sounds: spoken.length > 0 ? say('media.sounds', { languages: spoken.join(', ') }) : undefined,
  };
}
