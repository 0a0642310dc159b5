/**
 * Every route, like a table of contents: method, address, and what answers. Those of staff name the action that they take
 * (`surveys/audits/people.ts` says whose it is); what the address names is loaded, and whether somebody may is asked,
 * before that.
 */
import { mostBytes } from '../surveys/questionnaires/handing-in.ts';
import { largestPackage } from '../views/questionnaires/import.ts';
import * as releasing from './analysing/releasing.ts';
import { showResults } from './analysing/results.ts';
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
import * as audits from './auditing/audits.ts';
import { addService, changeService, showService, showServices } from './auditing/services.ts';
import { confirmLeaving, saveTeam, showTeam, takeLeave } from './auditing/team.ts';
import { saveTexts, showTexts } from './auditing/texts.ts';
import { sendCards, showCards, takeCards } from './collecting/cards.ts';
import { showCollection, showLinkAsQr } from './collecting/collection-page.ts';
import { showPoster, takeHandedOut } from './collecting/handing-out.ts';
import { showInPerson, showInterviewQr, showTabletQr } from './collecting/in-person.ts';
import {
  closeCollection,
  confirmClosing,
  confirmOpening,
  confirmRemoval,
  openCollection,
  removePlanned,
} from './collecting/lifecycle.ts';
import { planCollections, showNewCollection } from './collecting/planning.ts';
import {
  confirmRejection,
  confirmTaking,
  rejectAnswers,
  showQuarantine,
  takeAnswers,
} from './collecting/quarantine.ts';
import { saveSettings, showSettings } from './collecting/settings.ts';
import { takeVersion } from './collecting/taking-version.ts';
import { showGuest, takeSaid } from './commenting/guests.ts';
import * as comparisons from './comparisons/comparisons.ts';
import * as county from './county/county.ts';
import * as mapping from './county/mapping.ts';
import { sendVersion, showApproval, showVersion } from './designing/approval.ts';
import * as approving from './designing/approving-acts.ts';
import * as arranging from './designing/arranging.ts';
import * as bank from './designing/bank.ts';
import { saveEquivalence, showEquivalence } from './designing/bank.ts';
import * as comments from './designing/comments.ts';
import * as conditions from './designing/condition-editing.ts';
import * as designMedia from './designing/design-media.ts';
import * as history from './designing/history.ts';
import * as advice from './designing/language-advice.ts';
import * as languages from './designing/languages.ts';
import * as lists from './designing/list-editing.ts';
import { saveAreas, saveNonAnswers, showAreas, showNonAnswers } from './designing/names-editing.ts';
import { fixOne, saveSplits, showForecast, undoOne } from './designing/outlooks.ts';
import { sendDesignForm, showPreview } from './designing/previewing.ts';
import { resolveConflict } from './designing/resolving.ts';
import { saveAbout, saveQuestion, saveSection, showAbout } from './designing/saving.ts';
import { showDesigner } from './designing/showing.ts';
import { confirmDiscarding, discardDesign, showQuestions, startDesign } from './designing/starting.ts';
import { saveLanguage } from './designing/translating.ts';
import { showTry, takeTry } from './designing/trial.ts';
import * as factComments from './fact-check/comments.ts';
import { showDraft, takeComments } from './fact-check/reader.ts';
import * as factChecks from './fact-check/rounds.ts';
import * as findingComments from './findings/comments.ts';
import * as deciding from './findings/deciding.ts';
import * as evidence from './findings/evidence.ts';
import * as findings from './findings/findings.ts';
import * as proposals from './findings/proposals.ts';
import * as registerData from './findings/register-data.ts';
import * as freeTexts from './free-texts/cards.ts';
import * as quotes from './free-texts/quotes.ts';
import * as reviewing from './free-texts/reviewing.ts';
import * as themes from './free-texts/themes.ts';
import { type OpenRoute, open } from './http/open-route.ts';
import { type Route, route } from './http/route.ts';
import { sentFiles } from './http/sent-files.ts';
import { upload } from './http/uploads.ts';
import * as media from './media/media.ts';
import { showSheet, takeAnew, takeDiffering, takeSecond } from './paper/double-entry.ts';
import { showReading, takeReading } from './paper/reading.ts';
import * as sheets from './paper/sheets.ts';
import * as account from './people/account.ts';
import * as acts from './people/acts.ts';
import * as entering from './people/entering.ts';
import * as links from './people/one-time-links.ts';
import { invitePerson, renewPassword, showPeople } from './people/people.ts';
import * as persons from './people/person.ts';
import * as factor from './people/second-factor.ts';
import * as signingIn from './people/signing-in.ts';
import { sendFile, sendSchema } from './plain/files.ts';
import { showHealth, showNeutral, showSecurityContact } from './plain/neutral.ts';
import { sendDesignPackage, sendPackage, showDesignPackage } from './questionnaires/packages.ts';
import * as questionnaires from './questionnaires/questionnaires.ts';
import * as replacing from './questionnaires/replacing.ts';
import * as files from './reporting/files.ts';
import { sendPublic, showPublic } from './reporting/public.ts';
import * as reading from './reporting/reading.ts';
import { confirmRelease, takeRelease } from './reporting/release.ts';
import * as releases from './reporting/releases.ts';
import { showMaking, showReport } from './reporting/report-home.ts';
import * as figures from './tables/figures.ts';
import { sendTidy, showCodebook } from './tables/tidy.ts';
import * as reportAbout from './writing/about.ts';
import * as chapters from './writing/chapters.ts';
import * as reportComments from './writing/comments.ts';
import * as reportHistory from './writing/history.ts';
import { showOverview } from './writing/overview.ts';
import * as placing from './writing/placing.ts';
import * as reportWords from './writing/words.ts';

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
  open('GET', '/files/:digest', sendFile),
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

