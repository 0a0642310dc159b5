/** Cards and posters for a collection, made ready to be written: addresses, QR codes, words in each language. */
import type { About, Card, Invitation, Poster } from '../../reports/handouts/handout.ts';
import { makeCodes, showCode } from '../../surveys/answering/codes/cards.ts';
import { promiseOf } from '../../surveys/answering/promise.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Wanted } from '../../surveys/audits/handing-out.ts';
import { ownWords } from '../../surveys/audits/own-words.ts';
import { directionOf, type InterfaceLanguage, inLanguage } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { addressOf } from '../../views/answering/addresses.ts';
import { showDay } from '../../views/days.ts';
import { wordsIn } from '../../views/words.ts';
import { heavily } from '../heavy/heavy.ts';
import { type Addressed, asBuffer } from '../heavy/jobs.ts';
import { baseUrl, type Services, today } from '../services.ts';

type Means = Pick<Services, 'config' | 'random' | 'now'>;

export interface HandedOut {
  readonly audit: Audit;
  readonly collection: Collection;
  readonly questionnaire: Questionnaire;
}

/** The file and the codes in it, which are known nowhere else. Without codes where the link is open to all. */
export async function makeCards(
  services: Means,
  about: HandedOut,
  wanted: readonly Wanted<InterfaceLanguage>[],
): Promise<{ readonly file: Buffer; readonly codes: readonly string[] }> {
  const languages = wanted.flatMap(({ language, count }) => Array<InterfaceLanguage>(count).fill(language));
  const single = about.collection.access === 'codes';
  const codes = single ? makeCodes(services.random, languages.length) : [];
  const cards: Addressed<Card>[] = [];
  for (const [i, language] of languages.entries()) {
    const code = codes[i];
    const way = wayIn(services, about, language, code ?? about.collection.code);
    cards.push({
      ...way,
      code: code && showCode(code),
      typed: code === undefined ? way.typed : `${shown(baseUrl(services.config))}/a`,
    });
  }
  const file = asBuffer(await heavily('cards', { about: aboutAll(services, about), cards }));
  return { file, codes };
}

export async function makePoster(
  services: Means,
  about: HandedOut,
  language: InterfaceLanguage,
): Promise<Buffer> {
  const cardNeeded = about.collection.access === 'codes';
  const say = wordsIn(language);
  const poster: Addressed<Poster> = {
    ...aboutAll(services, about),
    ...wayIn(services, about, language, cardNeeded ? undefined : about.collection.code),
    cardNeeded,
    contact: ownWords(about.audit.contact, language),
    promise: threeOf(about.collection).map(({ key, values }) => say(`answering.promise.${key}`, values)),
  };
  return asBuffer(await heavily('poster', { poster }));
}

function aboutAll(services: Means, { audit, collection }: HandedOut): About {
  return {
    service: collection.service.name,
    invented: audit.invented,
    anonymous: collection.nature === 'anonymous',
    madeOn: today(services),
    auditors: inLanguage(audit.auditors, 'sv'),
  };
}

/** `code` undefined: to the door where a code is typed. */
function wayIn(
  { config }: Means,
  { collection, questionnaire }: HandedOut,
  language: InterfaceLanguage,
  code: string | undefined,
): Addressed<Invitation> {
  const base = baseUrl(config);
  const address = `${base}${code === undefined ? `/a?language=${language}` : addressOf(code, '', language)}`;
  return {
    language,
    direction: directionOf(language),
    title: inLanguage(questionnaire.title, language),
    lastDay: collection.lastDay && showDay(collection.lastDay, language),
    address,
    typed: shown(`${base}/a${code === undefined ? '' : `/${code}`}`),
  };
}

/** An address as it is typed: browsers put the beginning there themselves. */
function shown(address: string): string {
  return address.replace(/^https?:\/\//, '');
}

/** What a poster has room for: the last lines say what is protected, and that support is not at stake. */
function threeOf(collection: Collection): ReturnType<typeof promiseOf> {
  return promiseOf(collection)
    .filter(({ key }) => key !== 'skip')
    .slice(-3);
}
