/** How long somebody who answers waits for a plain page, while something else is done. See `bystander.ts`. */
import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { type Figure, figure } from './figures.ts';
import { root } from './servers.ts';

export interface Bystander {
  /** Milliseconds that the work took, and that each page was waited for. */
  during(work: () => Promise<unknown>): Promise<{ readonly took: number; readonly waits: readonly number[] }>;
  stop(): void;
}

export async function startBystander(page: string): Promise<Bystander> {
  const child = fork('test/bench/bystander.ts', [page], { cwd: root, execArgv: ['--import', 'tsx'] });
  await said(child);
  return {
    during: async (work) => {
      child.send('begin');
      await said(child);
      await wait(30); // a few pages before anything else happens
      const begun = performance.now();
      await work();
      const took = performance.now() - begun;
      child.send('end');
      return { took, waits: (await said(child)) as readonly number[] };
    },
    stop: () => void child.kill(),
  };
}

/** The wait when nobody else asks for anything: what the others are to be held to. */
export async function undisturbed(bystander: Bystander): Promise<Figure> {
  const waits: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    waits.push(Math.max(...(await bystander.during(() => wait(500))).waits));
  }
  return figure('a respondent waits', 'ms', waits);
}

/** What the child says next. */
function said(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the bystander stopped with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
}
