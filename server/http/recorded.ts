/**
 * What the record of staff acts has of each route that changes or hands out something, and why it has nothing of the
 * rest. A test holds it against the register: whoever adds a route decides here, unless its action has decided.
 */
import type { Action } from '../../surveys/audits/people.ts';
import {
  after,
  approved,
  board,
  day,
  draft,
  history,
  isOk,
  nothing,
  own,
  type Recorded,
  readable,
  signed,
  within,
  written,
  yes,
} from './recorded-kinds.ts';
import type { Line } from './router.ts';

type Acted = Line & { readonly action: Action };

/** Undefined for what changes nothing and hands nothing out. */
export function recordedOf({ method, path, action }: Acted): Recorded | undefined {
  return recorded[`${method} ${path}`] ?? (method === 'POST' ? ofPost(path, action) : ofFile(path));
}

/** Of a record that was taken away nothing is left that says who wrote it. */
function ofPost(path: string, action: Action): Recorded | undefined {
  return path.endsWith('/:record/removal') ? within('record-removed') : byAction[action];
}

function ofFile(path: string): Recorded | undefined {
  return path.endsWith('.csv') ? after('tables-fetched') : undefined;
}

/** What is done by these actions has its maker in what is kept, or is one act however it is done. */
const byAction: Partial<Record<Action, Recorded>> = {
  'change-design': history,
  'write-report': written,
  'set-report': written,
  'write-findings': draft,
  'sort-texts': board,
  'enter-paper': day('paper-typed', { marksPaper: true }),
  'start-design': after('design-begun'),
  'import-questionnaire': after('questionnaire-changed'),
  'comment-design': signed,
  'resolve-comment': signed,
  'comment-report': signed,
  'comment-findings': signed,
  'write-register-data': signed,
  'write-around': signed,
  'write-notes': signed,
  'write-plan': signed,
  'plan-feedback': signed,
  'write-register': signed,
  'write-organisations': signed,
  'write-privacy': signed,
  'write-commission': signed,
  'approve-commission': signed,
  'type-approval': signed,
};

