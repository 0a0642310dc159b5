import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { anAudit } from '../../support/things.ts';
import { closeNow, keepCollection, type Office, type Staff } from '../office.ts';

/** An audit with one closed collection that twelve have answered, all of them well. */
export async function withAudit({ store }: Office, closing = closeNow) {
  const audit = anAudit();
  await store.audits.add(audit);
  const questionnaire = aQuestionnaire();
  const question = questionsOf(questionnaire)[0];
  if (!question) throw new Error('no question');
  const collection = await keepCollection(store, questionnaire, {
    auditId: audit.id,
    status: 'open',
    invited: 14,
  });
  for (let i = 0; i < 12; i++) await store.responses.add(collection.id, { [question.key]: 'always' });
  await closing(store, collection);
  return { audit, collection, home: `/audits/${audit.id}/findings`, key: question.key };
}

/** A second auditor in an audit: then two have to stand behind what is decided. */
export async function anotherAuditor({ store, as }: Office, auditId: string): Promise<Staff> {
  const id = 'person-siv';
  await store.people.add({ id, email: 'siv@exempel.se', name: 'Siv Revisor', role: 'auditor' });
  await store.people.setJudged(id);
  await store.members.add(auditId, id);
  return as({ personId: id });
}
