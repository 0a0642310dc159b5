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

type Means = Pick<Services, 'config' | 'now'>;

export interface HandedOut {
  readonly audit: Audit;
  readonly collection: Collection;
  readonly questionnaire: Questionnaire;
}

/** Cards of one collection; `random` makes their codes. */
export interface CardsAsked {
  readonly about: HandedOut;
  readonly wanted: readonly Wanted<InterfaceLanguage>[];
  readonly random: Services['random'];
}

interface CardsMade {
  readonly file: Buffer;
  /** By collection, in their order; none where the link is open to all. */
  readonly codes: readonly (readonly string[])[];
}

/** The file and the codes in it, which are known nowhere else. */
export async function makeCards(services: Means, asked: readonly CardsAsked[]): Promise<CardsMade> {
  const sets = asked.map((one) => cardsOf(services, one));
  const file = asBuffer(await heavily('cards', { sets: sets.map(({ about, cards }) => ({ about, cards })) }));
  return { file, codes: sets.map(({ codes }) => codes) };
}

function cardsOf(services: Means, { about, wanted, random }: CardsAsked) {
  const languages = wanted.flatMap(({ language, count }) => Array<InterfaceLanguage>(count).fill(language));
  const codes = about.collection.access === 'codes' ? makeCodes(random, languages.length) : [];
  const cards = languages.map((language, i): Addressed<Card> => {
    const code = codes[i];
    const way = wayIn(services, about, language, code ?? about.collection.code);
    const typed = code === undefined ? way.typed : `${shown(baseUrl(services.config))}/a`;
    return { ...way, code: code && showCode(code), typed };
  });
  return { about: aboutAll(services, about), cards, codes };
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
