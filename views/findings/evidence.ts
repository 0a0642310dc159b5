/** Placed evidence in words: what it says, whose it is, and how strong. */

import type { Bounds } from '../../reports/disclosure/disclosed.ts';
import type { Figure, Placed, Spoken, Told } from '../../reports/findings/placed.ts';
import { strongFrom, strongTextsFrom } from '../../reports/findings/strength.ts';
import type { Say } from '../../surveys/languages.ts';

export function placedModel({ id, voice, from, says, strength, differs }: Placed, say: Say) {
  return {
    id,
    voice: voice ? voiceWords(voice, say) : say('findings.no-voice'),
    from,
    ...(says.as === 'gone' ? { text: say('findings.gone'), missing: true } : toldModel(says, say)),
    strength: strength && say(`findings.strength.${strength}`),
    differs: differs ? say('findings.differs') : undefined,
    why: strengthWhy(says, say),
  };
}

export function voiceWords(voice: Spoken['voice'], say: Say): string {
  return voice === 'register' ? say('findings.register-voice') : say(`staff.audience.${voice}`);
}

/** `text` is what was asked or counted, `told` what it says. */
export function toldModel(says: Told, say: Say) {
  switch (says.as) {
    case 'figure':
      return { text: says.title, told: sayFigure(says, say), bar: barOf(says, say) };
    case 'hidden':
      return { text: says.title, told: say('findings.hidden'), missing: true };
    case 'theme':
      return {
        text: say('findings.theme', { title: says.title }),
        told: says.texts && sayTexts(says.texts, say),
      };
    case 'quote':
      return { quote: says.words };
    case 'register':
      return {
        text: says.what,
        told: says.value,
        small: say('findings.register-from', { source: says.source, period: says.period }),
      };
  }
}

/** "4 av 13 svar är positiva", "nästan alla (minst 10 av 12)"; of a question without order each choice. */
export function sayFigure({ positive, parts, of }: Figure, say: Say): string {
  if (positive) return sayPositive(positive, say);
  return parts.map((part) => `${part.label}: ${sayBounds(part, of, say)}`).join(', ');
}

function sayPositive({ low, high, of }: NonNullable<Figure['positive']>, say: Say): string {
  if (low === high) return say('findings.positive.exactly', { low, of });
  if (high === of) return say('findings.positive.nearly-all', { low, of });
  if (low === 0) return say('findings.positive.at-most', { high, of });
  return say('findings.positive.between', { low, high, of });
}

function sayBounds({ low, high }: Bounds, of: number, say: Say): string {
  if (low === high) return String(low);
  if (high === of) return say('findings.count.at-least', { low });
  return low === 0 ? say('findings.count.at-most', { high }) : say('findings.count.between', { low, high });
}

function sayTexts({ low, high }: Bounds, say: Say): string {
  if (low === high) return say('findings.texts', { count: low });
  return low === 0
    ? say('findings.texts-at-most', { count: high })
    : say('findings.texts-at-least', { count: low });
}

/** Parts one after the other, each as wide as the middle of what is told of it. Only of what has an order. */
function barOf({ parts, positive, of }: Figure, say: Say) {
  if (!positive) return undefined;
  const middles = parts.map(({ low, high }) => (low + high) / 2);
  let before = 0;
  return parts
    .map((part, i) => {
      const share = (middles[i] ?? 0) / of;
      const start = before;
      before += share;
      return {
        side: part.side,
        x: percent(start),
        width: percent(share),
        middle: percent(start + share / 2),
        label: share >= 0.12 ? sayBounds(part, of, say) : undefined,
        isShown: share > 0,
      };
    })
    .filter(({ isShown }) => isShown);
}

function strengthWhy(says: Placed['says'], say: Say): string | undefined {
  switch (says.as) {
    case 'figure':
      return say('findings.strength-why.figure', { answered: says.answered, invited: says.invited });
    case 'theme':
    case 'quote':
      return say(`findings.strength-why.${says.as}`);
    default:
      return undefined;
  }
}

/** The rules of strength, as they are printed. */
export function strengthRules(say: Say): string {
  return say('findings.strength-rules', { answers: strongFrom, texts: strongTextsFrom });
}

function percent(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`;
}
