/** Everything that is kept, thing by thing, over a database that is open. */
import type { Services, Store } from '../surveys/storage.ts';
import { actsIn } from './acts.ts';
import { auditsIn } from './audits.ts';
import { type BankMemory, bankIn, freshBankMemory } from './bank.ts';
import { codesIn } from './codes.ts';
import { collectionsIn } from './collections.ts';
import { commentLinksIn, commentsIn, conclusionCommentsIn, reportCommentsIn } from './comments.ts';
import { findingsIn, proposalsIn } from './conclusions.ts';
import { designsIn } from './designs.ts';
import { disclosedThemesIn } from './disclosed-themes.ts';
import { dismissalsIn } from './dismissals.ts';
import { draftsIn } from './drafts.ts';
import type { Engine } from './engine.ts';
import { factCheckLinksIn, factChecksIn, factCommentsIn } from './fact-checks.ts';
import { filesIn } from './files.ts';
import { freeTextsIn } from './free-texts.ts';
import { integrationRulesIn } from './integration-rules.ts';
import { invitationsIn } from './invitations.ts';
import { lend } from './lending.ts';
import { makingsIn } from './makings.ts';
import { membersIn } from './members.ts';
import { pausesIn } from './pauses.ts';
import { peopleIn } from './people.ts';
import { planLinksIn } from './plan-links.ts';
import { quarantineIn } from './quarantine.ts';
import { atomically } from './queries.ts';
import { questionnairesIn } from './questionnaires.ts';
import { quotesIn } from './quotes.ts';
import { recordsIn } from './records.ts';
import { registerIn } from './register.ts';
import { registerDataIn } from './register-data.ts';
import { releasedReportsIn } from './released-reports.ts';
import { forget, freshMemory, type Memory, remembering } from './remembering.ts';
import { resetsIn } from './resets.ts';
import { responsesIn } from './responses.ts';
import { reviewsIn } from './reviews.ts';
import { secondFactorsIn } from './second-factors.ts';
import { servicesIn } from './services.ts';
import { sessionsIn } from './sessions.ts';
import { sheetsIn } from './sheets.ts';
import { sortingIn } from './sorting.ts';
import type { Db } from './tables.ts';
import { themesIn } from './themes.ts';
import { translationsIn } from './translations.ts';
import { versionsIn } from './versions.ts';
import { writtenReportsIn } from './written-reports.ts';

type Kept = Pick<Engine, 'name' | 'alone' | 'fileBytes' | 'keepAddersOut' | 'compact'>;

export function storeOver(
  db: Db,
  engine: Kept,
  newId: () => string,
  memory = freshMemory(),
  bankMemory: BankMemory = freshBankMemory(),
): Store {
  const collections = collectionsIn(db);
  return {
    people: peopleIn(db),
    invitations: invitationsIn(db),
    sessions: sessionsIn(db),
    resets: resetsIn(db),
    secondFactors: secondFactorsIn(db),
    acts: actsIn(db),
    services: forgettingOf(servicesIn(db), memory),
    audits: auditsIn(db),
    questionnaires: questionnairesIn(db),
    collections: engine.alone
      ? remembering(collections, draftsIn(db), memory, db.isTransaction)
      : collections,
    responses: responsesIn(db, newId),
    freeTexts: freeTextsIn(db),
    reviews: reviewsIn(db),
    themes: themesIn(db),
    disclosedThemes: disclosedThemesIn(db),
    quotes: quotesIn(db),
    sorting: sortingIn(db),
    register: registerIn(db),
    integrationRules: integrationRulesIn(db),
    drafts: draftsIn(db),
    pauses: pausesIn(db),
    codes: codesIn(db),
    sheets: sheetsIn(db),
    quarantined: quarantineIn(db, newId),
    files: filesIn(db, engine),
    members: membersIn(db),
    designs: designsIn(db),
    versions: versionsIn(db),
    bank: bankIn(db, bankMemory),
    comments: commentsIn(db),
    commentLinks: commentLinksIn(db),
    dismissals: dismissalsIn(db),
    translations: translationsIn(db),
    findings: findingsIn(db),
    proposals: proposalsIn(db),
    conclusionComments: conclusionCommentsIn(db),
    registerData: registerDataIn(db),
    records: recordsIn(db),
    planLinks: planLinksIn(db),
    writtenReports: writtenReportsIn(db),
    reportComments: reportCommentsIn(db),
    factChecks: factChecksIn(db),
    factCheckLinks: factCheckLinksIn(db),
    factComments: factCommentsIn(db),
    releasedReports: releasedReportsIn(db),
    makings: makingsIn(db),
    inTransaction: async (work) => {
      const { changes } = memory;
      try {
        return await atomically(db, (inside) => work(storeOver(inside, engine, newId, memory, bankMemory)));
      } finally {
        if (memory.changes !== changes) forget(memory);
      }
    },
    lendTo: (use) => lend(db, engine, use),
    compact: async () => {
      if (db.isTransaction) throw new Error('compact was called inside a transaction');
      await engine.compact(db);
    },
  };
}

/** What is remembered of collections has their services in it. */
function forgettingOf(services: Services, memory: Memory): Services {
  return {
    ...services,
    change: (...changes) => services.change(...changes).finally(() => forget(memory)),
  };
}
