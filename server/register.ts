/**
 * Every route, like a table of contents: method, address, and what answers. Those of staff name the action that they take
 * (`surveys/audits/people.ts` says whose it is); what the address names is loaded, and whether somebody may is asked,
 * before that.
 */

import { mostBytes } from '../surveys/questionnaires/handing-in.ts';
import { kinds } from '../surveys/records/kinds/index.ts';
import { largestPackage } from '../views/questionnaires/import.ts';
import { type AnsweringRoute, answering, bare } from './answering/answering-route.ts';
import { showEntrance, takeCode } from './answering/entering.ts';
import { showLeaving, takeContinuing, takeLeaving } from './answering/having-left.ts';
import { sendWorker, showOffline, showWaiting, takeWaiting } from './answering/offline.ts';
import * as pages from './answering/pages.ts';
import * as pausing from './answering/pausing.ts';
import * as practice from './answering/practice.ts';
import { showCheck, takeSending } from './answering/sending.ts';
import * as starting from './answering/starting.ts';
import { showHelped, showThanks, takeHelp } from './answering/thanking.ts';
import { later } from './http/later.ts';
import { type OpenRoute, open } from './http/open-route.ts';
import { get, post, type Route } from './http/route.ts';
import { sentFile, sentFiles } from './http/sent-files.ts';
import * as entering from './people/entering.ts';
import * as signingIn from './people/signing-in.ts';
import { showAccessibility } from './plain/accessibility.ts';
import { sendFile, sendSchema } from './plain/files.ts';
import { showHealth, showNeutral, showSecurityContact } from './plain/neutral.ts';
import { type RecordActions, recordSheet, records } from './records/record-routes.ts';

// Those who answer and those who sign in have theirs at once; staff, once somebody works with it.
const results = later(() => import('./analysing/results.ts'));
const audits = later(() => import('./auditing/audits.ts'));
const closing = later(() => import('./auditing/closing.ts'));
const dates = later(() => import('./auditing/dates.ts'));
const commissions = later(() => import('./auditing/commission.ts'));
const commissionApprovals = later(() => import('./auditing/approving-commission.ts'));
const { addService, changeService, showService, showServices } = later(
  () => import('./auditing/services.ts'),
);
const team = later(() => import('./auditing/team.ts'));
const { saveSettings, showSettings } = later(() => import('./auditing/settings.ts'));
const { saveTexts, showTexts } = later(() => import('./auditing/texts.ts'));
const { sendCards, showCards, takeCards } = later(() => import('./collecting/cards.ts'));
const collections = later(() => import('./collecting/collection-page.ts'));
const handingOut = later(() => import('./collecting/handing-out.ts'));
const allHandedOut = later(() => import('./collecting/handing-out-all.ts'));
const { confirmOpeningAll, openAll } = later(() => import('./collecting/opening-all.ts'));
const { closeCollection, confirmClosing, confirmOpening, confirmRemoval, openCollection, removePlanned } =
  later(() => import('./collecting/lifecycle.ts'));
const { planCollections, showNewCollection } = later(() => import('./collecting/planning.ts'));
const { confirmRejection, confirmTaking, rejectAnswers, showQuarantine, takeAnswers } = later(
  () => import('./collecting/quarantine.ts'),
);
const { showGuest, takeSaid } = later(() => import('./commenting/guests.ts'));
const comparisons = later(() => import('./comparisons/comparisons.ts'));
const county = later(() => import('./county/county.ts'));
const countyPage = later(() => import('./county/overview.ts'));
const mapping = later(() => import('./county/mapping.ts'));
const countyRelease = later(() => import('./county/release.ts'));
const approving = later(() => import('./designing/approval.ts'));
const overview = later(() => import('./designing/overview.ts'));
const arranging = later(() => import('./designing/arranging.ts'));
const bank = later(() => import('./designing/bank.ts'));
const comments = later(() => import('./designing/comments.ts'));
const conditions = later(() => import('./designing/condition-editing.ts'));
const designMedia = later(() => import('./designing/design-media.ts'));
const history = later(() => import('./designing/history.ts'));
const advice = later(() => import('./designing/language-advice.ts'));
const languages = later(() => import('./designing/languages.ts'));
const lists = later(() => import('./designing/list-editing.ts'));
const { saveAreas, saveNonAnswers, showAreas, showNonAnswers } = later(
  () => import('./designing/names-editing.ts'),
);
const { fixOne, saveSplits, showForecast, undoOne } = later(() => import('./designing/outlooks.ts'));
const { resolveConflict } = later(() => import('./designing/resolving.ts'));
const { saveAbout, saveQuestion, saveSection, showAbout } = later(() => import('./designing/saving.ts'));
const { showDesigner } = later(() => import('./designing/showing.ts'));
const { confirmDiscarding, discardDesign, showBeginning, showQuestions, startDesign } = later(
  () => import('./designing/starting.ts'),
);
const { saveLanguage } = later(() => import('./designing/translating.ts'));
const trial = later(() => import('./designing/trial.ts'));
const factComments = later(() => import('./fact-check/comments.ts'));
const { showDraft, takeComments } = later(() => import('./fact-check/reader.ts'));
const factChecks = later(() => import('./fact-check/rounds.ts'));
const findingComments = later(() => import('./findings/comments.ts'));
const deciding = later(() => import('./findings/deciding.ts'));
const evidence = later(() => import('./findings/evidence.ts'));
const findings = later(() => import('./findings/findings.ts'));
const proposals = later(() => import('./findings/proposals.ts'));
const followUps = later(() => import('./following-up/follow-ups.ts'));
const invitations = later(() => import('./following-up/invitation.ts'));
const slips = later(() => import('./following-up/slip.ts'));
const registerData = later(() => import('./findings/register-data.ts'));
const freeTexts = later(() => import('./free-texts/cards.ts'));
const quotes = later(() => import('./free-texts/quotes.ts'));
const reviewing = later(() => import('./free-texts/reviewing.ts'));
const themes = later(() => import('./free-texts/themes.ts'));
const media = later(() => import('./media/media.ts'));
const byPlanLink = later(() => import('./plan/answering.ts'));
const plan = later(() => import('./plan/plan.ts'));
const { showSheet, takeAnew, takeDiffering, takeSecond } = later(() => import('./paper/double-entry.ts'));
const { showReading, takeReading } = later(() => import('./paper/reading.ts'));
const sheets = later(() => import('./paper/sheets.ts'));
const account = later(() => import('./people/account.ts'));
const links = later(() => import('./people/one-time-links.ts'));
const people = later(() => import('./people/people.ts'));
const persons = later(() => import('./people/person.ts'));
const factor = later(() => import('./people/second-factor.ts'));
const information = later(() => import('./information/information.ts'));
const importing = later(() => import('./auditing/importing.ts'));
const around = later(() => import('./records/around.ts'));
const privacy = later(() => import('./privacy/privacy.ts'));
const questionnaires = later(() => import('./questionnaires/questionnaires.ts'));
const files = later(() => import('./reporting/files.ts'));
const { sendPublic, showPublic } = later(() => import('./reporting/public.ts'));
const reading = later(() => import('./reporting/reading.ts'));
const { confirmRelease, takeRelease } = later(() => import('./reporting/release.ts'));
const releases = later(() => import('./reporting/releases.ts'));
const { showMaking, showReport } = later(() => import('./reporting/report-home.ts'));
const figures = later(() => import('./tables/figures.ts'));
const { sendTidy, showCodebook } = later(() => import('./tables/tidy.ts'));
const reportAbout = later(() => import('./writing/about.ts'));
const chapters = later(() => import('./writing/chapters.ts'));
const reportHistory = later(() => import('./writing/history.ts'));
const { showOverview } = later(() => import('./writing/overview.ts'));
const placing = later(() => import('./writing/placing.ts'));
const reportWords = later(() => import('./writing/words.ts'));