/** By method and path, as in the register: what differs from what is usual of its action. */
export const recorded: Readonly<Record<string, Recorded>> = {
  'GET /audits/:audit/feedback/:record/invitation.pdf': nothing,
  'GET /audits/:audit/slip.pdf': after('report-fetched'),
  'POST /audits/:audit/plan/links': within('plan-link-made', { done: yes }),
  'POST /audits/:audit/plan/links/:link/renewal': within('plan-link-renewed'),
  'POST /audits/:audit/plan/links/:link/ending': within('plan-link-ended'),
  'GET /audits/:audit/plan.pdf': after('report-fetched'),
  'POST /audits/:audit/through-it-all': signed,
  'POST /audits/:audit/through-it-all/:record': signed,

  'GET /audits/:audit/commission.pdf': nothing,
  'GET /audits/:audit/information/:sheet.pdf': nothing,
  'POST /audits': own,
  'POST /services': after('service-added'),
  'POST /services/import': own,
  'GET /services.csv': readable,
  'POST /services/:service': own,
  'POST /audits/:audit/team': own,
  'POST /audits/:audit/leaving': own,
  'POST /audits/:audit/declaration': own,
  'POST /audits/:audit/texts': after('audit-changed'),
  'POST /audits/:audit/settings': after('audit-changed'),
  'GET /calendar.ics': nothing,
  'GET /audits/:audit/calendar.ics': nothing,
  'POST /audits/:audit/closing': own,
  'POST /audits/:audit/reopening': own,
  'POST /audits/:audit/comparisons/integrated/rules': after('comparison-rules-changed'),
  'POST /audits/:audit/collections': after('collections-planned'),
  'POST /audits/:audit/opening': own,
  'POST /audits/:audit/cards': own,
  'GET /audits/:audit/cards.pdf': after('cards-made'),
  'POST /audits/:audit/resets/:reset/vouching': own,

  'POST /audits/:audit/free-texts/:text/aside': within('text-put-aside'),
  'POST /audits/:audit/free-texts/:text/skipping': nothing,
  'POST /audits/:audit/free-texts/:text/quote': within('quote-chosen', { done: isOk }),
  'POST /audits/:audit/quotes/:quote/approval': within('quote-approved'),
  'POST /audits/:audit/quotes/:quote/words': within('quote-chosen', { done: isOk }),
  'POST /audits/:audit/quotes/:quote/removal': within('quote-removed'),
  'POST /audits/:audit/findings/:finding/conclusion': own,
  'POST /audits/:audit/findings/:finding/reopening': own,
  'POST /audits/:audit/proposals/:proposal/conclusion': own,
  'POST /audits/:audit/proposals/:proposal/reopening': own,
  'POST /audits/:audit/register-data/:datum/removal': within('register-data-removed'),

  'POST /audits/:audit/fact-check': within('fact-check-made'),
  'POST /audits/:audit/fact-check/:check/links': within('fact-check-link-made'),
  'POST /audits/:audit/fact-check/:check/links/:link/ending': within('fact-check-link-ended'),
  'POST /audits/:audit/fact-check/:check/answers': after('fact-answers-shown'),
  'POST /audits/:audit/fact-check/:check/comments/:comment/answer': signed,

  'POST /people': own,
  'POST /people/:person/password': own,
  'POST /people/:person/ending': own,
  'POST /people/:person/reopening': own,
  'POST /people/:person/organisation': own,
  'POST /people/:person/role': own,
  'POST /people/:person/second-factor-removal': own,
  'POST /people/:person/vouching': own,
  'POST /account/password': own,
  'POST /account/sessions': own,
  'POST /account/resets': own,
  'POST /account/second-factor': own,
  'POST /account/second-factor/codes': own,
  'POST /account/second-factor/removal': own,

  'POST /audits/:audit/report/release': own,
  'POST /audits/:audit/releases/:release/public': own,
  'POST /audits/:audit/releases/:release/withdrawal': own,
  'POST /audits/:audit/releases/:release/standing': own,
  'POST /audits/:audit/county-releases/:release/closing': own,
  'GET /audits/:audit/releases/:release/:file': after('report-fetched'),
  'GET /audits/:audit/report.pdf': after('report-fetched'),
  'GET /audits/:audit/mapping.pdf': after('report-fetched'),
  'POST /county-report': draft,
  'POST /county-report/releases/:release/release': own,
  'POST /county-report/releases/:release/public': own,
  'POST /county-report/releases/:release/withdrawal': own,
  'POST /county-report/releases/:release/standing': own,
  'GET /county-report/releases/:release/:file': after('report-fetched'),
  'GET /audits/:audit/tables.zip': after('tables-fetched'),
  'GET /audits/:audit/figures.zip': after('report-fetched'),
  'GET /audits/:audit/figures/:figure.svg': nothing,
  'GET /audits/:audit/figures/:figure.png': after('report-fetched'),
  'GET /collections/:collection/report.pdf': after('report-fetched'),
  'GET /collections/:collection/tables.zip': after('tables-fetched'),

  'POST /collections/:collection/version': within('version-taken'),
  'POST /collections/:collection/settings': after('collection-changed'),
  'POST /collections/:collection/opening': after('collection-opened'),
  'POST /collections/:collection/closing': within('collection-closed'),
  'POST /collections/:collection/removal': within('collection-removed'),
  'POST /collections/:collection/release': within('results-released'),
  'POST /collections/:collection/more-than-invited': after('answers-explained'),
  'POST /collections/:collection/media/:item': after('media-changed'),
  'POST /collections/:collection/cards': after('cards-made'),
  'GET /collections/:collection/cards.pdf': after('cards-made'),
  'GET /collections/:collection/poster.pdf': after('poster-fetched'),
  'POST /collections/:collection/handed-out': after('handed-out'),
  'GET /collections/:collection/in-person': day('in-person'),
  'GET /collections/:collection/qr.svg': nothing,
  'GET /collections/:collection/in-person/tablet.svg': nothing,
  'GET /collections/:collection/in-person/interview.svg': nothing,

  'GET /collections/:collection/paper/form.pdf': readable,
  'POST /collections/:collection/paper/sheets/:sheet/removal': day('paper-typed'),
  'POST /collections/:collection/quarantine/taking': within('answers-taken', { mayClose: true }),
  'POST /collections/:collection/quarantine/rejection': within('answers-rejected', { mayClose: true }),

  'POST /questionnaires': after('questionnaire-imported'),
  'GET /questionnaires/:key.json': readable,
  'GET /questionnaires/:key.zip': readable,

  'POST /designs/:design/discarding': within('design-discarded', { done: yes }),
  'POST /designs/:design/try': nothing,
  'GET /designs/:design/paper.pdf': readable,
  'POST /designs/:design/package': after('questions-fetched'),
  'POST /designs/:design/languages/:language/checked': signed,
  'POST /designs/:design/dismissals': signed,
  'POST /designs/:design/dismissals/removal': nothing,
  'POST /designs/:design/comment-links': after('comment-link-made'),
  'POST /designs/:design/comment-links/:link/removal': after('comment-link-removed'),
  'POST /designs/:design/approval/version': within('version-approved', { done: approved }),
  'POST /designs/:design/approval/correction': within('correction-approved', { done: approved }),
  'GET /versions/:version.json': readable,
};
