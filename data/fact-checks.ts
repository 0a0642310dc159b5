import {
  answerTo,
  type FactCheck,
  type FactCheckLink,
  type FactComment,
} from '../surveys/reporting/fact-check/fact-check.ts';
import type { FactCheckLinks, FactChecks, FactComments } from '../surveys/reporting/fact-check/storage.ts';
import type { FactCheckLinkRow, FactCheckRow, FactCommentRow } from './fact-rows.ts';
import { findAll, findOne, inList, lockRow, nextNumber, run } from './queries.ts';
import { fromRow, toRow } from './rows.ts';
import type { Db } from './tables.ts';

/** Everything of a round but the draft, which is long. */
const round = [
  ...(['id', 'auditId', 'number', 'madeOn', 'madeBy'] as const),
  ...(['lastDay', 'digest', 'answersShown', 'erasedOn'] as const),
] as const;

export function factChecksIn(db: Db): FactChecks {
  const rounds = () => db.selectFrom('factChecks').select(round);
  const ofAudit = (auditId: string) =>
    findAll(rounds().where('auditId', '=', auditId).orderBy('number'), showRound);
  return {
    ofAudit,
    ofAudits: (auditIds) =>
      findAll(
        rounds().where('auditId', 'in', inList(auditIds)).orderBy('auditId').orderBy('number'),
        showRound,
      ),
    lock: async (auditId) => {
      await lockRow(db, 'audits', auditId);
      return ofAudit(auditId);
    },
    byId: (id) => findOne(rounds().where('id', '=', id), showRound),
    add: (check, draft) => run(db.insertInto('factChecks').values({ ...toRow(check), draft })),
    readDraft: (id) =>
      findOne(db.selectFrom('factChecks').select('draft').where('id', '=', id), ({ draft }) => draft),
    showAnswers: (id, shown) =>
      run(
        db
          .updateTable('factChecks')
          .set({ answersShown: Number(shown) })
          .where('id', '=', id),
      ),
    erase: (id, erasedOn) =>
      run(
        db
          .updateTable('factChecks')
          .set({ draft: '', erasedOn })
          .where('id', '=', id)
          .where('erasedOn', 'is', null),
      ),
  };
}

export function factCheckLinksIn(db: Db): FactCheckLinks {
  return {
    add: async (link) => {
      const before = db.selectFrom('factCheckLinks').where('factCheckId', '=', link.factCheckId);
      const number = await nextNumber(before);
      await run(db.insertInto('factCheckLinks').values({ ...toRow(link), number }));
    },
    find: (tokenDigest) =>
      findOne(db.selectFrom('factCheckLinks').selectAll().where('tokenDigest', '=', tokenDigest), showLink),
    ofAudit: (auditId) =>
      findAll(
        db
          .selectFrom('factCheckLinks')
          .innerJoin('factChecks', 'factChecks.id', 'factCheckLinks.factCheckId')
          .where('factChecks.auditId', '=', auditId)
          .selectAll('factCheckLinks')
          .orderBy('factChecks.number')
          .orderBy('factCheckLinks.number'),
        showLink,
      ),
    end: (id, endedOn) =>
      run(
        db.updateTable('factCheckLinks').set({ endedOn }).where('id', '=', id).where('endedOn', 'is', null),
      ),
  };
}

export function factCommentsIn(db: Db): FactComments {
  return {
    add: async ({ chapter, by, entries, ...comment }) => {
      const before = db.selectFrom('factComments').where('factCheckId', '=', comment.factCheckId);
      const number = await nextNumber(before);
      const about = { chapter: chapter?.id ?? null, title: chapter?.title ?? null };
      const row = { ...toRow(comment), ...about, ...entriesOf(entries), saidBy: by, number };
      await run(db.insertInto('factComments').values(row));
    },
    ofAudit: (auditId) =>
      findAll(
        db
          .selectFrom('factComments')
          .innerJoin('factChecks', 'factChecks.id', 'factComments.factCheckId')
          .where('factChecks.auditId', '=', auditId)
          .selectAll('factComments')
          .orderBy('factChecks.number')
          .orderBy('factComments.number'),
        showComment,
      ),
    ofLink: (linkId) =>
      findAll(
        db.selectFrom('factComments').selectAll().where('linkId', '=', linkId).orderBy('number'),
        showComment,
      ),
    keepEntries: (id, entries) =>
      run(db.updateTable('factComments').set(entriesOf(entries)).where('id', '=', id)),
    eraseWords: (id) =>
      run(db.updateTable('factComments').set({ saidBy: '', role: '', words: '' }).where('id', '=', id)),
  };
}

/** By audit, of those that somebody is in: comments that its auditors have not answered. */
export function unansweredFacts(db: Db, personId: string) {
  return db
    .selectFrom('factComments')
    .innerJoin('factChecks', 'factChecks.id', 'factComments.factCheckId')
    .innerJoin('members', 'members.auditId', 'factChecks.auditId')
    .where('members.personId', '=', personId)
    .where('answered', '=', 0)
    .where('factChecks.erasedOn', 'is', null)
    .select(({ fn }) => ['factChecks.auditId', fn.countAll<number>().as('waiting')])
    .groupBy('factChecks.auditId')
    .execute();
}

function entriesOf(entries: FactComment['entries']) {
  return { entries: JSON.stringify(entries), answered: Number(answerTo({ entries }) !== undefined) };
}

function showRound({ answersShown, erasedOn, ...row }: Omit<FactCheckRow, 'draft'>): FactCheck {
  return { ...row, answersShown: answersShown === 1, erasedOn: erasedOn ?? undefined };
}

function showLink({ number: _, ...row }: FactCheckLinkRow): FactCheckLink {
  return fromRow(row) as FactCheckLink;
}

function showComment(row: FactCommentRow): FactComment {
  const { number: _number, answered: _answered, saidBy: by, chapter, title, entries, ...comment } = row;
  return {
    ...comment,
    by,
    chapter: chapter === null ? undefined : { id: chapter, title: title ?? '' },
    entries: JSON.parse(entries),
  };
}
