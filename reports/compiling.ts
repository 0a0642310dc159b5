/** Makes the one AuditReport out of closed collections. Nothing else reads their answers. */
import { setImmediate as breath } from 'node:timers/promises';
import type { Audit } from '../surveys/audits/audit.ts';
import type { Collection } from '../surveys/audits/collection.ts';
import type { Version } from '../surveys/designing/document/design.ts';
import { Failure } from '../surveys/failures.ts';
import { inLanguage, type Say, type StaffLanguage } from '../surveys/languages.ts';
import { aloneText } from '../surveys/questionnaires/alone.ts';
import type { Answers } from '../surveys/questionnaires/answers.ts';
import { type Questionnaire, questionsOf } from '../surveys/questionnaires/definition.ts';
import { freeTextsOf } from '../surveys/questionnaires/free-texts.ts';
import type { Store } from '../surveys/storage.ts';
import { areasOf, outsideAreas } from './areas.ts';
import type { UnitTables } from './disclosure/disclosed.ts';
import { answerInWords, methodOf, type QuestionWords, questionsIn, questionWords } from './questions.ts';
import { disclosedTogether } from './register/disclosed-together.ts';
import { type Account, type AuditReport, fixedAreas, type Unit, type UnitHead } from './report.ts';
import { splitsIn } from './splits.ts';
import type { Making } from './words.ts';

interface Commissioned extends Making {
  readonly store: Store;
  readonly audit: Audit;
  readonly collections: readonly Collection[];
}

/**
 * The report on closed and anonymised collections of one audit, each a unit of its own (no totals over services).
 * What was told of anonymous answers outlives them. Refuses ('expired') named answers that have been erased, and ('conflict') a collection that is still open or not anonymised,
 * or that is named twice: then two sets that the report lets a reader compare could differ by fewer than k people
 * (disclosure.md, rules 1 and 6).
 */
export async function compile(commissioned: Commissioned): Promise<AuditReport> {
  const { audit, collections, language, madeOn, say } = commissioned;
  for (const { id, nature, status, anonymised, erasedOn } of collections) {
    if (erasedOn !== undefined && nature === 'named')
      throw new Failure('expired', `the answers of collection ${id} have been erased`);
    if (status !== 'closed' || !anonymised) throw new Failure('conflict', `collection ${id} is not closed`);
  }
  if (new Set(collections.map(({ id }) => id)).size < collections.length) {
    throw new Failure('conflict', 'a collection twice in one report');
  }
  const anonymous = collections.filter(({ nature }) => nature === 'anonymous');
  const tables = await disclosedTogether(commissioned.store, anonymous);
  const units: Unit[] = [];
  // Services of one audit are mostly asked the same, and reading it takes as long as telling what it says.
  const askedBy = new Map<string, Asked>();
  for (const collection of collections) {
    const asked = askedBy.get(collection.questionnaire) ?? (await askedIn(collection, commissioned));
    askedBy.set(collection.questionnaire, asked);
    units.push(await unitOf(collection, tables.get(collection.id), asked, commissioned));
    // Whoever answers meanwhile comes in between.
    if (units.length % atOnce === 0) await breath();
  }
  const { title, commissioner, invented, k } = audit;
  const about = { title, commissioner, invented, auditors: inLanguage(audit.auditors, language) };
  return { language, ...about, madeOn, k, units, chapters: chaptersOf(units, say) };
}

/** Units in a row: some milliseconds. */
const atOnce = 10;

interface Asked {
  readonly questionnaire: Questionnaire;
  readonly words: readonly QuestionWords[];
}

async function askedIn(
  { id, questionnaire: digest }: Collection,
  { store, language, say }: Commissioned,
): Promise<Asked> {
  const questionnaire = await store.questionnaires.frozen(digest);
  if (!questionnaire) throw new Error(`no frozen questionnaire for collection ${id}`);
  return { questionnaire, words: questionWords({ questionnaire, language, say }) };
}

async function unitOf(
  collection: Collection,
  tables: UnitTables | undefined,
  { questionnaire, words }: Asked,
  commissioned: Commissioned,
): Promise<Unit> {
  const { store, language, say } = commissioned;
  const head = await headOf(collection, questionnaire, commissioned);
  if (!tables) {
    const responses = store.responses.each(collection.id);
    return { ...head, as: 'named', accounts: await accountsOf(questionnaire, responses, language) };
  }
  if (tables.answered === undefined) return { ...head, as: 'suppressed' };
  const told = questionsIn(words, tables);
  return {
    ...head,
    as: 'anonymous',
    answered: tables.answered,
    areas: areasOf(questionnaire, told, language),
    ...outsideAreas(questionnaire, told),
    method: methodOf(tables, say),
    splits: splitsIn({ questionnaire, tables, told, language, say }),
    textsWait: canHaveTexts(collection, questionnaire),
  };
}

/** Told from what was asked and how, never from what came in. */
function canHaveTexts({ interviewCode }: Collection, questionnaire: Questionnaire): boolean {
  return interviewCode !== undefined || freeTextsOf(questionnaire).length > 0;
}

async function headOf(
  collection: Collection,
  questionnaire: Questionnaire,
  { store, language }: Commissioned,
): Promise<UnitHead> {
  const { id, service, audience, round, form, k, kCut, invited, handedOut, openedOn, closedOn } = collection;
  const title = inLanguage(questionnaire.title, language);
  const version = collection.version ? await store.versions.byId(collection.version) : undefined;
  const named = { digest: collection.questionnaire.slice(0, 8), approved: version && approvedName(version) };
  const about = { service, audience, round, form, questionnaire: title, version: named };
  const { openLinkReason, overInvitedReason } = collection;
  const reasons = { openLinkReason, overInvitedReason };
  return { key: id, ...about, k, kCut, invited, handedOut, openedOn, closedOn, ...reasons };
}

/** "2", or "2.1" for its first correction. */
function approvedName({ number, correction }: Pick<Version, 'number' | 'correction'>): string {
  return correction > 0 ? `${number}.${correction}` : String(number);
}

function chaptersOf(units: readonly Unit[], say: Say): AuditReport['chapters'] {
  const asked = units.flatMap((unit) => (unit.as === 'anonymous' ? unit.areas : []));
  const keys = new Set<string>([...fixedAreas, ...asked.map(({ key }) => key)]);
  const titleOf = (area: string) => asked.find(({ key }) => key === area)?.title;
  return [...keys].map((area) => ({ area, title: titleOf(area) ?? say(`disclosure.areas.${area}`) }));
}

/** Each response as questions and answers in words, in the order asked; unanswered questions are left out. */
export async function accountsOf(
  questionnaire: Questionnaire,
  responses: AsyncIterable<Answers>,
  language: StaffLanguage,
): Promise<readonly Account[]> {
  const accounts: Account[] = [];
  for await (const answers of responses) {
    accounts.push(
      questionsOf(questionnaire).flatMap((question) => {
        const answer = answers[question.key];
        if (answer === undefined) return [];
        return [
          {
            key: question.key,
            question: inLanguage(aloneText(question), language),
            answer: answerInWords(question, answer, { questionnaire, language }),
          },
        ];
      }),
    );
  }
  return accounts;
}
