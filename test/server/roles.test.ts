import { expect } from 'chai';
import { createApp } from '../../server/app.ts';
import * as register from '../../server/register.ts';
import { makingsEnded } from '../../server/reporting/making.ts';
import { may, type Role, roles } from '../../surveys/audits/people.ts';
import { asksFromInside, asksFromOutside } from '../support/long-run.ts';
import { aQuestionnaire, inBoth } from '../support/questionnaires.ts';
import { anAudit } from '../support/things.ts';
import { closeNow, form, keepCollection, keepVersion, type Office, offices, type Staff } from './office.ts';

/** What is for auditors is for lead auditors too. */
const all = ['fou', 'auditor', 'reader'] as const;
const working = ['fou', 'auditor'] as const;
/** Those who may have what is kept of an audit. */
const kept = [...all, 'archivist'] as const;
const everybody = [...kept, 'admin'] as const;
const keepers = ['fou', 'admin'] as const;

/**
 * Every address that staff can ask for, and who of those in the audit may. `:collection` is one that is in the named
 * state; with `nothingYet` there is nothing to fetch before something has been made. To whoever is not in the audit, none
 * of it is there.
 */
const table: readonly (readonly [
  route: string,
  who: readonly Role[],
  about?: { readonly state?: 'planned' | 'open' | 'closed'; readonly nothingYet?: true },
])[] = [
  ['GET /', everybody],
  ['GET /calendar.ics', kept],
  ['GET /audits', kept],
  ['GET /audits/new', working],
  ['POST /audits', working],
  ['GET /audits/:audit', kept],
  ['GET /audits/:audit/calendar.ics', kept],
  ['GET /audits/:audit/closing', ['auditor']],
  ['POST /audits/:audit/closing', ['auditor']],
  ['GET /audits/:audit/reopening', ['auditor']],
  ['POST /audits/:audit/reopening', ['auditor']],
  ['GET /services', kept],
  ['POST /services', working],
  ['GET /services.csv', all],
  ['GET /services/import', working],
  ['POST /services/import', working],
  ['GET /services/:service', working],
  ['POST /services/:service', working],
  ['GET /audits/:audit/collections/new', working],
  ['POST /audits/:audit/collections', working],
  ['GET /audits/:audit/opening', working],
  ['POST /audits/:audit/opening', working],
  ['GET /audits/:audit/handing-out', working],
  ['POST /audits/:audit/cards', working],
  ['GET /audits/:audit/cards.pdf', working, { nothingYet: true }],
  ['GET /collections/:collection', all, { state: 'open' }],
  ['GET /collections/:collection/qr.svg', working, { state: 'open' }],
  ['GET /collections/:collection/cards', working, { state: 'open' }],
  ['GET /collections/:collection/cards.pdf', working, { state: 'open', nothingYet: true }],
  ['POST /collections/:collection/cards', working, { state: 'open' }],
  ['GET /collections/:collection/poster.pdf', working, { state: 'open' }],
  ['POST /collections/:collection/handed-out', working, { state: 'open' }],
  ['GET /collections/:collection/in-person', working, { state: 'open' }],
  ['GET /collections/:collection/in-person/tablet.svg', working, { state: 'open' }],
  ['GET /collections/:collection/in-person/interview.svg', working, { state: 'open' }],
  ['GET /collections/:collection/settings', working, { state: 'open' }],
  ['POST /collections/:collection/settings', working, { state: 'open' }],
  ['GET /collections/:collection/opening', working, { state: 'planned' }],
  ['POST /collections/:collection/opening', working, { state: 'planned' }],
  ['GET /collections/:collection/closing', working, { state: 'open' }],
  ['POST /collections/:collection/closing', working, { state: 'open' }],
  ['GET /collections/:collection/quarantine', working, { state: 'open' }],
  ['GET /collections/:collection/quarantine/taking', working, { state: 'open' }],
  ['POST /collections/:collection/quarantine/taking', working, { state: 'open' }],
  ['GET /collections/:collection/quarantine/rejection', working, { state: 'open' }],
  ['POST /collections/:collection/quarantine/rejection', working, { state: 'open' }],
  ['POST /collections/:collection/version', working, { state: 'planned' }],
  ['GET /collections/:collection/removal', working, { state: 'planned' }],
  ['POST /collections/:collection/removal', working, { state: 'planned' }],
  ['GET /collections/:collection/paper', working, { state: 'open' }],
  ['GET /collections/:collection/paper/form.pdf', working, { state: 'open' }],
  ['GET /collections/:collection/paper/entry', working, { state: 'open' }],
  ['POST /collections/:collection/paper/entry', working, { state: 'open' }],
  ['GET /collections/:collection/paper/sheets/:sheet', working, { state: 'open' }],
  ['POST /collections/:collection/paper/sheets/:sheet', working, { state: 'open' }],
  ['POST /collections/:collection/paper/sheets/:sheet/differing', working, { state: 'open' }],
  ['POST /collections/:collection/paper/sheets/:sheet/anew', working, { state: 'open' }],
  ['GET /collections/:collection/paper/sheets/:sheet/reading', working, { state: 'open' }],
  ['POST /collections/:collection/paper/sheets/:sheet/reading', working, { state: 'open' }],
  ['GET /collections/:collection/paper/sheets/:sheet/removal', working, { state: 'open' }],
  ['POST /collections/:collection/paper/sheets/:sheet/removal', working, { state: 'open' }],
  ['GET /collections/:collection/media', all, { state: 'planned' }],
  ['GET /collections/:collection/media/:item', ['auditor'], { state: 'planned' }],
  ['POST /collections/:collection/media/:item', ['auditor'], { state: 'planned' }],
  ['GET /audits/:audit/results', all],
  ['GET /audits/:audit/report/preview', working],
  ['GET /audits/:audit/report/meeting', kept],
  ['GET /audits/:audit/report/meeting/:screen', kept],
  ['GET /audits/:audit/mapping-project', all],
  ['GET /audits/:audit/mapping', all],
  ['GET /audits/:audit/mapping.pdf', kept],
  ['GET /county', ['fou']],
  ['GET /county-report', ['fou']],
  ['POST /county-report', ['fou']],
  ['GET /county-report/making', ['fou']],
  ['GET /county-report/releases/:release', ['fou']],
  ['GET /county-report/releases/:release/release', ['fou']],
  ['POST /county-report/releases/:release/release', ['fou']],
  ['POST /county-report/releases/:release/public', ['fou']],
  ['GET /county-report/releases/:release/withdrawal', ['fou']],
  ['POST /county-report/releases/:release/withdrawal', ['fou']],
  ['POST /county-report/releases/:release/standing', ['fou']],
  ['GET /county-report/releases/:release/page', ['fou']],
  ['GET /county-report/releases/:release/:file', ['fou']],
  ['GET /audits/:audit/comparisons', all],
  ['GET /audits/:audit/comparisons.csv', working],
  ['GET /audits/:audit/comparisons/:comparison', all],
  ['GET /audits/:audit/comparisons/integrated/rules', ['fou']],
  ['POST /audits/:audit/comparisons/integrated/rules', ['fou']],
  ['GET /collections/:collection/results', all, { state: 'closed' }],
  ['GET /audits/:audit/findings', all],
  ['POST /audits/:audit/findings', ['auditor']],
  ['GET /audits/:audit/findings/:finding', all],
  ['POST /audits/:audit/findings/:finding', ['auditor']],
  ['POST /audits/:audit/findings/:finding/move', ['auditor']],
  ['GET /audits/:audit/findings/:finding/removal', ['auditor']],
  ['POST /audits/:audit/findings/:finding/removal', ['auditor']],
  ['POST /audits/:audit/findings/:finding/adding', ['auditor']],
  ['GET /audits/:audit/findings/:finding/evidence', ['auditor']],
  ['POST /audits/:audit/findings/:finding/evidence', ['auditor']],
  ['POST /audits/:audit/findings/:finding/evidence/:evidence/removal', ['auditor']],
  ['POST /audits/:audit/findings/:finding/evidence/:evidence/move', ['auditor']],
  ['POST /audits/:audit/findings/:finding/conclusion', ['auditor']],
  ['POST /audits/:audit/findings/:finding/reopening', ['auditor']],
  ['POST /audits/:audit/findings/:finding/comments', working],
  ['POST /audits/:audit/findings/:finding/comments/:comment/resolving', ['auditor']],
  ['GET /audits/:audit/proposals/new', ['auditor']],
  ['POST /audits/:audit/proposals', ['auditor']],
  ['GET /audits/:audit/proposals/:proposal', working],
  ['POST /audits/:audit/proposals/:proposal', ['auditor']],
  ['POST /audits/:audit/proposals/:proposal/move', ['auditor']],
  ['GET /audits/:audit/proposals/:proposal/removal', ['auditor']],
  ['POST /audits/:audit/proposals/:proposal/removal', ['auditor']],
  ['POST /audits/:audit/proposals/:proposal/conclusion', ['auditor']],
  ['POST /audits/:audit/proposals/:proposal/reopening', ['auditor']],
  ['POST /audits/:audit/proposals/:proposal/comments', working],
  ['POST /audits/:audit/proposals/:proposal/comments/:comment/resolving', ['auditor']],
  ['GET /audits/:audit/fact-check', working],
  ['POST /audits/:audit/fact-check', ['auditor']],
  ['GET /audits/:audit/fact-check/:check', working],
  ['GET /audits/:audit/fact-check/:check/draft', working],
  ['POST /audits/:audit/fact-check/:check/links', ['auditor']],
  ['POST /audits/:audit/fact-check/:check/links/:link/ending', working],
  ['POST /audits/:audit/fact-check/:check/answers', ['auditor']],
  ['GET /audits/:audit/fact-check/:check/comments/:comment', working],
  ['POST /audits/:audit/fact-check/:check/comments/:comment/answer', ['auditor']],
  ['POST /audits/:audit/fact-check/:check/comments/:comment/remarks', working],
  ['GET /audits/:audit/register-data', working],
  ['POST /audits/:audit/register-data', working],
  ['GET /audits/:audit/register-data/:datum/removal', working],
  ['POST /audits/:audit/register-data/:datum/removal', working],
  ['GET /audits/:audit/commission', all],
  ['POST /audits/:audit/commission', all],
  ['GET /audits/:audit/commission/history', all],
  ['GET /audits/:audit/commission.pdf', all],
  ['GET /audits/:audit/commission/approval', all],
  ['POST /audits/:audit/commission/approval', ['auditor', 'reader']],
  ['POST /audits/:audit/commission/approval/typed', working],
  ['POST /audits/:audit/commission/approval/taking-back', all],
  ...ofRecords('/audits/:audit/feedback', all, working),
  ['GET /audits/:audit/feedback/:record/invitation', working],
  ['GET /audits/:audit/feedback/:record/invitation.pdf', working],
  ...ofRecords('/audits/:audit/follow-ups', all, working),
  ['POST /audits/:audit/follow-ups/planning', working],
  ['POST /audits/:audit/follow-ups/:record/questions', working],
  ['GET /audits/:audit/follow-ups/:record/collection', working],
  ['GET /audits/:audit/follow-ups/:record/told', all],
  ['GET /audits/:audit/slip', all],
  ['GET /audits/:audit/slip.pdf', all],
  ...ofRecords('/audits/:audit/answers', working, working).slice(1),
  ...ofRecords('/audits/:audit/actions', working, working).slice(1),
  ['GET /audits/:audit/plan', all],
  ['GET /audits/:audit/plan.pdf', all],
  ['GET /audits/:audit/plan/links', working],
  ['POST /audits/:audit/plan/links', working],
  ['POST /audits/:audit/plan/links/:link/renewal', working],
  ['POST /audits/:audit/plan/links/:link/ending', working],
  ['GET /audits/:audit/around', all],
  ['GET /audits/:audit/information', all],
  ['GET /audits/:audit/information/:sheet', all, { nothingYet: true }],
  ['GET /audits/:audit/information/:sheet.pdf', all, { nothingYet: true }],
  ...ofRecords('/audits/:audit/groups', all, working),
  ...ofRecords('/audits/:audit/group-purposes', all, working),
  ...ofRecords('/audits/:audit/training', working, ['auditor']),
  ...ofRecords('/audits/:audit/decisions', all, working),
  ...ofRecords('/audits/:audit/background', all, working),
  ...ofRecords('/audits/:audit/criteria', all, working),
  ...ofRecords('/audits/:audit/observations', working, ['auditor']),
  ...ofRecords('/audits/:audit/good-examples', all, working),
  ...ofRecords('/audits/:audit/instrument-results', all, working),
  ...ofRecords('/audits/:audit/log', all, working),
  ...ofRecords('/audits/:audit/through-it-all', working, ['auditor']),
  ...ofRecords('/audits/:audit/direction', all, working),
  ...ofRecords('/services/:service/fidelity', all, working),
  ...ofRecords('/services/:service/key-figures', all, working),
  ...ofRecords('/services/:service/milestones', all, working),
  ...ofRecords('/glossary', all, working),
  ...ofRecords('/instruments', all, working),
  ...ofRecords('/organisations', [...all, 'admin'], keepers),
  ['GET /accessibility/statement', [...all, 'admin']],
  ['POST /accessibility/statement', keepers],
  ['GET /accessibility/statement/history', [...all, 'admin']],
  ['GET /audits/:audit/owner', all],
  ['POST /audits/:audit/owner', working],
  ['GET /audits/:audit/owner/history', all],
  ['GET /audits/:audit/privacy', kept],
  ['POST /audits/:audit/privacy', ['fou', 'lead']],
  ['GET /audits/:audit/privacy/history', kept],
  ['GET /audits/:audit/assessment', kept],
  ['GET /audits/:audit/disposal', kept],
  ['GET /services/:service/card', all],
  ['POST /services/:service/card', working],
  ['GET /services/:service/card/history', all],
  ['GET /services/:service/agreement', all],
  ['POST /services/:service/agreement', working],
  ['GET /services/:service/agreement/history', all],
  ['GET /collections/:collection/release', ['auditor'], { state: 'closed' }],
  ['POST /collections/:collection/release', ['auditor'], { state: 'closed' }],
  ['GET /collections/:collection/more-than-invited', working, { state: 'closed' }],
  ['POST /collections/:collection/more-than-invited', working, { state: 'closed' }],
  ['GET /audits/:audit/free-texts', ['auditor']],
  ['GET /audits/:audit/free-texts/list', ['auditor']],
  ['GET /audits/:audit/free-texts/:text', ['auditor']],
  ['POST /audits/:audit/free-texts/:text/masks', ['auditor']],
  ['POST /audits/:audit/free-texts/:text/paraphrase', ['auditor']],
  ['POST /audits/:audit/free-texts/:text/aside', ['auditor']],
  ['POST /audits/:audit/free-texts/:text/back', ['auditor']],
  ['POST /audits/:audit/free-texts/:text/undo', ['auditor']],
  ['POST /audits/:audit/free-texts/:text/sorting', ['auditor']],
  ['POST /audits/:audit/free-texts/:text/skipping', ['auditor']],
  ['POST /audits/:audit/free-texts/:text/moving', ['auditor']],
  ['POST /audits/:audit/free-texts/:text/quote', ['auditor']],
  ['GET /audits/:audit/themes', all],
  ['POST /audits/:audit/themes', ['auditor']],
  ['POST /audits/:audit/themes/:theme', ['auditor']],
  ['POST /audits/:audit/themes/:theme/removal', ['auditor']],
  ['GET /audits/:audit/quotes', ['auditor']],
  ['POST /audits/:audit/quotes/:quote/approval', ['auditor']],
  ['POST /audits/:audit/quotes/:quote/words', ['auditor']],
  ['POST /audits/:audit/quotes/:quote/removal', ['auditor']],
  ['GET /audits/:audit/report/writing', working],
  ['GET /audits/:audit/report/writing/about', working],
  ['POST /audits/:audit/report/writing/about', working],
  ['POST /audits/:audit/report/writing/about/logo', working],
  ['GET /audits/:audit/report/writing/words', working],
  ['POST /audits/:audit/report/writing/words', ['auditor']],
  ['GET /audits/:audit/report/writing/history', working],
  ['GET /audits/:audit/report/writing/history/:revision', working],
  ['POST /audits/:audit/report/writing/history/:revision/return', ['auditor']],
  ['GET /audits/:audit/report/writing/:part', working],
  ['POST /audits/:audit/report/writing/:part', ['auditor']],
  ['POST /audits/:audit/report/writing/:part/adding', ['auditor']],
  ['GET /audits/:audit/report/writing/:part/placing', ['auditor']],
  ['POST /audits/:audit/report/writing/:part/placing', ['auditor']],
  ['POST /audits/:audit/report/writing/:part/placed/:number/removal', ['auditor']],
  ['POST /audits/:audit/report/writing/:part/comments', working],
  ['POST /audits/:audit/report/writing/:part/comments/:comment/resolving', ['auditor']],
  ['GET /audits/:audit/report', kept],
  ['GET /audits/:audit/report/release', ['auditor']],
  ['POST /audits/:audit/report/release', ['auditor']],
  ['GET /audits/:audit/report/making', working],
  ['GET /audits/:audit/releases/:release', kept],
  ['POST /audits/:audit/releases/:release/public', ['auditor']],
  ['GET /audits/:audit/releases/:release/withdrawal', ['auditor']],
  ['POST /audits/:audit/releases/:release/withdrawal', ['auditor']],
  ['POST /audits/:audit/releases/:release/standing', ['auditor']],
  ['POST /audits/:audit/county-releases/:release/closing', ['auditor']],
  ['GET /audits/:audit/releases/:release/page', kept],
  ['GET /audits/:audit/releases/:release/:file', kept],
  ['GET /audits/:audit/report.pdf', working],
  ['GET /audits/:audit/tables', working],
  ['GET /audits/:audit/tables.csv', working],
  ['GET /audits/:audit/tables.zip', working],
  ['GET /audits/:audit/tables/codebook', working],
  ['GET /audits/:audit/figures', kept],
  ['GET /audits/:audit/figures.zip', kept],
  ['GET /audits/:audit/figures/:figure.svg', kept, { nothingYet: true }],
  ['GET /audits/:audit/figures/:figure.png', kept, { nothingYet: true }],
  ['GET /collections/:collection/report.pdf', working, { state: 'closed' }],
  ['GET /collections/:collection/tables', working, { state: 'closed' }],
  ['GET /collections/:collection/tables.csv', working, { state: 'closed' }],
  ['GET /collections/:collection/tables.zip', working, { state: 'closed' }],
  ['GET /designs/:design/languages', all],
  ['POST /designs/:design/languages', ['auditor']],
  ['GET /designs/:design/languages/:language', all],
  ['POST /designs/:design/languages/:language', ['auditor']],
  ['POST /designs/:design/languages/:language/checked', ['auditor']],
  ['POST /designs/:design/languages/:language/declared', ['auditor']],
  ['GET /designs/:design/languages/:language/removal', ['auditor']],
  ['POST /designs/:design/languages/:language/removal', ['auditor']],
  ['GET /designs/:design/media', all],
  ['GET /designs/:design/media/:item', ['auditor']],
  ['POST /designs/:design/media/:item', ['auditor']],
  ['GET /questionnaires', kept],
  ['POST /questionnaires', working],
  ['GET /questionnaire-import', working],
  ['GET /questionnaires/:key/replacement', working],
  ['POST /questionnaires/:key/replacement', working],
  ['GET /questionnaires/:key/removal', working],
  ['POST /questionnaires/:key/removal', working],
  ['GET /questionnaires/:key.json', kept],
  ['GET /questionnaires/:key.zip', kept],
  ['GET /bank', kept],
  ['GET /audits/:audit/questions', all],
  ['GET /audits/:audit/designs/new', working],
  ['POST /audits/:audit/designs', working],
  ['GET /designs/:design', all],
  ['POST /designs/:design/questions', ['auditor']],
  ['POST /designs/:design/questions/:key', ['auditor']],
  ['POST /designs/:design/questions/:key/move', ['auditor']],
  ['POST /designs/:design/questions/:key/copy', ['auditor']],
  ['POST /designs/:design/questions/:key/remove', ['auditor']],
  ['POST /designs/:design/questions/:key/fix', ['auditor']],
  ['POST /designs/:design/questions/:key/undo-fix', ['auditor']],
  ['POST /designs/:design/sections', ['auditor']],
  ['POST /designs/:design/sections/:key', ['auditor']],
  ['POST /designs/:design/sections/:key/move', ['auditor']],
  ['POST /designs/:design/sections/:key/remove', ['auditor']],
  ['POST /designs/:design/undo', ['auditor']],
  ['GET /designs/:design/overview', all],
  ['POST /designs/:design/overview', ['auditor']],
  ['GET /designs/:design/about', ['auditor']],
  ['POST /designs/:design/about', ['auditor']],
  ['GET /designs/:design/discarding', ['auditor']],
  ['POST /designs/:design/discarding', ['auditor']],
  ['GET /designs/:design/history', all],
  ['GET /designs/:design/history/:revision', all],
  ['GET /designs/:design/history/:revision/changes', all],
  ['GET /designs/:design/history/:revision/return', ['auditor']],
  ['POST /designs/:design/history/:revision/return', ['auditor']],
  ['POST /designs/:design/conflicts', ['auditor']],
  ['GET /designs/:design/comments', all],
  ['POST /designs/:design/comments', working],
  ['POST /designs/:design/comments/:comment/resolving', ['auditor']],
  ['POST /designs/:design/comment-links', ['auditor']],
  ['POST /designs/:design/comment-links/:link/removal', ['auditor']],
  ['GET /designs/:design/lists', all],
  ['POST /designs/:design/lists', ['auditor']],
  ['GET /designs/:design/new-list', ['auditor']],
  ['POST /designs/:design/new-list', ['auditor']],
  ['GET /designs/:design/lists/:list', ['auditor']],
  ['POST /designs/:design/lists/:list', ['auditor']],
  ['POST /designs/:design/lists/:list/copy', ['auditor']],
  ['POST /designs/:design/lists/:list/removal', ['auditor']],
  ['GET /designs/:design/areas', ['auditor']],
  ['POST /designs/:design/areas', ['auditor']],
  ['GET /designs/:design/non-answers', ['auditor']],
  ['POST /designs/:design/non-answers', ['auditor']],
  ['GET /designs/:design/questions/:key/condition', ['auditor']],
  ['POST /designs/:design/questions/:key/condition', ['auditor']],
  ['GET /designs/:design/map', all],
  ['GET /designs/:design/questions/:question/same', ['auditor']],
  ['POST /designs/:design/questions/:question/same', ['auditor']],
  ['GET /designs/:design/bank', all],
  ['POST /designs/:design/bank', ['auditor']],
  ['GET /audits/:audit/declaration', ['auditor']],
  ['POST /audits/:audit/declaration', ['auditor']],
  ['GET /audits/:audit/settings', working],
  ['POST /audits/:audit/settings', working],
  ['GET /audits/:audit/texts', working],
  ['POST /audits/:audit/texts', working],
  ['GET /audits/:audit/team', kept],
  ['POST /audits/:audit/team', working],
  ['GET /designs/:design/approval', all],
  ['GET /designs/:design/approval/version', ['auditor']],
  ['POST /designs/:design/approval/version', ['auditor']],
  ['GET /designs/:design/approval/correction', ['auditor']],
  ['POST /designs/:design/approval/correction', ['auditor']],
  ['GET /versions/:version.json', kept],
  ['GET /versions/:version', kept],
  ['GET /designs/:design/preview/:question', all],
  ['GET /designs/:design/try', all],
  ['POST /designs/:design/try', all],
  ['GET /designs/:design/paper.pdf', all],
  ['GET /designs/:design/package', all],
  ['POST /designs/:design/package', all],
  ['GET /questionnaires/:key', kept],
  ['GET /designs/:design/language-help', all],
  ['GET /designs/:design/dismissals/new', ['auditor']],
  ['POST /designs/:design/dismissals', ['auditor']],
  ['POST /designs/:design/dismissals/removal', ['auditor']],
  ['GET /designs/:design/forecast', all],
  ['POST /designs/:design/splits', ['auditor']],
  ['GET /language-rules', kept],
  ['GET /people', keepers],
  ['POST /people', keepers],
  ['GET /people/:person', keepers],
  ['POST /people/:person/password', keepers],
  ['POST /people/:person/organisation', keepers],
  ['POST /people/:person/role', keepers],
  ['GET /people/:person/ending', keepers],
  ['POST /people/:person/ending', keepers],
  ['POST /people/:person/reopening', keepers],
  ['POST /people/:person/second-factor-removal', keepers],
  ['POST /people/:person/vouching', keepers],
  ['GET /acts', keepers],
  ['GET /audits/:audit/acts', working],
  ['POST /audits/:audit/resets/:reset/vouching', ['auditor']],
  ['GET /account', everybody],
  ['POST /account/password', everybody],
  ['POST /account/sessions', everybody],
  ['GET /account/resets', everybody],
  ['POST /account/resets', everybody],
  ['GET /account/second-factor', everybody],
  ['POST /account/second-factor', everybody],
  ['POST /account/second-factor/codes', everybody],
  ['POST /account/second-factor/removal', everybody],
  ['GET /audits/:audit/leaving', kept],
  // Last: whoever has gone out is not let into anything more.
  ['POST /audits/:audit/leaving', kept],
];