/** Who sees records, and who writes them. */
const ofAudit: RecordActions = { see: 'see-around', write: 'write-around' };
/** What auditors conclude is told to others by the report. */
const concluding: RecordActions = { see: 'see-draft', write: 'write-findings' };
const ownNotes: RecordActions = { see: 'see-notes', write: 'write-notes' };
const ofOrganisations: RecordActions = { see: 'see-organisations', write: 'write-organisations' };
const ofCounty: RecordActions = { see: 'see-register', write: 'write-register' };

/** Behind an answering link, and at the door for those who have a card. */
export const answeringRegister: readonly AnsweringRoute[] = [
  bare('GET', '/a/worker.js', sendWorker),
  bare('GET', '/a/:code/offline', showOffline),
  bare('GET', '/a/:code/waiting', showWaiting),
  bare('POST', '/a/:code/waiting', takeWaiting),
  answering('GET', '/a', showEntrance),
  answering('POST', '/a', takeCode),
  answering('GET', '/a/:code', starting.showIntro),
  answering('GET', '/a/:code/start', starting.goBackTo('')),
  answering('POST', '/a/:code/start', starting.takeStart),
  answering('GET', '/a/:code/over', starting.askToStartOver),
  answering('GET', '/a/:code/promise', starting.showPromise),
  answering('GET', '/a/:code/p/:page', pages.showQuestions),
  answering('POST', '/a/:code/p/:page', pages.takeAnswers),
  answering('GET', '/a/:code/check', showCheck),
  answering('GET', '/a/:code/send', starting.goBackTo('check')),
  answering('POST', '/a/:code/send', takeSending),
  answering('GET', '/a/:code/pause', pausing.showPause),
  answering('POST', '/a/:code/pause', pausing.takePause),
  answering('GET', '/a/:code/words', pausing.showWords),
  answering('POST', '/a/:code/words', pausing.takeWords),
  answering('GET', '/a/:code/resting', pausing.showResting),
  answering('GET', '/a/:code/resume', pausing.showResume),
  answering('POST', '/a/:code/resume', pausing.takeResume),
  answering('GET', '/a/:code/thanks', showThanks),
  answering('GET', '/a/:code/help', starting.goBackTo('helped')),
  answering('POST', '/a/:code/help', takeHelp),
  answering('GET', '/a/:code/helped', showHelped),
  answering('GET', '/a/:code/try/done', practice.showTried),
  answering('GET', '/a/:code/try/:step', practice.showTrying),
  answering('POST', '/a/:code/try/:step', practice.takeTrying),
  bare('POST', '/a/leave', takeLeaving),
  bare('POST', '/a/continue', takeContinuing),
  bare('GET', '/a/:code/leave', showLeaving),
  bare('POST', '/a/:code/leave', takeLeaving),
  bare('POST', '/a/:code/continue', takeContinuing),
];

/**
 * For whoever comes, with no session and no log: what questions show, the links of the reference group and of those who check
 * the draft of a report, a report's public page, a sign of life.
 */
export const unloggedRegister: readonly OpenRoute[] = [
  open('GET', '/c/:token', showGuest),
  open('POST', '/c/:token', takeSaid),
  open('GET', '/r/:token', showPublic),
  open('GET', '/r/:token/:file', sendPublic),
  open('GET', '/f/:token', showDraft),
  open('POST', '/f/:token', takeComments),
  open('GET', '/p/:token', byPlanLink.showProposals),
  open('GET', '/p/:token/report', byPlanLink.showReleased),
  open('GET', '/p/:token/:proposal', byPlanLink.showReply),
  open('POST', '/p/:token/:proposal', byPlanLink.takeReply),
  open('GET', '/files/:digest', sendFile),
  open('GET', '/accessibility', showAccessibility),
  open('GET', '/neutral', showNeutral),
  open('GET', '/health', showHealth),
  open('GET', '/.well-known/security.txt', showSecurityContact),
];

