/** What all chapters of a county's report are made of, gone through once. */
import { type Mapped, mappedOf } from '../document/mapping/mapped.ts';
import { type OwnWords, ownWords } from '../document/own-words.ts';
import { type CommonQuestion, commonQuestions } from './alike.ts';
import { type Area, areasOf } from './areas.ts';
import { type Covered, coverageOf } from './coverage.ts';
import { type CountyRow, type CountySources, rowsOf } from './rows.ts';

export interface Found {
  readonly rows: readonly CountyRow[];
  readonly covered: readonly Covered[];
  readonly areas: readonly Area[];
  readonly questions: readonly CommonQuestion[];
  readonly mapped: readonly Mapped[];
  /** What the auditors have written in the language of the report, and what stands in Swedish. */
  readonly own: OwnWords;
}

/** From sources that are disclosed already: nothing here is worked out of true counts. */
export function findIn(sources: CountySources): Found {
  const { audits, language, say } = sources;
  const rows = rowsOf(sources);
  const renderings = Object.assign({}, ...audits.map(({ written }) => written.renderings));
  return {
    own: ownWords({ renderings }, language),
    rows,
    covered: coverageOf(sources, rows),
    areas: areasOf(rows, sources),
    questions: commonQuestions(rows, { language, say }),
    mapped: mappedOf(
      audits.flatMap(({ compared, rules }) => compared.accounts.map((unit) => ({ ...unit, rules }))),
    ),
  };
}
