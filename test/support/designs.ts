/** Questionnaires in the making with everything filled in, so that a test only says what it is about. */
import type { Comment, Design, Version } from '../../surveys/designing/document/design.ts';
import type { Maker } from '../../surveys/documents/revision.ts';
import type { Store } from '../../surveys/storage.ts';
import { aQuestionnaire } from './questionnaires.ts';
import { anAudit, aPerson } from './things.ts';

let made = 0;
/** Another one at each call, so that two things never clash unless a test wants them to. */
const next = (kind: string) => `${kind}-${++made}`;

/** With a small valid questionnaire, in the audit "audit". */
export function aDesign(given: Partial<Design> = {}): Design {
  return { id: next('design'), auditId: 'audit', body: aQuestionnaire(), revision: 1, ...given };
}

/** Version 1 as it was first approved, of the design "design". */
export function aVersion(given: Partial<Version> = {}): Version {
  return {
    id: next('version'),
    designId: 'design',
    auditId: 'audit',
    number: 1,
    correction: 0,
    digest: 'digest',
    revision: 1,
    approvedBy: 'person',
    approvedOn: '2026-03-02',
    ...given,
  };
}

/** An open one on the whole questionnaire, from somebody without an account and without a name. */
export function aComment(given: Partial<Comment> = {}): Comment {
  return {
    id: next('comment'),
    designId: 'design',
    question: undefined,
    words: 'Den är lätt att förstå.',
    proposal: undefined,
    from: { guest: '' },
    day: '2026-03-02',
    resolved: undefined,
    ...given,
  };
}

export function aMaker(given: Partial<Maker> = {}): Maker {
  return { by: 'person', at: '2026-03-02T09:00:00.000Z', ...given };
}

/**
 * A design in a store, with the audit that it needs there, and with people in the audit's team: those named, who are
 * added where they are unknown.
 */
export async function addDesign(
  store: Store,
  given: Partial<Design> = {},
  team: readonly string[] = [],
): Promise<Design> {
  const design = aDesign(given);
  if (!(await store.audits.byId(design.auditId))) await store.audits.add(anAudit({ id: design.auditId }));
  for (const id of team) {
    if (!(await store.people.byId(id))) await store.people.add(aPerson({ id }));
    await store.members.add(design.auditId, id);
  }
  await store.designs.add(design, aMaker({ by: team[0] ?? 'person' }));
  return design;
}
