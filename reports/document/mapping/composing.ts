/** The mapping as a document of its own, and as one chapter of a report that has more than that. */

import { riskPartOf } from '../../../surveys/questionnaires/questions/risks.ts';
import type { WiderPart } from '../../../surveys/reporting/parts.ts';
import { chosenIn, cooperationOf, wordsOf } from '../../comparisons/accounts.ts';
import { textIn } from '../../comparisons/compared.ts';
import { mapping } from '../../comparisons/pairings.ts';
import { aDocument, chapter, heading, list, paragraph } from '../blocks.ts';
import type { Block, DocumentChapter, ReportDocument } from '../document.ts';
import { needBlocks, pilotBlocks } from './chances.ts';
import { highlights } from './highlights.ts';
import type { Mapped, MappingSources } from './mapped.ts';
import { agreementBlocks, integratedBlocks } from './matrices.ts';
import { riskBlocks } from './risk-matrix.ts';
import { opportunitiesAndObstacles, statusBlocks } from './status.ts';

export interface AboutMapping extends MappingSources, Pick<ReportDocument, 'sender' | 'madeOn' | 'invented'> {
  /** Of the audit or the county. */
  readonly name: string;
  /** Services that were asked, and whose answers are not here (yet). */
  readonly waiting: readonly string[];
}

interface Section {
  readonly key: WiderPart;
  readonly blocks: readonly Block[];
}

const making: readonly (readonly [WiderPart, (sources: MappingSources) => readonly Block[]])[] = [
  ['status', statusBlocks],
  ['cooperation', opportunitiesAndObstacles],
  ['risks', riskBlocks],
  ['agreements', agreementBlocks],
  ['integrated', integratedBlocks],
  ['pilots', pilotBlocks],
  ['needs', needBlocks],
];

const sectionsOf = (sources: MappingSources): readonly Section[] =>
  making.map(([key, blocks]) => ({ key, blocks: blocks(sources) }));

/**
 * The report on a mapping. In: services with their own accounts, told as they were given. Out: what matters on the first page,
 * a chapter a subject, and all that they have written in the appendix.
 */
export function composeMapping(about: AboutMapping): ReportDocument {
  const { name, sender, madeOn, invented, language, say } = about;
  const title = say('mapping.title', { name });
  const chapters = sectionsOf(about).map(({ key, blocks }, i) =>
    chapter(key, say(`mapping.${key}.title`), blocks, { number: i + 1, id: `mapping-${key}` }),
  );
  const all = [firstOf(about, title), ...chapters, ...appendixOf(about, chapters.length + 1)];
  return aDocument({ language, title, running: name, sender, madeOn, invented, chapters: all });
}

/** The same as one chapter; none where no service has answered. */
export function mappingChapter(sources: MappingSources, number: number | undefined): DocumentChapter[] {
  const { services, say } = sources;
  if (services.length === 0) return [];
  const parts = sectionsOf(sources).flatMap(({ key, blocks }) => [
    heading(2, say(`mapping.${key}.title`)),
    ...blocks.map((block) => (block.as === 'heading' ? { ...block, level: 3 as const } : block)),
  ]);
  const blocks = [paragraph(say('mapping.whose')), ...highlights(sources), ...parts];
  return [chapter('mapping', say('mapping.chapter'), blocks, { number })];
}

function firstOf(about: AboutMapping, title: string): DocumentChapter {
  const { services, waiting, say } = about;
  const isEmpty = services.length === 0;
  const blocks: readonly Block[] = [
    paragraph(say('mapping.lead'), 'lead'),
    ...(isEmpty ? [paragraph(say('mapping.empty'))] : [tilesOf(about), heading(2, say('mapping.most'))]),
    ...highlights(about),
    ...(waiting.length > 0
      ? [heading(2, say('mapping.waiting')), paragraph(say('mapping.waiting-for')), list(waiting)]
      : []),
    paragraph(say('mapping.whose'), 'small'),
    { as: 'contents', title: say('mapping.contents') },
  ];
  return chapter('first', title, blocks);
}

function tilesOf({ services, waiting, say }: AboutMapping): Block {
  const of = services.length + waiting.length;
  const numbers = services.flatMap((unit) => cooperationOf(unit) ?? []);
  const willing = services.filter((unit) =>
    ['yes', 'on-conditions'].some((key) => chosenIn(unit, mapping.pilot).has(key)),
  );
  const range = [Math.min(...numbers), Math.max(...numbers)];
  return {
    as: 'tiles',
    tiles: [
      {
        large: say('mapping.tiles.of', { count: services.length, of }),
        words: say('mapping.tiles.answered'),
      },
      ...(numbers.length > 0
        ? [{ large: [...new Set(range)].join('–'), words: say('mapping.tiles.cooperation') }]
        : []),
      {
        large: say('mapping.tiles.of', { count: willing.length, of: services.length }),
        words: say('mapping.tiles.pilots'),
      },
    ],
  };
}

function appendixOf(about: AboutMapping, number: number): readonly DocumentChapter[] {
  const title = about.say('mapping.appendix.title');
  const blocks = accountBlocks(about, 2);
  return blocks.length > 0 ? [chapter('appendix', title, blocks, { number })] : [];
}

/** Every answer of every service that no chapter has, as it was given. */
export function accountBlocks({ services, language }: MappingSources, level: 2 | 3): readonly Block[] {
  return services.flatMap((unit): readonly Block[] => {
    const facts = answersOf(unit, { language });
    return facts.length > 0 ? [heading(level, unit.service.name), { as: 'facts', facts }] : [];
  });
}

/** Who answers for a service stands in a chapter as its place in the register has it, where it has. */
function answersOf(unit: Mapped, { language }: Pick<MappingSources, 'language'>) {
  const isTold = (name: string) =>
    toldInChapters.has(name) || (name === mapping.authorities && unit.service.authorities === undefined);
  return [...unit.asked.by.keys()].flatMap((name) => {
    const question = unit.asked.by.get(name);
    const isHere = !isTold(name) && question && !riskPartOf(question);
    const detail = isHere ? wordsOf(unit, name, language) : undefined;
    return detail === undefined ? [] : [{ term: textIn(unit, name, language), detail }];
  });
}

const toldInNone = ['municipalities', 'authorities', 'followedUp'];
const toldInChapters: ReadonlySet<string> = new Set(
  Object.entries(mapping).flatMap(([key, names]) => (toldInNone.includes(key) ? [] : names)),
);
