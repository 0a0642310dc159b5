/** Several services: area by area and question by question, with a bar for each of them beneath it. */
import { grouped } from '../../../surveys/grouping.ts';
import { type DisclosedAs, isOrdered, isUnordered } from '../../cells.ts';
import { sayHidden, sayOutOf, sayPositive, sayReason } from '../../counts-in-words.ts';
import type { Ordered } from '../../disclosure/disclosed.ts';
import { withSameChoices } from '../../figures.ts';
import type { DisclosedUnit } from '../../report.ts';
import type { Section } from '../asked.ts';
import { type Asked, askedOf, byQuestion, choicesBeside, namesOf, toldAlike } from '../beside.ts';
import { heading, paragraph } from '../blocks.ts';
import { type Composition, hasAppendix, nameInPart } from '../composition.ts';
import type { Block, FigureBlock } from '../document.ts';
import { tablesId } from '../tables.ts';
import { serviceShares } from './shares.ts';

/** `sections` without the questions that stand elsewhere in the part; all of one audience. */
export function besideEachOther(sections: readonly Section[], composition: Composition): readonly Block[] {
  const areas = grouped(sections, ({ area }) => area?.key ?? '');
  const blocks = areas.flatMap(([, inArea]) => {
    const title = inArea[0].area?.title ?? composition.say('document.area.more');
    const told = [...sharesOf(inArea, composition), ...answersIn(inArea, composition)];
    return areas.length > 1 ? [heading(2, title), ...told] : told;
  });
  const last = blocks.findLast(({ as }) => as === 'figure');
  const [{ unit } = {}] = sections;
  const isLinked = hasAppendix(composition.cut) && unit !== undefined;
  return blocks.map((block) => (block === last && isLinked ? { ...block, table: tablesId(unit) } : block));
}

/** Of each how many answers are positive; in words where it is one alone, or where none is told. */
function sharesOf(sections: readonly Section[], composition: Composition): readonly Block[] {
  const { say } = composition;
  const told = sections.flatMap(({ unit, area }) => (area ? [{ unit, area }] : []));
  const [first, ...others] = told;
  if (!first) return [];
  if (others.length > 0) {
    const shown = serviceShares(first.area.key, first.area.title, told, composition);
    return shown.length > 0 ? shown : [paragraph(sayHidden(say))];
  }
  const about = nameInPart(first.unit, composition);
  return [paragraph(say('document.says.of', { about, sentence: sayReason(first.area, say) }))];
}

function answersIn(sections: readonly Section[], composition: Composition): readonly Block[] {
  const ordered = sections.flatMap(({ unit, questions }) => askedOf(unit, questions.filter(isOrdered)));
  const unordered = sections.flatMap(({ unit, questions }) => askedOf(unit, questions.filter(isUnordered)));
  const nameOf = namesOf(sections, composition);
  return [
    ...withSameChoices(ordered).flatMap((group) =>
      byQuestion(group).map((same) => barsOf(same, nameOf, composition)),
    ),
    ...toldAlike(unordered).map((same) => choicesBeside(same, composition)),
  ];
}

/** The question is the title, and each service is a row. */
function barsOf(
  asked: readonly [Asked<DisclosedAs<Ordered>>, ...Asked<DisclosedAs<Ordered>>[]],
  nameOf: (unit: DisclosedUnit) => string,
  composition: Composition,
): FigureBlock {
  const [{ key, text, unit }] = asked;
  const questions = asked.map(({ unit, ...question }) => ({ ...question, text: nameOf(unit) }));
  return {
    as: 'figure',
    id: `figure-${unit.audience}-${key}`,
    title: text,
    of: '',
    picture: { as: 'bars', questions },
    alt: questions.map((question) => sayService(question, composition)).join(' '),
  };
}

/** "CM-teamet Exempelköping: 16 av 19 ja." */
function sayService(question: DisclosedAs<Ordered>, { say }: Composition): string {
  const of = sayOutOf(question.disclosed, say);
  const sentence = `${[sayPositive(question, say), ...(of ? [of] : [])].join(', ')}.`;
  return say('document.says.of', { about: question.text, sentence });
}
