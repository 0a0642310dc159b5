/** Random counties: services side by side, their users and staff, up to four rounds, a house that two share, pilots. */
import { type About, type InventedUnit, unitOf } from './audits.ts';
import { type Chance, chanceOf } from './chance.ts';
import { inventPeople, type Person } from './people.ts';
import { inventQuestionnaire } from './questionnaires.ts';

/** Questions that the product lays beside each other or takes together. */
const counts = {
  user: ['users/a09', 'users/a13', 'users/a14', 'users/a15', 'users/a16', 'users/a01'],
  staff: ['staff/b12', 'staff/b19', 'staff/b01', 'staff/b02', 'staff/b20', 'staff/b21'],
};

/** Far enough from each other to be rounds. */
const rounds = [
  ['2024-01-01', '2024-02-01'],
  ['2024-06-01', '2024-07-01'],
  ['2025-01-01', '2025-02-01'],
  ['2025-06-01', '2025-07-01'],
] as const;

/** Those that closed first come first. */
export function inventCounty(seed: number): readonly InventedUnit[] {
  const chance = chanceOf(seed);
  const [users, staff] = (['user', 'staff'] as const).map((audience) =>
    inventQuestionnaire(chance, `${audience}-${seed}`, { audience, counts: counts[audience], factIn: 3 }),
  );
  if (!users || !staff) return [];
  const services = chance.between(2, 3);
  const units = Array.from({ length: services }, (_, service) => {
    const site = chance.oneIn(6) && service > 0 ? service - 1 : service;
    const about = { chance, k: 5, kCut: 10, seed, service, site, pilot: chance.oneIn(2) };
    const used = inRounds({ ...about, asked: users }, chance.from([1, 1, 2, 3, 4]));
    const worked = chance.oneIn(2) ? inRounds({ ...about, asked: staff, audience: 'staff' }, 1) : [];
    return [...used, ...worked];
  });
  return units.flat().sort((a, b) => (a.known.closedOn < b.known.closedOn ? -1 : 1));
}

/** From round to round some are gone and some have come; those who stay answer as they did. */
function inRounds(about: About, many: number): readonly InventedUnit[] {
  const { chance, asked } = about;
  const spread = chance.oneIn(3);
  const invent = (n: number) => inventPeople(chance, asked.questions, n, spread);
  let people: readonly Person[] = invent(howMany(chance));
  return rounds.slice(0, many).map(([openedOn, closedOn], i) => {
    if (i > 0) {
      const come = chance.from([0, 1, 3, 11, 14, 20, 28]);
      people = [...people.slice(chance.from([0, 0, 0, 1, 3])), ...invent(come)];
    }
    return unitOf(about, people, i + 1, openedOn, closedOn);
  });
}

const howMany = (chance: Chance) =>
  chance.from([chance.between(2, 9), chance.between(5, 14), chance.between(10, 24), chance.between(22, 34)]);
