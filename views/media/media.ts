/** The questions and choices of a planned collection, each with what it has of pictures and sound. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { inLanguage, type Say, type StaffLanguage } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import {
  type Illustrated,
  listsOf,
  ofQuestion,
  showItem,
} from '../../surveys/questionnaires/illustrating.ts';
import { fileAddress } from '../answering/media.ts';
import { collectionCrumbs } from '../collecting/names.ts';
import type { View } from '../engine.ts';
import { nameOfLanguage } from '../questionnaires/languages.ts';
import { wordsIn } from '../words.ts';

export interface MediaPage {
  readonly language: StaffLanguage;
  readonly audit: Audit;
  readonly collection: Collection;
  readonly questionnaire: Questionnaire;
  /** Other planned collections of the audit that ask the same, and get the same pictures and sounds. */
  readonly others: readonly Collection[];
}

export function mediaPage(about: MediaPage): View {
  const { language, audit, collection, questionnaire, others } = about;
  const say = wordsIn(language);
  const heading = say('media.title');
  const line = (one: Illustrated) => lineOf(one, about, say);
  return {
    template: 'media/media',
    layout: 'staff',
    language,
    title: heading,
    model: {
      invented: audit.invented,
      crumbs: collectionCrumbs(audit, collection, say, heading),
      heading,
      shared: others.length > 0 ? say('media.shared', { count: others.length }) : undefined,
      sections: questionnaire.sections.map(({ key, title, questions }) => ({
        id: `section-${key}`,
        title: inLanguage(title, language),
        lines: questions.map(ofQuestion).map(line),
      })),
      lists: listsInUse(questionnaire).map(({ list, name, sharedBy, items }) => ({
        id: `list-${list}`,
        title: inLanguage(name, language),
        why: say('media.list-why', { count: sharedBy }),
        lines: items.map(line),
      })),
      back: `/collections/${collection.id}`,
    },
  };
}

function listsInUse(questionnaire: Questionnaire) {
  return listsOf(questionnaire).filter(({ sharedBy }) => sharedBy > 0);
}

function lineOf(one: Illustrated, { language, collection }: MediaPage, say: Say) {
  const { item, text, picture, sound } = one;
  const spoken = Object.keys(sound ?? {}).map((tag) => nameOfLanguage(tag, say));
  return {
    href: `/collections/${collection.id}/media/${showItem(item)}`,
    text: inLanguage(text, language),
    picture: picture && {
      src: fileAddress(picture.file),
      alt: inLanguage(picture.alt, language),
      width: picture.width,
      height: picture.height,
    },
    sounds: spoken.length > 0 ? say('media.sounds', { languages: spoken.join(', ') }) : undefined,
  };
}
