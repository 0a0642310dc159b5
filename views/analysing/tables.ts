import type { Crumb } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { staffPage, type Words } from '../shell.ts';

interface TablesPage extends Words {
  readonly invented: boolean;
  readonly crumbs: readonly Crumb[];
  /** The path of the file. */
  readonly file: string;
  /** The tables for those who compute, and what their columns are. */
  readonly tidy: string;
  readonly codebook: string;
  /** Where its figures are, of a whole audit. */
  readonly figures: string | undefined;
  /** The same of its comparisons. */
  readonly comparisons: string | undefined;
}

/** Which program the tables are for, as the file is written differently for each. */
export function tablesPage(about: TablesPage): View {
  const { language, say, invented, crumbs, file, tidy, codebook, figures, comparisons } = about;
  const options = (name: string, values: readonly string[]) => ({
    name,
    legend: say(`results.tables-page.${name}`),
    options: values.map((value, i) => ({
      name,
      value,
      label: say(`results.tables-page.${name}-${value}`),
      chosen: i === 0,
    })),
  });
  return staffPage({ language, say }, 'analysing/tables', say('results.tables-page.title'), {
    invented,
    crumbs: [...crumbs, { label: say('results.tables') }],
    file,
    tidy,
    codebook,
    figures,
    comparisons,
    groups: [options('separator', ['semicolon', 'comma']), options('decimals', ['comma', 'point'])],
  });
}
