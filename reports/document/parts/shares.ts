/** Areas in one picture: how many of the answers are positive, and what the auditors have concluded of each. */
import { sayShareWhole } from '../../counts-in-words.ts';
import { positiveOf, wholeOf } from '../../disclosure/wholes.ts';
import type { AreaReport, DisclosedUnit, Share } from '../../report.ts';
import { fixedAreas } from '../../report.ts';
import { countingIn } from '../../verdicts.ts';
import { placeName } from '../../words.ts';
import { addable } from '../asked.ts';
import { namesOf } from '../beside.ts';
import { type Composition, disclosedUnits } from '../composition.ts';
import type { FigureBlock } from '../document.ts';
import type { ShareRow } from '../picture.ts';

/** More than these nobody takes in at once. */
const mostRows = 6;
/** It is made of the questions of others, which stand beside it. */
const sumOfOthers = 'working-alliance';

const worstFirst = ['change', 'develop', 'strength'] as const;

/**
 * Of those who get support, in the last round of each service; the fixed areas first. Over several services it is the sum of
 * what each tells. Undefined where nothing is told.
 */
export function areaShares(composition: Composition): FigureBlock | undefined {
  const units = usersIn(composition);
  const keys = [...new Set([...fixedAreas, ...units.flatMap(({ areas }) => areas.map(({ key }) => key))])];
  const rows = keys.filter((key) => key !== sumOfOthers).flatMap((key) => rowOf(key, units, composition));
  const shown = mostTelling(rows);
  if (shown.every(({ share }) => share === undefined)) return undefined;
  return figureOf({ id: 'figure-areas', title: '', of: ofUnits(units, composition) }, shown, composition);
}

function figureOf(
  named: Pick<FigureBlock, 'id' | 'title' | 'of'>,
  rows: readonly ShareRow[],
  composition: Composition,
): FigureBlock {
  const alt = rows.map((row) => sayRow(row, composition)).join(' ');
  return { as: 'figure', ...named, picture: { as: 'shares', rows }, alt };
}

/** The fixed areas, then those that the auditors have judged, and as many of the others as have room. */
function mostTelling(rows: readonly ShareRow[]): readonly ShareRow[] {
  const isFirst = ({ area, verdicts }: ShareRow) =>
    verdicts.length > 0 || fixedAreas.some((fixed) => fixed === area);
  const first = rows.filter(isFirst);
  const room = Math.max(0, mostRows - first.length);
  const others = rows.filter((row) => !isFirst(row)).slice(0, room);
  return rows.filter((row) => first.includes(row) || others.includes(row));
}

function sayRow({ title, words, verdicts }: ShareRow, { say }: Composition): string {
  const judged = verdicts.map((verdict) => ` ${say(`report.verdict.${verdict}`)}.`).join('');
  return `${title}: ${words}${judged}`;
}

function rowOf(key: string, units: readonly DisclosedUnit[], composition: Composition): readonly ShareRow[] {
  const { report, say } = composition;
  const asked = addable(units.filter(({ areas }) => areas.some((area) => area.key === key)));
  const areas = asked.flatMap((unit) => unit.areas.filter((area) => area.key === key));
  const chapter = report.chapters.find(({ area }) => area === key);
  const isFixed = fixedAreas.some((fixed) => fixed === key);
  const share = shareOver(areas);
  if (!share && !isFixed) return [];
  const title = areas[0]?.title ?? chapter?.title ?? say(`report.area.${key}`);
  const none = areas.length === 0 ? say('document.first.not-asked') : `${say('disclosure.hidden')}.`;
  return [
    {
      area: key,
      title,
      share,
      words: share ? sayShareWhole(share, say) : none,
      verdicts: verdictsOf(key, composition),
    },
  ];
}

/** The sum over services of what each tells of the questions that count. */
function shareOver(areas: readonly AreaReport[]): Share | undefined {
  if (areas.length === 1) return areas[0]?.share;
  const counting = areas.flatMap(({ questions }) => countingIn(questions));
  const whole = wholeOf(counting.map(({ disclosed }) => positiveOf(disclosed)));
  if (!whole) return undefined;
  const { positive, of } = whole;
  return { positive, of, questions: new Set(counting.map(({ key }) => key)).size };
}

/** What the auditors have concluded of an area, the worst first. Never what the answers suggest. */
function verdictsOf(area: string, { concluded }: Composition): ShareRow['verdicts'] {
  const given = concluded.findings
    .filter((finding) => finding.concluded && finding.area === area)
    .map(({ verdict }) => verdict);
  return worstFirst.filter((verdict) => given.includes(verdict));
}

/** The four concepts of the working alliance (domain.md §4, 003); accessibility has a part of its own as well. */
const alliance = ['respect', 'accessibility', 'continuity', 'responsiveness'];

/** The alliance as a profile, where at least two of the concepts can be told. */
export function allianceProfile(composition: Composition): readonly FigureBlock[] {
  const units = usersIn(composition);
  const rows = alliance
    .flatMap((key) => rowOf(key, units, composition))
    .filter(({ share }) => share !== undefined);
  const { say } = composition;
  if (rows.length < 2) return [];
  const named = {
    id: 'figure-alliance',
    title: say('document.area.profile'),
    of: ofUnits(units, composition),
  };
  return [figureOf(named, rows, composition)];
}

function usersIn(composition: Composition): readonly DisclosedUnit[] {
  return disclosedUnits(composition).filter(({ audience }) => audience === 'user');
}

function ofUnits(units: readonly DisclosedUnit[], { say }: Composition): string {
  const services = new Map(units.map((unit) => [unit.service.id, unit]));
  const [only] = services.values();
  if (services.size === 1 && only) return placeName(only);
  return say('document.first.services', { count: services.size });
}

/** The services of a part beside each other, where they are several. */
export function serviceShares(
  area: string,
  title: string,
  told: readonly { readonly unit: DisclosedUnit; readonly area: AreaReport }[],
  composition: Composition,
): readonly FigureBlock[] {
  const { say } = composition;
  if (told.length < 2 || told.every((one) => one.area.share === undefined)) return [];
  const nameOf = namesOf(told, composition);
  const rows = told.map((one) => ({
    area,
    title: nameOf(one.unit),
    share: one.area.share,
    words: one.area.share ? sayShareWhole(one.area.share, say) : `${say('disclosure.hidden')}.`,
    verdicts: [],
  }));
  const named = {
    id: `figure-services-${area}`,
    title: say('document.area.services', { area: title }),
    of: '',
  };
  return [figureOf(named, rows, composition)];
}
