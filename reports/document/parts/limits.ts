/** How the numbers came about, what they cannot say, and what is not shown. */
import { isSuppressed } from '../../cells.ts';
import { questionsOf } from '../../report.ts';
import { facts, heading, list, paragraph } from '../blocks.ts';
import { type Composition, disclosedUnits, nameOf } from '../composition.ts';
import type { Block } from '../document.ts';
import { ownChapter } from '../own-chapter.ts';

/** Each: its title and its paragraphs, as keys of `report.method`. */
const texts: readonly (readonly [title: string, ...texts: string[]])[] = [
  ['limitsTitle', 'limits', 'causes'],
  ['groupTitle', 'group'],
  ['sidesTitle', 'sides', 'steps', 'positive', 'unordered', 'hidden', 'percent'],
  ['changeTitle', 'changed'],
  ['restTitle', 'rest'],
];

/**
 * The auditors’ own words, then what holds for every report, then what is hidden in this one, by name and with no
 * reason of its own.
 */
export function limits(composition: Composition): readonly Block[] {
  const { report, say } = composition;
  const words = (key: string) => say(`report.method.${key}`, { k: report.k });
  const told = texts.flatMap(([title, ...keys]): readonly Block[] => [
    heading(2, words(title)),
    ...keys.map((key) => paragraph(words(key))),
  ]);
  const judged = [
    heading(2, say('document.limits.verdicts')),
    paragraph(words('share')),
    paragraph(say('document.limits.decided')),
  ];
  return [...ownChapter('limits', composition).blocks, ...told, ...judged, ...hidden(composition)];
}

/** Named once, with one reason for all, so that a reader need not wonder where they went (disclosure.md, rules 2 and 5). */
function hidden(composition: Composition): readonly Block[] {
  const { report, say } = composition;
  const units = report.units.filter(({ as }) => as === 'suppressed').map((unit) => nameOf(unit, composition));
  const questions = disclosedUnits(composition).flatMap((unit) => {
    const asked = [...questionsOf(unit), ...unit.method].filter(isSuppressed);
    return asked.length === 0 ? [] : [{ unit, asked: asked.map(({ text }) => text) }];
  });
  if (units.length + questions.length === 0) return [];
  const ofUnits = questions.map(({ unit, asked }) => [nameOf(unit, composition), asked.join(' ')] as const);
  return [
    heading(2, say('document.limits.hidden')),
    paragraph(say('disclosure.hidden-why')),
    ...(units.length > 0 ? [list(units)] : []),
    ...(report.units.length === 1 ? questions.map(({ asked }) => list(asked)) : facts(ofUnits)),
  ];
}