/** A list of records: who sees it, and who writes in it. */
function ofRecords(home: string, see: readonly Role[], write: readonly Role[]) {
  const rows = [
    [`GET ${home}`, see],
    [`GET ${home}.csv`, see],
    [`GET ${home}/new`, write],
    [`POST ${home}`, write],
    [`GET ${home}/:record`, write],
    [`POST ${home}/:record`, write],
    [`GET ${home}/:record/removal`, write],
    [`POST ${home}/:record/removal`, write],
  ] as const;
  return rows;
}

/** Addresses that lead in, or that tell nothing of any audit. */
const open = [
  'GET /c/:token',
  'POST /c/:token',
  'GET /f/:token',
  'POST /f/:token',
  'GET /p/:token',
  'GET /p/:token/report',
  'GET /p/:token/:proposal',
  'POST /p/:token/:proposal',
  'GET /r/:token',
  'GET /r/:token/:file',
  'GET /files/:digest',
  'GET /accessibility',
  'GET /neutral',
  'GET /health',
  'GET /.well-known/security.txt',
  'GET /sign-in',
  'POST /sign-in',
  'GET /sign-in/code',
  'POST /sign-in/code',
  'POST /sign-out',
  'POST /language',
  'GET /first-account/:token',
  'POST /first-account/:token',
  'GET /invitation/:token',
  'POST /invitation/:token',
  'GET /questionnaire-schema.json',
];

