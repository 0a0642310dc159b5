/** What the columns of the tables are, for those who compute: the same as the codebook in the file. */
import { type CodebookRow, codebookOf } from '../../reports/csv/tidy/codebook.ts';
import { rules } from '../../reports/csv/tidy/readme.ts';
import { grouped } from '../../surveys/grouping.ts';
import type { Say } from '../../surveys/languages.ts';
import { auditCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { type InAudit, pageInAudit } from '../shell.ts';

export function codebookPage(about: InAudit): View {
  const { say, audit } = about;
  const title = say('tidy.page.title');
  const [audits, own, here] = auditCrumbs(audit, say, title);
  const tables = { href: `/audits/${audit.id}/tables`, label: say('results.tables') };
  return pageInAudit(about, 'tables/codebook', title, {
    crumbs: [audits, own, tables, here].filter((crumb) => crumb !== undefined),
    rules: rules.map((rule) => say(`tidy.readme.${rule}`)),
    tables: grouped(codebookOf(say), ({ table }) => table).map(([name, rows]) => ({
      name,
      says: sentence(say(`tidy.tables.${name}`)),
      columns: rows.map((row) => columnModel(row, say)),
    })),
  });
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

function columnModel({ column, type, unit, values, description }: CodebookRow, say: Say) {
  return {
    column,
    type: say(`tidy.types.${type}`),
    values: values.length > 0 ? values.join(', ') : unit,
    description,
  };
}
