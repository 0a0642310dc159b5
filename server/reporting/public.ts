/** The public page of a release, by its link alone. No account, no session, no log. */

import type { ReleasedReport } from '../../surveys/reporting/releases.ts';
import { linkNotice } from '../../views/commenting/link-notice.ts';
import { byLink } from '../commenting/by-link.ts';
import type { OpenContext } from '../http/context.ts';
import { page } from '../http/handle.ts';
import { readable, sendFile } from './released-files.ts';
import { releasedView } from './released-page.ts';

const atLink = byLink(findRelease, (language) => linkNotice(language, 'releases.no-public'));

export const showPublic = atLink(async (context, release) => {
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

export const sendPublic = atLink<'file'>(async (context, release) => {
  const { store, params, language } = context;
  if (release.withdrawn) return { redirect: `/r/${params.token}?language=${language}` };
  const files = readable(await store.releasedReports.filesOf(release.id));
  return sendFile(store, { release, file: files.find(({ name }) => name === params.file) });
});

async function findRelease({ store, params }: OpenContext<'token'>): Promise<ReleasedReport | undefined> {
  return isToken(params.token) ? store.releasedReports.byToken(params.token) : undefined;
}

/** 128 random bits; nothing else is asked of the database. */
const isToken = (token: string) => /^[0-9a-f]{32}$/.test(token);
