/** That others than the auditors have read the report for what was wrong in it, and what came of that (domain.md §1). */
import type { Say } from '../../../surveys/languages.ts';
import type { FactCheckDone } from '../../../surveys/reporting/fact-check/making.ts';
import { paragraph } from '../blocks.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';

/** Nothing where nobody has checked it. */
export function factCheck({
  factCheck,
  own,
  say,
}: Pick<Composition, 'factCheck' | 'own' | 'say'>): readonly Block[] {
  if (!factCheck) return [];
  for (const receiver of factCheck.receivers) own.asWritten(receiver);
  return [paragraph(sayFactCheck(factCheck, say))];
}

/** "Rapporten har faktagranskats av enhetschefen och beställaren. Revisorerna har svarat på tre synpunkter." */
export function sayFactCheck({ receivers, answered }: FactCheckDone, say: Say): string {
  return `${say('fact-check.in-report', { receivers: listed(receivers, say) })} ${sayAnswered(answered, say)}`;
}

function sayAnswered(count: number, say: Say): string {
  if (count === 0) return say('fact-check.in-report-none');
  if (count === 1) return say('fact-check.in-report-one');
  return say('fact-check.in-report-many', { number: inWords(count, say) });
}

/** Up to twelve, as one writes them in a sentence. */
function inWords(count: number, say: Say): string {
  return count <= 12 ? say(`fact-check.numbers.${count}`) : String(count);
}

function listed(names: readonly string[], say: Say): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return say('fact-check.and', { first: names.slice(0, -1).join(', '), last });
}
