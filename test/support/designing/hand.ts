/** Somebody at a page, who finds things by what can be read there and by nothing else. */
import type { Locator, Page } from 'playwright-core';
import { say } from '../say.ts';

export type Name = string | RegExp;

/** Looks at a page before going on; the name is that of its picture. */
export type Look = (name: string) => Promise<void>;

export interface Hand {
  readonly page: Page;
  /** Whether what is written is kept by itself. */
  readonly hasScript: boolean;
  press(role: 'button' | 'link', name: Name, within?: Locator): Promise<void>;
  /** Instead of what stands in the field. */
  write(label: Name, text: string, within?: Locator): Promise<void>;
  /** In a list that folds out. */
  choose(label: Name, option: Name, within?: Locator): Promise<void>;
  /** One of several, or a box. */
  tick(role: 'radio' | 'checkbox', label: Name, within?: Locator): Promise<void>;
  unfold(name: Name, within?: Locator): Promise<void>;
  /** Picks a file on the own computer. */
  give(label: string, file: GivenFile): Promise<void>;
}

export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Waits until the words stand on the page. */
export async function sees({ page }: Pick<Hand, 'page'>, words: Name): Promise<void> {
  await page.getByText(words).filter({ visible: true }).first().waitFor();
}

/** Waits until the page has this heading. */
export async function isAt({ page }: Pick<Hand, 'page'>, heading: Name): Promise<void> {
  await page.getByRole('heading', { name: heading }).first().waitFor();
}

/** The pages about the questions: what stands under the name. */
export function tabs({ page }: Pick<Hand, 'page'>): Locator {
  return page.getByRole('navigation', { name: say('designing.pages') });
}

/** What begins with these words. */
export function starting(words: string): RegExp {
  return new RegExp(`^${words.replace(/[?()]/g, '\\$&')}`);
}

/** The first that can be seen. */
export function theOne(page: Page, role: Role, name: Name, within?: Locator): Locator {
  const found = (within ?? page).getByRole(role, { name, exact: typeof name === 'string' });
  return found.filter({ visible: true }).first();
}

type Role = 'button' | 'link' | 'radio' | 'checkbox' | 'textbox' | 'combobox' | 'searchbox';

/** By its label, whatever kind of field it is. */
export function theField(page: Page, label: Name, within?: Locator): Locator {
  const found = (within ?? page).getByLabel(label, { exact: typeof label === 'string' });
  return found.filter({ visible: true }).first();
}

export function theFold(page: Page, name: Name, within?: Locator): Locator {
  return (within ?? page).locator('summary').filter({ hasText: name }).filter({ visible: true }).first();
}

/** The words of the choices in a list that folds out, as they are read. */
export async function optionIn(select: Locator, name: Name): Promise<string> {
  const options = (await select.locator('option').allTextContents()).map((text) => text.trim());
  const found = options.find((text) => (typeof name === 'string' ? text === name : name.test(text)));
  if (found === undefined) throw new Error(`no ${name} among ${options.join(' | ')}`);
  return found;
}
