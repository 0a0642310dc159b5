/** A part about some areas: what the auditors say and conclude, and then the answers, unit by unit. */

import type { Part } from '../../../surveys/reporting/parts.ts';
import { sayCount, sayHidden, sayReason } from '../../counts-in-words.ts';
import { redFlags } from '../../red-flags.ts';
import type { DisclosedUnit } from '../../report.ts';
import { fixedAreas } from '../../report.ts';
import { lastRounds, partOf, type Section } from '../asked.ts';
import { chapterId, heading, link, notice, paragraph, text } from '../blocks.ts';
import { type Composition, disclosedUnits, hasAppendix, nameInPart } from '../composition.ts';
import type { Block, Inlines, ParagraphBlock } from '../document.ts';
import { figuresOf } from '../figures.ts';
import { findingBlock } from '../findings.ts';
import { type OwnChapter, ownChapter } from '../own-chapter.ts';
import { tablesId } from '../tables.ts';
import { besideEachOther } from './services.ts';
import { allianceProfile } from './shares.ts';

/** Empty where nobody was asked and nothing is said; a fixed area is there and says so. */
export function areaPart(part: Part, composition: Composition): readonly Block[] {
  const own = ownChapter(part, composition);
  const sections = composition.sections.filter((section) => section.part === part);
  const blocks = [
    ...own.blocks,
    ...redFlagged(sections, composition),
    ...conclusions(part, own, composition),
    ...(part === 'alliance' ? allianceProfile(composition) : []),
    ...answers(sections, own, composition),
  ];
  const others = [...earlier(composition), ...elsewhereAsked(part, composition)];
  if (blocks.length > 0 || !isFixed(part)) return [...blocks, ...(blocks.length > 0 ? others : [])];
  return [paragraph(nothing(composition)), ...others];
}

/** What a service was asked of again stands here as it was last. */
function earlier(composition: Composition): readonly Block[] {
  const users = disclosedUnits(composition).filter(({ audience }) => audience === 'user');
  if (lastRounds(users).length === users.length) return [];
  return [paragraph(composition.say('document.area.earlier'), 'small')];
}

const isFixed = (part: Part) => fixedAreas.some((area) => area === part);

function nothing({ report, say }: Composition): string {
  const hidden = report.units.some((unit) => unit.as === 'suppressed');
  return say(hidden ? 'report.chapter.noneShown' : 'report.chapter.nobodyAsked');
}

/** Answers that nobody may miss, whatever the area is told to be. */
function redFlagged(sections: readonly Section[], composition: Composition): readonly Block[] {
  const { say, report } = composition;
  return sections.flatMap(({ unit, questions }) =>
    redFlags(questions).map(({ question, answer, of, ...count }) => {
      const words = say('results.red-flag', { question, answer, count: sayCount(count, of, say) });
      return notice('note', report.units.length > 1 ? `${nameInPart(unit, composition)}: ${words}` : words);
    }),
  );
}

/** What has been concluded in these areas, unless it is placed in the text already. */
function conclusions(part: Part, own: OwnChapter, composition: Composition): readonly Block[] {
  const placed = new Set(own.whole.map(({ source }) => source));
  return composition.concluded.findings
    .filter(
      ({ id, area }) => area !== undefined && !placed.has(id) && partOf({ audience: 'user' }, area) === part,
    )
    .map((finding) => findingBlock(finding, composition));
}

/** Area by area: of several services side by side, of one alone under its name where the report has others. */
export function answers(
  sections: readonly Section[],
  own: OwnChapter,
  composition: Composition,
): readonly Block[] {
  const [unit, ...others] = [...new Set(sections.map(({ unit }) => unit))];
  if (!unit) return [];
  const left = sections.map((section) => ({ ...section, questions: notPlaced(section, own) }));
  if (others.length > 0)
    return [...besideEachOther(left, composition), ...elsewhereLines(sections, composition)];
  const all = sections.flatMap((section) => sectionBlocks(section, sections.length > 1, own, composition));
  const blocks = saidOnce(all, unit, composition);
  if (composition.report.units.length === 1) return blocks;
  // That nothing of it is shown stands among what is hidden.
  return blocks.some(({ as }) => as === 'figure')
    ? [heading(2, nameInPart(unit, composition)), ...blocks]
    : [];
}

