/**
 * What the record of staff acts has of each route that changes or hands out something, and why it has nothing of the
 * rest. A test holds it against the register: whoever adds a route decides here.
 */
import type { ActKind } from '../../surveys/accounts/acts.ts';

export type Recorded = Entry | WhyNot;

interface Entry {
  readonly kind: ActKind;
  /**
   * Written in the first transaction of the handler; once it has answered; or as a line for the whole day, without time
   * and number, so that nothing tells when somebody's answers were typed in.
   */
  readonly how: 'within' | 'after' | 'day';
  /** Whether the transaction did anything, where it can end without. */
  readonly done?: (result: unknown) => boolean;
  /** It can close the collection besides. */
  readonly mayClose?: true;
  /** It types paper in, which is marked where the person's password was reset and nobody has confirmed it. */
  readonly marksPaper?: true;
}

type WhyNot = (typeof whyNot)[keyof typeof whyNot];

const whyNot = {
  history: 'the history of the questions has it, with who and when',
  draft: 'it is told to nobody before it is decided, and that is recorded',
  signed: 'it is kept with the name of its writer and the day',
  own: 'the act itself writes it, with what only it knows',
  nothing: 'it changes nothing that others see',
  board:
    'the text has who changed it last, and what it was before; what comes of it all is on record at release',
  public: 'everybody who works with audits can read it at any time',
} as const;

const { history, draft, signed, own, nothing, board, public: readable } = whyNot;

const within = (kind: ActKind, more: Partial<Entry> = {}): Entry => ({ kind, how: 'within', ...more });
const after = (kind: ActKind): Entry => ({ kind, how: 'after' });
const day = (kind: ActKind, more: Partial<Entry> = {}): Entry => ({ kind, how: 'day', ...more });

const approved = (result: unknown) => (result as { readonly as?: unknown } | undefined)?.as === 'approved';
const yes = (result: unknown) => result === true;
const isOk = (result: unknown) => (result as { readonly ok?: unknown } | undefined)?.ok === true;

