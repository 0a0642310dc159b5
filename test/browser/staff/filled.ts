/** An invented audit in every state, with answers that are the same in every run. */
import { freezeDocument } from '../../../reports/document/freezing.ts';
import { digestOf } from '../../../server/http/signed-in.ts';
import { proposeQuote } from '../../../surveys/analysing/quoting.ts';
import { readableTexts } from '../../../surveys/analysing/readable.ts';
import { changeReview } from '../../../surveys/analysing/reviewing.ts';
import { addTheme } from '../../../surveys/analysing/themes.ts';
import { approveCommission } from '../../../surveys/audits/approving-commission.ts';
import type { Reference } from '../../../surveys/findings/evidence.ts';
import type { Finding } from '../../../surveys/findings/finding.ts';
import type { Answer, Answers } from '../../../surveys/questionnaires/answers.ts';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { kindOf, type Question } from '../../../surveys/questionnaires/questions/index.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { nothingWritten } from '../../../surveys/reporting/written.ts';
import { closeNow, closeUnreleased, keepCollection, keepVersion, type Office } from '../../server/office.ts';
import { keepCommission, neededOfCommission } from '../../support/commissions.ts';
import { aMaker } from '../../support/designs.ts';
import { aDocument } from '../../support/documents.ts';
import { aFactCheck, aFactComment, aFactLink } from '../../support/fact-checks.ts';
import { aDatum, aFinding, aProposal, concluded, someEvidence } from '../../support/findings.ts';
import { anAct, anAudit, aReset, aService } from '../../support/things.ts';

/** How those end that are closed. */
const closings: Readonly<Record<string, typeof closeNow>> = {
  told: closeNow,
  small: closeNow,
  hidden: closeNow,
  unreleased: closeUnreleased,
};

/** Addresses of what was made, by what it is. */
export async function fillOffice({ store }: Office): Promise<Readonly<Record<string, string>>> {
  const audit = anAudit({
    title: 'CM-teamen i Exempellän 2026',
    commissioner: 'Exempelköpings kommun och Region Exempel',
    auditors: { sv: 'Fyra brukarrevisorer från Föreningen Exempel' },
    invented: true,
  });
  const empty = anAudit({ title: 'Boendestödet i Sjövik', createdOn: '2026-01-01', invented: true });
  await store.audits.add(audit);
  await store.audits.add(empty);
  const ready = anAudit({ id: 'ready', title: 'Stödet i Norrby', createdOn: '2026-01-02', invented: true });
  await store.audits.add(ready);
  const untoldReason = 'Verksamheten lades ner innan vi hann.';
  const shut = anAudit({ title: 'Stödet i Söderby', createdOn: '2025-01-02', invented: true });
  await store.audits.add({ ...shut, closedOn: '2026-01-10', untoldReason });
  const begun = anAudit({ id: 'begun', title: 'Stödet i Söderby', createdOn: '2026-01-03', invented: true });
  await store.audits.add(begun);
  const asUsers = await keepVersion(store, { auditId: ready.id, body: templateOf('users') });
  const versionOfMapping = await keepVersion(store, { auditId: ready.id, body: templateOf('mapping') });
  const users = { ...asked('users', ['background']), splits: ['a30'] };
  const planned = await keepCollection(store, users, { auditId: begun.id, status: 'planned' });
  const made: Record<string, string> = {
    audit: `/audits/${audit.id}`,
    empty: `/audits/${empty.id}`,
    ready: `/audits/${ready.id}`,
    shut: `/audits/${shut.id}`,
    begun: `/audits/${begun.id}`,
    begunPlanned: `/collections/${planned.id}`,
    readyNamed: `/audits/${ready.id}/collections/new?version=${versionOfMapping.id}`,
    version: `/versions/${versionOfMapping.id}`,
    design: `/designs/${asUsers.designId}`,
  };
  Object.assign(made, await addCollections({ store }, audit.id, users));
  await addActs({ store }, audit.id);
  await addRecords({ store }, audit.id);
  await keepCommission(store, begun.id, {});
  await approveBoth({ store }, audit.id);
  await sortSome({ store }, audit.id);
  const mapping = asked('mapping', []);
  const named = await keepCollection(store, mapping, { auditId: audit.id, invited: 1 });
  await store.responses.add(named.id, answersTo(mapping, 1));
  await closeNow(store, named);
  const concluded = await addFindings({ store }, audit.id, made.told);
  await addPlan({ store }, audit.id);
  const checked = await addFactCheck({ store }, audit.id);
  return { ...made, ...concluded, ...checked, named: `/collections/${named.id}` };
}

