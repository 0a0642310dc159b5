/** The page of the help with language: how easy it is to read, and all advice question by question. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Advice, AdviceGiven } from '../../../surveys/designing/advice/advice.ts';
import { readingOf } from '../../../surveys/designing/advice/reading-ease.ts';
import type { Design } from '../../../surveys/designing/document/design.ts';
import { sourceOf } from '../../../surveys/designing/document/source-language.ts';
import type { InterfaceLanguage } from '../../../surveys/languages.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import type { View } from '../../engine.ts';
import { wordsIn } from '../../words.ts';
import { adviceShown } from '../advice.ts';
import { designFrame } from '../frame.ts';
import { dismissedShown } from './dismissed.ts';
import { placesOf } from './places.ts';
import { readingShown } from './reading.ts';

export interface HelpPage {
  readonly language: InterfaceLanguage;
  readonly design: Design;
  readonly audit: Audit;
  readonly found: AdviceGiven;
  /** Names of those who have dismissed, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly mayDismiss: boolean;
}

export function helpPage({ language, design, audit, found, names, mayDismiss }: HelpPage): View {
  const say = wordsIn(language);
  const { body } = design;
  const frame = designFrame({ design, audit, language, say, current: 'language-help' });
  const around = { home: frame.home, say, mayDismiss };
  const places = placesOf(design, audit, language, say);
  const measured = body.languages.find((one) => one.startsWith('sv')) ?? sourceOf(body);
  const heading = say('language-help.page');
  return {
    template: 'designing/language-help/help',
    layout: 'staff',
    language,
    title: `${heading} · ${frame.designName}`,
    model: {
      ...frame,
      notSwedish: !measured.startsWith('sv'),
      ...readingShown(readingOf(body, measured, audit.term), { body, language, term: audit.term, say }),
      measured,
      count: found.advice.length,
      isEmpty: questionsOf(body).length === 0,
      groups: places
        .map(({ of, ...place }) => ({
          ...place,
          advice: adviceAt(place.name, found.advice.filter(of), around),
        }))
        .filter(({ advice }) => advice.length > 0),
      dismissed: dismissedShown(found.dismissed, {
        ...around,
        names,
        nameOfPlace: (piece: Advice) => whichOf(places, piece),
      }),
      forecast: `${frame.home}/forecast`,
    },
  };
}

/** As on a card, but each way to dismiss says where: the page has many of the same. */
function adviceAt(place: string, advice: readonly Advice[], around: Parameters<typeof adviceShown>[1]) {
  return adviceShown(advice, around).map((piece) => ({
    ...piece,
    dismissLabel: [piece.dismissLabel, piece.where, place].filter((part) => part !== '').join(' '),
  }));
}

function whichOf(places: ReturnType<typeof placesOf>, piece: Advice): string {
  return places.find(({ of }) => of(piece))?.name ?? '';
}
