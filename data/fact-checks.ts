import {
  answerTo,
  type FactCheck,
  type FactCheckLink,
  type FactComment,
} from '../surveys/reporting/fact-check/fact-check.ts';
import type { FactCheckLinks, FactChecks, FactComments } from '../surveys/reporting/fact-check/storage.ts';
import type { FactCheckLinkRow, FactCheckRow, FactCommentRow } from './finding-rows.ts';
import { findAll, findOne, inList, insert, lockRow, nextNumber, run, select, update } from './queries.ts';
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
    add: (check, draft) => insert(db, 'factChecks', { ...toRow(check), draft }),
    readDraft: (id) => findOne(select(db, 'factChecks', { id }), ({ draft }) => draft),
    showAnswers: (id, shown) => run(update(db, 'factChecks', { id }, { answersShown: Number(shown) })),
    erase: (id, erasedOn) =>
      run(update(db, 'factChecks', { id }, { draft: '', erasedOn }).where('erasedOn', 'is', null)),
  };
}

export function factCheckLinksIn(db: Db): FactCheckLinks {
  return {
    add: async (link) => {
      const number = await nextNumber(db, 'factCheckLinks', { factCheckId: link.factCheckId });
      await insert(db, 'factCheckLinks', { ...toRow(link), number });
    },
    find: (tokenDigest) => findOne(select(db, 'factCheckLinks', { tokenDigest }), showLink),
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
    end: (id, endedOn) => run(update(db, 'factCheckLinks', { id }, { endedOn }).where('endedOn', 'is', null)),
  };
}

export function factCommentsIn(db: Db): FactComments {
  return {
    add: async ({ chapter, by, entries, ...comment }) => {
      const number = await nextNumber(db, 'factComments', { factCheckId: comment.factCheckId });
      const about = { chapter: chapter?.id ?? null, title: chapter?.title ?? null };
      const row = { ...toRow(comment), ...about, ...entriesOf(entries), saidBy: by, number };
      await insert(db, 'factComments', row);
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
    ofLink: (linkId) => findAll(select(db, 'factComments', { linkId }, 'number'), showComment),
    keepEntries: (id, entries) => run(update(db, 'factComments', { id }, entriesOf(entries))),
    eraseWords: (id) => run(update(db, 'factComments', { id }, { saidBy: '', role: '', words: '' })),
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
