/** The architecture, kept true: what may import what, and what each room leaves to others. See CONTRIBUTING.md. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'chai';
import { inputsOf } from './support/browser-script.ts';
import { findCycle } from './support/cycles.ts';
import {
  filesOfRooms,
  packageOf,
  type Room,
  rooms,
  type Source,
  scriptsOfRooms,
  sourcesOfRooms,
} from './support/sources.ts';

interface Allowed {
  readonly rooms: readonly Room[];
  readonly packages: readonly string[];
}

const allowed: Record<Room, Allowed> = {
  surveys: { rooms: [], packages: ['zod'] },
  reports: {
    rooms: ['surveys'],
    packages: [
      'pdfkit',
      'fontkit',
      'bidi-js',
      'csv-stringify',
      'dictionary-sv',
      'highs',
      'hyphen',
      'marked',
      'personnummer',
    ],
  },
  views: { rooms: ['surveys', 'reports'], packages: ['handlebars', 'i18next'] },
  data: { rooms: ['surveys', 'reports'], packages: ['kysely', 'better-sqlite3', 'pg'] },
  server: {
    rooms: ['surveys', 'reports', 'views', 'data'],
    packages: [
      '@node-rs/argon2',
      '@zxcvbn-ts/core',
      '@zxcvbn-ts/language-common',
      '@zxcvbn-ts/language-en',
      'compression',
      'csv-parse',
      'dictionary-sv',
      'express',
      'express-rate-limit',
      'express-session',
      'helmet',
      'multer',
      'otpauth',
      'pino',
      'qrcode',
      'yauzl',
      'yazl',
      'sharp',
      'zod',
    ],
  },
};

/** Only these files touch what everything else is handed; each with its reason. */
const doors = {
  environment: new Map([['server/config.ts', 'the one reader of the environment']]),
  clockAndChance: new Map([
    ['server/main.ts', 'where the clock and chance come in'],
    ['server/http/throttling.ts', 'told by express-rate-limit, which counts by the clock of the machine'],
  ]),
  permission: new Map([
    ['server/http/permission.ts', 'asks it for every route of the register, and for what their pages offer'],
    ['surveys/audits/changing-members.ts', 'asks again where two change at once who is in'],
    ['surveys/audits/people.ts', 'says which role may what'],
    ['surveys/audits/members.ts', 'says that nothing is for those outside, and what is for the team'],
    ['surveys/steps/pressing.ts', 'looks over audits that no address names'],
    ['views/layouts/staff.ts', 'is on every page, also on those of no register'],
  ]),
  trueCounts: new Map([
    ['reports/tally.ts', 'counts'],
    ['reports/register/disclosing.ts', 'has answers counted, and hands the tally on as it is'],
  ]),
  whatMayBeTold: new Map([
    ['reports/register/disclosing.ts', 'reads back what disclosure control had made of it'],
  ]),
  writtenReports: new Map([['surveys/reporting/writing.ts', 'puts two people together']]),
  designs: new Map([
    ['surveys/designing/changing/changing.ts', 'puts two people together and notes what is to be read'],
  ]),
};
const registers = ['surveys/questionnaires/questions/index.ts'];
const namesThatSayNothing = /^(utils?|helpers?|common|manager|base|misc|shared)$/;
const namesWithAReason = new Map([['views/helpers.ts', 'what Handlebars calls them']]);
const longest = 200;
const longTables = new Map([
  ['server/register.ts', 'one line a route, read like a table of contents'],
  ['server/http/recorded.ts', 'one line for each of them that is recorded, or not'],
]);

/** Where true counts are made, and what they are made of. */
const trueCounts = new Set(['reports/tally.ts', 'reports/question-count.ts']);

/** What whoever answers and whoever signs in need, and what is looked after at start. All else is loaded when it is asked for. */
const atStart = new RegExp(
  [
    '^reports/(disclosure|document/marked-text|linked|register|tally|question-count)',
    '^server/(answering|heavy|http|people|plain|designing/lost-session|records/record-routes|reporting/(making|works)|[a-z-]+.ts$)',
    '^views/(answering|entering|layouts|people|plain|signing-in|designing/lost-session|questionnaires/import|[a-z-]+.ts$)',
  ].join('|'),
);

const packagesAtStart = [
  'better-sqlite3',
  'compression',
  'express',
  'express-rate-limit',
  'express-session',
  'handlebars',
  'helmet',
  'i18next',
  'kysely',
  'marked',
  'pino',
  'zod',
];