/** Of several services, where one leads to all that it shares with earlier parts, once. */
function elsewhereLines(sections: readonly Section[], composition: Composition): readonly Block[] {
  const [longest] = [...sections].sort((a, b) => b.elsewhere.length - a.elsewhere.length);
  return longest ? elsewhereLine(longest, composition) : [];
}

/**
 * Whose answers they are is said of the first figure, and where every number of them is of the last. Beneath the name of a
 * service nothing but a change need be called anything.
 */
function saidOnce(
  blocks: readonly Block[],
  unit: DisclosedUnit,
  { cut, say, report }: Composition,
): readonly Block[] {
  const figures = blocks.filter((block) => block.as === 'figure');
  const titles = new Set(report.units.length > 1 ? [say('document.figure.answers')] : []);
  return blocks.map((block) => {
    if (block.as !== 'figure') return block;
    const { table: _, ...figure } = block;
    const title = titles.has(block.title) ? '' : block.title;
    titles.add(block.title);
    return {
      ...figure,
      title,
      ...(block !== figures[0] && { of: '' }),
      ...(block === figures.at(-1) && hasAppendix(cut) && { table: tablesId(unit) }),
    };
  });
}

function sectionBlocks(
  section: Section,
  isNamed: boolean,
  own: OwnChapter,
  composition: Composition,
): readonly Block[] {
  const { say, report } = composition;
  const { unit, area, questions } = section;
  const level = report.units.length > 1 ? 3 : 2;
  const title = area?.title ?? say('document.area.more');
  const left = notPlaced(section, own);
  const figures = figuresOf(unit, left, composition);
  const isHidden = questions.length > 0 && figures.length === 0 && left.length === questions.length;
  const blocks = [
    ...(area ? [paragraph(sayReason(area, say))] : []),
    ...(isHidden && area?.verdict.reason !== 'too-few' ? [paragraph(sayHidden(say))] : []),
    ...figures,
    ...elsewhereLine(section, composition),
  ];
  return isNamed ? [heading(level, title), ...blocks] : blocks;
}

function notPlaced({ unit, questions }: Section, { whole }: OwnChapter): Section['questions'] {
  return questions.filter(
    (question) =>
      !whole.some(
        ({ kind, source, key }) => kind === 'question' && source === unit.key && key === question.key,
      ),
  );
}

/** Told once: an area that shares questions with earlier parts leads there. */
function elsewhereLine({ elsewhere, part: own }: Section, { say }: Composition): readonly ParagraphBlock[] {
  const others = elsewhere.filter((part) => part !== own);
  const parts = [...new Set(others)];
  if (parts.length === 0) return [];
  const words = text(`${say('document.area.elsewhere', { count: others.length })} `);
  return [{ as: 'paragraph', inlines: [words, ...linksTo(parts, say), text('.')], tone: 'small' }];
}

/** "Delaktighet, Inflytande", each a link. */
function linksTo(parts: readonly Part[], say: Composition['say']): Inlines {
  return parts.flatMap((part, i) => [
    ...(i > 0 ? [text(', ')] : []),
    link(say(`document.parts.${part}`), `#${chapterId(part)}`),
  ]);
}

/** Staff and close persons who were asked about the same have a part of their own. */
function elsewhereAsked(part: Part, { sections, say }: Composition): readonly Block[] {
  const others = (['staff', 'close-persons'] as const).filter((other) =>
    sections.some((section) => section.part === other && section.area?.key === part),
  );
  if (others.length === 0) return [];
  const words = text(`${say('document.area.others-asked')} `);
  return [{ as: 'paragraph', inlines: [words, ...linksTo(others, say), text('.')], tone: 'small' }];
}
