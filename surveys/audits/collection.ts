import type { Audience, Nature } from '../questionnaires/definition.ts';
import type { Service } from './service.ts';

export type CollectionStatus = 'planned' | 'open' | 'closed';
export type Form = 'full' | 'short';
export type Layout = 'question' | 'section';

/** One frozen questionnaire version put to one audience of one service in one round. */
export interface Collection {
  readonly id: string;
  readonly auditId: string;
  readonly service: Service;
  readonly audience: Audience;
  /** 1 is the first round, 2 the follow-up, and so on. */
  readonly round: number;
  /** Fixed at creation (disclosure.md, rule 0). */
  readonly nature: Nature;
  /** Digest of the frozen questionnaire. */
  readonly questionnaire: string;
  readonly form: Form;
  /** One question on a page, or one section. */
  readonly layout: Layout;
  /** The last part of the answering link. */
  readonly code: string;
  readonly status: CollectionStatus;
  /** How many were invited or handed a link. */
  readonly invited: number;
  /** The last day that those who answer are told of, an ISO date; answers are taken until someone closes. */
  readonly lastDay: string | undefined;
  /** As they were when it opened (disclosure.md, rule 6). */
  readonly k: number;
  readonly kCut: number;
  readonly openedOn: string | undefined;
  readonly closedOn: string | undefined;
  /** Rewritten after closing, so that nothing ties an answer to a moment; results wait for it. */
  readonly settled: boolean;
  /** The day its answers were erased, as those who gave them were promised. */
  readonly erasedOn: string | undefined;
  readonly revision: number;
}
