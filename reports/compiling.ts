/** Makes the one AuditReport out of closed collections. Nothing else reads their answers. */
import type { Audit } from '../surveys/audits/audit.ts';
import { leastAnswered } from '../surveys/audits/cards-or-link.ts';
import type { Collection } from '../surveys/audits/collection.ts';
import type { Version } from '../surveys/designing/document/design.ts';
import { Failure } from '../surveys/failures.ts';
import { inLanguage, type Say, type StaffLanguage } from '../surveys/languages.ts';
import type { Questionnaire } from '../surveys/questionnaires/definition.ts';
import { freeTextsOf } from '../surveys/questionnaires/free-texts.ts';
import type { Store } from '../surveys/storage.ts';
import { accountsOf } from './accounts.ts';
import { areasOf, outsideAreas } from './areas.ts';
import { methodOf } from './method.ts';
import { questionsIn } from './questions.ts';
import { disclosedOf } from './register/disclosing.ts';
import {
  type AuditReport,
  type Chapter,
  type DisclosedUnit,
  fixedAreas,
  type Unit,
  type UnitHead,
} from './report.ts';
import { splitsIn } from './splits.ts';

interface Commissioned {
  readonly store: Store;
  readonly audit: Audit;
  readonly collections: readonly Collection[];
  readonly language: StaffLanguage;
  /** ISO date. */
  readonly madeOn: string;
  readonly say: Say;
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
  const units: Unit[] = [];
  // Services of one audit are mostly asked the same, and reading it takes as long as telling what it says.
  const asked = new Map<string, Questionnaire>();
  for (const collection of collections) {
    const questionnaire =
      asked.get(collection.questionnaire) ?? (await frozenOf(commissioned.store, collection));
    asked.set(collection.questionnaire, questionnaire);
    units.push(await unitOf(collection, questionnaire, commissioned));
  }
  const { title, commissioner, invented, k } = audit;
  const about = { title, commissioner, invented, ...textsIn(audit, language) };
  return { language, ...about, madeOn, k, units, chapters: chaptersOf(units, say) };
}

function textsIn({ auditors, contact, feedback }: Audit, language: StaffLanguage) {
  return {
    auditors: inLanguage(auditors, language),
    contact: inLanguage(contact, language),
    feedback: inLanguage(feedback, language),
  };
}

async function frozenOf(
  store: Pick<Store, 'questionnaires'>,
  { id, questionnaire: digest }: Collection,
): Promise<Questionnaire> {
  const questionnaire = await store.questionnaires.frozen(digest);
  if (!questionnaire) throw new Error(`no frozen questionnaire for collection ${id}`);
  return questionnaire;
}

async function unitOf(
  collection: Collection,
  questionnaire: Questionnaire,
  commissioned: Commissioned,
): Promise<Unit> {
  const { store, language, say } = commissioned;
  const head = await headOf(collection, questionnaire, commissioned);
  if (collection.nature === 'named') {
    const responses = store.responses.each(collection.id);
    return { ...head, as: 'named', accounts: await accountsOf(questionnaire, responses, language) };
  }
  const tables = await disclosedOf(store, collection);
  if (tables.answered === undefined)
    return { ...head, as: 'suppressed', fewerThan: leastAnswered(collection) };
  const told = questionsIn({ questionnaire, tables, language, say });
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
  const { id, service, audience, round, form, invited, handedOut, openedOn, closedOn } = collection;
  const title = inLanguage(questionnaire.title, language);
  const version = collection.version ? await store.versions.byId(collection.version) : undefined;
  const named = { digest: collection.questionnaire.slice(0, 8), approved: version && approvedName(version) };
  const about = { service, audience, round, form, questionnaire: title, version: named };
  const { openLinkReason, overInvitedReason } = collection;
  const reasons = { openLinkReason, overInvitedReason };
  return { key: id, ...about, invited, handedOut, openedOn, closedOn, ...reasons };
}

/** "2", or "2.1" for its first correction. */
function approvedName({ number, correction }: Pick<Version, 'number' | 'correction'>): string {
  return correction > 0 ? `${number}.${correction}` : String(number);
}

/** The fixed chapters first, even where nothing was asked, then the other areas as they come. */
function chaptersOf(units: readonly Unit[], say: Say): readonly Chapter[] {
  const disclosed = units.filter((unit): unit is DisclosedUnit => unit.as === 'anonymous');
  const asked = disclosed.flatMap((unit) => unit.areas.map((area) => area.key));
  const others = [...new Set(asked)].filter((key) => !fixedAreas.some((fixed) => fixed === key));
  return [...fixedAreas, ...others].map((key) => {
    const parts = disclosed.flatMap((unit) =>
      unit.areas.filter((area) => area.key === key).map((area) => ({ unit: unit.key, area })),
    );
    const fixed = fixedAreas.some((area) => area === key);
    return { area: key, title: parts[0]?.area.title ?? say(`disclosure.areas.${key}`), fixed, parts };
  });
}
