/** Invented questionnaires: some questions of every kind, follow-ups of follow-ups, background that splits. */
import { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import type { Chance } from './chance.ts';
import { choiceLists } from './lists.ts';
import { type Invented, invent, kindsOfQuestion, ways } from './questions.ts';

export interface InventedQuestionnaire {
  readonly questionnaire: Questionnaire;
  readonly questions: readonly Invented[];
}

const areas = ['influence', 'participation'] as const;

interface Wanted {
  readonly audience?: 'user' | 'staff';
  /** What its questions count as, one after the other. */
  readonly counts?: readonly string[];
  /** One question in so many does not change. */
  readonly factIn?: number;
}

export function inventQuestionnaire(
  chance: Chance,
  name: string,
  { audience = 'user', counts = [], factIn = 8 }: Wanted = {},
): InventedQuestionnaire {
  const questions = Array.from({ length: chance.between(3, 6) }, (_, i) =>
    invent({
      key: `${audience === 'user' ? 'q' : audience}${i}`,
      kind: chance.from(kindsOfQuestion),
      area: chance.oneIn(4) ? undefined : chance.from(areas),
      fact: chance.oneIn(factIn),
      oneWay: chance.oneIn(3),
      counts: counts[i],
    }),
  );
  const led = followUps(chance, questions);
  const by = invent({
    key: 'who',
    kind: chance.from(['places', 'two', 'colours', 'three'] as const),
    background: true,
  });
  const also = invent({ key: 'also', kind: chance.from(['places', 'two'] as const), background: true });
  const all = [...questions, ...led, by, also];
  const splits = ['who', ...(chance.oneIn(2) ? ['also'] : [])];
  return { questions: all, questionnaire: asProduct(all, { splits, name, audience }) };
}

/** Gates lead on by one answer, by several, or by all but one. */
function followUps(chance: Chance, before: readonly Invented[]): readonly Invented[] {
  const led: Invented[] = [];
  const gates = before.filter(({ asked }) => asked.telling === 'ordered' && asked.cells[0]?.key !== '8-10');
  for (const gate of gates.slice(0, chance.between(0, 2))) {
    const first = after(chance, gate, led.length);
    led.push(first);
    const leadsOn = first.asked.telling === 'ordered' && first.asked.cells[0]?.key !== '8-10';
    if (leadsOn && chance.oneIn(2)) led.push(after(chance, first, led.length));
  }
  return led;
}

function after(chance: Chance, { asked: gate }: Invented, number: number): Invented {
  const key = `f${number}`;
  const kind = chance.from(['two', 'three', 'four', 'change', 'ten', 'colours', 'several', 'ticks'] as const);
  const area = chance.oneIn(2) ? chance.from(areas) : undefined;
  const positive = gate.cells.filter(({ side }) => side === 'positive').map(({ key }) => key);
  const rest = gate.cells.filter(({ side }) => side !== 'positive').map(({ key }) => key);
  const by = chance.from([positive, positive, positive, rest, positive.slice(0, 1)]);
  const last = gate.cells.at(-1)?.key ?? '';
  if (!chance.oneIn(6)) return invent({ key, kind, area, leads: { gate: gate.key, by } });
  // All but one answer, ways to give none among them; going past it leads nowhere.
  const others = [...gate.cells, ...gate.kinds]
    .map(({ key }) => key)
    .filter((one) => one !== last && one !== 'skipped');
  return invent({ key, kind, area, leads: { gate: gate.key, by: others }, isNot: last });
}

interface Named extends Required<Pick<Wanted, 'audience'>> {
  readonly splits: readonly string[];
  readonly name: string;
}

function asProduct(questions: readonly Invented[], { splits, name, audience }: Named): Questionnaire {
  const both = (words: string) => ({ sv: words, en: words });
  return Questionnaire.parse({
    format: 2,
    key: name,
    audience,
    nature: 'anonymous',
    languages: ['sv', 'en'],
    title: both('Påhittad enkät'),
    intro: both('Vi vill veta vad du tycker.'),
    areas: { influence: both('Inflytande'), participation: both('Delaktighet') },
    nonAnswers: Object.fromEntries(Object.entries(ways).map(([key, words]) => [key, both(words)])),
    alwaysOffer: Object.keys(ways),
    choiceLists,
    splits,
    sections: [{ key: 'all', title: both('Frågor'), questions: questions.map(({ question }) => question) }],
  });
}
