/** One question or choice: its picture with words, and its recording, in each language of the questionnaire. */
import type { Problem } from '../../surveys/failures.ts';
import { directionOf, inLanguage, type Say } from '../../surveys/languages.ts';
import { largestPicture, longestSide } from '../../surveys/questionnaires/files/picture-file.ts';
import { largestSound } from '../../surveys/questionnaires/files/sound-file.ts';
import { longestAlt } from '../../surveys/questionnaires/handing-in.ts';
import { altLanguage, type Illustrated, showItem } from '../../surveys/questionnaires/illustrating.ts';
import { fileAddress } from '../answering/media.ts';
import { collectionCrumbs } from '../collecting/names.ts';
import type { View } from '../engine.ts';
import { summaryOf, type Typed, titleOf, untouched } from '../partials/staff-fields.ts';
import { nameWithin } from '../questionnaires/languages.ts';
import { wordsIn } from '../words.ts';
import type { MediaPage } from './media.ts';

interface ItemPage extends MediaPage {
  readonly item: Illustrated;
  readonly typed?: Typed;
}

export function itemPage(about: ItemPage): View {
  const { language, audit, collection, questionnaire, others, item, typed = untouched } = about;
  const say = wordsIn(language);
  const problems = inLanguages(typed.problems, say);
  const heading = inLanguage(item.text, language);
  const back = `/collections/${collection.id}/media`;
  const way = collectionCrumbs(audit, collection, say, say('media.title'));
  const told = (field: string) => wordsOf(problems, field, say);
  return {
    template: 'media/item',
    layout: 'staff',
    language,
    title: titleOf(heading, typed.problems, say),
    model: {
      invented: audit.invented,
      crumbs: [...way.slice(0, -1), { href: back, label: say('media.title') }, { label: heading }],
      heading,
      isChoice: item.item.kind === 'choice',
      shared: others.length > 0 ? say('media.shared', { count: others.length }) : undefined,
      summary: summaryOf(problems, say),
      // A browser gives a chosen file away once only.
      again: typed.problems.length > 0,
      action: `${back}/${showItem(item.item)}`,
      revision: collection.revision,
      digest: collection.questionnaire,
      picture: item.picture && { ...item.picture, src: fileAddress(item.picture.file) },
      pictureHint: say('media.picture-hint', { most: largestPicture, side: longestSide }),
      pictureProblem: told('picture'),
      removing: typed.form.has('remove-picture'),
      alts: questionnaire.languages.map((tag) => altOf(tag, about)),
      altHint: say('media.alt-hint', { most: longestAlt }),
      soundHint: say('media.sound-hint', { most: largestSound }),
      sounds: questionnaire.languages.map((tag) => soundOf(tag, about)),
      back,
    },
  };
}

function altOf(tag: string, { language, questionnaire, item, typed = untouched }: ItemPage) {
  const say = wordsIn(language);
  const field = `alt-${tag}`;
  return {
    id: field,
    tag,
    direction: directionOf(tag),
    label: say('media.alt', { language: nameWithin(tag, say) }),
    optional: tag !== altLanguage(questionnaire),
    value: typed.form.get(field)?.[0] ?? item.picture?.alt[tag] ?? '',
    problem: wordsOf(inLanguages(typed.problems, say), field, say),
  };
}

function soundOf(tag: string, { language, item, typed = untouched }: ItemPage) {
  const say = wordsIn(language);
  const field = `sound-${tag}`;
  const digest = item.sound?.[tag];
  return {
    id: field,
    tag,
    direction: directionOf(tag),
    label: say('media.sound', { language: nameWithin(tag, say) }),
    text: item.text[tag] ?? inLanguage(item.text, tag),
    help: item.help && inLanguage(item.help, tag),
    src: digest && fileAddress(digest),
    removing: typed.form.has(`remove-${field}`),
    problem: wordsOf(inLanguages(typed.problems, say), field, say),
  };
}

/** One field for each language: what is wrong says which it is, or the summary has the same line six times. */
function inLanguages(problems: readonly Problem[], say: Say): readonly Problem[] {
  return problems.map((problem) => {
    const tag = /^(?:alt|sound)-(.+)$/.exec(problem.field)?.[1];
    return tag === undefined
      ? problem
      : { ...problem, values: { ...problem.values, language: nameWithin(tag, say) } };
  });
}

function wordsOf(problems: readonly Problem[], field: string, say: Say): string | undefined {
  const found = problems.find((problem) => problem.field === field);
  return found && say(found.message, found.values);
}
