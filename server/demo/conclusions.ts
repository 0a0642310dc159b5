/**
 * What the invented auditors have concluded and propose, which is `conclusions.json`: in every state that a finding can be in.
 * All of it is made up.
 */
import type { AuditorsVerdict } from '../../surveys/findings/decision.ts';
import type { ProposalWords } from '../../surveys/findings/proposal.ts';
import type { RegisterDatum } from '../../surveys/findings/register-data.ts';
import type { Audience } from '../../surveys/questionnaires/definition.ts';
import { inventedIn } from './invented.ts';

/** The first that is closed, where it does not say which. */
interface Asked {
  readonly service: string;
  readonly audience?: Audience;
  readonly round?: number;
}

export interface DemoFinding {
  readonly heading: string;
  readonly area?: string;
  readonly verdict?: AuditorsVerdict;
  readonly reason?: string;
  /** Service and key: an area or a question; or a row of register data by its place. */
  readonly rests?: readonly (
    | (Asked & { readonly area: string })
    | (Asked & { readonly question: string })
    | { readonly register: number }
    /** By the title of the theme, in the voice of the users. */
    | { readonly theme: string }
    /** By its place among those approved, where there are so many. */
    | { readonly quote: number }
  )[];
  /** Agreed: one of two stands behind it. */
  readonly state?: 'agreed' | 'concluded' | 'reopened';
  /** What FoU says of it, and whether the auditors are done with that. */
  readonly comment?: { readonly words: string; readonly resolved?: true };
}

interface DemoProposal extends Omit<ProposalWords, 'findings' | 'guideline'> {
  readonly guideline?: string;
  /** By their places. */
  readonly findings: readonly number[];
  readonly concluded?: true;
}

export interface DemoConclusions {
  readonly findings: readonly DemoFinding[];
  readonly proposals?: readonly DemoProposal[];
  readonly registerData?: readonly Pick<RegisterDatum, 'what' | 'value' | 'period' | 'source'>[];
}

/** By the title of their audit. */
export const conclusionsOf = inventedIn<Readonly<Record<string, DemoConclusions>>>('conclusions');
