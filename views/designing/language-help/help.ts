/** The page of the help with language: how easy it is to read, and all advice question by question; and the rules. */
import { type Advice, type AdviceGiven, nameOf } from '../../../surveys/designing/advice/advice.ts';
import type { Reading } from '../../../surveys/designing/advice/reading-ease.ts';
import { examples, textRules, wholeRules } from '../../../surveys/designing/advice/rules/all.ts';
import type { Language } from '../../../surveys/languages.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import type { View } from '../../engine.ts';
import { nameOfLanguage } from '../../language-names.ts';
import { staffPage } from '../../shell.ts';
import { readable } from '../../titles.ts';
import { type AdvicePlace, adviceShown } from '../advice.ts';
import { type DesignPage, designFrame, questionAddress, wordingOf } from '../frame.ts';
import { readingShown } from './reading.ts';

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
    forecast: `${frame.home}/forecast`,
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
    ...questionsOf(body).map(({ key, text }, i) => ({
      name: `${i + 1}. ${readable(text, language, term)}`,
      href: questionAddress(design, key),
      of: (piece: Advice) => piece.question === key,
    })),
    { name: say('language-help.about-lists'), href: `${home}/lists`, of: about('choiceLists') },
  ];
}

export function rulesPage(about: Pick<DesignPage, 'language' | 'say'>): View {
  const { say } = about;
  const heading = say('language-help.rules-page');
  return staffPage(about, 'designing/language-help/rules', heading, {
    // The style sheet of designs goes with it.
    designName: heading,
    crumbs: [{ href: '/questionnaires', label: say('staff.nav.questionnaires') }, { label: heading }],
    rules: [...textRules, ...wholeRules].map(({ key }) => ({
      key,
      name: say(`language-help.rules.${key}.name`),
      why: say(`language-help.rules.${key}.why`),
      examples: examples[key]?.map((example) => ({
        ...example,
        tongue: nameOfLanguage(example.language, say),
        foreign: example.language !== 'sv',
      })),
    })),
  });
}
