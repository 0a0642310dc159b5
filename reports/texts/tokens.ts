/** A text cut into words and numbers, each with where it stands. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number';
  /** Whether a sentence, a line or a quotation begins here: a capital says nothing then. */
  readonly opens: boolean;
  /** What stands between it and the token before: at most the last few characters. */
  readonly gap: string;
}

/** Letters with what joins names ("Lars-Erik", "D'Souza"), or digits of any script. No part can match in two ways. */
const token = /[\p{L}\p{M}]+(?:[-'’´][\p{L}\p{M}]+)*|\p{Nd}+/gu;
const opener = /[.!?…:;"”“»«(\n\r•*]|(?:^|\s)[-–—](?:\s|$)/u;

/** In their order; what is neither a word nor a number is a gap before the next one. */
export function tokensOf(text: string): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  for (const match of text.matchAll(token)) {
    const [word] = match;
    const gap = text.slice(Math.max(at, match.index - 8), match.index);
    const number = /^\p{Nd}/u.test(word);
    found.push({
      text: word,
      lower: word.normalize('NFC').toLowerCase().replace(/[’´]/g, "'"),
      start: match.index,
      end: match.index + word.length,
      kind: number ? 'number' : 'word',
      opens: found.length === 0 || (opener.test(gap) && !isAbbreviation(found.at(-1), gap)),
      gap,
    });
    at = match.index + word.length;
  }
  return found;
}

/** "dr. Anna", "t.ex. Anna", "A. Ek": the full stop ends no sentence. */
function isAbbreviation(before: Token | undefined, gap: string): boolean {
  if (!before || !gap.startsWith('.') || opener.test(gap.slice(1))) return false;
  return before.text.length === 1 || abbreviations.has(before.lower);
}

const abbreviations = new Set([
  'dr',
  'ex',
  'bl',
  'kl',
  'tel',
  'tfn',
  'st',
  'avd',
  'nr',
  'fr',
  'sr',
  'prof',
  'ev',
]);
