/** What the pages of a finding and of a proposal have alike: what is kept, said and decided of it, and what can be done. */

import { type Finding, findingWords } from '../../surveys/findings/finding.ts';
import { proposalWords } from '../../surveys/findings/proposal.ts';
import type { ConclusionComment } from '../../surveys/findings/storage.ts';
import { type Commented, commentsModel } from '../commenting/staff-comments.ts';
import { untouched } from '../fields.ts';
import type { PageContext } from '../shell.ts';
import { type Deciding, decidingModel, decisionsModel, stateModel } from './decisions.ts';
import { findingPath, proposalPath } from './paths.ts';

export interface ConclusionPage extends Deciding, Commented, Pick<PageContext, 'audit' | 'may'> {
  readonly comments: readonly ConclusionComment[];
  /** Somebody was first. */
  readonly meanwhile?: unknown;
  /** The script has saved just now. */
  readonly savedAt?: string;
}

type Kept = Pick<Finding, 'id' | 'auditId' | 'revision' | 'decisions'>;

const kinds = {
  findings: { pathOf: findingPath, words: findingWords, form: 'finding-form' },
  proposals: { pathOf: proposalPath, words: proposalWords, form: 'proposal-form' },
} as const;

/** `isWritten` where its words can be written on: it is no decision, or somebody decided it meanwhile. */
export function conclusionModel(thing: Kept, area: keyof typeof kinds, about: ConclusionPage) {
  const { audit, may, say, meanwhile, savedAt, typed = untouched } = about;
  const { pathOf, words, form } = kinds[area];
  const path = pathOf(thing);
  const kept: Readonly<Record<string, unknown>> = { ...thing };
  const { concluded, state } = stateModel(thing, area, say);
  const isCalm = meanwhile === undefined;
  const isWritten = may('write-findings') && !(concluded && isCalm);
  const mayDecide = isCalm && may('decide-findings');
  return {
    path,
    isWritten,
    concluded,
    state,
    revision: thing.revision,
    // For the form to bring back: what others change meanwhile is told by it from what is typed.
    was: JSON.stringify(Object.fromEntries(words.map((name) => [name, kept[name] ?? null]))),
    savedAt: savedAt && say('findings.saved-at', { time: savedAt }),
    deciding: mayDecide && !concluded ? decidingModel(thing, area, about) : undefined,
    mayReopen: concluded && mayDecide,
    decisions: decisionsModel(thing.decisions, about),
    ...commentsModel(about, {
      path: `${path}/comments`,
      typed,
      // Where its words cannot be written on, the comment has the only form of the page.
      inForm: isWritten ? form : 'comment-form',
      isAlone: !isWritten,
      mayComment: may('comment-findings'),
      mayResolve: may('resolve-comment'),
      isCalm,
    }),
    removal: isWritten && isCalm ? `${path}/removal` : undefined,
    all: `/audits/${audit.id}/findings`,
  };
}
