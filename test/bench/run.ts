/**
 * Measures in one run, against floors measured beside it:
 *
 *     npm run bench -- [--quick] [--only answering,pdf] [--against before.json]
 *
 * `--quick` tries the bench out in short runs, `--only` takes some parts, `--against` lays a run that was kept beside
 * this one. Every run is kept in test/output/bench.json. Nothing here is a test: what is told depends on the machine.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openEngines } from './engines.ts';
import type { Outcome } from './figures.ts';
import type { Measure } from './part.ts';
import { measureAnswering } from './parts/answering.ts';
import { measureAudits } from './parts/audits.ts';
import { measureClosing } from './parts/closing.ts';
import { measureComparisons } from './parts/comparisons.ts';
import { measureCounting } from './parts/counting.ts';
import { measureCounty } from './parts/county.ts';
import { measureCsv } from './parts/csv.ts';
import { measureDesigner } from './parts/designer.ts';
import { measureHeavy } from './parts/heavy.ts';
import { measureLinked } from './parts/linked.ts';
import { measureMemory } from './parts/memory.ts';
import { measurePdf } from './parts/pdf.ts';
import { measureReporting } from './parts/reporting.ts';
import { measureResults } from './parts/results.ts';
import { measureStart } from './parts/start.ts';
import { measureWritten } from './parts/written.ts';
import { showOutcome } from './printing.ts';
import { compare, readRecord, writeRecord } from './record.ts';
import { root } from './servers.ts';

const parts: Readonly<Record<string, readonly [title: string, measure: Measure]>> = {
  start: ['Start, idle memory and the first answering page', measureStart],
  answering: ['Answering a form of 24 questions, gzip asked for, run by run in turn', measureAnswering],
  audits: ['Overview, audits and question bank as audits grow', measureAudits],
  designer: ['Designer and autosave of 60 questions', measureDesigner],
  closing: ['Closing a collection as answers grow', measureClosing],
  results: ['Results of a collection as answers grow', measureResults],
  comparisons: ['Comparisons of a county: 25 services, 3 audiences, 3 rounds', measureComparisons],
  county: ['The report of a county: 25 services in five audits', measureCounty],
  counting: ['Counting answers, and telling what may be told of them', measureCounting],
  heavy: ['The most that one click may ask for', measureHeavy],
  linked: ['Linked tables of a county: 25 services x 3 audiences x 3 rounds x 30 questions', measureLinked],
  memory: ['Memory, and four PDFs of 100 collections at once', measureMemory],
  pdf: ['PDF report on 24 questions', measurePdf],
  reporting: ['Answering while ten reports are made', measureReporting],
  written: ['Every cut of a report being written, beside the same ink by pdfkit alone', measureWritten],
  csv: ['CSV of 10,000 answers', measureCsv],
};

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    against: { type: 'string' },
  },
});
const { quick } = options;
const only = options.only.flatMap((names) => names.split(','));
const unknown = only.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`unknown: ${unknown.join(', ')}. Known: ${Object.keys(parts).join(', ')}`);
const before = options.against === undefined ? undefined : readRecord(options.against);

const kept = join(root, 'test', 'output', 'bench.json');
const machine = `Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model ?? ''}`;
const measured: Record<string, Outcome> = {};

// On the disk of the data, not in a temporary folder, which may lie in memory.
mkdirSync(join(root, 'var'), { recursive: true });
const folder = mkdtempSync(join(root, 'var', 'bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
// Whoever breaks it off leaves no server behind: each is ended as this process exits.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
const { engines, notes, stop } = await openEngines();
try {
  tell([machine, ...notes]);
  for (const [name, [title, measure]] of Object.entries(parts)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const begun = performance.now();
    tell(['', `${name}: ${title}`]);
    await measure({ folder: join(folder, name), engines, quick }).then(
      (outcome) => {
        measured[name] = outcome;
        tell(showOutcome(outcome));
      },
      (error: Error) => notMeasured(error),
    );
    tell([`  (${Math.round((performance.now() - begun) / 1000)} s)`]);
    writeRecord(kept, { machine, quick, parts: measured });
  }
} finally {
  await stop();
}
if (before) tell(['', `against ${options.against}`, ...compare(before, { machine, quick, parts: measured })]);

/** One part that fails does not keep the others from being told, but the whole has failed. */
function notMeasured(error: Error): void {
  process.exitCode = 1;
  tell([`  NOT MEASURED: ${error.message}`]);
}

function tell(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${quick && line !== '' ? '[quick] ' : ''}${line}\n`);
}
