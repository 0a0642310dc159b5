/** Findings and proposals are kept alike: whole, and in the order that their auditors give them. */
import type { Finding } from '../surveys/findings/finding.ts';
import type { Proposal } from '../surveys/findings/proposal.ts';
import type { Findings, Ordered, Proposals } from '../surveys/findings/storage.ts';
import type { FindingRow, ProposalRow } from './finding-rows.ts';
import { erase, findAll, insert, lockRow, run, select, update } from './queries.ts';
import { fromRow, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export const findingsIn = (db: Db): Findings => orderedIn(db, 'findings', rowOfFinding, showFinding);

export const proposalsIn = (db: Db): Proposals => orderedIn(db, 'proposals', rowOfProposal, showProposal);

function orderedIn<Thing extends Finding | Proposal, Row extends FindingRow | ProposalRow>(
  db: Db,
  table: 'findings' | 'proposals',
  rowOf: (thing: Thing) => Row,
  show: (row: Row) => Thing,
): Ordered<Thing> {
  const ofAudit = (auditId: string) =>
    findAll(select(db, table, { auditId }, 'place', 'id'), (row) => show(row as Row));
  return {
    ofAudit,
    lock: async (auditId) => {
      await lockRow(db, 'audits', auditId);
      return ofAudit(auditId);
    },
    add: (thing) => insert(db, table, rowOf(thing)),
    keep: (thing) => {
      const { id, ...row } = rowOf(thing);
      return run(update(db, table, { id }, row));
    },
    remove: async (id) => {
      // What was said of it goes with it.
      await run(erase(db, 'conclusionComments', { about: id }));
      await run(erase(db, table, { id }));
    },
  };
}

function rowOfFinding({ evidence, decisions, ...finding }: Finding): FindingRow {
  return { ...toRow(finding), evidence: JSON.stringify(evidence), decisions: JSON.stringify(decisions) };
}

function showFinding({ evidence, decisions, ...row }: FindingRow): Finding {
  return { ...fromRow(row), evidence: JSON.parse(evidence), decisions: JSON.parse(decisions) };
}

function rowOfProposal(given: Proposal): ProposalRow {
  const { to, authority, type, now, wished, level, findings, decisions, ...proposal } = given;
  return {
    ...toRow(proposal),
    addressed: JSON.stringify({ to, authority, type, now, wished, level }),
    findings: JSON.stringify(findings),
    decisions: JSON.stringify(decisions),
  };
}

function showProposal({ addressed, findings, decisions, ...row }: ProposalRow): Proposal {
  return {
    ...fromRow(row),
    ...JSON.parse(addressed),
    findings: JSON.parse(findings),
    decisions: JSON.parse(decisions),
  };
}
