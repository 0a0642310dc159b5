/** The form of a page, filled in as a person would: one choice in every group, nothing in the text boxes. */
export interface FilledForm {
  readonly action: string;
  /** Ready to be posted. */
  readonly body: string;
}

const forms = /<form\b([^>]*)>([\s\S]*?)<\/form>/gi;
const controls = /<(?:input|textarea|button)\b[^>]*>/gi;

/** The posting form that leads on; `turn` decides which choice is taken. Undefined where the page has none. */
export function fillForm(html: string, turn: number): FilledForm | undefined {
  for (const [, attributes = '', inside = ''] of html.matchAll(forms)) {
    if (!/\bmethod="?post/i.test(attributes)) continue;
    const action = attribute(attributes, 'action') ?? '';
    if (isAside(action)) continue;
    return { action, body: fill(inside, turn) };
  }
  return undefined;
}

/** Forms that do not lead on: another language, leaving. */
function isAside(action: string): boolean {
  return /(language|leave|forget|erase)$/.test(action);
}

interface Control {
  readonly name: string;
  readonly kind: 'radio' | 'hidden' | 'text' | 'button' | 'other';
  readonly value: string;
}

/** The button that Enter presses where nothing may be sent by accident. */
const staying = 'stay';

function fill(inside: string, turn: number): string {
  const found = [...inside.matchAll(controls)].flatMap(([tag]) => readControl(tag) ?? []);
  const radios = found.filter(({ kind }) => kind === 'radio');
  const chosen = [...new Set(radios.map(({ name }) => name))].flatMap((name) => {
    const group = radios.filter((radio) => radio.name === name);
    return group[turn % group.length] ?? [];
  });
  const sentAnyway = found.filter(({ kind }) => kind === 'hidden' || kind === 'text');
  const pressed = found.filter(({ kind, value }) => kind === 'button' && value !== staying).slice(0, 1);
  return [...sentAnyway, ...chosen, ...pressed].map(pair).join('&');
}

function readControl(tag: string): Control | undefined {
  const name = attribute(tag, 'name');
  if (name === undefined) return undefined;
  if (tag.startsWith('<textarea')) return { name, kind: 'text', value: '' };
  const type = attribute(tag, 'type') ?? (tag.startsWith('<button') ? 'submit' : 'text');
  const value = attribute(tag, 'value') ?? (type === 'text' ? '' : 'on');
  return { name, kind: kindOf[type] ?? 'other', value };
}

const kindOf: Readonly<Record<string, Control['kind']>> = {
  radio: 'radio',
  hidden: 'hidden',
  text: 'text',
  submit: 'button',
};

function attribute(text: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(text)?.[1];
  return found?.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
}

function pair({ name, value }: Pick<Control, 'name' | 'value'>): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}
