/** The board of sorted texts for its auditors; for everybody else in the audit, what may be told of it. */
import { disclosedThemeCounts } from '../../reports/register/disclosed-themes.ts';
import { readableTexts } from '../../surveys/analysing/readable.ts';
import {
  addTheme,
  readTheme,
  removeTheme,
  renameTheme,
  suggestedThemes,
} from '../../surveys/analysing/themes.ts';
import { isConflict, type Problem } from '../../surveys/failures.ts';
import type { Typed } from '../../views/fields.ts';
import { boardPage } from '../../views/free-texts/board.ts';
import { themeSummaryPage } from '../../views/free-texts/theme-summary.ts';
import { field } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { newId } from '../services.ts';
import { shownWords } from './cards.ts';

export const showThemes: Handler<'audit'> = async (context) => {
  const { store, audit, may } = context;
  if (may('read-texts')) return boardView(context);
  return themeSummaryPage({ ...context, counts: await disclosedThemeCounts(store, audit) });
};

async function boardView(context: Context<'audit'>, typed?: Typed & { readonly theme?: string }) {
  const { store, audit, person } = context;
  const readable = await readableTexts(store, audit.id);
  const sorted = readable.texts.filter(({ review }) => review.verdict && review.aside === undefined);
  return boardPage({
    ...context,
    readable,
    words: await shownWords(context, sorted),
    themes: await store.themes.ofAudits([audit.id]),
    suggestions: await suggestedThemes(store, audit.id, person.id),
    ...(typed && { typed }),
  });
}

export const takeTheme: Handler<'audit'> = async (context) => {
  const { store, services, audit, form, notify } = context;
  const read = readTheme(form);
  if (!read.ok) return boardView(context, { form, problems: read.problems });
  return saved(context, async () => {
    const theme = await addTheme(store, { id: newId(services), auditId: audit.id, title: read.value.title });
    notify('themes.notices.added', { title: theme.title });
  });
};

/** Where it was changed meanwhile, or another is called so, the name comes back beside the one that it has. */
export const takeThemeTitle: Handler<'audit' | 'theme'> = async (context) => {
  const { store, audit, params, form } = context;
  const again = async (problems: readonly Problem[], status?: number) =>
    page(await boardView(context, { form, problems, theme: params.theme }), status);
  const read = readTheme(form);
  if (!read.ok) return again(read.problems);
  const { title } = read.value;
  try {
    await renameTheme(store, { id: params.theme, auditId: audit.id, title }, field(form, 'seen'));
  } catch (error) {
    if (!isConflict(error)) throw error;
    return again([{ field: 'title', message: 'themes.problems.taken', values: { title } }], 409);
  }
  return redirect(`/audits/${audit.id}/themes#themes`, 'themes.notices.renamed', { title });
};

export const takeThemeRemoval: Handler<'audit' | 'theme'> = (context) => {
  const { store, audit, params, form, notify } = context;
  return saved(context, async () => {
    await removeTheme(store, { id: params.theme, auditId: audit.id, title: field(form, 'seen') });
    notify('themes.notices.removed', { title: field(form, 'seen') });
  });
};

/** Themes are few and short: where somebody else was first the board is shown as it is now. */
async function saved({ audit, notify }: Context<'audit'>, act: () => Promise<void>): Promise<Reply> {
  try {
    await act();
  } catch (error) {
    if (!isConflict(error)) throw error;
    notify('themes.notices.meanwhile');
  }
  return redirect(`/audits/${audit.id}/themes#themes`);
}
