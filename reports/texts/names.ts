/** Names of people: those of the lists, words that are none where a name stands, and what follows "heter". */

import type { Mask } from '../../surveys/free-texts/masking.ts';
import { isArabicName, isUsualHere, type NameLikelihood, nameLikelihoodOf } from './known-names.ts';
import { hardlyNames, introduces, isTitle, leads, noNames, personVerbs } from './name-words.ts';
import type { Token } from './tokens.ts';

/** Longer words are no names, and are not looked at. */
const longestName = 30;

/** What is known of a text as a whole: where capitals are everywhere they say nothing. */
export interface TextSigns {
  readonly shouted: boolean;
  readonly swedish: boolean;
  /** Whether "and" joins the word to a name. */
  readonly joinsName: boolean;
}

/** A word, what stands before and after it in its sentence, and what it is itself. */
interface Place {
  readonly token: Token;
  readonly before: string;
  readonly after: Token | undefined;
  readonly likelihood: NameLikelihood;
  /** After a word that says whose it is, and one that says what: "min tolk". */
  readonly owned: boolean;
}

/** The name that begins with token `at`, with the surname or the initial that follows. */
export function nameAt(tokens: readonly Token[], at: number, signs: TextSigns): Mask | undefined {
  const token = tokens[at] as Token;
  if (token.kind === 'number' || token.text.length > longestName) return undefined;
  if (!isName(placeOf(tokens, at), signs)) return undefined;
  let last = at;
  while (last < at + 4 && isSurname(tokens[last] as Token, tokens[last + 1])) last++;
  return { start: token.start, end: (tokens[last] as Token).end, kind: 'name' };
}

function placeOf(tokens: readonly Token[], at: number): Place {
  const token = tokens[at] as Token;
  const previous = token.opens && token.gap.trim() !== ':' ? undefined : tokens[at - 1];
  const next = tokens[at + 1];
  const owner = previous && !previous.opens ? tokens[at - 2]?.lower : undefined;
  return {
    token,
    before: previous?.lower ?? '',
    after: next && !next.opens ? next : undefined,
    owned: owner !== undefined && /^(?:min|mitt|vår|vårt|din|hennes|deras)$/u.test(owner),
    likelihood: noNames.has(token.lower) ? 'word' : nameLikelihoodOf(token.lower),
  };
}

function isName(place: Place, signs: TextSigns): boolean {
  const { token } = place;
  if (/^\p{Script=Arabic}/u.test(token.text)) return isArabic(place);
  if (token.text.length === 1) return introduces.has(place.before) && /^\p{Lu}/u.test(token.text);
  if (isCapitalised(token.text)) return token.opens ? isNameFirst(place, signs) : isNameInside(place, signs);
  if (isShouted(token.text) && !signs.shouted)
    return place.likelihood === 'surely' || (place.likelihood === 'likely' && token.text.length > 3);
  return isNameInLowerCase(place, signs);
}

const isCapitalised = (text: string) => /^\p{Lu}/u.test(text) && /\p{Ll}/u.test(text);
const isShouted = (text: string) => /^\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** With a capital inside a sentence. */
function isNameInside({ likelihood, before, token, after }: Place, { swedish }: TextSigns): boolean {
  if (likelihood !== 'word') return true;
  if (noNames.has(token.lower) || !swedish) return false;
  return isPersonBefore(before, token.lower) || (after?.gap === ' ' && isSurnameSurely(after));
}

/** "Syrran Lotta", "kallar honom Snobben", and not "hos Försäkringskassan". */
function isPersonBefore(before: string, lower: string): boolean {
  if (introduces.has(before)) return true;
  return (isTitle(before) || personBefore.has(before)) && !institution.test(lower);
}

const personBefore = new Set('med hos honom henne kallar'.split(' '));
const institution =
  /(?:kassan|tjänsten|verket|förmedlingen|styrelsen|nämnden|vården|psykiatrin|kommunen|regionen|teamet|polisen|centralen|gruppen|enheten|mottagningen|klubben)s?$/u;

/** "Sommar Lindh": a word is a first name before what can be nothing but a surname. */
const isSurnameSurely = ({ text, lower }: Token) =>
  isCapitalised(text) && ['surely', 'likely'].includes(nameLikelihoodOf(lower));

