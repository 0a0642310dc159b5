/** The page of the help with language: how easy it is to read, and all advice question by question. */
import type { Advice, AdviceGiven } from '../../../surveys/designing/advice/advice.ts';
import { nameOf } from '../../../surveys/designing/advice/naming.ts';
import type { Reading } from '../../../surveys/designing/advice/reading-ease.ts';
import type { Language } from '../../../surveys/languages.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import type { View } from '../../engine.ts';
import { staffPage } from '../../shell.ts';
import { type AdvicePlace, adviceShown } from '../advice.ts';
import { type DesignPage, designFrame, wordingOf } from '../frame.ts';
import { placesOf } from './places.ts';
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
