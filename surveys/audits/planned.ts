import type { Questionnaire } from '../questionnaires/definition.ts';
import { digestOf } from '../questionnaires/digest.ts';
import type { Audit } from './audit.ts';
import type { Collection } from './collection.ts';

/** What is chosen for a collection; the rest follows from its audit and what it asks. */
type Chosen = Pick<
  Collection,
  | 'id'
  | 'service'
  | 'version'
  | 'access'
  | 'code'
  | 'tabletCode'
  | 'interviewCode'
  | 'round'
  | 'form'
  | 'layout'
  | 'invited'
  | 'lastDay'
> &
  Partial<Pick<Collection, 'openLinkReason'>>;

/**
 * A collection as it is before it opens. Nature and audience are the questionnaire's (disclosure.md, rule 0);
 * k and kCut are the audit's, and are fixed once more when it opens.
 */
export function plannedCollection(
  audit: Pick<Audit, 'id' | 'k' | 'kCut'>,
  asked: Questionnaire,
  chosen: Chosen,
): Collection {
  return {
    openLinkReason: undefined,
    ...chosen,
    auditId: audit.id,
    audience: asked.audience,
    nature: asked.nature,
    questionnaire: digestOf(asked),
    k: audit.k,
    kCut: audit.kCut,
    status: 'planned',
    handedOut: undefined,
    floodWarning: false,
    floodWarningOn: undefined,
    openedOn: undefined,
    amendments: [],
    closedOn: undefined,
    anonymised: false,
    erasedOn: undefined,
    edition: 2,
    toldByFirst: false,
    releasedOn: undefined,
    releasedBy: undefined,
    overInvitedReason: undefined,
    revision: 1,
  };
}
