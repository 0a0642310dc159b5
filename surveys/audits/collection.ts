import type { Audience, Form, Nature } from '../questionnaires/definition.ts';
import type { Amendment } from './amendment.ts';
import type { Service } from './service.ts';

type CollectionStatus = 'planned' | 'open' | 'closed';
export type Layout = 'question' | 'section';
/** Who has the link may answer, or only who has a code that has not been used. */
type Access = 'link' | 'codes';

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
  /** Id of the approved version that it came from; undefined in collections from before there were any. */
  readonly version: string | undefined;
  readonly form: Form;
  /** One question on a page, or one section. */
  readonly layout: Layout;
  readonly access: Access;
  /** The last part of the answering link. */
  readonly code: string;
  /** The same for a tablet that people share; undefined in collections from before there was one. */
  readonly tabletCode: string | undefined;
  /** The same for auditors who interview. */
  readonly interviewCode: string | undefined;
  readonly status: CollectionStatus;
  /** How many were invited or handed a link. */
  readonly invited: number;
  /** How many links, cards and sheets have been handed out so far, as staff have written down. */
  readonly handedOut: number | undefined;
  /** Unusually many answers came in a short time: those by the open link are put aside until staff have decided. */
  readonly floodWarning: boolean;
  /** The day on which the warning came; it is told from the day after, with the daily number (disclosure.md, rule 1). */
  readonly floodWarningOn: string | undefined;
  /** The last day that those who answer are told of, an ISO date; answers are taken until someone closes. */
  readonly lastDay: string | undefined;
  /** As they were when it opened (disclosure.md, rule 6). */
  readonly k: number;
  readonly kCut: number;
  readonly openedOn: string | undefined;
  /** What has been changed of it since it opened, the earliest first. */
  readonly amendments: readonly Amendment[];
  readonly closedOn: string | undefined;
  /** Rewritten after closing, so that nothing ties an answer to a moment; results wait for it. */
  readonly anonymised: boolean;
  /** The day its answers were erased, as those who gave them were promised. */
  readonly erasedOn: string | undefined;
  /** Whose rules the promise was made by when it opened: 1 before there was a register of what is told. */
  readonly edition: Edition;
  /** It closed before there was a register, and its results were told by the rules of the first edition. */
  readonly toldByFirst: boolean;
  /** The day its auditors released the results, and who did; until then the audit's auditors and FoU alone see them. */
  readonly releasedOn: string | undefined;
  readonly releasedBy: string | undefined;
  /** Why an open link is used where so few are invited that cards are the way (disclosure.md, rule 11). */
  readonly openLinkReason: string | undefined;
  /** Why more answered than were invited, as staff have written it; results wait for that. */
  readonly overInvitedReason: string | undefined;
  readonly revision: number;
}

/** Of the rules of disclosure control. */
export type Edition = 1 | 2;

/** What is decided of a collection beside what opening fixes. */
export type Changeable = Pick<Collection, 'invited' | 'lastDay' | 'amendments'> &
  Partial<Pick<Collection, 'openLinkReason'>>;
