/** What is ticked in a list of questions, as forms carry it: the source and the key of each. */
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { identitiesIn, nameOf } from '../approving/equivalence.ts';
import type { Entry } from './bank.ts';

/** Ids of sources and keys have no spaces. */
export const tickOf = ({ source, key }: Pick<Entry, 'source' | 'key'>): string => `${source.id} ${key}`;

/** What a button that ticks a whole section is called by; that of a whole questionnaire by its source alone. */
export const groupOf = ({ source, section }: Pick<Entry, 'source' | 'section'>): string =>
  `${source.id} ${section.key}`;

/** What is ticked once all of a group are, or none where all were. */
export function toggled(
  entries: readonly Entry[],
  ticked: ReadonlySet<string>,
  group: string,
): ReadonlySet<string> {
  const ticks = entries.filter((one) => groupOf(one) === group || one.source.id === group).map(tickOf);
  if (ticks.every((tick) => ticked.has(tick)))
    return new Set([...ticked].filter((tick) => !ticks.includes(tick)));
  return new Set([...ticked, ...ticks]);
}

/** Of each source, the keys of its questions that are ticked. */
export function keysOfEach(ticked: Iterable<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  for (const tick of ticked) {
    const [source = '', key = ''] = tick.split(' ', 2);
    keys.set(source, (keys.get(source) ?? new Set()).add(key));
  }
  return keys;
}

/** Which questions a questionnaire has already: one under other words that counts as the same cannot be there twice either. */
export function hasIn(body: Questionnaire): (entry: Pick<Entry, 'identity'>) => boolean {
  const here = new Set(identitiesIn(body).map(nameOf));
  return ({ identity }) => here.has(nameOf(identity));
}
