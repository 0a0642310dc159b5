/** How many answered, how many questions there were, when and how: the large numbers of the first page. */
import type { Audience } from '../../../surveys/questionnaires/definition.ts';
import { cellsOf } from '../../cells.ts';
import { type DisclosedUnit, questionsOf } from '../../report.ts';
import { localeOf, shortPeriod } from '../../words.ts';
import { addable } from '../asked.ts';
import { type Composition, disclosedUnits } from '../composition.ts';
import type { TilesBlock } from '../document.ts';

type Tile = TilesBlock['tiles'][number];

const audiences = ['user', 'staff', 'close-person', 'manager'] as const satisfies readonly Audience[];
const most = 4;

/** At most four, in one block; none where there are fewer than two to show. */
export function tiles(composition: Composition): readonly TilesBlock[] {
  const units = lastRoundsOfEach(composition);
  if (units.length === 0) return [];
  const answered = audiences.flatMap((audience) => answeredBy(audience, units, composition));
  const others = [...questionsTile(units, composition), ...whenTile(units, composition)];
  const all = [...answered.slice(0, most - 1), ...others];
  return all.length < 2
    ? []
    : [{ as: 'tiles', tiles: all.length > most ? [...answered, ...others.slice(1)].slice(0, most) : all }];
}

/** Every service as it was asked last, by each of its groups. */
export function lastRoundsOfEach(composition: Composition): readonly DisclosedUnit[] {
  const told = disclosedUnits(composition);
  return audiences.flatMap((audience) => addable(told.filter((unit) => unit.audience === audience)));
}

/** The sum of what the units tell; those that are hidden are counted by themselves. */
export function answeredBy(
  audience: Audience,
  units: readonly DisclosedUnit[],
  { report, say }: Composition,
): readonly Tile[] {
  const told = units.filter((unit) => unit.audience === audience);
  if (told.length === 0) return [];
  const [answered, invited] = [sum(told.map((unit) => unit.answered)), sum(told.map((unit) => unit.invited))];
  const services = new Set(told.map(({ service }) => service.id)).size;
  const hidden = report.units.filter((unit) => unit.as === 'suppressed' && unit.audience === audience).length;
  const isAlone = audience === 'user' && units.every((unit) => unit.audience === 'user');
  const who = isAlone ? say('document.tiles.answered') : say(`document.tiles.by.${audience}`);
  const words = [
    who,
    ...(services > 1 ? [say('document.tiles.services', { count: services })] : []),
    ...(hidden > 0 ? [say('document.tiles.hidden', { count: hidden })] : []),
    ...(audience === 'user' && answered < invited ? [say('document.tiles.others')] : []),
    ...(answered > invited ? [say('document.tiles.more')] : []),
  ];
  return [{ large: say('report.outOf', { count: answered, n: invited }), words: words.join(' ') }];
}

function questionsTile(units: readonly DisclosedUnit[], { say }: Composition): readonly Tile[] {
  const [first] = units;
  if (!first) return [];
  const asked = units.filter(({ audience }) => audience === first.audience);
  const count = Math.max(...asked.map((unit) => questionsOf(unit).length));
  const areas = first.areas.slice(0, 3).map(({ title }) => title.toLocaleLowerCase());
  if (count === 0) return [];
  return [{ large: say('document.tiles.questions', { count }), words: areasWords(areas, say) }];
}

function areasWords(areas: readonly string[], say: Composition['say']): string {
  return areas.length === 0 ? '' : say('document.tiles.about', { areas: areas.join(', ') });
}

function whenTile(units: readonly DisclosedUnit[], { report, say }: Composition): readonly Tile[] {
  const when = shortPeriod(units, report.language);
  if (when === undefined) return [];
  const channels = new Set(
    units.flatMap(({ method }) =>
      method
        .filter(({ key }) => key === 'channel')
        .flatMap((question) =>
          cellsOf(question)
            .filter(({ low, keys }) => low > 0 && keys.length === 1)
            .flatMap(({ keys }) => keys),
        ),
    ),
  );
  const ways = ['link', 'code', 'tablet', 'interview', 'paper'].filter((one) => channels.has(one));
  const named = ways.map((way) => say(`document.tiles.ways.${way}`));
  const words =
    named.length === 0
      ? say('document.tiles.when')
      : new Intl.ListFormat(localeOf(report.language)).format(named);
  return [{ large: when, words }];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
