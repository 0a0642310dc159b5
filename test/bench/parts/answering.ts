/** Completed responses to a form of 24 questions: ours on each engine beside the bare server, run by run in turn. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Engine } from '../engines.ts';
import { type Figure, figure, median, type Outcome, type Row } from '../figures.ts';
import type { Layout } from '../forms.ts';
import type { Load } from '../load/walk.ts';
import { addAudit, layOut, openCollection, startOurs } from '../ours.ts';
import type { Means } from '../part.ts';
import { type RunningServer, root, startServer } from '../servers.ts';

interface Case {
  readonly layout: Layout;
  readonly connections: number;
}

const cases: readonly Case[] = [
  { layout: 'section', connections: 1 },
  { layout: 'section', connections: 8 },
  { layout: 'section', connections: 32 },
  { layout: 'question', connections: 1 },
  { layout: 'question', connections: 32 },
];

interface Contender {
  readonly name: 'bare' | Engine['name'];
  readonly server: RunningServer;
  readonly addresses: Readonly<Record<Layout, string>>;
}

interface Run extends Load {
  /** Milliseconds of the server's processor a response. */
  readonly cpu: number;
}

export async function measureAnswering({ folder, engines, quick }: Means): Promise<Outcome> {
  const contenders: Contender[] = [];
  const rows: Row[] = [];
  try {
    for (const engine of engines) contenders.push(await startOurContender(engine, folder));
    contenders.push(await startBare(join(folder, 'bare.sqlite')));
    const [repeats, seconds] = quick ? [1, 3] : [3, 10];
    for (const each of quick ? cases.slice(0, 2) : cases) {
      const runs = await inTurn(contenders, each, repeats, seconds);
      rows.push(...rowsOf(each, runs));
    }
  } finally {
    for (const { server } of contenders) await server.stop();
  }
  return { rows, notes: ['A respondent counts whose thanks came; the waits are those of single requests.'] };
}

/** One run of each after the other, so that what else the machine does falls on all. */
async function inTurn(
  contenders: readonly Contender[],
  { layout, connections }: Case,
  repeats: number,
  seconds: number,
): Promise<ReadonlyMap<string, readonly Run[]>> {
  const runs = new Map<string, Run[]>(contenders.map(({ name }) => [name, []]));
  for (let repeat = -1; repeat < repeats; repeat += 1) {
    for (const { name, server, addresses } of contenders) {
      const run = await runLoad(server, addresses[layout], connections, repeat < 0 ? 1 : seconds);
      if (repeat >= 0) runs.get(name)?.push(run);
    }
  }
  return runs;
}

async function runLoad(
  server: RunningServer,
  address: string,
  connections: number,
  seconds: number,
): Promise<Run> {
  const before = server.cpuTime();
  const args = ['--import', 'tsx', 'test/bench/load/walk.ts', address, String(connections), String(seconds)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  const load = JSON.parse(stdout) as Load;
  return { ...load, cpu: (server.cpuTime() - before) / load.completed };
}

/** Shares are of run against run, since what else the machine does falls on neighbours alike. */
function rowsOf({ layout, connections }: Case, runs: ReadonlyMap<string, readonly Run[]>): readonly Row[] {
  const pages = layout === 'section' ? '4 pages' : '24 pages';
  const share = (name: string, of: string, aim: number): readonly Figure[] => {
    const [ours = [], others = []] = [runs.get(name), runs.get(of)];
    const shares = ours.map((run, at) => rateOf(run) / rateOf(others[at] ?? run));
    return shares.length === 0 || !shares.every(Number.isFinite)
      ? []
      : [figure(`of ${of}`, 'times', shares, { least: aim })];
  };
  const row = (name: string): Row => ({
    name: `${pages}, ${people(connections)}, ${name}`,
    figures: figuresOf(runs.get(name) ?? []),
  });
  const shares = [
    { name: 'SQLite', figures: share('SQLite', 'bare', 0.5) },
    { name: 'PostgreSQL', figures: share('PostgreSQL', 'SQLite', 0.7) },
  ];
  return [
    ...[...runs.keys()].map(row),
    ...shares
      .filter(({ figures }) => figures.length > 0)
      .map(({ name, figures }) => ({
        name: `${pages}, ${people(connections)}, rate on ${name}`,
        figures,
      })),
  ];
}

function figuresOf(runs: readonly Run[]): readonly Figure[] {
  const of = (read: (run: Run) => number) => runs.map(read);
  return [
    figure('responses', '/s', of(rateOf)),
    figure(
      'p50',
      'ms',
      of(({ waits }) => waits.p50),
    ),
    figure(
      'p95',
      'ms',
      of(({ waits }) => waits.p95),
    ),
    figure(
      'p99',
      'ms',
      of(({ waits }) => waits.p99),
    ),
    figure(
      'CPU a response',
      'ms',
      of(({ cpu }) => cpu),
    ),
    figure('a request', 'kB', [median(of(({ bytes, requests }) => bytes / requests / 1000))]),
    figure('load CPU', '%', [median(of(({ ownCpu, seconds }) => (ownCpu / seconds) * 100))]),
  ];
}

function rateOf({ completed, seconds }: Run): number {
  return completed / seconds;
}

async function startBare(file: string): Promise<Contender> {
  const args = (port: number) => ['--import', 'tsx', 'test/bench/bare/pages-server.ts', String(port), file];
  const server = await startServer(args, {}, '/a/section');
  const addresses = { section: `${server.url}/a/section`, question: `${server.url}/a/question` };
  return { name: 'bare', server, addresses };
}

async function startOurContender(engine: Engine, folder: string): Promise<Contender> {
  const place = await engine.freshPlace(folder);
  const paths = await layOut(place, async (store) => {
    const audit = await addAudit(store, 'bench');
    return {
      section: await openCollection(store, { id: 'by-section', audit, layout: 'section' }),
      question: await openCollection(store, { id: 'by-question', audit, layout: 'question' }),
    };
  });
  const server = await startOurs(place, paths.section);
  const addresses = { section: `${server.url}${paths.section}`, question: `${server.url}${paths.question}` };
  return { name: engine.name, server, addresses };
}

function people(connections: number): string {
  return connections === 1 ? '1 connection' : `${connections} connections`;
}
