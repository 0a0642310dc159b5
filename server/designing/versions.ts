/** An approved version to read, and as a file. */
import { versionPage } from '../../views/designing/approving/version.ts';
import { page } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { approvedVersion, approverOf } from './approved.ts';

export const showVersion: Handler<'version'> = async (context) => {
  const { store, params } = context;
  const { version, questionnaire } = await approvedVersion(store, params.version);
  const audit = await store.audits.byId(version.auditId);
  if (!audit) throw new Error(`version ${version.id} lacks its audit`);
  const approver = await approverOf(store, version);
  return page(versionPage({ ...context, version, questionnaire, audit, approver }));
};

export const sendVersion: Handler<'version'> = async ({ store, params }) => {
  const { version, questionnaire } = await approvedVersion(store, params.version);
  const text = `${JSON.stringify(questionnaire, null, 2)}\n`;
  const correction = version.correction > 0 ? `-${version.correction}` : '';
  const fileName = `${questionnaire.key}-v${version.number}${correction}.json`;
  return { type: 'application/json', fileName, write: async (out) => void out.end(text) };
};
