/** The page of the help with language: how easy it is to read, and all advice question by question; and the rules. */

import { type Advice, type AdviceGiven, nameOf } from '../../../surveys/designing/advice/advice.ts';
import {
  type Readability,
  type Reading,
  secondsFor,
} from '../../../surveys/designing/advice/reading-ease.ts';
import { examples, textRules, wholeRules } from '../../../surveys/designing/advice/rules/all.ts';
import type { Example } from '../../../surveys/designing/advice/rules/rule.ts';
import type { Language, StaffLanguage } from '../../../surveys/languages.ts';
import { hasShortForm, type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { numbersOf } from '../../../surveys/questionnaires/numbering.ts';
import type { View } from '../../engine.ts';
import { staffPage } from '../../shell.ts';
import { type BodyWording, numberedText, readable } from '../../titles.ts';
import { type AdvicePlace, adviceShown, lixShown } from '../advice.ts';
import { type DesignPage, designFrame, questionAddress, wordingOf } from '../frame.ts';

interface HelpPage extends DesignPage {
  readonly found: AdviceGiven;
  readonly reading: Reading;
  /** The language that it was measured in. */
  readonly measured: Language;
  /** Names of those who have dismissed, by id. */
  readonly names: ReadonlyMap<string, string>;
}

export function helpPage(about: HelpPage): View {
  const { design, may, say, found, reading, measured } = about;
  const { body } = design;
  const frame = designFrame(about, 'language-help');
  const place = { home: frame.home, say, mayDismiss: may('change-design') };
  const places = placesOf(about);
  const title = `${say('language-help.page')} · ${frame.designName}`;
  return staffPage(about, 'designing/language-help/help', title, {
    ...frame,
    notSwedish: !measured.startsWith('sv'),
    ...readingShown(reading, wordingOf(about)),
    measured,
    count: found.advice.length,
    isEmpty: questionsOf(body).length === 0,
    groups: places
      .map(({ of, ...one }) => ({ ...one, advice: adviceAt(one.name, found.advice.filter(of), place) }))
      .filter(({ advice }) => advice.length > 0),
    dismissed: dismissedShown(about, place, (piece) => places.find(({ of }) => of(piece))?.name ?? ''),
  });
}

/** As on a card, but each way to dismiss says where: the page has many of the same. */
function adviceAt(name: string, advice: readonly Advice[], place: AdvicePlace) {
  return adviceShown(advice, place).map((piece) => ({
    ...piece,
    dismissLabel: [piece.dismissLabel, piece.where, name].filter((part) => part !== '').join(' '),
  }));
}

/** What has been dismissed, by whom and why, with the way back. */
function dismissedShown(
  { found: { dismissed }, names }: HelpPage,
  place: AdvicePlace,
  whereOf: (piece: Advice) => string,
) {
  const { say, home, mayDismiss } = place;
  const shown = adviceShown(dismissed, { ...place, mayDismiss: false });
  return dismissed.map((piece, i) => {
    const title = shown[i]?.title ?? '';
    const name = names.get(piece.by) ?? say('language-help.somebody');
    return {
      ...shown[i],
      place: whereOf(piece),
      why: say('language-help.dismissed-by', { name, reason: piece.reason }),
      name: nameOf(piece),
      action: mayDismiss ? `${home}/dismissals/removal` : undefined,
      restore: say('language-help.restore-this', { title }),
    };
  });
}

interface Place {
  readonly name: string;
  /** Where it is changed, or can be read by those who may not. */
  readonly href: string;
  of(piece: Advice): boolean;
}

function placesOf({ design, audit, language, say, may }: DesignPage): readonly Place[] {
  const { id, body } = design;
  const { term } = audit;
  const home = `/designs/${id}`;
  const about = (place: string) => (piece: Advice) =>
    piece.question === undefined && piece.place.split(' › ')[0] === place;
  const numbers = numbersOf(body);
  return [
    {
      name: say('language-help.about-whole'),
      href: home,
      of: (piece) => piece.place === '' || piece.place === 'sections',
    },
    {
      name: say('language-help.about-intro'),
      href: may('change-design') ? `${home}/about` : home,
      of: about('intro'),
    },
    ...body.sections.map(({ key, title }) => ({
      name: say('language-help.about-section', { section: readable(title, language, term) }),
      href: `${home}#part-${key}`,
      of: (piece: Advice) => piece.question === undefined && piece.section === key,
    })),
    ...questionsOf(body).map(({ key, text }) => ({
      name: numberedText(numbers.get(key), readable(text, language, term)),
      href: questionAddress(design, key),
      of: (piece: Advice) => piece.question === key,
    })),
    { name: say('language-help.about-lists'), href: `${home}/lists`, of: about('choiceLists') },
  ];
}

export function rulesPage(about: Pick<DesignPage, 'language' | 'say'>): View {
  const { language, say } = about;
  const heading = say('language-help.rules-page');
  return staffPage(about, 'designing/language-help/rules', heading, {
    // The style sheet of designs goes with it.
    designName: heading,
    crumbs: [{ href: '/questionnaires', label: say('staff.nav.questionnaires') }, { label: heading }],
    rules: [...textRules, ...wholeRules].map(({ key }) => ({
      key,
      name: say(`language-help.rules.${key}.name`),
      why: say(`language-help.rules.${key}.why`),
      examples: examplesIn(language, key),
    })),
  });
}

/** In the language of the page; those of Swedish words alone are in Swedish. */
function examplesIn(language: StaffLanguage, rule: string): readonly Example[] {
  const all = examples[rule] ?? [];
  const own = all.filter((one) => one.language === language);
  return own.length > 0 ? own : all;
}

/** More than these are not worth reading through. */
const mostLongWords = 30;

/** How easy it is to read and how long it takes, as a whole and part by part, with its long words. */
function readingShown(reading: Reading, { body, language, term, say }: BodyWording) {
  const minutes = (count: number) => say('language-help.minutes', { count });
  const counted = countOf(reading.longWords);
  return {
    lix: lixShown(reading, reading.aim, say),
    facts: [
      { label: say('language-help.takes'), value: minutes(reading.minutes) },
      ...(hasShortForm(body)
        ? [{ label: say('language-help.short-takes'), value: minutes(minutesOfShort(body)) }]
        : []),
      {
        label: say('language-help.long-words'),
        value: say('language-help.long-share', { long: reading.longWords.length, words: reading.words }),
      },
    ],
    sections: body.sections.map(({ key, title, optional }) => {
      const one = reading.sections.get(key) ?? nothing;
      return {
        title: readable(title, language, term),
        optional: optional && say(`questionnaires-pages.optional.${optional}`),
        lix: lixShown(one, reading.aim, say),
        minutes: minutes(one.minutes),
      };
    }),
    longWords: counted.slice(0, mostLongWords),
    moreWords:
      counted.length > mostLongWords
        ? say('language-help.more-words', { count: counted.length - mostLongWords })
        : undefined,
  };
}

const nothing: Readability = { lix: undefined, band: undefined, words: 0, longWords: [], minutes: 0 };

function minutesOfShort(body: Questionnaire): number {
  return Math.ceil(
    secondsFor(
      questionsOf(body).filter(({ short }) => short),
      body,
    ) / 60,
  );
}

/** Each word once, with how often it is there; the most common first. */
function countOf(words: readonly string[]): readonly { readonly word: string; readonly times: number }[] {
  const times = new Map<string, number>();
  for (const word of words.map((one) => one.toLowerCase())) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times]
    .map(([word, count]) => ({ word, times: count }))
    .sort((a, b) => b.times - a.times || a.word.localeCompare(b.word, 'sv'));
}
