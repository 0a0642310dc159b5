/** A whole run as a file, and two of them laid side by side. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Figure, Outcome, Row } from './figures.ts';
import { short, table } from './printing.ts';

export interface Record {
  readonly machine: string;
  /** Short runs, for trying the bench out: no word about the program. */
  readonly quick: boolean;
  readonly parts: Readonly<{ [part: string]: Outcome }>;
}

export function writeRecord(file: string, record: Record): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
}

export function readRecord(file: string): Record {
  return JSON.parse(readFileSync(file, 'utf8')) as Record;
}

/** Every figure that is in both, before and after. What lies within the spread of the repeats is marked with "~". */
export function compare(before: Record, after: Record): readonly string[] {
  const rows = Object.entries(after.parts).flatMap(([part, { rows }]) =>
    rows.flatMap((row) =>
      changesIn(
        part,
        row,
        before.parts[part]?.rows.find(({ name }) => name === row.name),
      ),
    ),
  );
  return [...warnings(before, after), ...table([['', 'before', 'after', 'change', ''], ...rows])];
}

function warnings(before: Record, after: Record): readonly string[] {
  return [
    ...(before.quick || after.quick ? ['  One of the two is a quick run: nothing follows from it.'] : []),
    ...(before.machine === after.machine
      ? []
      : [`  Not the same machine: ${before.machine}; ${after.machine}`]),
  ];
}

function changesIn(
  part: string,
  { name, figures }: Row,
  old: Row | undefined,
): readonly (readonly string[])[] {
  return figures.flatMap((now) => {
    const was = old?.figures.find((figure) => figure.name === now.name && figure.unit === now.unit);
    // JSON has no word for the rate of a run that was too short for anybody to finish.
    return was && Number.isFinite(was.median) && Number.isFinite(now.median)
      ? [changeOf(`${part}, ${name}: ${now.name}`, was, now)]
      : [];
  });
}

function changeOf(title: string, was: Figure, now: Figure): readonly string[] {
  const percent = Math.round((now.median / was.median - 1) * 100);
  const overlap = now.least <= was.most && was.least <= now.most;
  const change = Number.isFinite(percent) ? `${percent > 0 ? '+' : ''}${percent} %` : '';
  return [
    title,
    `${short(was.median)} ${was.unit}`,
    `${short(now.median)} ${now.unit}`,
    change,
    overlap ? '~' : '',
  ];
}
