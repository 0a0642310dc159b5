/** Reads the project's own source files as text, for the tests that guard how they are written. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const rooms = ['surveys', 'reports', 'views', 'data', 'server'] as const;
export type Room = (typeof rooms)[number];

export interface Source {
  /** From the project's root, with forward slashes: `surveys/failures.ts`. */
  readonly path: string;
  readonly room: Room;
  readonly text: string;
  /** The text without comments. */
  readonly code: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As written, or as a path from the project's root when it is a file of ours; undefined when it is computed. */
  readonly from: string | undefined;
  /** Of types, which nothing is loaded for; when the file is; or once the line is come to. */
  readonly as: 'types' | 'static' | 'called';
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Every file of the rooms, whatever its kind, from the project's root. */
export function filesOfRooms(): string[] {
  return rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  );
}

/** The TypeScript of the rooms. Scripts for the browser and the bootstrap live by other rules. */
export function sourcesOfRooms(): Source[] {
  return filesOfRooms()
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readSource(path, readFileSync(join(root, path), 'utf8')));
}

/** The scripts for the browser. */
export function scriptsOfRooms(): Source[] {
  return filesOfRooms()
    .filter((path) => path.endsWith('.js'))
    .map((path) => readSource(path, readFileSync(join(root, path), 'utf8')));
}

export function readSource(path: string, text: string): Source {
  const code = withoutComments(text);
  return { path, room: path.split('/')[0] as Room, text, code, imports: importsIn(path, code) };
}

const commentOrString = /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

function withoutComments(text: string): string {
  return text.replace(commentOrString, (part) => (part.startsWith('/') ? ' ' : part));
}

const staticImport =
  /(?:^|[;}\n])\s*(?:import|export)\s+(type\s)?(?:[\w$*{}\s,]+?\sfrom\s*|\{[^}]*\}\s*from\s*)?(['"])([^'"\n]+)\2/g;
const calledImport = /\b(?:import|require)\s*\(\s*(?:(['"`])([^'"`\n]+)\1\s*\))?/g;

function importsIn(path: string, code: string): Import[] {
  const written = [...code.matchAll(staticImport)].map(([, type, , from]) => ({
    from: resolved(path, from),
    as: type === undefined ? ('static' as const) : ('types' as const),
  }));
  const called = [...code.matchAll(calledImport)].map(([, , from]) => ({
    from: resolved(path, from),
    as: 'called' as const,
  }));
  return [...written, ...called];
}

function resolved(path: string, from: string | undefined): string | undefined {
  return from?.startsWith('.') ? join(dirname(path), from).replaceAll('\\', '/') : from;
}

/** `@node-rs/argon2/x` -> `@node-rs/argon2`. */
export function packageOf(from: string): string {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
}
