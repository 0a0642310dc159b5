/** A page as somebody meets it: roles, names and what can be read, whatever the markup. No script is run. */
import { computeAccessibleDescription, computeAccessibleName, getRole } from 'dom-accessibility-api';
import { parseHTML } from 'linkedom/worker';

/** A page, or a part of it. What is hidden from everybody is not there. */
export interface Part {
  /** The accessible name. */
  readonly name: string;
  /** What describes it: the hint and the problem of a field. */
  readonly description: string;
  /** Everything that can be read in it, with single spaces. */
  readonly text: string;
  /** What the window is called. */
  readonly title: string;
  /** Where a link leads. */
  readonly href: string | undefined;
  /** Where a picture or a recording comes from. */
  readonly src: string | undefined;
  /** What stands in a field: typed, chosen, or what a button or a box sends. */
  readonly value: string;
  readonly checked: boolean;
  /** Where a button, or the form that it is in, sends to. */
  readonly sentTo: string | undefined;
  /** An attribute that is there for a reason of its own: `lang`, `aria-current`, the `action` of a form. */
  attribute(name: string): string | undefined;
  /** The parts with a role, in their order; with a name, whole or as a pattern. */
  all(role: string, name?: Name): readonly Part[];
  /** The only one. Tells what there is where there is none, or several. */
  one(role: string, name?: Name): Part;
  names(role: string): readonly string[];
  /** What can be read in each part with a role, for those that have no name: `listitem`, `paragraph`, `row`. */
  texts(role: string): readonly string[];
  /** The words of the only heading at the top. */
  readonly heading: string;
  headings(level?: number): readonly string[];
  link(name: Name): Part;
  button(name: Name): Part;
  /** Anything to fill in. Some of them have no role: passwords, dates, files. */
  field(name: Name): Part;
  fields(name?: Name): readonly Part[];
  /** The fields that send something under a name, unseen ones left out. */
  sentAs(name: string): readonly Part[];
  /** Something that is folded away under its summary. */
  disclosure(summary: Name): Part;
  /** What the tab key comes to, in the order of the page. */
  readonly reachable: readonly Part[];
  /** What is told beside a term in a list of terms. */
  definition(term: Name): string;
  /** The innermost part that has just these words, as for the language that they are marked with. */
  written(words: string): Part;
  /** What can be listened to; there is no role for it. */
  readonly recordings: readonly Part[];
  /** What the last act came to. */
  readonly status: string;
  /** What is wrong, one by one, as it is told at the top; each leads to its place. */
  readonly problems: readonly string[];
  /** What the forms send without showing it. */
  readonly unseen: Readonly<Record<string, string>>;
}

type Name = string | RegExp;

/** The few things of a DOM that are asked for here: the compiler's own would be there for every file. */
interface Element {
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string;
  readonly childNodes: readonly Element[];
  readonly parentElement: Element | null;
  readonly nextElementSibling: Element | null;
  hasAttribute(name: string): boolean;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelectorAll(selector: string): Iterable<Element>;
  querySelector(selector: string): Element | null;
  closest(selector: string): Element | null;
}

/** Of the HTML of a page, or of a response that has it. */
export function pageOf(from: string | { readonly text: string }): Part {
  const html = typeof from === 'string' ? from : from.text;
  const { document } = parseHTML(html) as unknown as { document: { documentElement: Element } };
  const root = document.documentElement;
  // One without a type is for text, which linkedom does not say.
  for (const field of root.querySelectorAll('input:not([type])')) field.setAttribute('type', 'text');
  return partOf(root);
}

function partOf(element: Element): Part {
  const seen = (selector: string) => [...element.querySelectorAll(selector)].filter(isSeen);
  const all = (role: string, name?: Name) =>
    seen('*')
      .filter((one) => roleOf(one) === role)
      .map(partOf)
      .filter((part) => isNamed(part, name));
  const one = (role: string, name?: Name) => only(all(role, name), role, name, () => all(role));
  const fields = (name?: Name) =>
    seen('input:not([type=hidden]), select, textarea')
      .map(partOf)
      .filter((part) => isNamed(part, name));
  const headings = (level?: number) =>
    seen('h1, h2, h3, h4, h5, h6')
      .filter(({ localName }) => level === undefined || localName === `h${level}`)
      .map((heading) => partOf(heading).text);
  return {
    get name() {
      return tidy(computeAccessibleName(element as never, { getComputedStyle: styleOf as never }));
    },
    get description() {
      return tidy(computeAccessibleDescription(element as never, { getComputedStyle: styleOf as never }));
    },
    get text() {
      return tidy(readable(element));
    },
    get title() {
      return decoded([...element.querySelectorAll('title')][0]?.textContent ?? '');
    },
    get href() {
      return element.getAttribute('href') ?? undefined;
    },
    get src() {
      return element.getAttribute('src') ?? undefined;
    },
    get value() {
      return filledIn(element);
    },
    get checked() {
      return element.hasAttribute('checked');
    },
    get sentTo() {
      return element.getAttribute('formaction') ?? formOf(element)?.getAttribute('action') ?? undefined;
    },
    attribute: (name) => element.getAttribute(name) ?? undefined,
    all,
    one,
    names: (role) => all(role).map(({ name }) => name),
    texts: (role) => all(role).map(({ text }) => text),
    get heading() {
      return single(headings(1), 'headings at the top');
    },
    headings,
    link: (name) => one('link', name),
    button: (name) => one('button', name),
    field: (name) => only(fields(name), 'field', name, () => fields()),
    fields,
    sentAs: (name) => fields().filter((field) => field.attribute('name') === name),
    disclosure: (summary) => {
      const folded = seen('details').filter((details) => partOf(details).all('summary', summary).length > 0);
      return only(folded.map(partOf), 'summary', summary, () => all('summary'));
    },
    get reachable() {
      const stops = 'a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex="0"]';
      return seen(stops)
        .filter((stop) => stop.getAttribute('tabindex') !== '-1' && !stop.hasAttribute('disabled'))
        .map(partOf);
    },
    definition: (term) => definitionIn(seen('dt'), term),
    written: (words) => only(writtenIn(seen('*'), words), 'words', words, () => []),
    get recordings() {
      return seen('audio').map(partOf);
    },
    get status() {
      return one('status').text;
    },
    get problems() {
      return one('alert').texts('listitem');
    },
    get unseen() {
      const hidden = [...element.querySelectorAll('input[type=hidden]')];
      return Object.fromEntries(hidden.map((field) => [field.getAttribute('name') ?? '', filledIn(field)]));
    },
  };
}

