/** The public page of a release, by its link alone. No account, no session, no log. */

import type { ReleasedReport } from '../../surveys/reporting/releases.ts';
import { noPublicPage } from '../../views/reporting/no-public.ts';
import type { OpenContext } from '../http/context.ts';
import { page, type Reply } from '../http/handle.ts';
import type { OpenHandler } from '../http/open-route.ts';
import { readable, sendFile } from './released-files.ts';
import { releasedView } from './released-page.ts';

export const showPublic: OpenHandler<'token'> = (context) =>
  atToken(context, async (release) => {
    const { store, query, params } = context;
    const shown = await releasedView(store, release, {
      cut: query('cut'),
      language: query('language'),
      at: `/r/${params.token}`,
      files: readable(await store.releasedReports.filesOf(release.id)),
      hrefOf: ({ publicToken }) => publicToken && `/r/${publicToken}`,
    });
    return page(shown, release.withdrawn ? 410 : 200);
  });

export const sendPublic: OpenHandler<'token' | 'file'> = (context) =>
  atToken(context, async (release) => {
    const { store, params, language } = context;
    if (release.withdrawn) return { redirect: `/r/${params.token}?language=${language}` };
    const files = readable(await store.releasedReports.filesOf(release.id));
    return sendFile(store, { release, file: files.find(({ name }) => name === params.file) });
  });

/** A link that leads to nothing (any more) is told in words, whatever is wrong with it: 410. */
async function atToken(
  { store, params, language }: OpenContext<'token'>,
  answer: (release: ReleasedReport) => Promise<Reply>,
): Promise<Reply> {
  const release = isToken(params.token) ? await store.releasedReports.byToken(params.token) : undefined;
  return release ? answer(release) : page(noPublicPage(language), 410);
}

/** 128 random bits; nothing else is asked of the database. */
const isToken = (token: string) => /^[0-9a-f]{32}$/.test(token);
