/** Handouts with everything filled in, in any language, as the server makes them ready. */

import { create } from 'qrcode';
import type { About, Card, Gathering, Invitation, Poster } from '../../reports/handouts/handout.ts';
import { ownWords } from '../../surveys/audits/own-words.ts';
import { directionOf, type InterfaceLanguage, inLanguage } from '../../surveys/languages.ts';
import { toFrozen } from '../../surveys/questionnaires/freezing.ts';
import { shippedTemplates } from '../../surveys/questionnaires/templates.ts';
import { showDay } from '../../views/days.ts';
import { wordsIn } from '../../views/words.ts';

export const aboutHandout: About = {
  service: 'CM-teamet Exempelköping',
  invented: true,
  anonymous: true,
  madeOn: '2026-11-21',
  auditors: 'Fyra brukarrevisorer',
};

export function aWay(language: InterfaceLanguage, place = '/a/abcdefghjk'): Invitation {
  const address = `https://brukarrevision.exempelregionen.se${place}`;
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
  return {
    language,
    direction: directionOf(language),
    title: inLanguage(usersTitle(), language),
    lastDay: showDay('2027-01-31', language),
    address,
    modules: { size, data },
    typed: 'brukarrevision.exempelregionen.se/a',
  };
}

export function aCard(language: InterfaceLanguage, code: string | undefined = 'wmwmw-mwmwm'): Card {
  return { ...aWay(language), code };
}

export function aPoster(language: InterfaceLanguage, over: Partial<Poster> = {}): Poster {
  const say = wordsIn(language);
  return {
    ...aboutHandout,
    ...aWay(language, '/a'),
    cardNeeded: true,
    contact: ownWords({ sv: 'Kim Exempel, 070-000 00 00, kim@exempel.se' }, language),
    promise: ['never-fewer', 'never-alone', 'support-unchanged'].map((key) =>
      say(`answering.promise.${key}`, { k: 5 }),
    ),
    ...over,
  };
}

export function aGathering(language: InterfaceLanguage, over: Partial<Gathering> = {}): Gathering {
  const { invented, madeOn, auditors } = aboutHandout;
  return {
    ...{ language, direction: directionOf(language), invented, madeOn, auditors },
    about: 'CM-teamet Exempelköping',
    day: showDay('2026-12-10', language),
    at: '13 till 15',
    where: 'Gula huset, stora rummet',
    who: 'Två av brukarrevisorerna',
    contact: ownWords({ sv: 'Kim Exempel, 070-000 00 00' }, language),
    ...over,
  };
}

function usersTitle() {
  const template = shippedTemplates().find(({ key }) => key === 'users');
  if (!template) throw new Error('no template users');
  return toFrozen(template, { form: 'full', sections: [], term: 'cm' }).title;
}