/** With the capital that every sentence has. */
function isNameFirst({ likelihood, token, after }: Place, { swedish }: TextSigns): boolean {
  if (likelihood === 'surely' || likelihood === 'likely') return true;
  const person = after !== undefined && (personVerbs.has(after.lower) || isCapitalised(after.text));
  if (likelihood === 'also-a-word')
    return swedish && person && !(hardlyNames.has(token.lower) && notAfterName.has(after?.lower ?? ''));
  return likelihood === 'unknown' && (person || (swedish && !looksBent(token.lower)));
}

/** "Hans och", "Per i": these follow words as well. */
const notAfterName = new Set('och i på från som'.split(' '));

function isNameInLowerCase(place: Place, { swedish, joinsName }: TextSigns): boolean {
  const { likelihood, token, before } = place;
  const { lower } = token;
  if (callsByName.has(before)) return !notCalled.has(lower) && !noNames.has(lower);
  if (likelihood === 'word') return false;
  if (introduces.has(before) || likelihood === 'surely') return true;
  if (likelihood === 'likely')
    return lower.length > 3 ? swedish || isUsualHere(lower) : isTitle(before) || leads.has(before);
  if (likelihood === 'also-a-word') return isNameHere(lower, before);
  if (isTitle(before) && !looksLikeVerb(lower)) return true;
  return (
    swedish &&
    (joinsName || leads.has(before) || doesFirst(place) || isSomebodys(place)) &&
    lower.length > 2 &&
    !looksBent(lower) &&
    !isTitle(lower)
  );
}

/** "min nya tolk shukri": whatever somebody is to whoever writes. */
const isSomebodys = ({ token, owned }: Place) => owned && !looksLikeVerb(token.lower);

/** "hodann sa det": what begins a sentence and does what people do. */
const doesFirst = ({ token, after }: Place) =>
  token.opens && after !== undefined && personVerbs.has(after.lower);

/** A word that is a name as well, after "min kurator" or "prata med". */
function isNameHere(lower: string, before: string): boolean {
  if (isTitle(before)) return !neverNames.has(lower);
  return (before === 'med' || before === 'hos') && !hardlyNames.has(lower);
}

/** "Hon heter hafsa": any word may be a name here, but these. */
const callsByName = new Set('heter hette heta'.split(' '));
const notCalled = new Set(
  'det så något nåt samma inte också numera på i jag du han hon den de vi ni en ett som vad sin min nu är ju väl olika annat'.split(
    ' ',
  ),
);
const neverNames = new Set('per hans bra vara även min mina dag man'.split(' '));

const looksLikeVerb = (lower: string) => /(?:ade|dde|tte|te|de|er|ar|it|tt|at|ig)$/u.test(lower);

/** A misspelt word, by its ending, rather than a misspelt name. */
const looksBent = (lower: string) =>
  /(?:en|et|na|ing|ingar|het|tion|ade|ande|ende|erna|orna|arna|igt|ig|lig|ligt|are|er|ar|or|it|at|ta|dde|tt|skt|sk)$/u.test(
    lower,
  );

/** What belongs to the name before it: "Anna Ek", "Anna E", "anna andersson", "bin Ali". */
function isSurname(name: Token, next: Token | undefined): boolean {
  if (next?.kind !== 'word' || next.text.length > longestName) return false;
  if (!/^ $|^\. ?$/u.test(next.gap)) return false;
  if (next.gap.startsWith('.') && name.text.length > 1) return false;
  if (/^\p{Script=Arabic}/u.test(next.text)) return isArabicName(next.text);
  if (noNames.has(next.lower)) return false;
  if (/^\p{Lu}$/u.test(next.text)) return true;
  const likelihood = nameLikelihoodOf(next.lower);
  if (isCapitalised(next.text)) return likelihood !== 'word' || isCapitalised(name.text);
  return likelihood === 'surely' || (likelihood === 'likely' && next.lower.length > 3);
}

/** There are no capitals, and many names are words: those of the list, and what follows a title. */
function isArabic({ token, before }: Place): boolean {
  return isArabicName(token.text) || arabicTitles.has(before);
}

const arabicTitles = new Set(
  'اسمي اسمه اسمها السيد السيدة الدكتور الدكتورة دكتور دكتورة الأخ الأخت يدعى تدعى'.split(' '),
);
