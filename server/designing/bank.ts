/** The questionnaires that the question bank is made of: templates, those read in, and what each audit approved last. */
import type { Source } from '../../surveys/designing/bank/bank.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Store } from '../../surveys/storage.ts';
import { allQuestionnaires } from '../questionnaires/available.ts';

export async function bankSources(store: Store): Promise<readonly Source[]> {
  const ready = await allQuestionnaires(store);
  return [
    ...ready.map((questionnaire): Source => ({ questionnaire, id: questionnaire.key, audit: undefined })),
    ...(await approvedSources(store)),
  ];
}

/** The newest version of every design, those approved last first. */
async function approvedSources({ versions, audits, questionnaires }: Store): Promise<readonly Source[]> {
  const titles = new Map((await audits.list()).map(({ id, title }) => [id, title]));
  const seen = new Set<string>();
  const sources: { readonly source: Source; readonly day: string }[] = [];
  for (const { id, designId, auditId, digest, approvedOn } of await versions.list()) {
    if (seen.has(designId)) continue;
    seen.add(designId);
    const questionnaire = await questionnaires.frozen(digest);
    if (!questionnaire) throw new Error(`version ${id} lacks its questionnaire`);
    sources.push({ source: { questionnaire, id, audit: titles.get(auditId) }, day: approvedOn });
  }
  return sources.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).map(({ source }) => source);
}

/** Refuses ('not-found') a source that is not there. */
export async function bankSource(store: Store, id: string): Promise<Source> {
  const found = (await bankSources(store)).find((source) => source.id === id);
  if (!found) throw new Failure('not-found', `questionnaire ${id}`);
  return found;
}
