/** What was measured: figures with their spread, in rows, by parts. The same for the table and for the file. */
export type Unit = 'ms' | 's' | 'MB' | 'kB' | '/s' | '%' | 'times' | '';

export interface Aim {
  readonly least?: number;
  readonly most?: number;
}

/** The median of repeats, with the least and the most of them. */
export interface Figure {
  readonly name: string;
  readonly unit: Unit;
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly repeats: number;
  readonly aim?: Aim;
}

export interface Row {
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** What one part came to. Notes say what the rows do not: what was left out, and why. */
export interface Outcome {
  readonly rows: readonly Row[];
  readonly notes?: readonly string[];
}

export function figure(name: string, unit: Unit, values: readonly number[], aim?: Aim): Figure {
  const spread = { median: median(values), least: Math.min(...values), most: Math.max(...values) };
  return { name, unit, ...spread, repeats: values.length, ...(aim && { aim }) };
}

export function isMet({ median, aim }: Figure): boolean {
  return median >= (aim?.least ?? -Infinity) && median <= (aim?.most ?? Infinity);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

/** The value that so large a share of the others lie at or under (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
