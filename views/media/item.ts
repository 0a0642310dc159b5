/** One question or choice: its picture with words, and its recording, in each language of the questionnaire. */
import type { Problem } from '../../surveys/failures.ts';
import { directionOf, inLanguage, type Say, type StaffLanguage } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { largestPicture, largestSentPicture } from '../../surveys/questionnaires/files/picture-file.ts';
import { largestSound } from '../../surveys/questionnaires/files/sound-file.ts';
import { longestAlt } from '../../surveys/questionnaires/handing-in.ts';
import { altLanguage, type Illustrated, showItem } from '../../surveys/questionnaires/illustrating.ts';
import type { Term } from '../../surveys/questionnaires/terms.ts';
import { fileAddress } from '../answering/media.ts';
import { collectionCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { summaryOf } from '../error-summary.ts';
import { type Typed, untouched } from '../fields.ts';
import { nameWithin } from '../language-names.ts';
import { pageInCollection } from '../shell.ts';
import { readable } from '../titles.ts';
import { wordsIn } from '../words.ts';
import type { MediaPage } from './media.ts';

interface ItemPage extends MediaPage {
  readonly item: Illustrated;
}

export function itemPage(about: ItemPage): View {
  const { language, say, audit, collection, questionnaire, others, item, typed = untouched } = about;
  const heading = inLanguage(item.text, language);
  const back = `/collections/${collection.id}/media`;
  const way = collectionCrumbs(audit, collection, say, say('media.title'));
  return pageInCollection(about, 'media/item', heading, {
    crumbs: [...way.slice(0, -1), { href: back, label: say('media.title') }, { label: heading }],
    shared: others.length > 0 ? say('media.shared', { count: others.length }) : undefined,
    revision: collection.revision,
    digest: collection.questionnaire,
    ...itemForm({ language, questionnaire, term: audit.term, item, typed, back }),
  });
}

interface ItemForm {
  readonly language: StaffLanguage;
  readonly questionnaire: Pick<Questionnaire, 'languages'>;
  readonly term: Term;
  readonly item: Illustrated;
  readonly typed: Typed;
  /** The page with all items. */
  readonly back: string;
}

/** The form for one item, with what was typed and what is wrong. */
export function itemForm(about: ItemForm) {
  const { language, questionnaire, item, typed, back } = about;
  const say = wordsIn(language);
  const problems = inLanguages(typed.problems, say);
  return {
    isChoice: item.item.kind === 'choice',
    summary: summaryOf(problems, say),
    // A browser gives a chosen file away once only.
    again: typed.problems.length > 0,
    action: `${back}/${showItem(item.item)}`,
    picture: item.picture && { ...item.picture, src: fileAddress(item.picture.file) },
    pictureHint: say('media.picture-hint', { most: largestSentPicture, kept: largestPicture }),
    pictureProblem: wordsOf(problems, 'picture', say),
    carried: typed.form.get('carried-picture')?.[0],
    removing: typed.form.has('remove-picture'),
    alts: questionnaire.languages.map((tag) => altOf(tag, about)),
    altHint: say('media.alt-hint', { most: longestAlt }),
    soundHint: say('media.sound-hint', { most: largestSound }),
    sounds: questionnaire.languages.map((tag) => soundOf(tag, about)),
    back,
  };
}

function altOf(tag: string, { language, questionnaire, item, typed }: ItemForm) {
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

function soundOf(tag: string, { language, term, item, typed }: ItemForm) {
  const say = wordsIn(language);
  const field = `sound-${tag}`;
  const digest = item.sound?.[tag];
  return {
    id: field,
    tag,
    direction: directionOf(tag),
    label: say('media.sound', { language: nameWithin(tag, say) }),
    ...scriptIn(tag, item, term),
    src: digest && fileAddress(digest),
    carried: typed.form.get('carried-picture')?.[0],
    removing: typed.form.has(`remove-${field}`),
    problem: wordsOf(inLanguages(typed.problems, say), field, say),
  };
}

/** What is read out: in another language, marked as such, where it is not translated yet. */
function scriptIn(tag: string, { text, help }: Illustrated, term: Term) {
  const spoken = [tag, tag.split('-x-')[0] ?? tag].find((one) => text[one]) ?? Object.keys(text)[0] ?? tag;
  return {
    spoken: { tag: spoken, direction: directionOf(spoken) },
    text: readable(text, spoken, term),
    help: help?.[spoken] && readable(help, spoken, term),
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
