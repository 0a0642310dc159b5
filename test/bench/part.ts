/** What every part is given, and how each act of a member of staff is measured. */
import type { Engine } from './engines.ts';
import { type Figure, figure, type Outcome } from './figures.ts';
import type { Bystander } from './meanwhile.ts';
import type { RunningServer } from './servers.ts';

export interface Means {
  /** Of this part alone; it need not be there yet. */
  readonly folder: string;
  readonly engines: readonly Engine[];
  /** Short runs, for trying it out. */
  readonly quick: boolean;
}

export type Measure = (means: Means) => Promise<Outcome>;

/**
 * An act that can be repeated: how long it takes and what it costs when nobody else asks, and then how long somebody who
 * answers has to wait for a plain page meanwhile, at the longest.
 */
export async function measureAct(
  server: RunningServer,
  bystander: Bystander,
  repeats: number,
  act: () => Promise<unknown>,
): Promise<readonly Figure[]> {
  await act(); // warms up
  const times: number[] = [];
  const before = server.cpuTime();
  for (let run = 0; run < repeats; run += 1) times.push(await timed(act));
  const cpu = (server.cpuTime() - before) / repeats;
  const waits: number[] = [];
  for (let run = 0; run < repeats; run += 1) waits.push(Math.max(...(await bystander.during(act)).waits));
  return [
    figure('takes', 'ms', times),
    figure('CPU', 'ms', [cpu]),
    figure('a respondent waits', 'ms', waits),
  ];
}

/** In milliseconds. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}