/** By method and path, as in the register. */
export const recorded: Readonly<Record<string, Recorded>> = {
  'POST /audits': own,
  'POST /services': after('service-added'),
  'POST /services/:service': own,
  'POST /audits/:audit/team': own,
  'POST /audits/:audit/leaving': own,
  'POST /audits/:audit/texts': after('audit-changed'),
  'POST /audits/:audit/comparisons/integrated/rules': after('comparison-rules-changed'),
  'POST /audits/:audit/designs': after('design-begun'),
  'POST /audits/:audit/collections': after('collections-planned'),
  'POST /audits/:audit/resets/:reset/vouching': own,

  'POST /audits/:audit/free-texts/:text/masks': board,
  'POST /audits/:audit/free-texts/:text/paraphrase': board,
  'POST /audits/:audit/free-texts/:text/aside': within('text-put-aside'),
  'POST /audits/:audit/free-texts/:text/back': board,
  'POST /audits/:audit/free-texts/:text/undo': board,
  'POST /audits/:audit/free-texts/:text/sorting': board,
  'POST /audits/:audit/free-texts/:text/skipping': nothing,
  'POST /audits/:audit/free-texts/:text/moving': board,
  'POST /audits/:audit/free-texts/:text/quote': within('quote-chosen', { done: isOk }),
  'POST /audits/:audit/themes': board,
  'POST /audits/:audit/themes/:theme': board,
  'POST /audits/:audit/themes/:theme/removal': board,
  'POST /audits/:audit/quotes/:quote/approval': within('quote-approved'),
  'POST /audits/:audit/quotes/:quote/words': within('quote-chosen', { done: isOk }),
  'POST /audits/:audit/quotes/:quote/removal': within('quote-removed'),
  'POST /audits/:audit/findings': draft,
  'POST /audits/:audit/findings/:finding': draft,
  'POST /audits/:audit/findings/:finding/move': draft,
  'POST /audits/:audit/findings/:finding/removal': draft,
  'POST /audits/:audit/findings/:finding/adding': draft,
  'POST /audits/:audit/findings/:finding/evidence': draft,
  'POST /audits/:audit/findings/:finding/evidence/:evidence/removal': draft,
  'POST /audits/:audit/findings/:finding/evidence/:evidence/move': draft,
  'POST /audits/:audit/findings/:finding/conclusion': own,
  'POST /audits/:audit/findings/:finding/reopening': own,
  'POST /audits/:audit/findings/:finding/comments': signed,
  'POST /audits/:audit/findings/:finding/comments/:comment/resolving': signed,
  'POST /audits/:audit/proposals': draft,
  'POST /audits/:audit/proposals/:proposal': draft,
  'POST /audits/:audit/proposals/:proposal/move': draft,
  'POST /audits/:audit/proposals/:proposal/removal': draft,
  'POST /audits/:audit/proposals/:proposal/conclusion': own,
  'POST /audits/:audit/proposals/:proposal/reopening': own,
  'POST /audits/:audit/proposals/:proposal/comments': signed,
  'POST /audits/:audit/proposals/:proposal/comments/:comment/resolving': signed,
  'POST /audits/:audit/register-data': signed,
  'POST /audits/:audit/register-data/:datum/removal': within('register-data-removed'),

  'POST /people': own,
  'POST /people/:person/password': own,
  'POST /people/:person/ending': own,
  'POST /people/:person/reopening': own,
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
  'GET /audits/:audit/releases/:release/:file': after('report-fetched'),
  'GET /audits/:audit/report.pdf': after('report-fetched'),
  'GET /audits/:audit/tables.csv': after('tables-fetched'),
  'GET /audits/:audit/tables.zip': after('tables-fetched'),
  'GET /audits/:audit/figures.zip': after('report-fetched'),
  'GET /audits/:audit/figures/:figure.svg': nothing,
  'GET /audits/:audit/figures/:figure.png': after('report-fetched'),
  'GET /audits/:audit/comparisons.csv': after('tables-fetched'),
  'GET /collections/:collection/report.pdf': after('report-fetched'),
  'GET /collections/:collection/tables.csv': after('tables-fetched'),
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
  'POST /collections/:collection/paper/entry': day('paper-typed', { marksPaper: true }),
  'POST /collections/:collection/paper/sheets/:sheet': day('paper-typed', { marksPaper: true }),
  'POST /collections/:collection/paper/sheets/:sheet/differing': day('paper-typed', { marksPaper: true }),
  'POST /collections/:collection/paper/sheets/:sheet/anew': day('paper-typed', { marksPaper: true }),
  'POST /collections/:collection/paper/sheets/:sheet/reading': day('paper-typed', { marksPaper: true }),
  'POST /collections/:collection/paper/sheets/:sheet/removal': day('paper-typed'),
  'POST /collections/:collection/quarantine/taking': within('answers-taken', { mayClose: true }),
  'POST /collections/:collection/quarantine/rejection': within('answers-rejected', { mayClose: true }),

  'POST /questionnaires': after('questionnaire-imported'),
  'POST /questionnaires/:key/replacement': after('questionnaire-changed'),
  'POST /questionnaires/:key/removal': after('questionnaire-changed'),
  'GET /questionnaires/:key.json': readable,
  'GET /questionnaires/:key.zip': readable,

  'POST /designs/:design/questions': history,
  'POST /designs/:design/questions/:key': history,
  'POST /designs/:design/questions/:key/move': history,
  'POST /designs/:design/questions/:key/copy': history,
  'POST /designs/:design/questions/:key/remove': history,
  'POST /designs/:design/sections': history,
  'POST /designs/:design/sections/:key': history,
  'POST /designs/:design/sections/:key/move': history,
  'POST /designs/:design/sections/:key/remove': history,
  'POST /designs/:design/undo': history,
  'POST /designs/:design/about': history,
  'POST /designs/:design/discarding': within('design-discarded', { done: yes }),
  'POST /designs/:design/bank': history,
  'POST /designs/:design/questions/:question/same': history,
  'POST /designs/:design/try': nothing,
  'GET /designs/:design/paper.pdf': readable,
  'POST /designs/:design/package': after('questions-fetched'),
  'POST /designs/:design/lists': history,
  'POST /designs/:design/new-list': history,
  'POST /designs/:design/lists/:list': history,
  'POST /designs/:design/lists/:list/copy': history,
  'POST /designs/:design/lists/:list/removal': history,
  'POST /designs/:design/areas': history,
  'POST /designs/:design/non-answers': history,
  'POST /designs/:design/questions/:key/condition': history,
  'POST /designs/:design/languages': history,
  'POST /designs/:design/languages/:language': history,
  'POST /designs/:design/languages/:language/checked': signed,
  'POST /designs/:design/languages/:language/declared': history,
  'POST /designs/:design/languages/:language/removal': history,
  'POST /designs/:design/media/:item': history,
  'POST /designs/:design/dismissals': signed,
  'POST /designs/:design/dismissals/removal': nothing,
  'POST /designs/:design/questions/:key/fix': history,
  'POST /designs/:design/questions/:key/undo-fix': history,
  'POST /designs/:design/splits': history,
  'POST /designs/:design/history/:revision/return': history,
  'POST /designs/:design/conflicts': history,
  'POST /designs/:design/comments': signed,
  'POST /designs/:design/comments/:comment/resolving': signed,
  'POST /designs/:design/comment-links': after('comment-link-made'),
  'POST /designs/:design/comment-links/:link/removal': after('comment-link-removed'),
  'POST /designs/:design/approval/version': within('version-approved', { done: approved }),
  'POST /designs/:design/approval/correction': within('correction-approved', { done: approved }),
  'GET /versions/:version.json': readable,
};