/** For those who answer. */
const answering = [
  'GET /a/worker.js',
  'GET /a/:code/offline',
  'GET /a/:code/waiting',
  'POST /a/:code/waiting',
  'GET /a',
  'POST /a',
  'GET /a/:code',
  'GET /a/:code/start',
  'POST /a/:code/start',
  'GET /a/:code/over',
  'GET /a/:code/promise',
  'GET /a/:code/p/:page',
  'POST /a/:code/p/:page',
  'GET /a/:code/check',
  'GET /a/:code/send',
  'POST /a/:code/send',
  'GET /a/:code/pause',
  'POST /a/:code/pause',
  'GET /a/:code/words',
  'POST /a/:code/words',
  'GET /a/:code/resting',
  'GET /a/:code/resume',
  'POST /a/:code/resume',
  'GET /a/:code/thanks',
  'GET /a/:code/help',
  'POST /a/:code/help',
  'GET /a/:code/helped',
  'GET /a/:code/try/done',
  'GET /a/:code/try/:step',
  'POST /a/:code/try/:step',
  'POST /a/leave',
  'POST /a/continue',
  'GET /a/:code/leave',
  'POST /a/:code/leave',
  'POST /a/:code/continue',
];

describe('who may ask for what', () => {
  afterEach(makingsEnded);
  const openOffice = offices();

  it('stands in this table for every route of the register, and for no other', () => {
    const named = table.map(([route]) => route);
    expect(named).to.have.members(routesIn(register.staffRegister));
    expect(open).to.have.members(routesIn([...register.unloggedRegister, ...register.openRegister]));
    expect(answering).to.have.members(routesIn(register.answeringRegister));
  });

  it('is asked of every route, since there is none beside the register', async () => {
    const app = createApp((await openOffice()).services);
    const known = Object.values(register).flatMap((each) => routesIn(each));
    expect(new Set(routesOf(app))).to.deep.equal(new Set(known));
  });

  for (const role of roles) {
    it(`lets a ${role} do what the table says, and refuses the rest`, async () => {
      const office = await openOffice();
      const address = await filled(office);
      const staff = await office.as(role);
      for (const [route, who, about] of table.filter((_, i) => asksFromInside(role, i))) {
        const { status } = await answer(staff, route, address(route, about?.state));
        const asked = `${role} ${route}: ${status}`;
        // Whoever sees no audit is in none.
        if (!may({ role }, 'see-audits') && isOfAudit(route)) expect(status, asked).to.equal(404);
        else expect(status === 403, asked).to.equal(!isFor(role, who));
        expect(status, asked).to.be.below(500);
        if (may({ role }, 'see-audits') && isPageOfAudit(route) && !about?.nothingYet)
          expect(status, asked).to.not.equal(404);
      }
    });
  }

  for (const role of roles) {
    it(`is answered to a ${role} who is not in the audit as if there were no such audit`, async () => {
      const office = await openOffice();
      const address = await filled(office);
      const staff = await outsider(office, role);
      const asked = table.filter(([route], i) => isOfAudit(route) && asksFromOutside(role, i));
      expect(asked.length).to.be.greaterThan(20);
      for (const [route, , about] of asked) {
        const path = address(route, about?.state);
        const nowhere = route.split(' ')[1]?.replaceAll(/:\w+/g, 'nothing') ?? '';
        const [there, not] = [await answer(staff, route, path), await answer(staff, route, nowhere)];
        expect(there.status, `${role} ${route}`).to.equal(404);
        expect(there.text.replaceAll(path, nowhere), `${role} ${route}`).to.equal(not.text);
        expect(there.headers['content-type'], `${role} ${route}`).to.equal(not.headers['content-type']);
      }
    });

    if (!may({ role }, 'see-audits')) continue;

    it(`leaves what a ${role} is not in out of every list`, async () => {
      const office = await openOffice();
      await filled(office);
      const staff = await outsider(office, role);
      const lists = table.filter(([route, who]) => /^GET [^:]*$/.test(route) && isFor(role, who));
      expect(lists.length).to.be.greaterThan(4);
      for (const path of [...lists.map(([route]) => route.slice(4)), ...ownPages(role)]) {
        const { status, text } = await staff.get(path);
        // Nothing of theirs is being made.
        const good = path.endsWith('/making') ? 303 : 200;
        expect([role, path, status]).to.deep.equal([role, path, good]);
        expect(text, `${role} ${path}`).to.not.match(hidden);
      }
      expect((await staff.get('/audits')).text).to.include('Den egna revisionen');
      const inside = await office.as(role);
      for (const path of ['/', '/audits', '/bank']) expect((await inside.get(path)).text).to.match(hidden);
    });
  }

  it('lets nobody who is outside take questions from what they are not in', async () => {
    const office = await openOffice();
    const address = await filled(office);
    const staff = await outsider(office, 'auditor');
    const version = address('GET /versions/:version').split('/').at(-1) ?? '';
    const before = await office.store.designs.list();
    await staff
      .post('/designs/own-design/bank')
      .send(form({ take: `${version} q1` }))
      .expect(404);
    await staff
      .post('/audits/own-audit/designs')
      .send(form({ from: version, take: `${version} q1` }))
      .expect(404);
    expect(await office.store.designs.list()).to.deep.equal(before);
  });

  it('sends everyone who is not signed in to the sign-in page', async () => {
    const office = await openOffice();
    const address = await filled(office);
    for (const [route, , about] of table) {
      const [method = '', path] = [route.split(' ')[0], address(route, about?.state)];
      const visitor = office.visitor();
      const { headers } = await (method === 'GET' ? visitor.get(path) : visitor.post(path).send(''));
      const back = method === 'GET' ? `?back=${encodeURIComponent(path)}` : '';
      expect(headers.location, route).to.equal(`/sign-in${back}`);
    }
  });
});

