/** The same question to different voices, side by side; and the parts of staff, close persons and services themselves. */
import { pairedTables } from '../../comparisons/paired.ts';
import { voices as pairings } from '../../comparisons/pairings.ts';
import type { Account, NamedUnit } from '../../report.ts';
import { heading, paragraph } from '../blocks.ts';
import { type Composition, nameOf } from '../composition.ts';
import type { Block, FactsBlock } from '../document.ts';
import { mappingIn } from '../mapping/mapped.ts';
import { ownChapter } from '../own-chapter.ts';
import { comparisonFigure } from '../placing.ts';
import { answers } from './area.ts';
import { rounds } from './follow-up.ts';

/**
 * A figure for each question that at least two voices tell; then before and after. What is placed in the auditors’
 * own words is not said again.
 */
export function voices(composition: Composition): readonly Block[] {
  const { compared, say } = composition;
  const own = ownChapter('voices', composition);
  const placed = new Set(own.whole.filter(({ kind }) => kind === 'comparison').map(({ key }) => key));
  const tables = [...pairedTables('voices', pairings, compared)];
  const told = tables.flatMap(({ title, rows }): readonly Block[] => {
    const shown = rows.filter(({ key, picture }) => picture.likeness !== 'not-shown' && !placed.has(key));
    if (shown.length === 0) return [];
    const isHeaded = tables.length > 1;
    const figures = shown.map(({ key, text, sides, picture, change }, i) => {
      const compared = { as: 'comparison', title: text, sides, picture, change } as const;
      return comparisonFigure(`figure-voices-${key}`, compared, composition, isHeaded || i > 0 ? '' : title);
    });
    return isHeaded ? [heading(2, title), ...figures] : figures;
  });
  // Where there is a follow-up, before and after is what its chapter tells.
  const before = composition.followUps?.length ? [] : rounds(composition);
  const lead = told.length > 0 ? [paragraph(say('comparisons.kinds.voices.lead'))] : [];
  return [...own.blocks, ...lead, ...told, ...before];
}

/** What staff answered, and what services said of themselves by name, unless that has a chapter of its own. */
export function staffPart(composition: Composition): readonly Block[] {
  const { report, say } = composition;
  // Those that answered the mapping have a chapter of it.
  const mapped = new Set(mappingIn(composition).services.map(({ id }) => id));
  const named = report.units.filter((unit) => unit.as === 'named').filter(({ key }) => !mapped.has(key));
  const accounts = named.flatMap((unit) => accountsOf(unit, composition));
  const own = ownChapter('staff', composition);
  const told = answers(sectionsOf('staff', composition), own, composition);
  const intro = [heading(2, say('report.title.named')), paragraph(say('report.named.intro'))];
  return [...own.blocks, ...told, ...(accounts.length > 0 ? [...intro, ...accounts] : [])];
}

/** What close persons answered. */
export function closePersonsPart(composition: Composition): readonly Block[] {
  const own = ownChapter('close-persons', composition);
  return [...own.blocks, ...answers(sectionsOf('close-persons', composition), own, composition)];
}

function sectionsOf(part: 'staff' | 'close-persons', { sections }: Composition) {
  return sections.filter((section) => section.part === part);
}

/** Question and answer, as they were written. */
function accountsOf(unit: NamedUnit, composition: Composition): readonly Block[] {
  const { say } = composition;
  const count = unit.accounts.length;
  const told = unit.accounts.flatMap((account, i): readonly Block[] => [
    ...(count > 1 ? [paragraph(say('report.named.account', { number: i + 1, count }), 'small')] : []),
    oneAccount(account, composition),
  ]);
  const none = count === 0 ? [paragraph(say('report.named.none'))] : [];
  return [heading(3, nameOf(unit, composition)), ...none, ...told];
}

function oneAccount(account: Account, { say }: Composition): FactsBlock {
  const facts = account.map(({ question, answer }) => ({
    term: question,
    detail: answer.trim() === '' ? say('report.named.noAnswer') : answer,
  }));
  return { as: 'facts', facts };
}
