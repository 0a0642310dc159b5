/**
 * `npm run check:tables`: has pandas and R each read the tables of an audit, the tidy ones as their README says and the
 * readable one as a Swedish spreadsheet does, and holds what they read against the report's own told numbers, and against the
 * words of its page and its PDF. Needs Python 3.11 and pip, R, and pdftotext. Ends with 1 where they differ, and with 3 where
 * one of the two could not be asked, which says so aloud.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Disclosed } from '../../reports/disclosure/disclosed.ts';
import { type AuditReport, questionsOf } from '../../reports/report.ts';
import { pageOf } from '../support/page.ts';
import { filesIn } from '../support/zips.ts';
import { type JudgedAudit, judgedAudit } from './judged-audit.ts';
import { pythonWith } from './python.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, '..', 'output', 'judged-tables');

interface Judge {
  readonly name: string;
  readonly program: string;
  readonly script: string;
}

async function main(): Promise<number> {
  const judged = await judgedAudit();
  try {
    const written = await writtenFor(judged);
    const statuses = judges().map((judge) =>
      'problem' in judge ? say(`NOT JUDGED: ${judge.problem}`, 3) : judgedBy(judge, judged.report, written),
    );
    return statuses.includes(1) ? 1 : Math.max(...statuses);
  } finally {
    await judged.shut();
  }
}

function judges(): readonly (Judge | { readonly problem: string })[] {
  const pandas = pythonWith({ name: 'pandas', version: '2.2.3' });
  const isR = spawnSync('Rscript', ['--version']).status === 0;
  return [
    'problem' in pandas
      ? { problem: `pandas could not be asked: ${pandas.problem}` }
      : { name: 'pandas', program: pandas.python, script: 'read-tables.py' },
    isR
      ? { name: 'R', program: 'Rscript', script: 'read-tables.R' }
      : { problem: 'R could not be asked: no Rscript' },
  ];
}

/** What somebody reads who has the page or the PDF alone. */
interface Written {
  readonly page: (unit: string) => string;
  readonly pdf: string;
}

/** Downloads the files as a member does, and lays them in a folder. */
async function writtenFor({ report, home, get }: JudgedAudit): Promise<Written> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of await filesIn(await get(`${home}/tables.zip`)))
    writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'readable.csv'), await get(`${home}/tables.csv`));
  writeFileSync(join(folder, 'report.pdf'), await get(`${home}/report.pdf`));
  const pdf = spawnSync('pdftotext', [join(folder, 'report.pdf'), '-'], { encoding: 'utf8' }).stdout;
  const pages = new Map<string, string>();
  for (const { key } of report.units)
    pages.set(key, pageOf((await get(`/collections/${key}/results`)).toString()).text);
  return { page: (unit) => evened(pages.get(unit) ?? ''), pdf: evened(pdf) };
}

function judgedBy({ name, program, script }: Judge, report: AuditReport, written: Written): number {
  const { stdout, stderr, status } = spawnSync(program, [join(here, script), folder], { encoding: 'utf8' });
  if (status !== 0) return say(`${name} broke off: ${stderr.slice(-600)}`, 1);
  const lines = stdout.trim().split('\n');
  const of = (kind: string) =>
    lines.flatMap((line) => (line.startsWith(`${kind}\t`) ? [line.slice(kind.length + 1)] : []));
  const wrong = [
    ...differences(of('count'), countsIn(report), 'count'),
    ...differences([...new Set(of('label'))], labelsIn(report), 'label', 'lacks'),
    ...differences([...new Set(of('readable').map(answerIn))], labelsIn(report), 'readable label', 'lacks'),
    ...unlike(of('words'), written),
  ];
  for (const line of wrong.slice(0, 20)) say(`${name}: ${line}`, 1);
  const counts = `${of('count').length} counts, ${of('words').length} in words, ${of('readable').length} readable rows`;
  return say(`${name}: ${counts}; ${wrong.length} differ`, wrong.length > 0 ? 1 : 0);
}

const answerIn = (line: string) => line.split('\t')[3] ?? '';