/** A collection in every state. */
async function addCollections(
  { store }: Pick<Office, 'store'>,
  auditId: string,
  users: Questionnaire,
): Promise<Readonly<Record<string, string>>> {
  const made: Record<string, string> = {};
  for (const [state, name, invited, answers] of [
    ['told', 'CM-teamet Exempelköping', 30, 26],
    ['small', 'Mottagningen Gula huset', 12, 7],
    ['hidden', 'Mobila teamet', 8, 3],
    ['unreleased', 'CM-teamet Skissby', 20, 14],
    ['open', 'CM-teamet Norrby', 24, 12],
    ['planned', 'CM-teamet Sjövik', 14, 0],
  ] as const) {
    // The same people are asked by the two that are not closed.
    const shared = state === 'open' || state === 'planned' ? { site: 'Torghuset' } : {};
    const service = aService({ county: 'Exempellän', municipality: 'Exempelköping', name, ...shared });
    const status = state === 'planned' ? state : 'open';
    const access = state === 'open' ? 'link' : 'codes';
    const given = { auditId, service, status, invited, access } as const;
    const collection = await keepCollection(store, users, given);
    for (let i = 0; i < answers; i++) await store.responses.add(collection.id, answersTo(users, i));
    await addTexts({ store }, collection.id, state === 'told' ? invented : []);
    await closings[state]?.(store, collection);
    made[state] = `/collections/${collection.id}`;
    made.service = `/services/${service.id}`;
  }
  return made;
}

/** One meeting that has been held, and one that is late; one follow-up that is done, and one that is late. */
async function addRecords({ store }: Pick<Office, 'store'>, place: string): Promise<void> {
  const kept = { kind: 'feedback', place, by: 'siv', on: '2026-03-01' };
  const meeting = { to: 'users', way: 'meeting', where: 'Gula huset', who: 'Två av revisorerna' };
  const held = { heldOn: '2026-02-03', came: 11, reactions: 'De kände igen sig.\nFlera ville veta mer.' };
  await store.records.add({ ...kept, id: 'held', values: { ...meeting, plannedOn: '2026-02-03', ...held } });
  await store.records.add({
    ...{ ...kept, kind: 'organisation', place: 'county' },
    id: 'fou-norr',
    values: { name: 'FoU Norr', sort: 'fou-unit', contact: 'Kim, 070-000 00 00' },
  });
  await store.records.add({ ...kept, kind: 'owner', id: 'owner', values: { organisation: 'fou-norr' } });
  await store.records.add({
    ...kept,
    id: 'late',
    values: { ...meeting, to: 'staff', plannedOn: '2020-01-02' },
  });
  const followUp = { ...kept, kind: 'follow-up' };
  const promise = {
    who: 'FoU ringer',
    promised: 'Alla får veta i tid.',
    done: 'Brev går ut.\nAlla kan läsa dem.',
  };
  const done = { ...promise, status: 'done', doneOn: '2026-06-03' };
  await store.records.add({
    ...followUp,
    id: 'followed',
    values: { after: '3', plannedOn: '2026-06-01', ...done },
  });
  const late = { after: '6', plannedOn: '2020-01-02', status: 'planned' };
  await store.records.add({ ...followUp, id: 'follow-late', values: late });
}

/** Approved by both, and changed afterwards. */
async function approveBoth({ store }: Pick<Office, 'store'>, auditId: string): Promise<void> {
  const id = await keepCommission(store, auditId);
  const own = { revision: 2, by: 'person-auditor', on: '2026-03-03', day: '2026-03-03' } as const;
  const auditors = { party: 'auditors', way: 'account', name: 'Siv Brukarrevisor' } as const;
  const commissioner = { party: 'commissioner', way: 'paper', name: 'Eva Ek, verksamhetschef' } as const;
  await approveCommission(store, auditId, { ...own, ...auditors, id: 'approval-1' });
  await approveCommission(store, auditId, { ...own, ...commissioner, id: 'approval-2' });
  const values = { ...neededOfCommission, planOwner: 'Cheferna tillsammans' };
  await store.records.change({ id, values, by: 'person-fou', on: '2026-03-04' }, 2);
  await approveCommission(store, auditId, { ...own, ...auditors, revision: 3, id: 'approval-3' });
}