export const staffRegister: readonly Route[] = [
  // All audits; the county's services, and those who work with audits.
  route('GET', '/', 'see-audits', audits.showOverview),
  route('GET', '/audits', 'see-audits', audits.showAudits),
  route('GET', '/audits/new', 'make-audit', audits.showNewAudit),
  route('POST', '/audits', 'make-audit', audits.addAudit),
  // The county: one report over many audits, and its register of services.
  route('GET', '/county-report', 'see-county-report', county.showChoosing),
  route('GET', '/county-report/reading', 'see-county-report', county.showCounty),
  route('GET', '/county-report.pdf', 'see-county-report', county.sendCounty),
  route('GET', '/county-report/tables.zip', 'see-county-report', county.sendTables),
  route('GET', '/services', 'see-audits', showServices),
  route('POST', '/services', 'add-service', addService),
  route('GET', '/services/:service', 'add-service', showService),
  route('POST', '/services/:service', 'add-service', changeService),
  route('GET', '/people', 'manage-people', showPeople),
  route('POST', '/people', 'manage-people', invitePerson),
  route('GET', '/people/:person', 'manage-people', persons.showPerson),
  route('POST', '/people/:person/password', 'manage-people', renewPassword),
  route('POST', '/people/:person/role', 'manage-people', persons.takeRole),
  route('GET', '/people/:person/ending', 'manage-people', persons.confirmEnding),
  route('POST', '/people/:person/ending', 'manage-people', persons.takeEnding),
  route('POST', '/people/:person/reopening', 'manage-people', persons.takeReopening),
  route('POST', '/people/:person/second-factor-removal', 'manage-people', persons.takeFactorRemoval),
  route('POST', '/people/:person/vouching', 'manage-people', persons.takeVouching),
  route('GET', '/acts', 'see-acts', acts.showActs),

  // One's own account.
  route('GET', '/account', 'own-account', account.showAccount),
  route('POST', '/account/password', 'own-account', account.takePassword),
  route('POST', '/account/sessions', 'own-account', account.endSessions),
  route('GET', '/account/resets', 'own-account', account.showResets),
  route('POST', '/account/resets', 'own-account', account.noteResets),
  route('GET', '/account/second-factor', 'own-account', factor.showFactor),
  route('POST', '/account/second-factor', 'own-account', factor.turnOn),
  route('POST', '/account/second-factor/codes', 'own-account', factor.renewCodes),
  route('POST', '/account/second-factor/removal', 'own-account', factor.turnOff),

  // An audit: who is in it, questions, collections, results and report.
  route('GET', '/audits/:audit', 'see-audits', audits.showAudit),
  route('GET', '/audits/:audit/team', 'see-team', showTeam),
  route('POST', '/audits/:audit/team', 'give-audit', saveTeam),
  route('GET', '/audits/:audit/leaving', 'see-team', confirmLeaving),
  route('POST', '/audits/:audit/leaving', 'see-team', takeLeave),
  route('GET', '/audits/:audit/texts', 'change-texts', showTexts),
  route('POST', '/audits/:audit/texts', 'change-texts', saveTexts),
  route('GET', '/audits/:audit/acts', 'see-audit-acts', acts.showAuditActs),
  route('POST', '/audits/:audit/resets/:reset/vouching', 'vouch', acts.takeVouching),
  route('GET', '/audits/:audit/questions', 'see-designs', showQuestions),
  route('POST', '/audits/:audit/designs', 'start-design', startDesign),
  route('GET', '/audits/:audit/collections/new', 'add-collection', showNewCollection),
  route('POST', '/audits/:audit/collections', 'add-collection', planCollections),
  route('GET', '/audits/:audit/results', 'see-results', showResults),
  route('GET', '/audits/:audit/mapping', 'see-results', mapping.showMapping),
  route('GET', '/audits/:audit/mapping.pdf', 'export-report', mapping.sendMapping),
  route('GET', '/audits/:audit/comparisons', 'see-results', comparisons.showComparisons),
  route('GET', '/audits/:audit/comparisons.csv', 'export-tables', comparisons.sendComparisons),
  route('GET', '/audits/:audit/comparisons/:comparison', 'see-results', comparisons.showComparison),
  route(
    'GET',
    '/audits/:audit/comparisons/integrated/rules',
    'change-comparison-rules',
    comparisons.showRules,
  ),
  route(
    'POST',
    '/audits/:audit/comparisons/integrated/rules',
    'change-comparison-rules',
    comparisons.takeRules,
  ),

  // What people wrote: read, sorted, and chosen for the report.
  route('GET', '/audits/:audit/free-texts', 'read-texts', freeTexts.showNext),
  route('GET', '/audits/:audit/free-texts/list', 'read-texts', freeTexts.showAll),
  route('GET', '/audits/:audit/free-texts/:text', 'read-texts', freeTexts.showText),
  route('POST', '/audits/:audit/free-texts/:text/masks', 'read-texts', reviewing.takeMasks),
  route('POST', '/audits/:audit/free-texts/:text/paraphrase', 'read-texts', reviewing.takeParaphrase),
  route('POST', '/audits/:audit/free-texts/:text/aside', 'read-texts', reviewing.takeAside),
  route('POST', '/audits/:audit/free-texts/:text/back', 'read-texts', reviewing.takeBack),
  route('POST', '/audits/:audit/free-texts/:text/undo', 'read-texts', reviewing.takeUndo),
  route('POST', '/audits/:audit/free-texts/:text/sorting', 'read-texts', reviewing.takeSorting),
  route('POST', '/audits/:audit/free-texts/:text/skipping', 'read-texts', reviewing.takeSkip),
  route('POST', '/audits/:audit/free-texts/:text/moving', 'read-texts', reviewing.takeMove),
  route('POST', '/audits/:audit/free-texts/:text/quote', 'read-texts', quotes.takeQuote),
  route('GET', '/audits/:audit/themes', 'see-themes', themes.showThemes),
  route('POST', '/audits/:audit/themes', 'read-texts', themes.takeTheme),
  route('POST', '/audits/:audit/themes/:theme', 'read-texts', themes.takeThemeTitle),
  route('POST', '/audits/:audit/themes/:theme/removal', 'read-texts', themes.takeThemeRemoval),
  route('GET', '/audits/:audit/quotes', 'read-texts', quotes.showQuotes),
  route('POST', '/audits/:audit/quotes/:quote/approval', 'read-texts', quotes.takeApproval),
  route('POST', '/audits/:audit/quotes/:quote/words', 'read-texts', quotes.takeWords),
  route('POST', '/audits/:audit/quotes/:quote/removal', 'read-texts', quotes.takeQuoteRemoval),

  // The report: its home, its versions as they were released, and its tables.
  route('GET', '/audits/:audit/report', 'see-report', showReport),
  route('GET', '/audits/:audit/report/release', 'release-report', confirmRelease),
  route('POST', '/audits/:audit/report/release', 'release-report', takeRelease),
  route('GET', '/audits/:audit/report/making', 'see-draft', showMaking),
  route('GET', '/audits/:audit/releases/:release', 'see-report', releases.showRelease),
  route('POST', '/audits/:audit/releases/:release/public', 'release-report', releases.takePublic),
  route('GET', '/audits/:audit/releases/:release/withdrawal', 'withdraw-report', releases.confirmWithdrawal),
  route('POST', '/audits/:audit/releases/:release/withdrawal', 'withdraw-report', releases.takeWithdrawal),
  route('GET', '/audits/:audit/releases/:release/page', 'see-report', releases.showReleasedPage),
  route('GET', '/audits/:audit/releases/:release/:file', 'see-report', releases.sendReleased),
  route('GET', '/audits/:audit/report.pdf', 'see-draft', files.sendPdf),
  route('GET', '/audits/:audit/report/preview', 'see-draft', reading.showPreview),
  route('GET', '/audits/:audit/report/meeting', 'see-report', reading.showMeeting),
  route('GET', '/audits/:audit/report/meeting/:screen', 'see-report', reading.showScreen),
  route('GET', '/audits/:audit/tables', 'export-tables', files.showTables),
  route('GET', '/audits/:audit/tables.csv', 'export-tables', files.sendTables),
  route('GET', '/audits/:audit/tables.zip', 'export-tables', sendTidy),
  route('GET', '/audits/:audit/tables/codebook', 'export-tables', showCodebook),
  route('GET', '/audits/:audit/figures', 'export-report', figures.showFigures),
  route('GET', '/audits/:audit/figures.zip', 'export-report', figures.sendZip),
  route('GET', '/audits/:audit/figures/:figure.svg', 'export-report', figures.sendSvg),
  route('GET', '/audits/:audit/figures/:figure.png', 'export-report', figures.sendPng),

  // The report as its auditors write it.
  route('GET', '/audits/:audit/report/writing', 'see-draft', showOverview),
  route('GET', '/audits/:audit/report/writing/about', 'see-draft', reportAbout.showAbout),
  route('POST', '/audits/:audit/report/writing/about', 'set-report', reportAbout.saveAbout),
  route(
    'POST',
    '/audits/:audit/report/writing/about/logo',
    'set-report',
    reportAbout.saveLogo,
    sentFiles(mostBytes),
  ),
  route('GET', '/audits/:audit/report/writing/words', 'see-draft', reportWords.showWords),
  route('POST', '/audits/:audit/report/writing/words', 'write-report', reportWords.saveWords),
  route('GET', '/audits/:audit/report/writing/history', 'see-draft', reportHistory.showHistory),
  route('GET', '/audits/:audit/report/writing/history/:revision', 'see-draft', reportHistory.showRevision),
  route(
    'POST',
    '/audits/:audit/report/writing/history/:revision/return',
    'write-report',
    reportHistory.returnTo,
  ),
  route('GET', '/audits/:audit/report/writing/:part', 'see-draft', chapters.showChapter),
  route('POST', '/audits/:audit/report/writing/:part', 'write-report', chapters.saveChapter),
  route('POST', '/audits/:audit/report/writing/:part/adding', 'write-report', placing.goToPlacing),
  route('GET', '/audits/:audit/report/writing/:part/placing', 'write-report', placing.showPlacing),
  route('POST', '/audits/:audit/report/writing/:part/placing', 'write-report', placing.place),
  route(
    'POST',
    '/audits/:audit/report/writing/:part/placed/:number/removal',
    'write-report',
    placing.takeAway,
  ),
  route('POST', '/audits/:audit/report/writing/:part/comments', 'comment-report', reportComments.addComment),
  route(
    'POST',
    '/audits/:audit/report/writing/:part/comments/:comment/resolving',
    'resolve-comment',
    reportComments.resolveComment,
  ),

  // What its auditors conclude and propose.
  route('GET', '/audits/:audit/findings', 'see-findings', findings.showFindings),
  route('POST', '/audits/:audit/findings', 'write-findings', findings.addFinding),
  route('GET', '/audits/:audit/findings/:finding', 'see-findings', findings.showFinding),
  route('POST', '/audits/:audit/findings/:finding', 'write-findings', findings.saveWords),
  route('POST', '/audits/:audit/findings/:finding/move', 'write-findings', findings.moveOne),
  route('GET', '/audits/:audit/findings/:finding/removal', 'write-findings', findings.confirmRemoval),
  route('POST', '/audits/:audit/findings/:finding/removal', 'write-findings', findings.removeOne),
  route('POST', '/audits/:audit/findings/:finding/adding', 'write-findings', evidence.goToChoosing),
  route('GET', '/audits/:audit/findings/:finding/evidence', 'write-findings', evidence.showChoosing),
  route('POST', '/audits/:audit/findings/:finding/evidence', 'write-findings', evidence.placeChosen),
  route(
    'POST',
    '/audits/:audit/findings/:finding/evidence/:evidence/removal',
    'write-findings',
    evidence.takeAway,
  ),
  route(
    'POST',
    '/audits/:audit/findings/:finding/evidence/:evidence/move',
    'write-findings',
    evidence.moveOne,
  ),
  route('POST', '/audits/:audit/findings/:finding/conclusion', 'decide-findings', deciding.concludeFinding),
  route('POST', '/audits/:audit/findings/:finding/reopening', 'decide-findings', deciding.reopenFinding),
  route(
    'POST',
    '/audits/:audit/findings/:finding/comments',
    'comment-findings',
    findingComments.commentOnFinding,
  ),
  route(
    'POST',
    '/audits/:audit/findings/:finding/comments/:comment/resolving',
    'resolve-comment',
    findingComments.resolveOnFinding,
  ),
  route('GET', '/audits/:audit/proposals/new', 'write-findings', proposals.showNewProposal),
  route('POST', '/audits/:audit/proposals', 'write-findings', proposals.addProposal),
  route('GET', '/audits/:audit/proposals/:proposal', 'comment-findings', proposals.showProposal),
  route('POST', '/audits/:audit/proposals/:proposal', 'write-findings', proposals.saveOne),
  route('POST', '/audits/:audit/proposals/:proposal/move', 'write-findings', proposals.moveOne),
  route('GET', '/audits/:audit/proposals/:proposal/removal', 'write-findings', proposals.confirmRemoval),
  route('POST', '/audits/:audit/proposals/:proposal/removal', 'write-findings', proposals.removeOne),
  route(
    'POST',
    '/audits/:audit/proposals/:proposal/conclusion',
    'decide-findings',
    deciding.concludeProposal,
  ),
  route('POST', '/audits/:audit/proposals/:proposal/reopening', 'decide-findings', deciding.reopenProposal),
  route(
    'POST',
    '/audits/:audit/proposals/:proposal/comments',
    'comment-findings',
    findingComments.commentOnProposal,
  ),
  route(
    'POST',
    '/audits/:audit/proposals/:proposal/comments/:comment/resolving',
    'resolve-comment',
    findingComments.resolveOnProposal,
  ),
  route('GET', '/audits/:audit/register-data', 'write-register-data', registerData.showRegisterData),
  route('POST', '/audits/:audit/register-data', 'write-register-data', registerData.addDatum),
  route(
    'GET',
    '/audits/:audit/register-data/:datum/removal',
    'write-register-data',
    registerData.confirmRemoval,
  ),
  route('POST', '/audits/:audit/register-data/:datum/removal', 'write-register-data', registerData.removeOne),

  // The draft of its report, checked by those whom it is about.
  route('GET', '/audits/:audit/fact-check', 'see-draft', factChecks.showRounds),
  route('POST', '/audits/:audit/fact-check', 'make-fact-check', factChecks.makeRound),
  route('GET', '/audits/:audit/fact-check/:check', 'see-draft', factChecks.showRound),
  route('GET', '/audits/:audit/fact-check/:check/draft', 'see-draft', factChecks.showFrozen),
  route('POST', '/audits/:audit/fact-check/:check/links', 'make-fact-check', factChecks.makeLink),
  route('POST', '/audits/:audit/fact-check/:check/links/:link/ending', 'make-fact-check', factChecks.endOne),
  route('POST', '/audits/:audit/fact-check/:check/answers', 'answer-fact-check', factChecks.takeShowing),
  route('GET', '/audits/:audit/fact-check/:check/comments/:comment', 'see-draft', factComments.showComment),
  route(
    'POST',
    '/audits/:audit/fact-check/:check/comments/:comment/answer',
    'answer-fact-check',
    factComments.answerOne,
  ),
  route(
    'POST',
    '/audits/:audit/fact-check/:check/comments/:comment/remarks',
    'comment-report',
    factComments.remarkOn,
  ),

  // A collection, from plan to closing.
  route('GET', '/collections/:collection', 'see-progress', showCollection),
  route('POST', '/collections/:collection/version', 'take-version', takeVersion),
  route('GET', '/collections/:collection/settings', 'change-collection', showSettings),
  route('POST', '/collections/:collection/settings', 'change-collection', saveSettings),
  route('GET', '/collections/:collection/opening', 'open-collection', confirmOpening),
  route('POST', '/collections/:collection/opening', 'open-collection', openCollection),
  route('GET', '/collections/:collection/closing', 'close-collection', confirmClosing),
  route('POST', '/collections/:collection/closing', 'close-collection', closeCollection),
  route('GET', '/collections/:collection/removal', 'remove-collection', confirmRemoval),
  route('POST', '/collections/:collection/removal', 'remove-collection', removePlanned),

  // Its results once it is closed, and its files once its auditors have released them.
  route('GET', '/collections/:collection/results', 'see-results', showResults),
  route('GET', '/collections/:collection/release', 'release-results', releasing.confirmRelease),
  route('POST', '/collections/:collection/release', 'release-results', releasing.takeRelease),
  route('GET', '/collections/:collection/more-than-invited', 'explain-answered', releasing.showOverInvited),
  route('POST', '/collections/:collection/more-than-invited', 'explain-answered', releasing.takeOverInvited),
  route('GET', '/collections/:collection/report.pdf', 'see-draft', files.sendPdf),
  route('GET', '/collections/:collection/tables', 'export-tables', files.showTables),
  route('GET', '/collections/:collection/tables.csv', 'export-tables', files.sendTables),
  route('GET', '/collections/:collection/tables.zip', 'export-tables', sendTidy),

  // Its pictures and sound, while it is planned.
  route('GET', '/collections/:collection/media', 'see-media', media.showMedia),
  route('GET', '/collections/:collection/media/:item', 'change-media', media.showItem),
  route('POST', '/collections/:collection/media/:item', 'change-media', media.saveItem, sentFiles(mostBytes)),

  // Its channels: link, cards, poster, shared tablet, interviews.
  route('GET', '/collections/:collection/qr.svg', 'see-answering-link', showLinkAsQr),
  route('GET', '/collections/:collection/cards', 'hand-out', showCards),
  route('POST', '/collections/:collection/cards', 'hand-out', takeCards),
  route('GET', '/collections/:collection/cards.pdf', 'hand-out', sendCards),
  route('GET', '/collections/:collection/poster.pdf', 'hand-out', showPoster),
  route('POST', '/collections/:collection/handed-out', 'hand-out', takeHandedOut),
  route('GET', '/collections/:collection/in-person', 'see-answering-link', showInPerson),
  route('GET', '/collections/:collection/in-person/tablet.svg', 'see-answering-link', showTabletQr),
  route('GET', '/collections/:collection/in-person/interview.svg', 'see-answering-link', showInterviewQr),

  // Questionnaires on paper, typed in by two people.
  route('GET', '/collections/:collection/paper', 'print-paper', sheets.showPaper),
  route('GET', '/collections/:collection/paper/form.pdf', 'print-paper', sheets.sendForm),
  route('GET', '/collections/:collection/paper/entry', 'enter-paper', sheets.showEntry),
  route('POST', '/collections/:collection/paper/entry', 'enter-paper', sheets.takeFirst),
  route('GET', '/collections/:collection/paper/sheets/:sheet', 'enter-paper', showSheet),
  route('POST', '/collections/:collection/paper/sheets/:sheet', 'enter-paper', takeSecond),
  route('POST', '/collections/:collection/paper/sheets/:sheet/differing', 'enter-paper', takeDiffering),
  route('POST', '/collections/:collection/paper/sheets/:sheet/anew', 'enter-paper', takeAnew),
  route('GET', '/collections/:collection/paper/sheets/:sheet/reading', 'enter-paper', showReading),
  route('POST', '/collections/:collection/paper/sheets/:sheet/reading', 'enter-paper', takeReading),
  route(
    'GET',
    '/collections/:collection/paper/sheets/:sheet/removal',
    'enter-paper',
    sheets.showSheetRemoval,
  ),
  route('POST', '/collections/:collection/paper/sheets/:sheet/removal', 'enter-paper', sheets.removeSheet),

  // Answers put aside during a flood warning.
  route('GET', '/collections/:collection/quarantine', 'decide-quarantined', showQuarantine),
  route('GET', '/collections/:collection/quarantine/taking', 'decide-quarantined', confirmTaking),
  route('POST', '/collections/:collection/quarantine/taking', 'decide-quarantined', takeAnswers),
  route('GET', '/collections/:collection/quarantine/rejection', 'decide-quarantined', confirmRejection),
  route('POST', '/collections/:collection/quarantine/rejection', 'decide-quarantined', rejectAnswers),

  // Questionnaires that are there to begin with: templates, and those read in.
  route('GET', '/questionnaires', 'see-questionnaires', questionnaires.showQuestionnaires),
  route('GET', '/questionnaire-import', 'import-questionnaire', questionnaires.showImport),
  route(
    'POST',
    '/questionnaires',
    'import-questionnaire',
    questionnaires.importQuestionnaire,
    upload('file', largestPackage * 1024 * 1024),
  ),
  route('GET', '/questionnaires/:key/replacement', 'import-questionnaire', replacing.showReplacement),
  route('POST', '/questionnaires/:key/replacement', 'import-questionnaire', replacing.replace),
  route('GET', '/questionnaires/:key/removal', 'import-questionnaire', replacing.confirmRemoval),
  route('POST', '/questionnaires/:key/removal', 'import-questionnaire', replacing.remove),
  route('GET', '/questionnaires/:key.json', 'see-questionnaires', questionnaires.sendQuestionnaire),
  route('GET', '/questionnaires/:key.zip', 'see-questionnaires', sendPackage),
  route('GET', '/questionnaires/:key', 'see-questionnaires', questionnaires.showQuestionnaire),
  route('GET', '/bank', 'see-questionnaires', bank.showBank),

  // A questionnaire in the making: the page of questions.
  route('GET', '/designs/:design', 'see-designs', showDesigner),
  route('POST', '/designs/:design/questions', 'change-design', arranging.addNewQuestion),
  route('POST', '/designs/:design/questions/:key', 'change-design', saveQuestion),
  route('POST', '/designs/:design/questions/:key/move', 'change-design', arranging.moveOneQuestion),
  route('POST', '/designs/:design/questions/:key/copy', 'change-design', arranging.copyOneQuestion),
  route('POST', '/designs/:design/questions/:key/remove', 'change-design', arranging.removeOneQuestion),
  route('POST', '/designs/:design/sections', 'change-design', arranging.addNewSection),
  route('POST', '/designs/:design/sections/:key', 'change-design', saveSection),
  route('POST', '/designs/:design/sections/:key/move', 'change-design', arranging.moveOneSection),
  route('POST', '/designs/:design/sections/:key/remove', 'change-design', arranging.removeOneSection),
  route('POST', '/designs/:design/undo', 'change-design', arranging.undo),
  route('GET', '/designs/:design/about', 'change-design', showAbout),
  route('POST', '/designs/:design/about', 'change-design', saveAbout),
  route('GET', '/designs/:design/discarding', 'change-design', confirmDiscarding),
  route('POST', '/designs/:design/discarding', 'change-design', discardDesign),

  // Questions taken from others, or that count as others.
  route('GET', '/designs/:design/bank', 'see-designs', bank.showBankFor),
  route('POST', '/designs/:design/bank', 'change-design', bank.takeFromBank),
  route('GET', '/designs/:design/questions/:question/same', 'change-design', showEquivalence),
  route('POST', '/designs/:design/questions/:question/same', 'change-design', saveEquivalence),

  // As those who answer would see it; and to take home.
  route('GET', '/designs/:design/preview/:question', 'see-designs', showPreview),
  route('GET', '/designs/:design/try', 'see-designs', showTry),
  route('POST', '/designs/:design/try', 'see-designs', takeTry),
  route('GET', '/designs/:design/paper.pdf', 'see-designs', sendDesignForm),
  route('GET', '/designs/:design/package', 'see-designs', showDesignPackage),
  route('POST', '/designs/:design/package', 'see-designs', sendDesignPackage),

  // Its lists, areas, non-answers and conditions.
  route('GET', '/designs/:design/lists', 'see-designs', lists.showLists),
  route('POST', '/designs/:design/lists', 'change-design', lists.addReadyMadeList),
  route('GET', '/designs/:design/new-list', 'change-design', lists.showNewList),
  route('POST', '/designs/:design/new-list', 'change-design', lists.addOwnList),
  route('GET', '/designs/:design/lists/:list', 'change-design', lists.showList),
  route('POST', '/designs/:design/lists/:list', 'change-design', lists.saveList),
  route('POST', '/designs/:design/lists/:list/copy', 'change-design', lists.copyList),
  route('POST', '/designs/:design/lists/:list/removal', 'change-design', lists.removeOneList),
  route('GET', '/designs/:design/areas', 'change-design', showAreas),
  route('POST', '/designs/:design/areas', 'change-design', saveAreas),
  route('GET', '/designs/:design/non-answers', 'change-design', showNonAnswers),
  route('POST', '/designs/:design/non-answers', 'change-design', saveNonAnswers),
  route('GET', '/designs/:design/questions/:key/condition', 'change-design', conditions.showCondition),
  route('POST', '/designs/:design/questions/:key/condition', 'change-design', conditions.saveCondition),
  route('GET', '/designs/:design/map', 'see-designs', conditions.showMap),

  // Its languages, pictures and sound.
  route('GET', '/designs/:design/languages', 'see-designs', languages.showLanguages),
  route('POST', '/designs/:design/languages', 'change-design', languages.addLanguage),
  route('GET', '/designs/:design/languages/:language', 'see-designs', languages.showOneLanguage),
  route('POST', '/designs/:design/languages/:language', 'change-design', saveLanguage),
  route('POST', '/designs/:design/languages/:language/checked', 'change-design', languages.checkWhole),
  route('POST', '/designs/:design/languages/:language/declared', 'change-design', languages.declare),
  route('GET', '/designs/:design/languages/:language/removal', 'change-design', languages.confirmRemoval),
  route('POST', '/designs/:design/languages/:language/removal', 'change-design', languages.removeLanguage),
  route('GET', '/designs/:design/media', 'see-designs', designMedia.showMedia),
  route('GET', '/designs/:design/media/:item', 'change-design', designMedia.showItem),
  route('POST', '/designs/:design/media/:item', 'change-design', designMedia.saveItem, sentFiles(mostBytes)),

  // Advice about its language, the forecast, and what it may be split by.
  route('GET', '/designs/:design/language-help', 'see-designs', advice.showHelp),
  route('GET', '/designs/:design/dismissals/new', 'change-design', advice.showDismissal),
  route('POST', '/designs/:design/dismissals', 'change-design', advice.dismiss),
  route('POST', '/designs/:design/dismissals/removal', 'change-design', advice.restore),
  route('GET', '/designs/:design/forecast', 'see-designs', showForecast),
  route('POST', '/designs/:design/questions/:key/fix', 'change-design', fixOne),
  route('POST', '/designs/:design/questions/:key/undo-fix', 'change-design', undoOne),
  route('POST', '/designs/:design/splits', 'change-design', saveSplits),
  route('GET', '/language-rules', 'see-questionnaires', advice.showRules),

  // Its history, and what two have changed at once.
  route('GET', '/designs/:design/history', 'see-designs', history.showHistory),
  route('GET', '/designs/:design/history/:revision', 'see-designs', history.showRevision),
  route('GET', '/designs/:design/history/:revision/changes', 'see-designs', history.showChanges),
  route('GET', '/designs/:design/history/:revision/return', 'change-design', history.confirmRevert),
  route('POST', '/designs/:design/history/:revision/return', 'change-design', history.revert),
  route('POST', '/designs/:design/conflicts', 'change-design', resolveConflict),

  // What people say of it.
  route('GET', '/designs/:design/comments', 'see-designs', comments.showComments),
  route('POST', '/designs/:design/comments', 'comment-design', comments.addComment),
  route('POST', '/designs/:design/comments/:comment/resolving', 'resolve-comment', comments.resolveComment),
  route('POST', '/designs/:design/comment-links', 'resolve-comment', comments.makeLink),
  route('POST', '/designs/:design/comment-links/:link/removal', 'resolve-comment', comments.takeBackLink),

  // What its auditors approve.
  route('GET', '/designs/:design/approval', 'see-designs', showApproval),
  route('GET', '/designs/:design/approval/version', 'approve-design', approving.showNewVersion),
  route('POST', '/designs/:design/approval/version', 'approve-design', approving.approveAsVersion),
  route('GET', '/designs/:design/approval/correction', 'approve-design', approving.showCorrection),
  route('POST', '/designs/:design/approval/correction', 'approve-design', approving.approveAsCorrection),
  route('GET', '/versions/:version.json', 'see-designs', sendVersion),
  route('GET', '/versions/:version', 'see-designs', showVersion),
];