const sources = sourcesOfRooms();
const ours = (from: string) => rooms.some((room) => from.startsWith(`${room}/`));

describe('the rooms', () => {
  it('import only the rooms beneath them', () => {
    const breaches = sources.flatMap(({ path, room, imports }) =>
      imports
        .filter(({ from }) => from !== undefined && ours(from) && !from.startsWith(`${room}/`))
        .filter(({ from }) => !allowed[room].rooms.some((other) => from?.startsWith(`${other}/`)))
        .map(({ from }) => `${path} imports ${from}`),
    );
    expect(breaches).to.deep.equal([]);
  });

  it('give browsers only what lies beside a script, and the pure domain', () => {
    const breaches = scriptsOfRooms().flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => !from?.startsWith(`${dirname(path)}/`) && !from?.startsWith('surveys/'))
        .map(({ from }) => `${path} imports ${from}`),
    );
    expect(breaches).to.deep.equal([]);
    const inputs = Object.keys(inputsOf('views/assets/offline/main.js'));
    expect(inputs).to.include('surveys/answering/journey.ts');
    expect(inputs.filter((path) => !ours(path))).to.deep.equal([]);
  });

  it('import only the packages of their table', () => {
    const breaches = sources.flatMap(({ path, room, imports }) =>
      imports
        .filter(({ from }) => from !== undefined && !ours(from) && !from.startsWith('node:'))
        .filter(({ from }) => !allowed[room].packages.includes(packageOf(from ?? '')))
        .map(({ from }) => `${path} imports ${from}`),
    );
    expect(breaches).to.deep.equal([]);
  });

  it('name every import in plain text', () => {
    const computed = sources.filter(({ imports }) => imports.some(({ from }) => from === undefined));
    expect(paths(computed)).to.deep.equal([]);
  });

  it('let data know of reports only its types and its storage', () => {
    const breaches = sources
      .filter(({ room }) => room === 'data')
      .flatMap(({ path, imports }) =>
        imports
          .filter(
            ({ from, as }) => from?.startsWith('reports/') && as !== 'types' && !from.endsWith('/storage.ts'),
          )
          .map(({ from }) => `${path} imports ${from}`),
      );
    expect(breaches).to.deep.equal([]);
  });

  it('use packages that are installed for real use, not for development', () => {
    const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    const used = new Set(rooms.flatMap((room) => allowed[room].packages));
    expect([...used].filter((name) => !(name in dependencies))).to.deep.equal([]);
  });

  it('load at start no more than those who answer and those who sign in need', () => {
    const loaded = [...loadedWith('server/main.ts')];
    const ofStaff = (path: string) => /^(reports|server|views)\//.test(path) && !atStart.test(path);
    expect(loaded.filter(ofStaff)).to.deep.equal([]);
    const packages = loaded.filter((from) => !ours(from) && !from.startsWith('node:'));
    expect(packages.sort()).to.deep.equal(packagesAtStart);
  });

  it('have no files that import each other in a ring', () => {
    const graph = new Map(
      sources.map(({ path, imports }) => [path, imports.flatMap(({ from }) => from ?? []).filter(ours)]),
    );
    expect(findCycle(graph)?.join(' -> ') ?? 'no ring').to.equal('no ring');
  });

  it('have no folders beside each other that import each other in a ring', () => {
    const rings = [...foldersBeside(sources)].flatMap(([parent, graph]) => {
      const ring = findCycle(graph);
      return ring ? [`${parent}: ${ring.join(' -> ')}`] : [];
    });
    expect(rings).to.deep.equal([]);
  });

  it('have no files that only pass on what others export', () => {
    expect(paths(sources.filter(isBarrel)).filter((path) => !registers.includes(path))).to.deep.equal([]);
  });

  it('read the environment at one door', () => {
    expect(outside(doors.environment, /\bprocess\s*\.\s*env\b|from 'node:process'/)).to.deep.equal([]);
  });

  it('read the clock and throw dice at one door', () => {
    const clock = /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)|\bperformance\.now\b|\bhrtime\b/;
    const chance = /\bMath\.random\b|\brandom(?:Bytes|UUID|Int|Fill|FillSync)\b|\bgetRandomValues\b/;
    const breaches = [...outside(doors.clockAndChance, clock), ...outside(doors.clockAndChance, chance)];
    expect(breaches).to.deep.equal([]);
  });

  it('ask what somebody may at one door', () => {
    const breaches = sources
      .filter(({ path }) => !doors.permission.has(path))
      .filter(({ text }) =>
        /^import \{[^}]*\bmay(?:In)?\b[^}]*\} from '.*\/(?:people|members)\.ts'/m.test(text),
      );
    expect(paths(breaches)).to.deep.equal([]);
  });

  it('hand true counts to disclosure control alone, which alone opens them', () => {
    const outside = sources.filter(({ path }) => !path.startsWith('reports/disclosure/'));
    const reading = outside.filter(({ path, imports }) => {
      return !doors.trueCounts.has(path) && imports.some(({ from }) => trueCounts.has(from ?? ''));
    });
    const opening = outside.filter(({ code }) =>
      /import \{[^}]*\b(?:trueCountsOf|sealed)\b[^}]*\} from '.*\/tally\.ts'/.test(code),
    );
    expect(paths([...reading, ...opening])).to.deep.equal([]);
  });

  it('leave it to disclosure control to say what may be told', () => {
    const outside = sources.filter(({ path }) => !path.startsWith('reports/disclosure/'));
    const marking = outside.filter(({ path, code, imports }) => {
      const isCast = /\bas\s+(?:Behind|UnitTables|Disclosed)\b(?!\s*[,}])/.test(code);
      const byMark = imports.some(({ from }) => from === 'reports/disclosure/behind.ts');
      return byMark || (isCast && !doors.whatMayBeTold.has(path));
    });
    expect(paths(marking)).to.deep.equal([]);
  });

  it('keep what is changed in a design or a report through one door', () => {
    expect(outside(doors.designs, /\bdesigns\s*\.\s*save\s*\(/)).to.deep.equal([]);
    expect(outside(doors.writtenReports, /\bwrittenReports\s*\.\s*save\s*\(/)).to.deep.equal([]);
  });

  it(`have no file of more than ${longest} lines`, () => {
    const long = [...sources, ...scriptsOfRooms()]
      .filter(({ path }) => !longTables.has(path))
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > longest)
      .map(({ path, lines }) => `${path}: ${lines} lines`);
    expect(long).to.deep.equal([]);
  });

  it('have names that say what is inside', () => {
    const empty = filesOfRooms()
      .filter((path) => !namesWithAReason.has(path))
      .filter((path) =>
        path.split('/').some((part) => part.split(/[-.]/).some((word) => namesThatSayNothing.test(word))),
      );
    expect(empty).to.deep.equal([]);
  });
});