/** The form that a button belongs to, which need not be around it. */
function formOf(button: Element): Element | null {
  const id = button.getAttribute('form');
  return id === null ? button.closest('form') : (button.closest('html')?.querySelector(`form#${id}`) ?? null);
}

function writtenIn(elements: readonly Element[], words: string): readonly Part[] {
  const whole = elements.filter((one) => tidy(readable(one)) === words);
  const outer = new Set(whole.map(({ parentElement }) => parentElement));
  return whole.filter((one) => !outer.has(one)).map(partOf);
}

function isNamed(part: Part, name: Name | undefined): boolean {
  if (name === undefined) return true;
  return typeof name === 'string' ? part.name === name : name.test(part.name);
}

function only(
  found: readonly Part[],
  role: string,
  name: Name | undefined,
  others: () => readonly Part[],
): Part {
  const [first, ...more] = found;
  if (first && more.length === 0) return first;
  const there = others().map((part) => `  ${part.name || part.text}`);
  throw new Error(`${found.length} of ${role} ${name ?? ''}; there is\n${there.join('\n')}`);
}

function single(found: readonly string[], what: string): string {
  const [first, ...more] = found;
  if (first === undefined || more.length > 0) throw new Error(`${found.length} ${what}: ${found.join(', ')}`);
  return first;
}

/** The texts of the definitions that follow a term, up to the next one. */
function definitionIn(terms: readonly Element[], name: Name): string {
  const isIt = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  const texts = terms.map((term) => partOf(term).text);
  single(texts.filter(isIt), `of term ${name} among ${texts.join(', ')}`);
  const told: string[] = [];
  let next = terms[texts.findIndex(isIt)]?.nextElementSibling;
  for (; next?.localName === 'dd'; next = next.nextElementSibling) told.push(partOf(next).text);
  return told.join(' ');
}

/** Those that the library does not know, and a summary, which it takes for a button. */
const roles: Readonly<Record<string, string>> = { p: 'paragraph', caption: 'caption', summary: 'summary' };

function roleOf(element: Element): string | undefined {
  return element.getAttribute('role') ?? roles[element.localName] ?? getRole(element as never) ?? undefined;
}

const unread = '[hidden], [aria-hidden="true"], head, script, style, template';

function isSeen(element: Element): boolean {
  return element.closest(unread) === null;
}

function readable(node: Element): string {
  if (node.nodeType === 3) return node.textContent;
  if (node.nodeType !== 1 || !isSeen(node)) return '';
  if (node.localName === 'textarea') return ` ${filledIn(node)} `;
  const words = [...node.childNodes].map(readable).join('');
  return inline.has(node.localName) ? words : ` ${words} `;
}

const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'em',
  'i',
  'ins',
  'del',
  'mark',
  'q',
  's',
]);
for (const name of ['small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'svg']) inline.add(name);

/** As far as names need it: what is parted from the words around it, as a block or by a space that names would lose. */
function styleOf({ localName, textContent }: Element): { getPropertyValue(property: string): string } {
  const display = inline.has(localName) && textContent.trim() === textContent ? 'inline' : 'block';
  return { getPropertyValue: (property) => (property === 'display' ? display : '') };
}

function filledIn(element: Element): string {
  if (element.localName === 'textarea') return decoded(element.textContent.replace(/^\n/, ''));
  if (element.localName !== 'select') return element.getAttribute('value') ?? '';
  const options = [...element.querySelectorAll('option')];
  const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
  return chosen?.getAttribute('value') ?? chosen?.textContent ?? '';
}

/** linkedom leaves what stands for a character as it is written, within a title and a field of several lines. */
function decoded(text: string): string {
  const { document } = parseHTML(`<p>${text.replaceAll('<', '&lt;')}</p>`) as unknown as {
    document: Element;
  };
  return document.querySelector('p')?.textContent ?? '';
}

/** Spaces that break nothing stay: they are the writer's. */
function tidy(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').trim();
}
