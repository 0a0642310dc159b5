/** A member of staff, signed in: pages, files and forms behind the sign-in. */
import { ask, type Whole } from './asking.ts';
import { staff } from './ours.ts';

export interface Staff {
  /** A page or a file, whole. Fails unless it is there. */
  get(path: string): Promise<string>;
  /** The status, whatever it is. */
  status(path: string): Promise<number>;
  /** Posts a form as a browser would; returns the page that it is answered with, unless it leads on. Fails otherwise. */
  post(form: StaffForm): Promise<string>;
}

export interface StaffForm {
  readonly action: string;
  readonly fields: URLSearchParams;
}

export async function signIn(url: string, who = staff): Promise<Staff> {
  const signedIn = await ask(`${url}/sign-in`, '', new URLSearchParams(who));
  const given = signedIn.headers['set-cookie'] ?? [];
  const cookie = given.map((each) => each.split(';')[0]).join('; ');
  if (signedIn.status !== 303 || cookie === '') throw new Error(`could not sign in: ${signedIn.status}`);
  return {
    get: async (path) => textOf(await ask(`${url}${path}`, cookie), path, [200]),
    status: async (path) => (await ask(`${url}${path}`, cookie)).status,
    post: async ({ action, fields }) =>
      textOf(await ask(`${url}${action}`, cookie, fields), action, [200, 303]),
  };
}

/** Of a file each byte is one character, so that it can be looked into as well. */
function textOf({ status, headers, body }: Whole, path: string, good: readonly number[]): string {
  if (!good.includes(status)) throw new Error(`${status} at ${path}`);
  return body.toString(headers['content-type']?.startsWith('text/html') ? 'utf8' : 'latin1');
}

const controls =
  /<input\b([^>]*)>|<textarea\b([^>]*)>([^<]*)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g;

/** The form with that action, as it would be sent without anything typed. */
export function readForm(page: string, action: string): StaffForm {
  const form = [...page.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].find(
    ([, attributes = '']) => attribute(attributes, 'action') === action,
  );
  if (!form) throw new Error(`no form to ${action}`);
  const fields = new URLSearchParams();
  for (const [, input, area, text = '', select, options = ''] of (form[2] ?? '').matchAll(controls)) {
    const name = attribute(input ?? area ?? select ?? '', 'name');
    const value = input === undefined ? valueTyped(area, text, options) : valueOfInput(input);
    if (name !== undefined && value !== undefined) fields.append(name, value);
  }
  return { action, fields };
}

function valueTyped(area: string | undefined, text: string, options: string): string {
  if (area !== undefined) return plain(text);
  const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
  const chosen = all.find((attributes) => /\bselected\b/.test(attributes)) ?? all[0] ?? '';
  return attribute(chosen, 'value') ?? '';
}

/** Undefined where it would not be sent. */
function valueOfInput(attributes: string): string | undefined {
  const isTick = /\btype="(checkbox|radio)"/.test(attributes);
  if (isTick && !/\schecked\b/.test(attributes)) return undefined;
  return attribute(attributes, 'value') ?? (isTick ? 'on' : '');
}

function attribute(text: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(text)?.[1];
  return found === undefined ? undefined : plain(found);
}

const entities: Readonly<Record<string, string>> = {
  '&#x3D;': '=',
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

function plain(html: string): string {
  return html.replace(/&(?:#x3D|#x27|quot|lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
}
