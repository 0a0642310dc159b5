/** The page of the help with language: how easy it is to read, and all advice question by question. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Alarm, Alarms } from '../../../surveys/designing/advice/advice.ts';
import { readingOf } from '../../../surveys/designing/advice/reading-ease.ts';
import type { Design } from '../../../surveys/designing/document/design.ts';
import { sourceOf } from '../../../surveys/designing/document/source-language.ts';
import type { InterfaceLanguage } from '../../../surveys/languages.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import type { View } from '../../engine.ts';
import { wordsIn } from '../../words.ts';
import { alarmsShown } from '../advice.ts';
import { designFrame } from '../frame.ts';
import { hushedShown } from './dismissed.ts';
import { placesOf } from './places.ts';
import { readingShown } from './reading.ts';

export interface HelpPage {
  readonly language: InterfaceLanguage;
  readonly design: Design;
  readonly audit: Audit;
  readonly found: Alarms;
  /** Names of those who have hushed, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly mayHush: boolean;
}

export function helpPage({ language, design, audit, found, names, mayHush }: HelpPage): View {
  const say = wordsIn(language);
  const { body } = design;
  const frame = designFrame({ design, audit, language, say, current: 'language-help' });
  const around = { home: frame.home, say, mayHush };
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
      count: found.alarms.length,
      isEmpty: questionsOf(body).length === 0,
      groups: places
        .map(({ of, ...place }) => ({
          ...place,
          alarms: alarmsAt(place.name, found.alarms.filter(of), around),
        }))
        .filter(({ alarms }) => alarms.length > 0),
      hushed: hushedShown(found.hushed, {
        ...around,
        names,
        nameOfPlace: (alarm: Alarm) => whichOf(places, alarm),
      }),
      forecast: `${frame.home}/forecast`,
    },
  };
}

/** As on a card, but each way to hush says where: the page has many of the same. */
function alarmsAt(place: string, alarms: readonly Alarm[], around: Parameters<typeof alarmsShown>[1]) {
  return alarmsShown(alarms, around).map((alarm) => ({
    ...alarm,
    hushLabel: [alarm.hushLabel, alarm.where, place].filter((part) => part !== '').join(' '),
  }));
}

function whichOf(places: ReturnType<typeof placesOf>, alarm: Alarm): string {
  return places.find(({ of }) => of(alarm))?.name ?? '';
}
