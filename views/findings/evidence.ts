/** Placed evidence in words: what it says, whose it is, and how strong. */

import { isOrdered } from '../../reports/cells.ts';
import { saySide } from '../../reports/comparisons/in-words.ts';
import { sayAlone, sayCells, sayPositive, sayShare } from '../../reports/counts-in-words.ts';
import type { Bounds, SideName } from '../../reports/disclosure/disclosed.ts';
import { sayRounds } from '../../reports/findings/in-words.ts';
import type { ComparedFigure, Placed, Spoken, Told } from '../../reports/findings/placed.ts';
import { strongFrom, strongTextsFrom } from '../../reports/findings/weighing.ts';
import type { QuestionReport, Share } from '../../reports/report.ts';
import type { Say } from '../../surveys/languages.ts';
import { sayAreaOfAll, sayOfAll } from '../analysing/of-all.ts';
import { percent } from '../percent.ts';

/** `isWritten` by whoever reads: they are told what to do about what is gone. */
export function placedModel({ id, voice, says, strength, ...is }: Placed, say: Say, isWritten: boolean) {
  const gone = { text: say(`findings.gone${isWritten ? '-do' : ''}`), missing: true };
  return {
    id,
    voice: voice ? voiceWords(voice, say) : say('findings.no-voice'),
    from: fromWords(is, say),
    ...(says.as === 'gone' ? gone : toldModel(says, say)),
    strength: strength && say(`findings.strength.${strength}`),
    notes: [
      ...(is.differs ? [say('findings.differs')] : []),
      ...(is.changed ? [say('findings.changed')] : []),
    ],
    why: strengthWhy(says, say),
  };
}

/** The service, and the round where there are several. */
export function fromWords({ from, round }: Pick<Spoken, 'from' | 'round'>, say: Say): string | undefined {
  return from && round !== undefined ? `${from}, ${say('staff.round', { round })}` : from;
}

export function voiceWords(voice: Spoken['voice'], say: Say): string {
  if (voice === 'several') return say('findings.several-voices');
  return voice === 'register' ? say('findings.register-voice') : say(`staff.audience.${voice}`);
}

/** `text` is what was asked or counted, `told` what it says. */
export function toldModel(says: Told, say: Say) {
  switch (says.as) {
    case 'question':
      return questionModel(says.question, say);
    case 'area': {
      const { title, share } = says.area;
      const told = say('findings.positive-answers', { share: sayShare(share, say) });
      return { text: title, told, bar: barOf(sidesOf(share), share.of, say) };
    }
    case 'account':
      return { text: says.title, told: says.answers.join(' / ') };
    case 'comparison':
      return comparedModel(says, say);
    case 'hidden':
      return { text: says.title, told: say('disclosure.hidden'), missing: true };
    case 'theme':
      return {
        text: say('findings.theme', { title: says.title }),
        told: sayRounds(says.texts, say),
        missing: says.texts.length === 0,
      };
    case 'quote':
      return says.own ? { quote: says.words } : { text: says.words, small: say('findings.paraphrase') };
    case 'register':
      return {
        text: says.what,
        told: says.value,
        small: say('findings.register-from', { source: says.source, period: says.period }),
      };
  }
}

/** "Brukare: 8 av 12. Personal: 11 av 12. Olika bild". */
function comparedModel({ title, picture, ...row }: ComparedFigure, say: Say) {
  const words = row.sides.map((side) => `${side.label}: ${saySide(side, row, say)}.`);
  return { text: title, told: say(`comparisons.likeness.${picture.likeness}`), small: words.join(' ') };
}

/** With a bar where it has an order; of a question without, each choice. */
function questionModel(question: QuestionReport, say: Say) {
  const { text, disclosed } = question;
  if (!isOrdered(question) || disclosed.as !== 'ordered') return { text, told: sayCells(question, say) };
  return { text, told: sayPositive(question, say), bar: barOf(disclosed.sides, disclosed.of, say) };
}

interface Part extends Bounds {
  readonly side: SideName;
}

function sidesOf({ positive, of }: Share): readonly Part[] {
  const rest = { low: of - positive.high, high: of - positive.low };
  return [
    { side: 'positive', ...positive },
    { side: 'rest', ...rest },
  ];
}

/** Parts one after the other, each as wide as the middle of what is told of it. */
function barOf(parts: readonly Part[], of: number, say: Say) {
  let before = 0;
  const placed = parts.map((part) => {
    const share = (part.low + part.high) / 2 / of;
    const start = before;
    before += share;
    return { part, share, start };
  });
  return placed
    .filter(({ share }) => share > 0)
    .map(({ part, share, start }) => ({
      side: part.side,
      x: percent(start),
      width: percent(share),
      middle: percent(start + share / 2),
      label: share >= roomForWords ? sayPart(part, of, say) : undefined,
    }));
}

/** "20–22" where both tell something. */
function sayPart({ low, high }: Part, of: number, say: Say): string {
  return low > 0 && low < high && high < of ? `${low}–${high}` : sayAlone({ low, high }, say);
}

/** Of the width of a bar. */
const roomForWords = 0.14;

function strengthWhy(says: Placed['says'], say: Say): string | undefined {
  switch (says.as) {
    case 'question':
    case 'area': {
      const bounds =
        says.as === 'area' ? sayAreaOfAll(says.area, says, say) : sayOfAll(says.question, says, say);
      const { answered, invited } = says;
      const figure = say('findings.strength-why.figure', { answered, invited });
      return bounds ? `${figure} ${say('findings.of-all', { bounds })}` : figure;
    }
    case 'account':
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
