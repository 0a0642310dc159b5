/** An approved version to read, and as a file. */
import type { Request } from 'express';
import { versionPage } from '../../views/designing/approving/version.ts';
import { page, type Reply } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import type { Services } from '../services.ts';
import { approvedVersion, approverOf } from './approved.ts';

export async function showVersion({ store }: Services, request: Request): Promise<Reply> {
  const { version, questionnaire } = await approvedVersion(store, String(request.params.version));
  const audit = await store.audits.byId(version.auditId);
  if (!audit) throw new Error(`version ${version.id} lacks its audit`);
  const approver = await approverOf(store, version);
  return page(versionPage({ language: languageOf(request), version, questionnaire, audit, approver }));
}

export async function sendVersion({ store }: Services, request: Request): Promise<Reply> {
  const { version, questionnaire } = await approvedVersion(store, String(request.params.version));
  const text = `${JSON.stringify(questionnaire, null, 2)}\n`;
  const correction = version.correction > 0 ? `-${version.correction}` : '';
  const fileName = `${questionnaire.key}-v${version.number}${correction}.json`;
  return { type: 'application/json', fileName, write: async (out) => void out.end(text) };
}
