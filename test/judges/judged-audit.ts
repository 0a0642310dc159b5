/** A released audit for judges of its files: every way that a question is told, labels that programs trip over, two versions with one key. */
import supertest from 'supertest';
import { compile } from '../../reports/compiling.ts';
import type { AuditReport } from '../../reports/report.ts';
import { sessionCookie } from '../../server/http/sessions.ts';
import type { Answers } from '../../surveys/questionnaires/answers.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { closeNow, keepCollection, type Office, openOffice } from '../server/office.ts';
import {
  aOne,
  aQuestionnaire,
  aScale,
  aSeveral,
  aTen,
  inBoth,
  someLists,
} from '../support/questionnaires.ts';
import { say } from '../support/say.ts';
import { beginSession } from '../support/sessions.ts';
import { anAudit, aService } from '../support/things.ts';

export interface JudgedAudit {
  readonly report: AuditReport;
  /** Where it lies, and what a member of it downloads. */
  readonly home: string;
  get(address: string): Promise<Buffer>;
  shut(): Promise<void>;
}

const labels = [
  '1-4',
  '5-9',
  '3/4',
  '1E5',
  '007',
  '=1+1',
  '+46 70 000',
  '-5',
  '@SUM(A1)',
  'Ja; "kanske", nej',
  'NA',
];
const band: Questionnaire['choiceLists'][string] = {
  name: inBoth('Svårt'),
  ordered: false,
  choices: labels.map((label, i) => ({ key: `c${i}`, label: inBoth(label) })),
};
const asked = (words: string) =>
  aQuestionnaire({
    choiceLists: { ...someLists, band },
    questions: [
      aScale('q-b', { text: inBoth(words), areas: ['participation'] }),
      aScale('q-c', { text: inBoth('Lyssnar de på dig?') }),
      aScale('q-d', { text: inBoth('Får du vara med?') }),
      aTen('whole'),
      aOne('band', { choices: 'band' }),
      aSeveral('bands', { choices: 'band' }),
    ],
  });

/** Of 26, 12, 7 and 3 answers, and of 21 to the other version. */
export async function judgedAudit(): Promise<JudgedAudit> {
  const { office, shut } = await openOffice();
  const audit = anAudit({ id: 'judged', title: 'Revision "A"; B, C', invented: true });
  await office.store.audits.add(audit);
  const first = asked('Får du hjälp snabbt?');
  for (const [i, answered] of [26, 12, 7, 3].entries()) await fill(office, first, `Team ${i + 1}`, answered);
  await fill(office, asked('Får du hjälp på helgen?'), '=Team 5', 21);
  const collections = await office.store.collections.ofAudit(audit.id);
  const report = await compile({
    store: office.store,
    audit,
    collections,
    language: 'sv',
    madeOn: '2026-03-10',
    say,
  });
  const cookie = `${sessionCookie(false)}=${await beginSession(office.services, 'person-auditor')}`;
  const get = async (address: string) => {
    const answer = supertest(office.app).get(address).set('Cookie', cookie);
    return (await answer.responseType('blob').expect(200)).body as Buffer;
  };
  return { report, home: `/audits/${audit.id}`, get, shut };
}

async function fill({ store }: Office, questionnaire: Questionnaire, name: string, answered: number) {
  const service = aService({ name });
  const { id } = await keepCollection(store, questionnaire, {
    auditId: 'judged',
    invited: answered + 9,
    service,
  });
  for (let person = 0; person < answered; person += 1) await store.responses.add(id, answersOf(person));
  await closeNow(store, { id });
}

/** Mostly good, with few on one side of the second, none on one of the third, and some who do not know. */
function answersOf(person: number): Answers {
  return {
    'q-b': ['always', 'mostly', 'rarely', 'always', 'never'][person % 5] ?? 'always',
    'q-c': person === 5 ? 'never' : 'mostly',
    'q-d': person % 4 === 3 ? 'dont-know' : 'always',
    whole: (person * 3) % 11,
    band: `c${person % 3 === 0 ? person % labels.length : person % 3}`,
    bands: [`c${person % 2}`, `c${2 + (person % 9)}`],
  };
}
