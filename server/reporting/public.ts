/** The public page of a release, by its link alone. No account, no session, no log. */

import type { Audit } from '../../surveys/audits/audit.ts';
import { Failure } from '../../surveys/failures.ts';
import { languagesOf } from '../../surveys/reporting/cuts.ts';
import type { ReleasedReport } from '../../surveys/reporting/releases.ts';
import { newerThan } from '../../surveys/reporting/releasing.ts';
import { fileLine } from '../../views/reporting/file-lines.ts';
import { noPublicPage } from '../../views/reporting/no-public.ts';
import { publicPage } from '../../views/reporting/public.ts';
import type { OpenContext } from '../http/context.ts';
import { page, type Reply } from '../http/handle.ts';
import type { OpenHandler } from '../http/open-route.ts';
import { frozenDocument } from './freezing.ts';
import { readable, sendFile } from './released-files.ts';

interface Found {
  readonly release: ReleasedReport;
  readonly audit: Audit;
}

export const showPublic: OpenHandler<'token'> = (context) =>
  atToken(context, async ({ release, audit }) => {
    const { store, query, say, params } = context;
    const heads = await store.releasedReports.filesOf(release.id);
    const languages = languagesOf.web;
    const language = languages.find((one) => one === query('language')) ?? 'sv';
    const document = await frozenDocument(store, heads, { cut: 'web', language });
    if (!document) throw new Error(`release ${release.id} has no page in ${language}`);
    const at = `/r/${params.token}`;
    const files = readable(heads).map((file) => fileLine(file, at, say, language));
    const newer = newerThan(release, await store.releasedReports.ofAudit(audit.id));
    const shown = publicPage({
      document,
      files: release.withdrawn ? [] : files,
      withdrawn: release.withdrawn,
      others: languages
        .filter((one) => one !== language)
        .map((one) => ({ language: one, href: `${at}?language=${one}` })),
      newer: newer && {
        label: say('releases.version', { number: newer.number }),
        href: newer.publicToken && `/r/${newer.publicToken}`,
      },
    });
    return page(shown, release.withdrawn ? 410 : 200);
  });

export const sendPublic: OpenHandler<'token' | 'file'> = (context) =>
  atToken(context, async ({ release, audit }) => {
    const { store, params, language } = context;
    if (release.withdrawn) return { redirect: `/r/${params.token}?language=${language}` };
    const files = readable(await store.releasedReports.filesOf(release.id));
    return sendFile(store, { audit, release, file: files.find(({ name }) => name === params.file) });
  });

/** A link that leads to nothing (any more) is told in words, whatever is wrong with it: 410. */
async function atToken(
  { store, params, language }: OpenContext<'token'>,
  answer: (found: Found) => Promise<Reply>,
): Promise<Reply> {
  const release = isToken(params.token) ? await store.releasedReports.byToken(params.token) : undefined;
  if (!release) return page(noPublicPage(language), 410);
  const audit = await store.audits.byId(release.auditId);
  if (!audit) throw new Failure('not-found', 'audit');
  return answer({ release, audit });
}

/** 128 random bits; nothing else is asked of the database. */
const isToken = (token: string) => /^[0-9a-f]{32}$/.test(token);
