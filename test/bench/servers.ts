/** Servers in processes of their own, and what the operating system says about them. Linux only: it reads /proc. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface RunningServer {
  readonly url: string;
  /** From the start of the process to its first answer, in milliseconds. */
  readonly startTime: number;
  /** Processor time used so far, in milliseconds. */
  cpuTime(): number;
  /** Resident memory now, in MB. */
  memory(): number;
  /** The most that was resident since the start, or since the last time that this was asked. */
  peakMemory(): number;
  stop(): Promise<void>;
}

/** `args` of Node, made from the port that the server is to listen on; ready when `path` answers. */
export async function startServer(
  args: (port: number) => readonly string[],
  env: Readonly<Record<string, string>>,
  path: string,
): Promise<RunningServer> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, args(port), {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const brokenOff = () => void child.kill('SIGKILL');
  process.once('exit', brokenOff);
  child.once('exit', () => process.off('exit', brokenOff));
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(`${url}${path}`))) {
    if (child.exitCode !== null)
      throw new Error(`the server stopped with ${child.exitCode}: ${args(port).join(' ')}`);
    if (performance.now() - begun > 120_000) throw new Error(`no answer at ${path} in two minutes`);
    await wait(5);
  }
  const startTime = performance.now() - begun;
  const { pid = 0 } = child;
  return {
    url,
    startTime,
    cpuTime: () => cpuTimeOf(pid),
    memory: () => memoryOf(pid, 'VmRSS'),
    peakMemory: () => peakOf(pid),
    stop: () => stop(child),
  };
}

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(url, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => resolve(false));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(late);
}

/** A server may have started another process to do its work: all of them count. */
function processesOf(pid: number): readonly number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  return [pid, ...children.flatMap((child) => processesOf(Number(child)))];
}

/** Fields 14 and 15 of /proc/<pid>/stat, in hundredths of a second; the name before them may hold spaces. */
function cpuTimeOf(pid: number): number {
  return sum(processesOf(pid), (each) => {
    const fields = readFileSync(`/proc/${each}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  });
}

function memoryOf(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  return sum(processesOf(pid), (each) => {
    const status = readFileSync(`/proc/${each}/status`, 'utf8');
    return Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  });
}

/** 5 sets the peak back to what is resident now. */
function peakOf(pid: number): number {
  const peak = memoryOf(pid, 'VmHWM');
  for (const each of processesOf(pid)) writeFileSync(`/proc/${each}/clear_refs`, '5');
  return peak;
}

function sum(pids: readonly number[], of: (pid: number) => number): number {
  return pids.reduce((total, pid) => total + of(pid), 0);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