function isFor(role: Role, who: readonly Role[]): boolean {
  return who.includes(role) || (role === 'lead' && who.includes('auditor'));
}

/** An audit, a collection, a design or a version is named. */
function isOfAudit(route: string): boolean {
  return /:(audit|collection|design|version)\b/.test(route);
}

/** In what is of the other audit, and in nothing else. */
const hidden = /Det andra/;

/** Pages of the outsider's own audit that tell of what is elsewhere. */
function ownPages(role: Role): readonly string[] {
  const inMaking = ['/audits/own-audit/questions', '/designs/own-design/bank'];
  const forAll = ['/audits/own-audit', '/audits/own-audit/team', '/questionnaires/users'];
  return [...forAll, ...(may({ role }, 'see-designs') ? inMaking : [])];
}

/** Somebody of a role who is in an audit of their own, and not in the one that is filled. */
async function outsider({ services: { store }, as }: Office, role: Role): Promise<Staff> {
  const id = `outside-${role}`;
  await store.people.add({ id, email: `${id}@exempel.se`, name: `Lo ${role}`, role });
  await store.audits.add(anAudit({ id: 'own-audit', title: 'Den egna revisionen' }));
  await store.members.add('own-audit', id);
  const made = { by: id, at: '2026-03-09T09:00:00Z' };
  await store.designs.add({ id: 'own-design', auditId: 'own-audit', body: aQuestionnaire() }, made);
  return as({ personId: id });
}

