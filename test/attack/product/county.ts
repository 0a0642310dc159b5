/** The pages of a county's report that the product writes of an invented county: each voice and round by itself. */
import { composeCounty } from '../../../reports/county/composing.ts';
import type { UnitTables } from '../../../reports/disclosure/disclosed.ts';
import { usualRules } from '../../../surveys/comparisons/integration-rules.ts';
import { nothingWritten } from '../../../surveys/reporting/written.ts';
import { renderBody } from '../../../views/engine.ts';
import { barredPage } from '../../../views/reporting/preview.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { attack } from '../attack.ts';
import type { InventedUnit } from '../invented/audits.ts';
import { inventCounty } from '../invented/counties.ts';
import type { KnownUnit } from '../known.ts';
import type { Finding } from '../pinned.ts';
import { readCounty } from '../reading/county.ts';
import { readCsv } from '../reading/csv.ts';
import { together } from '../reading/together.ts';
import { peopleOf } from './attacking.ts';
import { comparedOf } from './comparing.ts';
import { csvOf, reportOf, type Switched, tablesOf } from './outputs.ts';

interface CountyPage {
  readonly html: string;
  readonly units: readonly KnownUnit[];
}

export async function countyPagesOf(
  units: readonly InventedUnit[],
  tables: readonly UnitTables[],
): Promise<readonly CountyPage[]> {
  const report = await reportOf(units, tables);
  const compared = comparedOf(units, tables);
  const concluded = { findings: [], proposals: [], warnings: [] };
  const audit = {
    audit: anAudit(),
    report,
    compared,
    concluded,
    rules: usualRules,
    written: nothingWritten,
    unfinished: [],
  };
  const services = [...new Map(units.map(({ collection: { service } }) => [service.id, service])).values()];
  const about = { services, audits: [audit], sender: '', language: 'sv', say, madeOn: '2026-08-01' } as const;
  const pages: CountyPage[] = [];
  for (const audience of ['user', 'staff'] as const)
    for (const round of [1, 2, 3, 4]) {
      const on = units.filter(
        ({ collection }) => collection.audience === audience && collection.round === round,
      );
      if (on.length === 0) continue;
      const document = await composeCounty({ ...about, audience, round });
      const view = barredPage(document, {
        home: '/',
        back: '',
        label: '',
        languages: ['sv'],
        hrefIn: () => '/',
        pdf: undefined,
        language: 'sv',
        say,
      });
      const html = `<html><body>${renderBody(view, {})}</body></html>`;
      pages.push({ html, units: on.map(({ known }) => known) });
    }
  return pages;
}

/** What is found in a county whose report was made of tables that another rule tells; of the same where none is named. */
export async function attackOnCountyReport(
  seed: number,
  switched: Switched = {},
): Promise<readonly Finding[]> {
  const units = inventCounty(seed);
  const known = units.map((unit) => unit.known);
  const csv = readCsv(await csvOf(await reportOf(units, tablesOf(units))), known);
  const pages = await countyPagesOf(units, tablesOf(units, switched));
  const read = pages.map(({ html, units }) => readCounty(html, units));
  const written = together([...csv, ...read.flatMap((one) => one.units)]);
  const rows = read.flatMap((one) => one.rows);
  return attack({ units: known, written, rows, people: peopleOf(units) });
}
