/** Placed evidence in words: a sentence of its own, or a few words within one. */
import type { Say } from '../../surveys/languages.ts';
import { isOrdered, positiveSide } from '../cells.ts';
import { saySide } from '../comparisons/in-words.ts';
import { sayAnswer, sayCells, sayCount, sayHidden, sayShare, sayShareWhole } from '../counts-in-words.ts';
import type { ComparedFigure, Placed, RoundTexts } from './placed.ts';

/** "10 av 11 svarar ja: Är det lätt att nå din CM?" */
export function saySentence(says: Placed['says'], say: Say): string {
  switch (says.as) {
    case 'question':
      return isOrdered(says.question)
        ? sayAnswer(says.question, say)
        : `${says.question.text} ${sayCells(says.question, say)}.`;
    case 'area':
      return `${says.area.title}: ${sayShareWhole(says.area.share, say)}`;
    case 'comparison':
      return `${says.title}: ${saySides(says, say)}`;
    case 'theme':
      return sayTheme(says, say);
    case 'quote':
      return says.own ? sayQuoted(says.words, say) : `${says.words} (${say('document.paraphrase')})`;
    case 'register':
      return `${says.what}: ${says.value}. ${say('findings.register-from', { source: says.source, period: says.period })}`;
    case 'account':
      return `${says.title} ${says.answers.join(' / ')}`;
    case 'hidden':
      return `${says.title} ${sayHidden(say)}`;
    case 'gone':
      return say('document.gone');
  }
}

/** The same within a sentence: "10 av 11". Undefined where nothing is told. */
export function sayWithin(says: Placed['says'], say: Say): string | undefined {
  switch (says.as) {
    case 'question': {
      const { disclosed } = says.question;
      const side = disclosed.as === 'ordered' ? positiveSide(disclosed) : undefined;
      return side && disclosed.as === 'ordered'
        ? sayCount(side, disclosed.of, say)
        : sayCells(says.question, say);
    }
    case 'area':
      return sayShare(says.area.share, say);
    case 'comparison':
      return says.sides.map((side) => `${side.label}: ${saySide(side, says, say)}`).join(', ');
    case 'theme':
      return sayRounds(says.texts, say);
    case 'quote':
      return says.own ? sayQuoted(says.words, say) : says.words;
    case 'register':
      return says.value;
    case 'account':
      return says.answers.join(' / ');
    default:
      return undefined;
  }
}

function sayQuoted(words: string, say: Say): string {
  return say('document.quoted', { words });
}

/** "De som får stöd: 8 av 12. Personal: 11 av 12. Olika bild." */
export function saySides({ sides, picture, ...row }: Omit<ComparedFigure, 'as' | 'title'>, say: Say): string {
  const words = sides.map((side) => `${side.label}: ${saySide(side, row, say)}.`);
  return [...words, `${say(`comparisons.likeness.${picture.likeness}`)}.`].join(' ');
}

/** "Tema: Byte av CM, 5 texter." */
function sayTheme({ title, texts }: { title: string; texts: readonly RoundTexts[] }, say: Say): string {
  const theme = say('findings.theme', { title });
  return texts.length === 0
    ? `${theme}. ${say('themes.not-released')}`
    : `${theme}, ${sayRounds(texts, say)}.`;
}

/** How many texts; the round only where there are several, or it is not the first. */
export function sayRounds(texts: readonly RoundTexts[], say: Say): string {
  if (texts.length === 0) return say('themes.not-released');
  if (texts.every(({ round }) => round === 1)) return texts.map((one) => sayTexts(one, say)).join('');
  return texts.map((one) => `${say('staff.round', { round: one.round })}: ${sayTexts(one, say)}`).join(', ');
}

function sayTexts({ low, high }: RoundTexts, say: Say): string {
  if (low === high) return say('findings.texts', { count: low });
  return low === 0
    ? say('findings.texts-at-most', { count: high })
    : say('findings.texts-at-least', { count: low });
}
