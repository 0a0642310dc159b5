/** Every number, once: tables of all questions, of splits, and what services have said of themselves. */
import { sayHidden, sayPositiveOf } from '../../counts-in-words.ts';
import { exactly } from '../../disclosure/disclosed.ts';
import type { DisclosedUnit, SplitReport } from '../../report.ts';
import { sayJoined } from '../../splits.ts';
import type { Abbreviation } from '../abbreviations.ts';
import { facts, heading, paragraph } from '../blocks.ts';
import { type Composition, disclosedUnits, nameOf } from '../composition.ts';
import type { Block, TableBlock } from '../document.ts';
import { accountBlocks } from '../mapping/composing.ts';
import { mappingIn } from '../mapping/mapped.ts';
import { tablesId, tablesOf } from '../tables.ts';

export function appendix(composition: Composition): readonly Block[] {
  const { say } = composition;
  const units = disclosedUnits(composition).flatMap((unit) => unitTables(unit, composition));
  const mapping = accountBlocks(mappingIn(composition), 3);
  return [
    ...(units.length > 0 ? [paragraph(say('document.appendix.intro')), ...units] : []),
    ...(mapping.length > 0 ? [heading(2, say('document.appendix.matrices')), ...mapping] : []),
  ];
}

/** Words that the document has and not everybody knows, and by which rules numbers are shown. */
export function wordList(used: readonly Abbreviation[], { say, report }: Composition): readonly Block[] {
  const meanings = used.map((one) => [one, say(`document.abbreviations.${one}`)] as const);
  const words = terms.map(
    (term) => [say(`document.terms.${term}.name`), say(`document.terms.${term}.means`)] as const,
  );
  return [
    heading(2, say('document.appendix.words')),
    ...facts([...meanings, ...words]),
    heading(2, say('document.appendix.rules')),
    paragraph(say('document.appendix.rules-are', { k: report.k })),
  ];
}

const terms = ['participation', 'influence', 'accessibility', 'positive', 'service'] as const;

function unitTables(unit: DisclosedUnit, composition: Composition): readonly Block[] {
  const { say } = composition;
  const { answered, invited, questionnaire, version } = unit;
  const approved = version.approved ?? version.digest;
  return [
    heading(2, nameOf(unit, composition), tablesId(unit)),
    paragraph(
      `${say('report.answeredOf', { answered, invited })} ${say('document.appendix.questionnaire', { questionnaire, version: approved })}`,
      'small',
    ),
    ...tablesOf(unit, composition),
    ...unit.splits.flatMap((split) => splitTables(split, composition)),
  ];
}

function splitTables(split: SplitReport, composition: Composition): readonly Block[] {
  const { say, report } = composition;
  const level = report.units.length > 1 ? 3 : 2;
  const title = heading(level, say('splits.by', { question: split.text }));
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
