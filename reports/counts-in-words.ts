/** Told numbers in words, the same in every way out. */
import type { Say } from '../surveys/languages.ts';
import { fullFrom } from './disclosure/disclosure.ts';
import type { BandedCell, Suppressed } from './report.ts';

/** "5 av 8", "högst en av 8", "2 eller 3 av 8", "alla eller nästan alla av 8". */
export function sayCell(cell: BandedCell, say: Say): string {
  return say(`disclosure.${cell.words}`, { low: cell.low, high: cell.high, of: cell.of });
}

/** "Färre än 5 svar", or from how many answers a question without two sides is shown. */
export function saySuppressed({ fewerThan }: Pick<Suppressed, 'fewerThan'>, say: Say): string {
  return say(fewerThan === fullFrom ? 'disclosure.from-ten' : 'disclosure.fewer-than', { fewerThan });
}
