/** The auditors' own themes, which texts are sorted into. */
import { type Checked, Failure } from '../failures.ts';
import { checkForm, type Fields } from '../forms/reading.ts';
import type { Theme } from '../free-texts/storage.ts';
import type { Store } from '../storage.ts';

export const themeForm = { area: 'themes', fields: { title: { kind: 'text', most: 60 } } } as const;

/** More than this is no sorting any more. */
export const mostThemes = 60;

/** The title as it was typed. */
export function readTheme(form: Fields): Checked<{ readonly title: string }> {
  return checkForm(themeForm, form);
}

/**
 * Adds a theme, or finds the one of that title, in capitals or not: two who think of the same word mean one theme.
 * Refuses ('conflict') more than `mostThemes`.
 */
export async function addTheme(store: Store, theme: Theme): Promise<Theme> {
  return store.inTransaction(async (inside) => {
    await inside.members.lock(theme.auditId);
    const themes = await inside.themes.ofAudits([theme.auditId]);
    const same = themes.find(({ title }) => isSame(title, theme.title));
    if (same) return same;
    if (themes.length >= mostThemes) throw new Failure('conflict', `more than ${mostThemes} themes`);
    await inside.themes.add(theme);
    return theme;
  });
}

/** Refuses ('conflict') where it has another title by now, is gone, or another theme is called so. */
export async function renameTheme(store: Store, theme: Theme, seen: string): Promise<void> {
  await store.inTransaction(async (inside) => {
    await inside.members.lock(theme.auditId);
    const others = (await inside.themes.ofAudits([theme.auditId])).filter(({ id }) => id !== theme.id);
    if (others.some(({ title }) => isSame(title, theme.title)) || !(await inside.themes.rename(theme, seen)))
      throw new Failure('conflict', `theme ${theme.id} was changed meanwhile, or the title is taken`);
  });
}

/** Texts that were sorted into it stay sorted, without it. Refuses ('conflict') where it was renamed or is gone. */
export async function removeTheme(store: Store, theme: Theme): Promise<void> {
  if (!(await store.themes.remove(theme)))
    throw new Failure('conflict', `theme ${theme.id} was changed meanwhile`);
}

/** Titles of themes in the other audits that a person is in, and not in this one. */
export async function suggestedThemes(
  store: Pick<Store, 'audits' | 'themes'>,
  auditId: string,
  personId: string,
): Promise<readonly string[]> {
  const audits = (await store.audits.withMember(personId)).map(({ id }) => id);
  const themes = await store.themes.ofAudits([...new Set([...audits, auditId])]);
  const own = themes.filter((theme) => theme.auditId === auditId).map(({ title }) => title);
  const others = themes.filter((theme) => theme.auditId !== auditId).map(({ title }) => title);
  return others.filter(
    (title, i) =>
      !own.some((one) => isSame(one, title)) && others.findIndex((one) => isSame(one, title)) === i,
  );
}

function isSame(a: string, b: string): boolean {
  return a.toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv');
}
