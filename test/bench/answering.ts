/** Completed responses to a form of 24 questions, ours beside the bare server, run by run in turn. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Layout } from './form-of-24.ts';
import { aim, median, short, table } from './numbers.ts';
import { layOut, openCollection, startOurs } from './ours.ts';
import { type RunningServer, root, startServer } from './servers.ts';
import type { Load } from './walk.ts';

const layouts = ['section', 'question'] as const;
const connections = [1, 8, 32];

interface Contender {
  readonly name: 'ours' | 'bare';
  readonly server: RunningServer;
  readonly addresses: Readonly<Record<Layout, string>>;
}

interface Result {
  readonly rate: number;
  /** Milliseconds of the server's processor a response. */
  readonly cpu: number;
  /** Bytes a request. */
  readonly weight: number;
}

export async function measureAnswering(folder: string, runs: number, seconds: number): Promise<string> {
  const contenders = [
    await startOurContender(join(folder, 'answering')),
    await startBare(join(folder, 'bare.sqlite')),
  ];
  const rows = [
    ['pages  connections', 'ours/s', 'bare/s', 'ratio', 'ours CPU ms', 'bare CPU ms', 'kB/request'],
  ];
  const aims: string[] = [];
  try {
    for (const layout of layouts) {
      for (const count of connections) {
        const [ours, bare] = await inTurn(contenders, layout, count, runs, seconds);
        const ratio = ours.rate / bare.rate;
        const weights = `${short(ours.weight / 1000)} : ${short(bare.weight / 1000)}`;
        const pages = layout === 'section' ? 4 : 24;
        const numbers = [ours.rate, bare.rate, ratio, ours.cpu, bare.cpu].map(short);
        rows.push([`${String(pages).padStart(5)}  ${String(count).padStart(11)}`, ...numbers, weights]);
        aims.push(
          aim(`${pages} pages, ${count} connections, of the bare server's rate`, ratio, ratio >= 0.5, '0.5'),
        );
      }
    }
  } finally {
    for (const { server } of contenders) await server.stop();
  }
  return `${table(rows)}\n${aims.join('\n')}`;
}

/** One run of each after the other, so that what else the machine does falls on both. */
async function inTurn(
  contenders: readonly Contender[],
  layout: Layout,
  count: number,
  runs: number,
  seconds: number,
): Promise<[Result, Result]> {
  const results: Record<Contender['name'], Result[]> = { ours: [], bare: [] };
  for (let run = -1; run < runs; run += 1) {
    for (const { name, server, addresses } of contenders) {
      const result = await runLoad(server, addresses[layout], count, run < 0 ? 1 : seconds);
      if (run >= 0) results[name].push(result);
    }
  }
  return [middle(results.ours), middle(results.bare)];
}

async function runLoad(
  server: RunningServer,
  address: string,
  count: number,
  seconds: number,
): Promise<Result> {
  const before = server.cpuTime();
  const args = ['--import', 'tsx', 'test/bench/walk.ts', address, String(count), String(seconds)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  const load = JSON.parse(stdout) as Load;
  return {
    rate: load.completed / load.seconds,
    cpu: (server.cpuTime() - before) / load.completed,
    weight: load.bytes / load.requests,
  };
}

function middle(results: readonly Result[]): Result {
  const of = (field: keyof Result) => median(results.map((result) => result[field]));
  return { rate: of('rate'), cpu: of('cpu'), weight: of('weight') };
}

async function startBare(file: string): Promise<Contender> {
  const args = (port: number) => ['--import', 'tsx', 'test/bench/bare-server.ts', String(port), file];
  const server = await startServer(args, {}, '/a/section');
  const addresses = { section: `${server.url}/a/section`, question: `${server.url}/a/question` };
  return { name: 'bare', server, addresses };
}

async function startOurContender(dataDir: string): Promise<Contender> {
  const codes = { section: '', question: '' };
  await layOut(dataDir, async (store) => {
    for (const layout of layouts) codes[layout] = await openCollection(store, layout, layout);
  });
  const server = await startOurs(dataDir, `/a/${codes.section}`);
  const addresses = {
    section: `${server.url}/a/${codes.section}`,
    question: `${server.url}/a/${codes.question}`,
  };
  return { name: 'ours', server, addresses };
}
