import type { CsvStyle } from '../../reports/csv/tables.ts';

/** As the page of tables asks for it; what a Swedish Excel reads otherwise. */
export function csvStyle(query: (name: string) => string | undefined): CsvStyle {
  return {
    separator: query('separator') === 'comma' ? ',' : ';',
    decimals: query('decimals') === 'point' ? '.' : ',',
  };
}
