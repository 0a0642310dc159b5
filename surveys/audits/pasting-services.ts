/** Many services at once with how many are invited to each, out of a table that is pasted: a line a service. */
import type { Problem } from '../failures.ts';
import type { Fields } from '../forms/reading.ts';
import { placed, plainWords, similar } from './finding-services.ts';
import type { Service } from './service.ts';

interface Line {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** A line that names no service, or one that is named before it, with the services that it may mean. */
export interface Unread extends Line {
  readonly why: 'unknown' | 'several' | 'twice';
  readonly near: readonly Service[];
}

interface Pasted {
  readonly found: readonly (Line & { readonly service: Service; readonly invited: string })[];
  readonly unread: readonly Unread[];
}

/** What somebody said that a line means, where it was not clear. */
interface Meant {
  readonly line: number;
  readonly service: string;
}

/** "Name, tab, number", where `;` and several spaces do for a tab, and the municipality may stand beside the name. */
export function readPasted(text: string, services: readonly Service[], meant?: Meant): Pasted {
  const rows = text.split(/\r?\n/).map((row, i) => ({ line: i + 1, text: row.trim() }));
  const written = rows.filter((row) => row.text !== '' && !(row.line === 1 && isHead(row.text)));
  const found: Pasted['found'][number][] = [];
  const unread: Unread[] = [];
  for (const row of written) {
    const { name, invited } = partsOf(row.text, services);
    const named = meant?.line === row.line ? services.filter(({ id }) => id === meant.service) : [];
    const fitting = named.length > 0 ? named : calledSo(name, services);
    const why = whyNot(fitting, found);
    const [service] = fitting;
    if (service && !why) found.push({ ...row, service, invited });
    else if (why) unread.push({ ...row, why, near: nearOf(why, fitting, name, services) });
  }
  return { found, unread };
}

function whyNot(fitting: readonly Service[], before: Pasted['found']): Unread['why'] | undefined {
  if (fitting.length !== 1) return fitting.length === 0 ? 'unknown' : 'several';
  return before.some(({ service }) => service === fitting[0]) ? 'twice' : undefined;
}

function nearOf(why: Unread['why'], fitting: readonly Service[], name: string, all: readonly Service[]) {
  if (why === 'twice') return [];
  return why === 'several' ? fitting : similar(all, name);
}

/** What a spreadsheet has above its rows. */
function isHead(row: string): boolean {
  return /(antal|inbjud\p{L}*|bjuds in|number|invited)$/iu.test(row);
}

/** A number after a single space is taken for one too, where no service is called by the whole of it. */
function partsOf(row: string, services: readonly Service[]) {
  const parts = row.split(/\t|;|\s{2,}/).map((part) => part.trim());
  const told = parts.filter((part) => part !== '');
  const last = told.at(-1) ?? '';
  if (told.length > 1 && /\d/.test(last)) return { name: told.slice(0, -1).join(' '), invited: last };
  const [, name = '', invited = ''] = /^(.*\S)\s+(\d+)$/.exec(row) ?? [];
  const isWhole = name === '' || calledSo(told.join(' '), services).length > 0;
  return isWhole ? { name: told.join(' '), invited: '' } : { name, invited };
}

function calledSo(name: string, services: readonly Service[]): readonly Service[] {
  const words = plainWords(name);
  const whole = services.filter((one) => plainWords(placed(one)) === words || turned(one) === words);
  return whole.length > 0 ? whole : services.filter((one) => plainWords(one.name) === words);
}

const turned = ({ name, municipality }: Service) => plainWords(`${municipality} ${name}`);

/**
 * The form with what was pasted ticked and filled in. What was not read stays where it was pasted, and each such line is told
 * of. The number is read with the others, so a wrong one stands in its field.
 */
export function takePasted(
  form: Fields,
  services: readonly Service[],
  meant?: Meant,
): { readonly form: Fields; readonly problems: readonly Problem[] } {
  const { found, unread } = readPasted(form.get('pasted')?.[0] ?? '', services, meant);
  const ticked = [...(form.get('services') ?? []), ...found.map(({ service }) => service.id)];
  const filled = found.map(({ service, invited }) => [`invited-${service.id}`, [invited]] as const);
  return {
    form: new Map<string, readonly string[]>([
      ...form,
      ...filled,
      ['services', [...new Set(ticked)]],
      ['pasted', [unread.map(({ text }) => text).join('\n')]],
    ]),
    problems: unread.map(({ why, line, text }) => ({
      field: 'pasted',
      message: `collections.problems.pasted-${why}`,
      values: { line, text },
    })),
  };
}
