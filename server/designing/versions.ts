/** An approved version to read, and as a file. */
import { versionPage } from '../../views/designing/approving/version.ts';
import { page } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { approverOf, bodyOf, resetsOf } from './approved.ts';

export const showVersion: Handler<'version'> = async (context) => {
  const { store, version } = context;
  const questionnaire = await bodyOf(store, version);
  const [reset] = await resetsOf(store, [version]);
  const people = await store.people.list();
  const approver = await approverOf(store, version);
  return page(versionPage({ ...context, questionnaire, approver, reset, people }));
};

export const sendVersion: Handler<'version'> = async ({ store, version }) => {
  const questionnaire = await bodyOf(store, version);
  const text = `${JSON.stringify(questionnaire, null, 2)}\n`;
  const correction = version.correction > 0 ? `-${version.correction}` : '';
  const fileName = `${questionnaire.key}-v${version.number}${correction}.json`;
  return { type: 'application/json', fileName, write: async (out) => void out.end(text) };
};