/** For whoever comes: the ways in, and the format of questionnaires. */
export const openRegister: readonly OpenRoute[] = [
  open('GET', '/sign-in', signingIn.showSignIn),
  open('POST', '/sign-in', signingIn.takeSignIn),
  open('GET', '/sign-in/code', entering.showCode),
  open('POST', '/sign-in/code', entering.takeCode),
  open('POST', '/sign-out', signingIn.takeSignOut),
  open('POST', '/language', signingIn.takeLanguage),
  open('GET', '/first-account/:token', links.showFirstAccount),
  open('POST', '/first-account/:token', links.makeFirstAccount),
  open('GET', '/invitation/:token', links.showInvitation),
  open('POST', '/invitation/:token', links.acceptInvitation),
  open('GET', '/questionnaire-schema.json', sendSchema),
];

/** Answers and actions have one page together. */
const writePlan = { see: 'write-plan', write: 'write-plan' } as const;
const planList = { list: { address: '/audits/:audit/plan', title: 'plan.title' } };

export const staffRegister: readonly Route[] = [
  // All audits; the county's services, and those who work with audits.
  get('/', 'see-start', audits.showOverview),
  get('/calendar.ics', 'see-audits', dates.sendCalendar),
  get('/audits', 'see-audits', audits.showAudits),
  get('/audits/new', 'make-audit', audits.showNewAudit),
  post('/audits', 'make-audit', audits.addAudit),
  // The county: one report over many audits, and its register of services.
  get('/county', 'see-county', countyPage.showCounty),
  get('/county-report', 'make-county-report', county.showChoosing),
  post('/county-report', 'make-county-report', county.takeMaking),
  get('/county-report/making', 'make-county-report', county.showMaking),
  get('/county-report/releases/:release', 'make-county-report', releases.showRelease),
  get('/county-report/releases/:release/release', 'make-county-report', countyRelease.confirmRelease),
  post('/county-report/releases/:release/release', 'make-county-report', countyRelease.takeRelease),
  post('/county-report/releases/:release/public', 'make-county-report', releases.takePublic),
  get('/county-report/releases/:release/withdrawal', 'make-county-report', releases.confirmWithdrawal),
  post('/county-report/releases/:release/withdrawal', 'make-county-report', releases.takeWithdrawal),
  post('/county-report/releases/:release/standing', 'make-county-report', releases.takeStanding),
  get('/county-report/releases/:release/page', 'make-county-report', releases.showReleasedPage),
  get('/county-report/releases/:release/:file', 'make-county-report', releases.sendReleased),
  get('/services', 'see-audits', showServices),
  post('/services', 'add-service', addService),
  get('/services.csv', 'see-register', importing.sendServices),
  get('/services/import', 'add-service', importing.showImport),
  post('/services/import', 'add-service', importing.takeImport, sentFile(16 * 1024 * 1024)),
  get('/services/:service', 'add-service', showService),
  ...recordSheet('/services/:service/card', ofCounty, kinds.serviceCard),
  ...recordSheet('/services/:service/agreement', ofCounty, kinds.agreement),
  ...records('/services/:service/key-figures', ofCounty, kinds.keyFigure),
  ...records('/services/:service/fidelity', ofCounty, kinds.fidelity),
  ...records('/services/:service/milestones', ofCounty, kinds.milestone),
  ...records('/glossary', ofCounty, kinds.glossary),
  ...records('/instruments', ofCounty, kinds.instrument),
  post('/services/:service', 'add-service', changeService),
  ...records('/organisations', ofOrganisations, kinds.organisation),
  ...recordSheet('/accessibility/statement', ofOrganisations, kinds.accessibilityStatement, async (context) =>
    (await import('./plain/accessibility.ts')).aroundStatement(context),
  ),
  get('/people', 'manage-people', people.showPeople),
  post('/people', 'manage-people', people.invitePerson),
  get('/people/:person', 'manage-people', persons.showPerson),
  post('/people/:person/password', 'manage-people', people.renewPassword),
  post('/people/:person/organisation', 'manage-people', persons.takeOrganisation),
  post('/people/:person/role', 'manage-people', persons.takeRole),
  get('/people/:person/ending', 'manage-people', persons.confirmEnding),
  post('/people/:person/ending', 'manage-people', persons.takeEnding),
  post('/people/:person/reopening', 'manage-people', persons.takeReopening),
  post('/people/:person/second-factor-removal', 'manage-people', persons.takeFactorRemoval),
  post('/people/:person/vouching', 'manage-people', persons.takeVouching),
  get('/acts', 'see-acts', people.showActs),

  // One's own account.
  get('/account', 'own-account', account.showAccount),
  post('/account/password', 'own-account', account.takePassword),
  post('/account/sessions', 'own-account', account.endSessions),
  get('/account/resets', 'own-account', account.showResets),
  post('/account/resets', 'own-account', account.noteResets),
  get('/account/second-factor', 'own-account', factor.showFactor),
  post('/account/second-factor', 'own-account', factor.turnOn),
  post('/account/second-factor/codes', 'own-account', factor.renewCodes),
  post('/account/second-factor/removal', 'own-account', factor.turnOff),

  // An audit: who is in it, questions, collections, results and report.
  get('/audits/:audit', 'see-audits', audits.showAudit),
  get('/audits/:audit/calendar.ics', 'see-audits', dates.sendAuditCalendar),
  get('/audits/:audit/closing', 'close-audit', closing.showClosing),
  post('/audits/:audit/closing', 'close-audit', closing.takeClosing),
  get('/audits/:audit/reopening', 'close-audit', closing.confirmReopening),
  post('/audits/:audit/reopening', 'close-audit', closing.takeReopening),
  ...recordSheet(
    '/audits/:audit/commission',
    { see: 'see-commission', write: 'write-commission' },
    kinds.commission,
    async (context) => (await import('./auditing/commission.ts')).aroundCommission(context as never),
  ),
  get('/audits/:audit/commission.pdf', 'see-commission', commissions.sendCommission),
  get('/audits/:audit/commission/approval', 'see-commission', commissionApprovals.showApproval),
  post('/audits/:audit/commission/approval', 'approve-commission', commissionApprovals.approve),
  post('/audits/:audit/commission/approval/typed', 'type-approval', commissionApprovals.typeApproval),
  post('/audits/:audit/commission/approval/taking-back', 'write-commission', commissionApprovals.takeBack),
  get('/audits/:audit/team', 'see-team', team.showTeam),
  post('/audits/:audit/team', 'give-audit', team.saveTeam),
  get('/audits/:audit/leaving', 'see-team', team.confirmLeaving),
  post('/audits/:audit/leaving', 'see-team', team.takeLeave),
  get('/audits/:audit/declaration', 'sign-declaration', team.showDeclaration),
  post('/audits/:audit/declaration', 'sign-declaration', team.takeDeclaration),
  ...recordSheet('/audits/:audit/owner', ofAudit, kinds.owner),
  get('/audits/:audit/settings', 'change-texts', showSettings),
  post('/audits/:audit/settings', 'change-texts', saveSettings),
  get('/audits/:audit/texts', 'change-texts', showTexts),
  post('/audits/:audit/texts', 'change-texts', saveTexts),
  get('/audits/:audit/acts', 'see-audit-acts', people.showAuditActs),
  post('/audits/:audit/resets/:reset/vouching', 'vouch', people.takeVouching),
  get('/audits/:audit/questions', 'see-designs', showQuestions),
  get('/audits/:audit/designs/new', 'start-design', showBeginning),
  post('/audits/:audit/designs', 'start-design', startDesign),
  get('/audits/:audit/collections/new', 'add-collection', showNewCollection),
  post('/audits/:audit/collections', 'add-collection', planCollections),
  get('/audits/:audit/opening', 'open-collection', confirmOpeningAll),
  post('/audits/:audit/opening', 'open-collection', openAll),
  get('/audits/:audit/handing-out', 'hand-out', allHandedOut.showHandingOut),
  post('/audits/:audit/cards', 'hand-out', allHandedOut.takeAllCards),
  get('/audits/:audit/cards.pdf', 'hand-out', allHandedOut.sendAllCards),
  get('/audits/:audit/results', 'see-results', results.showResults),
  get('/audits/:audit/mapping-project', 'see-progress', mapping.showMappingProject),
  get('/audits/:audit/mapping', 'see-results', mapping.showMapping),
  get('/audits/:audit/mapping.pdf', 'export-report', mapping.sendMapping),
  get('/audits/:audit/comparisons', 'see-results', comparisons.showComparisons),
  get('/audits/:audit/comparisons.csv', 'export-tables', comparisons.sendComparisons),
  get('/audits/:audit/comparisons/:comparison', 'see-results', comparisons.showComparison),
  get('/audits/:audit/comparisons/integrated/rules', 'change-comparison-rules', comparisons.showRules),
  post('/audits/:audit/comparisons/integrated/rules', 'change-comparison-rules', comparisons.takeRules),

  // What people wrote: read, sorted, and chosen for the report.
  get('/audits/:audit/free-texts', 'read-texts', freeTexts.showNext),
  get('/audits/:audit/free-texts/list', 'read-texts', freeTexts.showAll),
  get('/audits/:audit/free-texts/:text', 'read-texts', freeTexts.showText),
  post('/audits/:audit/free-texts/:text/masks', 'sort-texts', reviewing.takeMasks),
  post('/audits/:audit/free-texts/:text/paraphrase', 'sort-texts', reviewing.takeParaphrase),
  post('/audits/:audit/free-texts/:text/aside', 'sort-texts', reviewing.takeAside),
  post('/audits/:audit/free-texts/:text/back', 'sort-texts', reviewing.takeBack),
  post('/audits/:audit/free-texts/:text/undo', 'sort-texts', reviewing.takeUndo),
  post('/audits/:audit/free-texts/:text/sorting', 'sort-texts', reviewing.takeSorting),
  post('/audits/:audit/free-texts/:text/skipping', 'sort-texts', reviewing.takeSkip),
  post('/audits/:audit/free-texts/:text/moving', 'sort-texts', reviewing.takeMove),
  post('/audits/:audit/free-texts/:text/quote', 'sort-texts', quotes.takeQuote),
  get('/audits/:audit/themes', 'see-themes', themes.showThemes),
  post('/audits/:audit/themes', 'sort-texts', themes.takeTheme),
  post('/audits/:audit/themes/:theme', 'sort-texts', themes.takeThemeTitle),
  post('/audits/:audit/themes/:theme/removal', 'sort-texts', themes.takeThemeRemoval),
  get('/audits/:audit/quotes', 'read-texts', quotes.showQuotes),
  post('/audits/:audit/quotes/:quote/approval', 'sort-texts', quotes.takeApproval),
  post('/audits/:audit/quotes/:quote/words', 'sort-texts', quotes.takeWords),
  post('/audits/:audit/quotes/:quote/removal', 'sort-texts', quotes.takeQuoteRemoval),

  // The report: its home, its versions as they were released, and its tables.
  get('/audits/:audit/report', 'see-report', showReport),
  get('/audits/:audit/report/release', 'release-report', confirmRelease),
  post('/audits/:audit/report/release', 'release-report', takeRelease),
  get('/audits/:audit/report/making', 'see-draft', showMaking),
  get('/audits/:audit/releases/:release', 'see-report', releases.showRelease),
  post('/audits/:audit/releases/:release/public', 'release-report', releases.takePublic),
  get('/audits/:audit/releases/:release/withdrawal', 'withdraw-report', releases.confirmWithdrawal),
  post('/audits/:audit/releases/:release/withdrawal', 'withdraw-report', releases.takeWithdrawal),
  post('/audits/:audit/releases/:release/standing', 'withdraw-report', releases.takeStanding),
  post('/audits/:audit/county-releases/:release/closing', 'withdraw-report', releases.closeCounty),
  get('/audits/:audit/releases/:release/page', 'see-report', releases.showReleasedPage),
  get('/audits/:audit/releases/:release/:file', 'see-report', releases.sendReleased),
  get('/audits/:audit/report.pdf', 'see-draft', files.sendPdf),
  get('/audits/:audit/report/preview', 'see-draft', reading.showPreview),
  get('/audits/:audit/report/meeting', 'see-report', reading.showMeeting),
  get('/audits/:audit/report/meeting/:screen', 'see-report', reading.showScreen),
  get('/audits/:audit/tables', 'export-tables', files.showTables),
  get('/audits/:audit/tables.csv', 'export-tables', files.sendTables),
  get('/audits/:audit/tables.zip', 'export-tables', sendTidy),
  get('/audits/:audit/tables/codebook', 'export-tables', showCodebook),
  get('/audits/:audit/figures', 'export-report', figures.showFigures),
  get('/audits/:audit/figures.zip', 'export-report', figures.sendZip),
  get('/audits/:audit/figures/:figure.svg', 'export-report', figures.sendSvg),
  get('/audits/:audit/figures/:figure.png', 'export-report', figures.sendPng),

  // What stands around it, and what comes of it: who is told, when and how.
  get('/audits/:audit/around', 'see-around', around.showAround),
  ...records('/audits/:audit/groups', ofAudit, kinds.groupMember),
  ...records('/audits/:audit/group-purposes', ofAudit, kinds.group),
  ...records('/audits/:audit/training', ownNotes, kinds.training),
  ...records('/audits/:audit/decisions', ofAudit, kinds.decision),
  ...records('/audits/:audit/background', ofAudit, kinds.background),
  ...records('/audits/:audit/criteria', ofAudit, kinds.criterion),
  ...records('/audits/:audit/observations', ownNotes, kinds.observation),
  ...records('/audits/:audit/good-examples', ofAudit, kinds.goodExample),
  ...records('/audits/:audit/instrument-results', ofAudit, kinds.instrumentResult),
  ...records('/audits/:audit/through-it-all', concluding, kinds.conclusionBlock),
  ...records('/audits/:audit/direction', ofAudit, kinds.principle),
  ...records('/audits/:audit/log', ofAudit, kinds.progress),
  ...recordSheet('/audits/:audit/privacy', { see: 'see-privacy', write: 'write-privacy' }, kinds.privacy),
  get('/audits/:audit/information', 'see-around', information.showInformation),
  get('/audits/:audit/information/:sheet.pdf', 'see-around', information.sendSheet),
  get('/audits/:audit/information/:sheet', 'see-around', information.showSheet),
  get('/audits/:audit/assessment', 'see-privacy', privacy.showAssessment),
  get('/audits/:audit/disposal', 'see-privacy', privacy.showDisposal),
  ...records('/audits/:audit/feedback', { see: 'see-feedback', write: 'plan-feedback' }, kinds.feedback),
  get('/audits/:audit/feedback/:record/invitation', 'plan-feedback', invitations.showInvitation),
  get('/audits/:audit/feedback/:record/invitation.pdf', 'plan-feedback', invitations.sendInvitation),
  post('/audits/:audit/follow-ups/planning', 'plan-feedback', followUps.planAll),
  ...records('/audits/:audit/follow-ups', { see: 'see-feedback', write: 'plan-feedback' }, kinds.followUp, {
    notYet: async (context) => (await import('./following-up/follow-ups.ts')).notReleased(context as never),
  }),
  post('/audits/:audit/follow-ups/:record/questions', 'start-design', followUps.makeQuestions),
  get('/audits/:audit/follow-ups/:record/collection', 'add-collection', followUps.goToCollection),
  get('/audits/:audit/follow-ups/:record/told', 'see-feedback', followUps.showTold),
  get('/audits/:audit/slip', 'see-feedback', slips.showSlip),
  get('/audits/:audit/slip.pdf', 'see-feedback', slips.sendSlip),
  get('/audits/:audit/plan', 'see-plan', plan.showPlan),
  get('/audits/:audit/plan.pdf', 'see-plan', plan.sendPlan),
  ...records('/audits/:audit/answers', writePlan, kinds.answer, planList),
  ...records('/audits/:audit/actions', writePlan, kinds.action, planList),
  get('/audits/:audit/plan/links', 'write-plan', plan.showLinks),
  post('/audits/:audit/plan/links', 'write-plan', plan.makeLink),
  post('/audits/:audit/plan/links/:link/renewal', 'write-plan', plan.renewLink),
  post('/audits/:audit/plan/links/:link/ending', 'write-plan', plan.endLink),

  // The report as its auditors write it.
  get('/audits/:audit/report/writing', 'see-draft', showOverview),
  get('/audits/:audit/report/writing/about', 'see-draft', reportAbout.showAbout),
  post('/audits/:audit/report/writing/about', 'set-report', reportAbout.saveAbout),
  post('/audits/:audit/report/writing/about/logo', 'set-report', reportAbout.saveLogo, sentFiles(mostBytes)),
  get('/audits/:audit/report/writing/words', 'see-draft', reportWords.showWords),
  post('/audits/:audit/report/writing/words', 'write-report', reportWords.saveWords),
  get('/audits/:audit/report/writing/history', 'see-draft', reportHistory.showHistory),
  get('/audits/:audit/report/writing/history/:revision', 'see-draft', reportHistory.showRevision),
  post('/audits/:audit/report/writing/history/:revision/return', 'write-report', reportHistory.returnTo),
  get('/audits/:audit/report/writing/:part', 'see-draft', chapters.showChapter),
  post('/audits/:audit/report/writing/:part', 'write-report', chapters.saveChapter),
  post('/audits/:audit/report/writing/:part/adding', 'write-report', placing.goToPlacing),
  get('/audits/:audit/report/writing/:part/placing', 'write-report', placing.showPlacing),
  post('/audits/:audit/report/writing/:part/placing', 'write-report', placing.place),
  post('/audits/:audit/report/writing/:part/placed/:number/removal', 'write-report', placing.takeAway),
  post('/audits/:audit/report/writing/:part/comments', 'comment-report', chapters.addComment),
  post(
    '/audits/:audit/report/writing/:part/comments/:comment/resolving',
    'resolve-comment',
    chapters.resolveComment,
  ),

  // What its auditors conclude and propose.
  get('/audits/:audit/findings', 'see-findings', findings.showFindings),
  post('/audits/:audit/findings', 'write-findings', findings.addFinding),
  get('/audits/:audit/findings/:finding', 'see-findings', findings.showFinding),
  post('/audits/:audit/findings/:finding', 'write-findings', findings.saveWords),
  post('/audits/:audit/findings/:finding/move', 'write-findings', findings.moveOne),
  get('/audits/:audit/findings/:finding/removal', 'write-findings', findings.confirmRemoval),
  post('/audits/:audit/findings/:finding/removal', 'write-findings', findings.removeOne),
  post('/audits/:audit/findings/:finding/adding', 'write-findings', evidence.goToChoosing),
  get('/audits/:audit/findings/:finding/evidence', 'write-findings', evidence.showChoosing),
  post('/audits/:audit/findings/:finding/evidence', 'write-findings', evidence.placeChosen),
  post('/audits/:audit/findings/:finding/evidence/:evidence/removal', 'write-findings', evidence.takeAway),
  post('/audits/:audit/findings/:finding/evidence/:evidence/move', 'write-findings', evidence.moveOne),
  post('/audits/:audit/findings/:finding/conclusion', 'decide-findings', deciding.concludeFinding),
  post('/audits/:audit/findings/:finding/reopening', 'decide-findings', deciding.reopenFinding),
  post('/audits/:audit/findings/:finding/comments', 'comment-findings', findingComments.commentOnFinding),
  post(
    '/audits/:audit/findings/:finding/comments/:comment/resolving',
    'resolve-comment',
    findingComments.resolveOnFinding,
  ),
  get('/audits/:audit/proposals/new', 'write-findings', proposals.showNewProposal),
  post('/audits/:audit/proposals', 'write-findings', proposals.addProposal),
  get('/audits/:audit/proposals/:proposal', 'comment-findings', proposals.showProposal),
  post('/audits/:audit/proposals/:proposal', 'write-findings', proposals.saveOne),
  post('/audits/:audit/proposals/:proposal/move', 'write-findings', proposals.moveOne),
  get('/audits/:audit/proposals/:proposal/removal', 'write-findings', proposals.confirmRemoval),
  post('/audits/:audit/proposals/:proposal/removal', 'write-findings', proposals.removeOne),
  post('/audits/:audit/proposals/:proposal/conclusion', 'decide-findings', deciding.concludeProposal),
  post('/audits/:audit/proposals/:proposal/reopening', 'decide-findings', deciding.reopenProposal),
  post('/audits/:audit/proposals/:proposal/comments', 'comment-findings', findingComments.commentOnProposal),
  post(
    '/audits/:audit/proposals/:proposal/comments/:comment/resolving',
    'resolve-comment',
    findingComments.resolveOnProposal,
  ),
  get('/audits/:audit/register-data', 'write-register-data', registerData.showRegisterData),
  post('/audits/:audit/register-data', 'write-register-data', registerData.addDatum),
  get('/audits/:audit/register-data/:datum/removal', 'write-register-data', registerData.confirmRemoval),
  post('/audits/:audit/register-data/:datum/removal', 'write-register-data', registerData.removeOne),

  // The draft of its report, checked by those whom it is about.
  get('/audits/:audit/fact-check', 'see-draft', factChecks.showRounds),
  post('/audits/:audit/fact-check', 'make-fact-check', factChecks.makeRound),
  get('/audits/:audit/fact-check/:check', 'see-draft', factChecks.showRound),
  get('/audits/:audit/fact-check/:check/draft', 'see-draft', factChecks.showFrozen),
  post('/audits/:audit/fact-check/:check/links', 'make-fact-check', factChecks.makeLink),
  post('/audits/:audit/fact-check/:check/links/:link/ending', 'end-fact-check', factChecks.endOne),
  post('/audits/:audit/fact-check/:check/answers', 'answer-fact-check', factChecks.takeShowing),
  get('/audits/:audit/fact-check/:check/comments/:comment', 'see-draft', factComments.showComment),
  post(
    '/audits/:audit/fact-check/:check/comments/:comment/answer',
    'answer-fact-check',
    factComments.answerOne,
  ),
  post('/audits/:audit/fact-check/:check/comments/:comment/remarks', 'comment-report', factComments.remarkOn),

  // A collection, from plan to closing.
  get('/collections/:collection', 'see-progress', collections.showCollection),
  post('/collections/:collection/version', 'take-version', collections.takeVersion),
  get('/collections/:collection/settings', 'change-collection', collections.showSettings),
  post('/collections/:collection/settings', 'change-collection', collections.saveSettings),
  get('/collections/:collection/opening', 'open-collection', confirmOpening),
  post('/collections/:collection/opening', 'open-collection', openCollection),
  get('/collections/:collection/closing', 'close-collection', confirmClosing),
  post('/collections/:collection/closing', 'close-collection', closeCollection),
  get('/collections/:collection/removal', 'remove-collection', confirmRemoval),
  post('/collections/:collection/removal', 'remove-collection', removePlanned),

  // Its results once it is closed, and its files once its auditors have released them.
  get('/collections/:collection/results', 'see-results', results.showResults),
  get('/collections/:collection/release', 'release-results', results.confirmRelease),
  post('/collections/:collection/release', 'release-results', results.takeRelease),
  get('/collections/:collection/more-than-invited', 'explain-answered', results.showOverInvited),
  post('/collections/:collection/more-than-invited', 'explain-answered', results.takeOverInvited),
  get('/collections/:collection/report.pdf', 'see-draft', files.sendPdf),
  get('/collections/:collection/tables', 'export-tables', files.showTables),
  get('/collections/:collection/tables.csv', 'export-tables', files.sendTables),
  get('/collections/:collection/tables.zip', 'export-tables', sendTidy),

  // Its pictures and sound, while it is planned.
  get('/collections/:collection/media', 'see-media', media.showMedia),
  get('/collections/:collection/media/:item', 'change-media', media.showItem),
  post('/collections/:collection/media/:item', 'change-media', media.saveItem, sentFiles(mostBytes)),

  // Its channels: link, cards, poster, shared tablet, interviews.
  get('/collections/:collection/qr.svg', 'see-answering-link', collections.showLinkAsQr),
  get('/collections/:collection/cards', 'hand-out', showCards),
  post('/collections/:collection/cards', 'hand-out', takeCards),
  get('/collections/:collection/cards.pdf', 'hand-out', sendCards),
  get('/collections/:collection/poster.pdf', 'hand-out', handingOut.showPoster),
  post('/collections/:collection/handed-out', 'hand-out', handingOut.takeHandedOut),
  get('/collections/:collection/in-person', 'see-answering-link', handingOut.showInPerson),
  get('/collections/:collection/in-person/tablet.svg', 'see-answering-link', handingOut.showTabletQr),
  get('/collections/:collection/in-person/interview.svg', 'see-answering-link', handingOut.showInterviewQr),

  // Questionnaires on paper, typed in by two people.
  get('/collections/:collection/paper', 'print-paper', sheets.showPaper),
  get('/collections/:collection/paper/form.pdf', 'print-paper', sheets.sendForm),
  get('/collections/:collection/paper/entry', 'enter-paper', sheets.showEntry),
  post('/collections/:collection/paper/entry', 'enter-paper', sheets.takeFirst),
  get('/collections/:collection/paper/sheets/:sheet', 'enter-paper', showSheet),
  post('/collections/:collection/paper/sheets/:sheet', 'enter-paper', takeSecond),
  post('/collections/:collection/paper/sheets/:sheet/differing', 'enter-paper', takeDiffering),
  post('/collections/:collection/paper/sheets/:sheet/anew', 'enter-paper', takeAnew),
  get('/collections/:collection/paper/sheets/:sheet/reading', 'enter-paper', showReading),
  post('/collections/:collection/paper/sheets/:sheet/reading', 'enter-paper', takeReading),
  get('/collections/:collection/paper/sheets/:sheet/removal', 'enter-paper', sheets.showSheetRemoval),
  post('/collections/:collection/paper/sheets/:sheet/removal', 'enter-paper', sheets.removeSheet),

  // Answers put aside during a flood warning.
  get('/collections/:collection/quarantine', 'decide-quarantined', showQuarantine),
  get('/collections/:collection/quarantine/taking', 'decide-quarantined', confirmTaking),
  post('/collections/:collection/quarantine/taking', 'decide-quarantined', takeAnswers),
  get('/collections/:collection/quarantine/rejection', 'decide-quarantined', confirmRejection),
  post('/collections/:collection/quarantine/rejection', 'decide-quarantined', rejectAnswers),

  // Questionnaires that are there to begin with: templates, and those read in.
  get('/questionnaires', 'see-questionnaires', questionnaires.showQuestionnaires),
  get('/questionnaire-import', 'import-questionnaire', questionnaires.showImport),
  post(
    '/questionnaires',
    'import-questionnaire',
    questionnaires.importQuestionnaire,
    sentFile(largestPackage * 1024 * 1024),
  ),
  get('/questionnaires/:key/replacement', 'import-questionnaire', questionnaires.showReplacement),
  post('/questionnaires/:key/replacement', 'import-questionnaire', questionnaires.replace),
  get('/questionnaires/:key/removal', 'import-questionnaire', questionnaires.confirmRemoval),
  post('/questionnaires/:key/removal', 'import-questionnaire', questionnaires.remove),
  get('/questionnaires/:key.json', 'see-questionnaires', questionnaires.sendQuestionnaire),
  get('/questionnaires/:key.zip', 'see-questionnaires', questionnaires.sendPackage),
  get('/questionnaires/:key', 'see-questionnaires', questionnaires.showQuestionnaire),
  get('/bank', 'see-questionnaires', bank.showBank),

  // A questionnaire in the making: the page of questions.
  get('/designs/:design', 'see-designs', showDesigner),
  post('/designs/:design/questions', 'change-design', arranging.addNewQuestion),
  post('/designs/:design/questions/:key', 'change-design', saveQuestion),
  post('/designs/:design/questions/:key/move', 'change-design', arranging.moveOneQuestion),
  post('/designs/:design/questions/:key/copy', 'change-design', arranging.copyOneQuestion),
  post('/designs/:design/questions/:key/remove', 'change-design', arranging.removeOneQuestion),
  post('/designs/:design/sections', 'change-design', arranging.addNewSection),
  post('/designs/:design/sections/:key', 'change-design', saveSection),
  post('/designs/:design/sections/:key/move', 'change-design', arranging.moveOneSection),
  post('/designs/:design/sections/:key/remove', 'change-design', arranging.removeOneSection),
  post('/designs/:design/undo', 'change-design', arranging.undo),
  get('/designs/:design/overview', 'see-designs', overview.showOverview),
  post('/designs/:design/overview', 'change-design', overview.changeSeveral),
  get('/designs/:design/about', 'change-design', showAbout),
  post('/designs/:design/about', 'change-design', saveAbout),
  get('/designs/:design/discarding', 'change-design', confirmDiscarding),
  post('/designs/:design/discarding', 'change-design', discardDesign),

  // Questions taken from others, or that count as others.
  get('/designs/:design/bank', 'see-designs', bank.showBankFor),
  post('/designs/:design/bank', 'change-design', bank.takeFromBank),
  get('/designs/:design/questions/:question/same', 'change-design', bank.showEquivalence),
  post('/designs/:design/questions/:question/same', 'change-design', bank.saveEquivalence),

  // As those who answer would see it; and to take home.
  get('/designs/:design/preview/:question', 'see-designs', trial.showPreview),
  get('/designs/:design/try', 'see-designs', trial.showTry),
  post('/designs/:design/try', 'see-designs', trial.takeTry),
  get('/designs/:design/paper.pdf', 'see-designs', trial.sendDesignForm),
  get('/designs/:design/package', 'see-designs', questionnaires.showDesignPackage),
  post('/designs/:design/package', 'see-designs', questionnaires.sendDesignPackage),

  // Its lists, areas, non-answers and conditions.
  get('/designs/:design/lists', 'see-designs', lists.showLists),
  post('/designs/:design/lists', 'change-design', lists.addReadyMadeList),
  get('/designs/:design/new-list', 'change-design', lists.showNewList),
  post('/designs/:design/new-list', 'change-design', lists.addOwnList),
  get('/designs/:design/lists/:list', 'change-design', lists.showList),
  post('/designs/:design/lists/:list', 'change-design', lists.saveList),
  post('/designs/:design/lists/:list/copy', 'change-design', lists.copyList),
  post('/designs/:design/lists/:list/removal', 'change-design', lists.removeOneList),
  get('/designs/:design/areas', 'change-design', showAreas),
  post('/designs/:design/areas', 'change-design', saveAreas),
  get('/designs/:design/non-answers', 'change-design', showNonAnswers),
  post('/designs/:design/non-answers', 'change-design', saveNonAnswers),
  get('/designs/:design/questions/:key/condition', 'change-design', conditions.showCondition),
  post('/designs/:design/questions/:key/condition', 'change-design', conditions.saveCondition),
  get('/designs/:design/map', 'see-designs', conditions.showMap),

  // Its languages, pictures and sound.
  get('/designs/:design/languages', 'see-designs', languages.showLanguages),
  post('/designs/:design/languages', 'change-design', languages.addLanguage),
  get('/designs/:design/languages/:language', 'see-designs', languages.showOneLanguage),
  post('/designs/:design/languages/:language', 'change-design', saveLanguage),
  post('/designs/:design/languages/:language/checked', 'change-design', languages.checkWhole),
  post('/designs/:design/languages/:language/declared', 'change-design', languages.declare),
  get('/designs/:design/languages/:language/removal', 'change-design', languages.confirmRemoval),
  post('/designs/:design/languages/:language/removal', 'change-design', languages.removeLanguage),
  get('/designs/:design/media', 'see-designs', designMedia.showMedia),
  get('/designs/:design/media/:item', 'change-design', designMedia.showItem),
  post('/designs/:design/media/:item', 'change-design', designMedia.saveItem, sentFiles(mostBytes)),

  // Advice about its language, the forecast, and what it may be split by.
  get('/designs/:design/language-help', 'see-designs', advice.showHelp),
  get('/designs/:design/dismissals/new', 'change-design', advice.showDismissal),
  post('/designs/:design/dismissals', 'change-design', advice.dismiss),
  post('/designs/:design/dismissals/removal', 'change-design', advice.restore),
  get('/designs/:design/forecast', 'see-designs', showForecast),
  post('/designs/:design/questions/:key/fix', 'change-design', fixOne),
  post('/designs/:design/questions/:key/undo-fix', 'change-design', undoOne),
  post('/designs/:design/splits', 'change-design', saveSplits),
  get('/language-rules', 'see-questionnaires', advice.showRules),

  // Its history, and what two have changed at once.
  get('/designs/:design/history', 'see-designs', history.showHistory),
  get('/designs/:design/history/:revision', 'see-designs', history.showRevision),
  get('/designs/:design/history/:revision/changes', 'see-designs', history.showChanges),
  get('/designs/:design/history/:revision/return', 'change-design', history.confirmRevert),
  post('/designs/:design/history/:revision/return', 'change-design', history.revert),
  post('/designs/:design/conflicts', 'change-design', resolveConflict),

  // What people say of it.
  get('/designs/:design/comments', 'see-designs', comments.showComments),
  post('/designs/:design/comments', 'comment-design', comments.addComment),
  post('/designs/:design/comments/:comment/resolving', 'resolve-comment', comments.resolveComment),
  post('/designs/:design/comment-links', 'resolve-comment', comments.makeLink),
  post('/designs/:design/comment-links/:link/removal', 'resolve-comment', comments.takeBackLink),

  // What its auditors approve.
  get('/designs/:design/approval', 'see-designs', approving.showApproval),
  get('/designs/:design/approval/version', 'approve-design', approving.showNewVersion),
  post('/designs/:design/approval/version', 'approve-design', approving.approveAsVersion),
  get('/designs/:design/approval/correction', 'approve-design', approving.showCorrection),
  post('/designs/:design/approval/correction', 'approve-design', approving.approveAsCorrection),
  get('/versions/:version.json', 'see-versions', approving.sendVersion),
  get('/versions/:version', 'see-versions', approving.showVersion),
];