/** A decided one with a proposal, one with every kind of evidence and a comment, and one that rests on nothing. */
async function addFindings(
  { store }: Pick<Office, 'store'>,
  auditId: string,
  toldPath = '',
): Promise<Readonly<Record<string, string>>> {
  const told = toldPath.replace('/collections/', '');
  const datum = aDatum({ auditId });
  await store.registerData.add(datum);
  const figures = [someEvidence('area', told, 'influence'), someEvidence('question', told, 'a15')];
  const decided = aFinding({
    auditId,
    heading: 'Teamet möter människor med respekt.',
    area: 'respect',
    verdict: 'strength',
    evidence: figures,
    decisions: [concluded('person-auditor')],
  });
  const evidence = [
    ...figures,
    someEvidence('register', datum.id),
    someEvidence('question', told, 'a21a'),
    someEvidence('question', 'gone', 'a01'),
  ];
  const draft = aFinding({ auditId, area: 'influence', reason: 'Det sades på mötet.', evidence });
  for (const finding of [decided, draft, aFinding({ auditId, verdict: undefined })])
    await store.findings.add(finding);
  const proposal = aProposal({ auditId, findings: [draft.id], guideline: 'Riktlinjen, sidan 3' });
  await store.proposals.add(proposal);
  const said = { by: 'person-fou', day: '2026-03-03', words: 'Skillnaden kan vara slump.' };
  for (const { id } of [draft, proposal])
    await store.conclusionComments.add({ ...said, id: `on-${id}`, about: id, resolved: undefined });
  await addWriting({ store }, auditId, [decided, draft], figures);
  const home = `/audits/${auditId}/findings`;
  const proposed = `/audits/${auditId}/proposals/${proposal.id}`;
  return { finding: `${home}/${draft.id}`, findingDecided: `${home}/${decided.id}`, proposal: proposed };
}

/** An answer with an action that is late and one that users have been told of; and a proposal without an answer. */
async function addPlan({ store }: Pick<Office, 'store'>, auditId: string): Promise<void> {
  const about = { auditId, decisions: [concluded('person-auditor')] };
  for (const id of ['answered', 'silent']) await store.proposals.add(aProposal({ ...about, id }));
  const kept = { place: auditId, by: 'siv', on: '2026-03-01' };
  const answer = { outcome: 'partly', why: 'Vi börjar med nya planer.', answeredBy: 'Enhetschefen' };
  const values = { ...answer, proposal: 'answered', answeredOn: '2026-03-01' };
  await store.records.add({ ...kept, id: 'an-answer', kind: 'answer', values });
  const action = {
    ...{ what: 'Ringa två veckor innan', proposals: ['answered'], type: 'routine', level: 'manager' },
    ...{ responsible: 'Enhetschefen', authority: 'municipality', doneBy: '2026-02-01', status: 'under-way' },
    ...{ measure: 'Samma fråga i uppföljningen', precondition: 'Att en till anställs' },
  };
  await store.records.add({ ...kept, id: 'an-action', kind: 'action', values: action });
  const told = {
    status: 'done',
    authority: 'both',
    toldOn: '2026-02-20',
    toldWay: 'I Gula huset, med fika.',
  };
  const done = { ...action, ...told, what: 'Skriva ner vad som ändrades' };
  await store.records.add({ ...kept, id: 'told-action', kind: 'action', values: done });
  const link = { auditId, lastDay: '2026-03-24', madeOn: '2026-03-01', madeBy: 'siv', drafts: {} };
  const works = { ...link, id: 'works', tokenDigest: 'works', receiver: 'enhetschefen', endedOn: undefined };
  await store.planLinks.add(works);
  await store.planLinks.add({ ...works, id: 'ended', tokenDigest: 'ended', endedOn: '2026-03-02' });
}

/** A report in the making: a chapter with what is placed in it and is gone, words in two languages, and a comment. */
async function addWriting(
  { store }: Pick<Office, 'store'>,
  auditId: string,
  [decided, draft]: readonly Finding[],
  figures: readonly Reference[],
): Promise<void> {
  const gone = { kind: 'quote', source: 'gone', key: '' };
  const finding = { kind: 'finding', source: decided?.id ?? '', key: '' };
  const placed = [...figures, finding, gone].map(({ kind, source, key }, i) => ({
    kind,
    source,
    key,
    number: i + 1,
  }));
  const text = 'De får **vara med** om {2}.\n\n{1}\n\n- Det är bra.\n- {3}\n\n{4}';
  const body = {
    ...nothingWritten,
    headline: { sv: 'De får säga vad de tycker.' },
    chapters: { influence: { text: { sv: text, en: 'They are **let in**.' }, placed } },
    renderings: { [`finding:${draft?.id}`]: { of: 'Något annat.', text: { en: 'Other.', ar: 'شيء آخر' } } },
  };
  await store.writtenReports.save(auditId, 0, nothingWritten, aMaker());
  await store.writtenReports.save(auditId, 1, body, aMaker());
  const said = { by: 'person-fou', day: '2026-03-03', words: 'Är det säkert?', resolved: undefined };
  await store.reportComments.add({ ...said, id: 'c', auditId, part: 'influence' });
}

