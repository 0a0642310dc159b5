/** Told numbers in words, the same in every way out. */
import type { Say } from '../surveys/languages.ts';
import { cellsOf, type DisclosedAs, labelOf, noAnswersTo, positiveSide } from './cells.ts';
import type { Bounds, Choices, DisclosedContent, Ordered, Several } from './disclosure/disclosed.ts';
import type { AreaReport, AreaVerdict, QuestionReport, Share } from './report.ts';

/** "5 av 8", "högst två av 8", "minst 6 av 8". */
export function sayCount(count: Bounds, of: number, say: Say): string {
  return say(`disclosure.${boundsOf(count)}`, { ...count, of });
}

/** The same in words that the easy page has in all its languages, and that stand within a sentence of it. */
export function sayCountEasily({ low, high }: Bounds, of: number, say: Say): string {
  const how = low === high ? 'exactly' : low === 0 ? 'at-most' : high === of ? 'at-least' : 'between';
  return say(`easy-report.count.${how}`, { low, high, of });
}

/** Whom a count is out of, where it is not those who answered the question; several choices are always out of all asked. */
export function sayOutOf(disclosed: DisclosedContent, say: Say): string | undefined {
  const outOf = 'outOf' in disclosed ? disclosed.outOf : 'answers';
  return outOf === 'answers' ? undefined : say(`disclosure.${outOf}`);
}

/** The same without what it is out of, for a cell of a table: "5", "högst två", "minst 6". */
export function sayAlone(count: Bounds, say: Say): string {
  const words = boundsOf(count);
  return words === 'exactly' ? String(count.low) : say(`disclosure.alone.${words}`, { ...count });
}

function boundsOf({ low, high }: Bounds): 'exactly' | 'at-most-two' | 'at-most' | 'at-least' {
  if (low === high) return 'exactly';
  if (low > 0) return 'at-least';
  return high === 2 ? 'at-most-two' : 'at-most';
}

/** A sum over questions: "31 av 43"; with bounds "minst 29 av 43", or "20–26 av 43" where both tell something. */
export function sayShare({ positive, of }: Pick<Share, 'positive' | 'of'>, say: Say): string {
  const { low, high } = positive;
  return say(low > 0 && high < of && low < high ? 'disclosure.between' : `disclosure.${boundsOf(positive)}`, {
    low,
    high,
    of,
  });
}

/**
 * What is not told, and why: the same words for a unit, a question and a part, and whether it is hidden for its own sake or
 * for another's, so that no reason tells them apart (disclosure.md, rule 5). Where there is room once, `disclosure.hidden`
 * stands by itself.
 */
export function sayHidden(say: Say): string {
  return `${say('disclosure.hidden')}: ${lower(say('disclosure.hidden-why'))}`;
}

/** The verdicts that a share could come to: "Kan utvecklas eller Styrka". */
export function sayVerdict({ suggestions }: AreaVerdict, say: Say): string {
  return suggestions.map((one) => say(`report.verdict.${one}`)).join(` ${say('report.or')} `);
}

/** Why: "31 av 43 svar är positiva.", or what keeps an area from being judged. */
export function sayReason({ share, verdict }: Pick<AreaReport, 'share' | 'verdict'>, say: Say): string {
  return verdict.reason === 'share' && share
    ? sayShareWhole(share, say)
    : say(`report.reason.${verdict.reason}`);
}

/** A share as a sentence: "Högst 10 av 90 svar är positiva." */
export function sayShareWhole(share: Share, say: Say): string {
  return upper(say('report.reason.share', { share: sayShare(share, say) }));
}

/**
 * How many were on the good side, in the question's own words where its choices share one: "8 av 14 ja", "bättre för 6 av
 * 11"; else "8 av 14 positiva".
 */
export function sayPositive(question: DisclosedAs<Ordered>, say: Say): string {
  const side = positiveSide(question.disclosed);
  return side ? sayPositiveOf(question, side, question.disclosed.of, say) : '';
}

/** The same of a part of those who answered it. */
export function sayPositiveOf(question: DisclosedAs<Ordered>, count: Bounds, of: number, say: Say): string {
  const side = positiveSide(question.disclosed);
  if (!side) return '';
  const words = sayCount(count, of, say);
  const labels = side.keys.map((key) => labelOf(question, [key]));
  if (question.measure === 'change') {
    return say('disclosure.change-for', { change: changeWord(labels), count: words });
  }
  const word = sharedWord(labels);
  return word ? `${words} ${lower(word)}` : say('disclosure.positive', { count: words });
}

/**
 * What a question found, as a sentence with its own words in it: "10 av 11 svarar ja: Är det lätt att nå din CM?", "Bättre för
 * 6 av 11: Hur är det jämfört med förut?". Of others than those who answered it says of whom.
 */
export function sayAnswer(question: DisclosedAs<Ordered>, say: Say): string {
  const { disclosed, measure, text } = question;
  const side = positiveSide(disclosed);
  if (!side) return text;
  const whom = sayOutOf(disclosed, say);
  const count = [sayCount(side, disclosed.of, say), ...(whom ? [whom] : [])].join(', ');
  const labels = side.keys.map((key) => labelOf(question, [key]));
  const word = answerWord(question);
  if (measure === 'change')
    return upper(say('document.says.change', { count, change: changeWord(labels), question: text }));
  return upper(
    word
      ? say('document.says.answer', { count, word, question: text })
      : say('document.says.positive', { count, question: text }),
  );
}

/** "ja" of those who answered "Ja, alltid" or "Ja, oftast"; undefined where the good choices share no word. */
export function answerWord(question: DisclosedAs<Ordered>): string | undefined {
  const side = positiveSide(question.disclosed);
  const word = side && sharedWord(side.keys.map((key) => labelOf(question, [key])));
  return word && lower(word);
}

/** How many a question without order was answered by, or put to, and how its numbers are to be read. */
export function sayAbout({ disclosed }: DisclosedAs<Choices | Several>, say: Say): string {
  if (disclosed.as === 'several') {
    const of = say(`report.table.${disclosed.outOf}`, { count: disclosed.of });
    return `${of} ${say('report.table.several')}`;
  }
  const answered = say('report.table.answeredQuestion', { count: disclosed.n });
  return disclosed.counts === 'first' ? `${answered} ${say('report.table.first')}` : answered;
}

/** "Ja" of "Ja, alltid" and "Ja, oftast"; a label of one word is that word. */
function sharedWord(labels: readonly string[]): string | undefined {
  const words = labels.map((label) => /^(\p{L}+)(?:,|$)/u.exec(label)?.[1]);
  return words.every((word) => word === words[0]) ? words[0] : undefined;
}

/** What is said of those on a side of a question about what has changed: "bättre" of "Mycket bättre" and "Lite bättre". */
export function changeWord(labels: readonly string[]): string {
  return sharedEnd(labels) ?? lower(labels.join(' / '));
}

function sharedEnd(labels: readonly string[]): string | undefined {
  const [first, ...others] = labels.map((label) => lower(/(\p{L}+)$/u.exec(label)?.[1] ?? ''));
  return first && others.length > 0 && others.every((end) => end === first) ? first : undefined;
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Everything that is told of a question in one line: "Ja, alltid: 5, Ja, oftast: 4, ..., Inget svar: 3". */
export function sayCells(question: QuestionReport, say: Say): string {
  const parts = cellsOf(question).map((cell) => `${cell.label}: ${sayAlone(cell, say)}`);
  const none = noAnswersTo(question);
  return [...parts, ...(none > 0 ? [`${say('report.figure.noAnswer')}: ${none}`] : [])].join(', ');
}