/** Every file and package that is loaded as soon as that file is. */
function loadedWith(entry: string): Set<string> {
  const importsOf = new Map(sources.map(({ path, imports }) => [path, imports]));
  const loaded = new Set([entry]);
  for (const path of loaded)
    for (const { from, as } of importsOf.get(path) ?? []) if (from && as === 'static') loaded.add(from);
  return loaded;
}

/** By parent: each of its folders, and those beside it that its files import from. */
function foldersBeside(all: readonly Source[]): Map<string, Map<string, string[]>> {
  const found = new Map<string, Map<string, string[]>>();
  for (const { path, imports } of all) {
    for (const to of imports.flatMap(({ from }) => from ?? []).filter(ours)) {
      const [a, b] = [path.split('/'), to.split('/')];
      const at = a.findIndex((part, i) => part !== b[i]);
      if (at < 1 || at >= a.length - 1 || at >= b.length - 1) continue;
      const graph = found.get(a.slice(0, at).join('/')) ?? new Map<string, string[]>();
      graph.set(a[at] as string, [...(graph.get(a[at] as string) ?? []), b[at] as string]);
      found.set(a.slice(0, at).join('/'), graph);
    }
  }
  return found;
}

function paths(found: readonly Source[]): string[] {
  return found.map(({ path }) => path);
}

function outside(door: ReadonlyMap<string, string>, forbidden: RegExp): string[] {
  return sources
    .filter(({ path }) => !door.has(path))
    .flatMap(({ path, code }) => {
      const found = forbidden.exec(code);
      return found ? [`${path}: ${found[0]}`] : [];
    });
}

/** Nothing is left when the imports and the passing on are taken away. */
function isBarrel({ code }: Source): boolean {
  const left = code
    .replace(/^\s*import\b[^;]*;/gm, '')
    .replace(/^\s*export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})[^;]*;/gm, '');
  return left.trim() === '';
}
