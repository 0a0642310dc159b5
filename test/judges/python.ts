/** A Python of our own for an outside judge, with one package of pip's in it, in var/: a folder per version, as of veraPDF. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface Package {
  /** As pip calls it, and as Python does. */
  readonly name: string;
  readonly version: string;
}

/** The program, or why there is none. It is fetched once. */
export function pythonWith(wanted: Package): { readonly python: string } | { readonly problem: string } {
  const home = join(root, 'var', wanted.name, wanted.version);
  const python = join(home, 'bin', 'python');
  const isThere = existsSync(python) && spawnSync(python, ['-c', `import ${wanted.name}`]).status === 0;
  const problem = isThere ? undefined : install(wanted, home, python);
  return problem === undefined ? { python } : { problem };
}

/** Undefined where it went well. */
function install({ name, version }: Package, home: string, python: string): string | undefined {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(dirname(home), { recursive: true });
  const quietly = ['--quiet', '--disable-pip-version-check', '--only-binary', ':all:'];
  const steps = [
    ['python3', '-m', 'venv', home],
    [python, '-m', 'pip', 'install', ...quietly, `${name}==${version}`],
  ] as const;
  for (const [program, ...args] of steps) {
    const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    if (status === 0) continue;
    rmSync(home, { recursive: true, force: true });
    return error?.message ?? stderr.trim().split('\n').at(-1) ?? `${program} ended with ${status}`;
  }
  return undefined;
}
