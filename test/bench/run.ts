/**
 * Measures in one run, against floors measured beside it. `npm run bench -- answering pdf` takes some parts only,
 * and `--quick` fewer and shorter runs. Nothing here is a test: what is told depends on the machine.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { measureAnswering } from './answering.ts';
import { measureCrowd } from './crowd.ts';
import { measureDocuments } from './documents.ts';
import { measureFirstPage } from './first-page.ts';
import { root } from './servers.ts';
import { measureTables } from './tables.ts';

interface Part {
  readonly title: string;
  readonly measure: (folder: string, quick: boolean) => Promise<string>;
}

const parts: Readonly<Record<string, Part>> = {
  first: {
    title: 'First answering page, start and idle memory',
    measure: (folder, quick) => measureFirstPage(folder, quick ? 1 : 5),
  },
  answering: {
    title:
      'Answering a form of 24 questions beside a bare server, medians of runs in turn, no compression asked for',
    measure: (folder, quick) => measureAnswering(folder, quick ? 3 : 5, quick ? 1 : 3),
  },
  pdf: { title: 'PDF report, warm', measure: (_folder, quick) => measureDocuments(quick ? 9 : 41) },
  csv: { title: 'CSV', measure: (folder, quick) => measureTables(folder, quick ? 5 : 15) },
  crowd: {
    title: 'Results page of a crowd',
    measure: (folder, quick) => measureCrowd(folder, quick ? 1 : 3),
  },
};

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`unknown: ${unknown.join(', ')}. Known: ${Object.keys(parts).join(', ')}`);
const quick = process.argv.includes('--quick');

// On the disk of the data, not in a temporary folder, which may lie in memory.
mkdirSync(join(root, 'var'), { recursive: true });
const folder = mkdtempSync(join(root, 'var', 'bench-'));
try {
  tell(`Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model ?? ''}`);
  for (const [name, { title, measure }] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    tell(`\n${title}`);
    tell(await measure(folder, quick).catch((error: Error) => notMeasured(error)));
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** One part that fails does not keep the others from being told, but the whole has failed. */
function notMeasured(error: Error): string {
  process.exitCode = 1;
  return `  NOT MEASURED: ${error.message}`;
}

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}
