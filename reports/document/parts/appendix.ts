/** Every number, once: tables of all questions, of splits, and what services have said of themselves. */
import { sayHidden, sayPositiveOf } from '../../counts-in-words.ts';
import { exactly } from '../../disclosure/disclosed.ts';
import type { DisclosedUnit, SplitReport } from '../../report.ts';
import { sayJoined } from '../../splits.ts';
import { unitName } from '../../words.ts';
import type { Abbreviation } from '../abbreviations.ts';
import { facts, heading, paragraph } from '../blocks.ts';
import { type Composition, nameOf } from '../composition.ts';
import type { Block, TableBlock } from '../document.ts';
import { accountBlocks } from '../mapping/composing.ts';
import { mappingIn } from '../mapping/mapped.ts';
import { tablesByAudience, tablesId } from '../tables.ts';

/** Tables by audience, then what services said of themselves. Hidden numbers stand as hidden; nothing is added up. */
export function appendix(composition: Composition): readonly Block[] {
  const { say } = composition;
  const units = tablesByAudience(composition).flatMap((of) => audienceTables(of, composition));
  const mapping = accountBlocks(mappingIn(composition), 3);
  return [
    ...(units.length > 0 ? [paragraph(say('document.appendix.intro')), ...units] : []),
    ...(mapping.length > 0 ? [heading(2, say('document.appendix.matrices')), ...mapping] : []),
  ];
}

/** Words that the document has and not everybody knows, and by which rules numbers are shown. */
export function wordList(
  used: readonly Abbreviation[],
  ofCounty: readonly (readonly [word: string, means: string])[],
  { say, report }: Composition,
): readonly Block[] {
  const meanings = used.map((one) => [one, say(`document.abbreviations.${one}`)] as const);
  const words = terms.map(
    (term) => [say(`document.terms.${term}.name`), say(`document.terms.${term}.means`)] as const,
  );
  return [
    heading(2, say('document.appendix.words')),
    ...facts([...meanings, ...words, ...ofCounty]),
    heading(2, say('document.appendix.rules')),
    paragraph(say('document.appendix.rules-are', { k: report.k })),
  ];
}

const terms = ['participation', 'influence', 'accessibility', 'positive', 'service'] as const;

function audienceTables(
  { units, tables }: ReturnType<typeof tablesByAudience>[number],
  composition: Composition,
): readonly Block[] {
  const { say } = composition;
  const [only] = units;
  const title = units.length === 1 ? nameOf(only, composition) : say(`report.audience.${only.audience}`);
  return [
    heading(2, title, tablesId(only)),
    ...units.map((unit) => answeredLine(unit, units, composition)),
    ...tables,
    ...units.flatMap((unit) => unit.splits.flatMap((split) => splitTables(split, unit, composition))),
  ];
}

/** How many answered, and what they were asked. */
function answeredLine(unit: DisclosedUnit, units: readonly DisclosedUnit[], { say }: Composition): Block {
  const { answered, invited, questionnaire, version } = unit;
  const approved = version.approved ?? version.digest;
  const words = `${say('report.answeredOf', { answered, invited })} ${say('document.appendix.questionnaire', { questionnaire, version: approved })}`;
  const about = unitName(unit, units, say);
  return paragraph(units.length === 1 ? words : say('document.says.of', { about, sentence: words }), 'small');
}

function splitTables(split: SplitReport, unit: DisclosedUnit, composition: Composition): readonly Block[] {
  const { say, report } = composition;
  const by = say('splits.by', { question: split.text });
  const title =
    report.units.length > 1
      ? heading(3, say('document.says.of', { about: nameOf(unit, composition), sentence: by }))
      : heading(2, by);
  if (split.questions.length === 0) return [title, paragraph(sayHidden(say))];
  const joined = sayJoined(split, say);
  return [
    title,
    paragraph(say('splits.why'), 'small'),
    ...(joined ? [paragraph(joined, 'small')] : []),
    splitTable(split, composition),
  ];
}

function splitTable({ text, parts, questions }: SplitReport, { say }: Composition): TableBlock {
  return {
    as: 'table',
    caption: say('splits.by', { question: text }),
    columns: [
      { head: say('report.table.question') },
      ...parts.map(({ label }) => ({ head: label, to: 'right' as const })),
    ],
    rows: questions.map(({ question, counts }) => [
      question.text,
      ...counts.map(({ n, positive }) => sayPositiveOf(question, exactly(positive), n, say)),
    ]),
  };
}