/** A page with nothing else in its address that might not be there. */
function isPageOfAudit(route: string): boolean {
  return route.startsWith('GET') && isOfAudit(route) && route.match(/:/g)?.length === 1;
}

function answer(staff: Staff, route: string, path: string) {
  return route.startsWith('GET') ? staff.get(path) : staff.post(path).send('');
}

/** An audit with a collection in each state. Gives the address of a route. */
async function filled({ store }: Office) {
  const audit = anAudit({ title: 'Det andra uppdraget', commissioner: 'Det andra landstinget' });
  const questionnaire = aQuestionnaire({ key: 'det-andra', title: inBoth('Det andra formuläret') });
  await store.audits.add(audit);
  const ids: Record<string, string> = {};
  let service = '';
  for (const state of ['planned', 'open', 'closed'] as const) {
    const kept = { auditId: audit.id, status: state === 'planned' ? state : 'open' } as const;
    const made = await keepCollection(store, questionnaire, kept);
    ids[state] = made.id;
    service = made.service.id;
  }
  await closeNow(store, { id: ids.closed ?? '' });
  const version = await keepVersion(store, { auditId: audit.id, body: questionnaire });
  return (route: string, state = 'open'): string =>
    (route.split(' ')[1] ?? '')
      .replace(':audit', audit.id)
      .replace(':collection', ids[state] ?? '')
      .replace(':design', version.designId)
      .replace(':version', version.id)
      .replace(':comparison', 'services')
      .replace(':screen', '1')
      .replace(':key', 'users')
      .replace(':item', 'question.q1')
      .replace(':language', 'en')
      .replace(':question', 'q1')
      .replace(':reset', 'no-reset')
      .replace(':person', 'person-reader')
      .replace(':service', service);
}

function routesIn(lines: readonly { readonly method: string; readonly path: string }[]): readonly string[] {
  return lines.map(({ method, path }) => `${method} ${path}`);
}

interface Layer {
  readonly route?: { readonly path: string | RegExp; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle?: { readonly stack?: readonly Layer[]; readonly register?: Parameters<typeof routesIn>[0] };
}

/** What the app itself has, with all its routers. */
function routesOf(app: unknown): readonly string[] {
  const walk = (layers: readonly Layer[]): string[] =>
    layers.flatMap(({ route, handle }) => {
      if (handle?.register) return [...routesIn(handle.register)];
      if (!route) return walk(handle?.stack ?? []);
      // A pattern instead of a path is no page: compression, and links in capitals.
      if (typeof route.path !== 'string') return [];
      return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`);
    });
  const { stack } = (app as { readonly router: { readonly stack: readonly Layer[] } }).router;
  return walk(stack).filter((route) => !/^GET \/\w+\.js$/.test(route));
}