/** A fact check with one comment answered and one that waits, and a draft of every kind of block. */
async function addFactCheck(
  { store }: Pick<Office, 'store'>,
  auditId: string,
): Promise<Readonly<Record<string, string>>> {
  const check = aFactCheck({ auditId });
  const draft = { sv: freezeDocument(aDocument()), en: freezeDocument(aDocument({ language: 'en' })) };
  await store.factChecks.add(check, JSON.stringify(draft));
  const link = aFactLink({ factCheckId: check.id, tokenDigest: digestOf('facts') });
  await store.factCheckLinks.add(link);
  const about = { factCheckId: check.id, linkId: link.id };
  const answer = {
    as: 'changed',
    by: 'person-auditor',
    on: '2026-03-10',
    words: 'Nu står det sex.',
  } as const;
  const remark = { as: 'remark', by: 'person-fou', on: '2026-03-10', words: 'Chefen har rätt.' } as const;
  await store.factComments.add(aFactComment({ ...about, entries: [remark, answer] }));
  const waiting = aFactComment({ ...about, chapter: undefined, role: '' });
  await store.factComments.add(waiting);
  const round = `/audits/${auditId}/fact-check/${check.id}`;
  return { factCheck: round, factComment: `${round}/comments/${waiting.id}` };
}

/** What people wrote: with a name, long, from right to left, and signs alone. */
const invented = [
  'Prata med Kalle på boendet om det.',
  'Jag vill veta innan de byter CM.',
  'Ny CM igen. Ingen sa något.',
  'أريد أن أعرف قبل أن يتغير الشخص الذي يساعدني.',
  `Ett${'långt'.repeat(80)}ord.`,
  '👍❤️',
];

async function addTexts(
  { store }: Pick<Office, 'store'>,
  id: string,
  texts: readonly string[],
): Promise<void> {
  for (const text of texts) await store.responses.addText(id, 'a27', text);
}

/** Some of it sorted, with a theme and a quote that waits. */
async function sortSome({ store }: Pick<Office, 'store'>, auditId: string): Promise<void> {
  await addTheme(store, { id: 'theme-1', auditId, title: 'Byte av CM' });
  const { texts } = await readableTexts(store, auditId);
  const words = await store.freeTexts.readWords(texts.map(({ id }) => id));
  for (const { id: textId } of texts) {
    const written = words.get(textId) ?? '';
    if (!/^(Jag|Ny|Ett)/.test(written)) continue;
    const act = { auditId, textId, baseRevision: 0, by: 'person-auditor' };
    const sorted = { verdict: 'change', area: 'influence', themes: ['theme-1'] } as const;
    await changeReview(store, act, (review) => ({ ...review, ...sorted }));
    if (!written.startsWith('Jag')) continue;
    const quote = {
      id: 'quote-1',
      auditId,
      textId,
      kind: 'quote',
      words: written,
      by: 'person-auditor',
    } as const;
    await proposeQuote(store, quote);
  }
}

/** What staff have done, of accounts and of the audit, and resets that nobody has confirmed. */
async function addActs({ store }: Pick<Office, 'store'>, auditId: string): Promise<void> {
  const by = { personId: 'person-fou', afterReset: undefined };
  await store.acts.add(anAct({ ...by, kind: 'role-changed', aboutId: 'person-reader', what: 'auditor' }));
  await store.acts.add(anAct({ ...by, auditId, kind: 'collection-opened', what: 'CM-teamet Norrby' }));
  await store.acts.add(anAct({ ...by, auditId, kind: 'paper-typed', at: '2026-03-09', afterReset: 'reset' }));
  for (const personId of ['person-fou', 'person-auditor', 'person-reader'])
    await store.resets.add(aReset({ personId, madeBy: 'person-fou' }));
}

function asked(key: string, sections: readonly string[]): Questionnaire {
  return toFrozen(templateOf(key), { form: 'full', sections, term: 'cm' });
}

function templateOf(key: string): Questionnaire {
  const template = shippedTemplates().find((one) => one.key === key);
  if (!template) throw new Error(`no template ${key}`);
  return template;
}

/** Varied and mostly good answers of the person with a number. */
function answersTo(questionnaire: Questionnaire, person: number): Answers {
  const given = questionsOf(questionnaire).flatMap((question, i) => {
    const answer = answerTo(question, questionnaire, person * 7 + i * 3 + ((person * i) % 5));
    return answer === undefined ? [] : [[question.key, answer] as const];
  });
  return Object.fromEntries(given);
}

function answerTo(question: Question, questionnaire: Questionnaire, seed: number): Answer | undefined {
  const kind = kindOf(question);
  if (!kind.asks || seed % 13 === 0) return undefined;
  if (question.kind === 'text') return questionnaire.nature === 'named' ? 'Vi arbetar ihop.' : undefined;
  if (question.kind === 'ten') return 4 + (seed % 7);
  const choices = kind.choices(question, questionnaire);
  const choice = choices[Math.floor(((seed % 11) / 11) ** 2 * choices.length)] ?? choices[0];
  const isOut = choice !== undefined && kind.nonAnswersOf(question, questionnaire).includes(choice);
  return question.kind === 'several' && choice && !isOut ? [choice] : choice;
}
