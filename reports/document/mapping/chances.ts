/** Which services would be pilots, and what is needed that is not there. */
import { grouped } from '../../../surveys/grouping.ts';
import { choicesIn, chosenIn, labelOf, wordsOf } from '../../comparisons/accounts.ts';
import { mapping } from '../../comparisons/pairings.ts';
import { aTable, heading, list, paragraph } from '../blocks.ts';
import type { Block } from '../document.ts';
import type { Mapped, MappingSources } from './mapped.ts';

const willing = ['yes', 'on-conditions', 'not-now'] as const;

/** Those that would most come first, with their conditions and whom else they think of. */
export function pilotBlocks({ services, language, say }: MappingSources): readonly Block[] {
  const asked = services.filter((unit) => unit.asked.by.has(mapping.pilot));
  if (asked.length === 0) return [paragraph(say('mapping.pilots.not-asked'))];
  const place = (unit: Mapped) => {
    const found = willing.findIndex((key) => chosenIn(unit, mapping.pilot).has(key));
    return found < 0 ? willing.length : found;
  };
  const none = say('mapping.no-answer');
  const rows = [...asked]
    .sort((a, b) => place(a) - place(b))
    .map((unit) => [
      unit.service.pilot ? say('mapping.pilots.already', { service: unit.service.name }) : unit.service.name,
      wordsOf(unit, mapping.pilot, language) ?? none,
      wordsOf(unit, mapping.conditions, language) ?? '–',
      say(`comparisons.labels.${labelOf(unit, unit.rules)}`),
    ]);
  const heads = { service: 'plain', pilot: 'wide', conditions: 'wide', label: 'wide' } as const;
  const others = asked.flatMap((unit) => {
    const words = wordsOf(unit, mapping.others, language);
    return words ? [`${unit.service.name}: ${words}`] : [];
  });
  return [
    paragraph(say('mapping.pilots.lead')),
    aTable('mapping', say('mapping.pilots.caption'), heads, rows, { say }),
    ...(others.length > 0 ? [heading(2, say('mapping.pilots.others')), list(others)] : []),
  ];
}

/** What is needed to work so, most services first; and what is needed that is not there, in their own words. */
export function needBlocks(sources: MappingSources): readonly Block[] {
  const { say, services, language } = sources;
  const needs = needsOf(sources);
  const heads = { need: 'plain', services: 'right', which: 'wide' } as const;
  const rows = needs.map(({ label, units, of }) => [
    label,
    say('comparisons.in-place', { count: units.length, of }),
    units.map(({ service }) => service.name).join(', '),
  ]);
  const lacking = services.flatMap((unit) => {
    const words = wordsOf(unit, mapping.lacking, language);
    return words ? [`${unit.service.name}: ${words}`] : [];
  });
  return [
    ...(rows.length > 0
      ? [
          paragraph(say('mapping.needs.lead')),
          aTable('mapping', say('mapping.needs.caption'), heads, rows, { say }),
        ]
      : [paragraph(say('mapping.needs.none'))]),
    ...(lacking.length > 0 ? [heading(2, say('mapping.needs.lacking')), list(lacking)] : []),
  ];
}

interface Need {
  readonly key: string;
  readonly label: string;
  readonly units: readonly Mapped[];
  /** How many were asked. */
  readonly of: number;
}

/** Each need that some service has, most of them first; of equals in the order that they were told. */
export function needsOf({ services, language }: MappingSources): readonly Need[] {
  const asked = services.filter((unit) => unit.asked.by.has(mapping.needs));
  const told = asked.flatMap((unit) =>
    [...choicesIn(unit, mapping.needs, language)].map(([key, label]) => ({ key, label, unit })),
  );
  return grouped(told, ({ key }) => key)
    .map(([key, some]) => ({
      key,
      label: some[0].label,
      units: some.map(({ unit }) => unit),
      of: asked.length,
    }))
    .sort((a, b) => b.units.length - a.units.length);
}
