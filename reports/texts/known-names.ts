/** How surely a word is a name, whatever stands around it: by the lists, and by the words that Swedish has. */
import { elsewhere, inArabicScript, nordic } from './names-listed.ts';
import { isSwedish, isSwedishOrCompound, properNoun } from './swedish-words.ts';

const near = new Set(nordic.split(' '));
const far = new Set(elsewhere.split(' '));
const arabic = new Set(inArabicScript.split(' ').map(likeInArabic));

/**
 * `surely`: in a list of names and no word. `also-a-word`: "björn", "viola". `unknown`: neither name nor word, so that a capital
 * makes it a name. `word`: a word that is no name.
 */
export type NameLikelihood = 'surely' | 'likely' | 'also-a-word' | 'unknown' | 'word';

/** Of a word in lower case, with or without the s of the genitive. A double name is as sure as its surest part. */
export function nameLikelihoodOf(lower: string): NameLikelihood {
  const parts = lower.split(/[-'’´]/u).filter((part) => part.length > 1);
  const standings = (parts.length ? parts : [lower]).map(ofWordOrGenitive);
  // "SIP-mötet" is a kind of meeting, whatever SIP may be.
  if (standings.length > 1 && standings.at(-1) === 'word' && !standings.includes('surely')) return 'word';
  return order.find((likelihood) => standings.includes(likelihood)) ?? 'word';
}

const order: readonly NameLikelihood[] = ['surely', 'likely', 'also-a-word', 'unknown', 'word'];

function ofWordOrGenitive(word: string): NameLikelihood {
  const whole = ofWord(word);
  if (whole === 'surely' || whole === 'likely' || !word.endsWith('s') || word.length < 4) return whole;
  const bare = ofWord(word.slice(0, -1));
  if (whole === 'unknown') return bare === 'word' ? 'unknown' : bare;
  return whole === 'word' && bare === 'surely' && !isSwedish(word) ? 'surely' : whole;
}

function ofWord(word: string): NameLikelihood {
  if (rarelyWords.has(word)) return 'surely';
  if (alwaysWords.has(word)) return 'word';
  return isSwedish(word) || word === 'my' || word === 'lo' ? ofSwedishWord(word) : ofOtherWord(word);
}

function ofSwedishWord(word: string): NameLikelihood {
  const name = near.has(word) || far.has(word) || alsoNames.has(word) || properNoun(word) === 'name';
  return name ? 'also-a-word' : 'word';
}

function ofOtherWord(word: string): NameLikelihood {
  if (near.has(word) || alsoNames.has(word)) return 'surely';
  if (far.has(word) || properNoun(word) === 'name') return 'likely';
  if (isSwedishOrCompound(word)) return 'word';
  return isDouble(word) ? 'likely' : 'unknown';
}

/** "annbritt", "karlerik": double names that are written as one. */
function isDouble(word: string): boolean {
  for (let at = 3; at <= Math.min(word.length - 3, 8); at++)
    if (near.has(word.slice(0, at)) && near.has(word.slice(at))) return true;
  return false;
}

/** Whether the lists of people's names have it: towns are called so too. */
export const isListed = (lower: string): boolean => near.has(lower) || far.has(lower);

/** Whether a name in lower case is so usual here that it is marked without more: "anna". */
export const isUsualHere = (lower: string): boolean => near.has(lower) || near.has(lower.replace(/s$/u, ''));

/** In Arabic script, with or without "and", "to", "with" in front. */
export function isArabicName(word: string): boolean {
  const plain = likeInArabic(word);
  return arabic.has(plain) || (/^[ولبف]/u.test(plain) && arabic.has(plain.slice(1)));
}

/** Letters that Arabic, Persian and Kurdish write in ways of their own are made one; vowel signs and long strokes go. */
function likeInArabic(word: string): string {
  return word
    .replace(/[\u064b-\u0652\u0640]/gu, '')
    .replace(/[يىئ]/gu, 'ی')
    .replace(/ك/gu, 'ک')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ة/gu, 'ه');
}

/** Words of the dictionary that nobody writes about care: in free texts they are names. */
const rarelyWords = new Set(
  'kalle lisa olle sven karl ann britt barbro tim oliver viktoria åke ebba kasper linnea lindgren lindström sandström nordström lindberg bergström berggren sjöberg bergman sjögren nissen mads mats hanne gitte karen sanne lucian alexis tuva'.split(
    ' ',
  ),
);

/** First names that are words, and so neither in the dictionary with a capital nor always in the lists. */
const alsoNames = new Set(
  'lo my kim saga sol tor love dag gry viola svea alma vera iris rut signe sten bror alf ros hedda stella ture tage dis hjördis mai may siri sune jon kai kaj pia ria vega vår järv'.split(
    ' ',
  ),
);

/** In the lists of names, and far too usual. */
const alwaysWords = new Set('bara nya hennes bilen raden seden fine los bra kala tad'.split(' '));