/** `lacks` asks only that nothing is missing. */
function differences(
  read: readonly string[],
  told: readonly string[],
  what: string,
  which: 'same' | 'lacks' = 'same',
): readonly string[] {
  const [there, wanted] = [new Set(read), new Set(told)];
  const missing = told.filter((line) => !there.has(line)).map((line) => `${what} is missing: ${line}`);
  const more = which === 'same' ? read.filter((line) => !wanted.has(line)) : [];
  const empty = told.length === 0 ? [`no ${what} to judge by`] : [];
  return [...missing, ...more.map((line) => `${what} is not the report's: ${line}`), ...empty];
}

/** "Lyssnar de på dig?" and "minst 24 av 26" on the page of the unit, and the words in the PDF. */
function unlike(lines: readonly string[], { page, pdf }: Written): readonly string[] {
  const wrong = lines.flatMap((line) => {
    const [unit = '', question = '', words = ''] = line.split('\t');
    const after = page(unit).split(question).slice(1);
    const onPage = after.some((text) => text.slice(0, 400).includes(words));
    return [
      ...(onPage ? [] : [`not on the page: ${line}`]),
      ...(pdf.includes(words) && pdf.includes(question) ? [] : [`not in the PDF: ${line}`]),
    ];
  });
  return lines.length < 3 ? ['fewer than three questions in words', ...wrong] : wrong;
}

const evened = (text: string) => text.replace(/\s+/g, ' ');

/** By another way than the tables go: out of what is disclosed, side by side and choice by choice. */
function countsIn({ units }: AuditReport): readonly string[] {
  return units.flatMap((unit) => {
    if (unit.as !== 'anonymous') return [];
    return questionsOf(unit).flatMap(({ key, disclosed, choices }) => {
      const about = [unit.key, `${unit.version.digest}/${key}`];
      const hidden = [...choices.map((choice) => choice.key), 'no-answer'];
      if (disclosed.as === 'suppressed')
        return hidden.map((one) => [...about, one, 'hidden', '', ''].join('\t'));
      return told(disclosed).map((cells) => [...about, ...cells].join('\t'));
    });
  });
}

type Cells = readonly [keys: string, told: string, low: number | string, high: number | string];

function told(disclosed: Exclude<Disclosed, { as: 'suppressed' }>): readonly Cells[] {
  const given = disclosed.as === 'ordered' ? disclosed.sides.flatMap(sideIn) : choicesIn(disclosed);
  const none = 'noAnswer' in disclosed ? disclosed.noAnswer : undefined;
  if (none?.kinds) return [...given, ...Object.entries(none.kinds).map(([kind, n]) => cells([kind], n, n))];
  return [...given, none ? cells(['no-answer'], none.count, none.count) : ['no-answer', 'hidden', '', '']];
}

function sideIn({ keys, low, high, steps, end }: Extract<Disclosed, { as: 'ordered' }>['sides'][number]) {
  if (steps) return Object.entries(steps).map(([step, n]) => cells([step], n, n));
  return [cells(keys, low, high), ...(end ? [cells([end.key], end.count, end.count)] : [])];
}

function choicesIn(disclosed: Extract<Disclosed, { as: 'choices' | 'several' }>) {
  const others = disclosed.as === 'choices' && disclosed.others ? [disclosed.others] : [];
  return [
    ...disclosed.choices.map(({ key, low, high }) => cells([key], low, high)),
    ...others.map(({ keys, low, high }) => cells(keys, low, high)),
  ];
}

function cells(keys: readonly string[], low: number, high: number): Cells {
  const how = low === high ? 'exact' : low > 0 ? 'at-least' : 'at-most';
  return [keys.join(' '), how, low, high];
}

/** The labels of choices that are told by themselves. */
function labelsIn({ units }: AuditReport): readonly string[] {
  const all = units.flatMap((unit) => (unit.as === 'anonymous' ? questionsOf(unit) : []));
  const labels = all.flatMap(({ disclosed, choices }) =>
    disclosed.as === 'choices' || disclosed.as === 'several'
      ? disclosed.choices.map(({ key }) => choices.find((choice) => choice.key === key)?.label ?? key)
      : [],
  );
  return [...new Set(labels)];
}

function say(line: string, status: number): number {
  process.stdout.write(`${line}\n`);
  return status;
}

process.exitCode = await main();
