/** What an audit of the invented county is made of. */
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Term } from '../../surveys/questionnaires/terms.ts';
import type { Mailbox } from './accounts.ts';

/** How likely a good answer is, 0 to 1, by report area or question; `usual` for those not named. */
export type Leaning = Readonly<Record<string, number>> & { readonly usual: number };

export interface DemoCollection {
  readonly service: string;
  readonly template: string;
  readonly invited: number;
  readonly answered: number;
  readonly leaning: Leaning;
  readonly round?: number;
  readonly status?: 'planned' | 'open' | 'closed';
  readonly form?: 'full' | 'short';
  readonly layout?: 'question' | 'section';
  /** Cards, where it is closed and nothing is said; a link where it is open, so that one can answer. */
  readonly access?: 'link' | 'codes';
  /** A first round, half a year before the others. */
  readonly earlier?: true;
  /** Its auditors have not released the results yet. */
  readonly unreleased?: true;
  /** Optional sections taken in. */
  readonly sections?: readonly string[];
  /** Answers that are given, not drawn, to the questions named. */
  readonly given?: Readonly<Record<string, string>>;
}

export interface DemoAudit {
  readonly title: string;
  readonly term: Term;
  readonly template: string;
  /** Questions of background that its results may be split by. */
  readonly splits?: readonly string[];
  /** What its auditors have made of a copy before they approved it. */
  readonly changed?: (copy: Questionnaire) => Questionnaire;
  readonly collections: readonly DemoCollection[];
  /** Mailboxes of the accounts that are in it, its auditors first: who writes comes before who approves. */
  readonly members: readonly Mailbox[];
  /** How far its auditors have come with what people wrote. */
  readonly texts?: 'some' | 'all';
  /** Has a questionnaire that is still being written. */
  readonly unfinished?: true;
}

/** A questionnaire put to a group of services in a round: with it each is a line. */
export const asked =
  (template: string, sections: readonly string[], round: number) =>
  (
    service: string,
    invited: number,
    answered: number,
    leaning: Leaning,
    more: Partial<DemoCollection> = {},
  ) =>
    ({ service, template, invited, answered, leaning, sections, round, ...more }) satisfies DemoCollection;
