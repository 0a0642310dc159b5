/** What every page for staff has in common, so that a page model says only what is its own. */
import type { Audit } from '../surveys/audits/audit.ts';
import type { Collection } from '../surveys/audits/collection.ts';
import type { Member, Team } from '../surveys/audits/members.ts';
import type { Action, Person } from '../surveys/audits/people.ts';
import type { Problem } from '../surveys/failures.ts';
import type { InterfaceLanguage, Say, StaffLanguage } from '../surveys/languages.ts';
import { auditCrumbs, type Crumb, collectionCrumbs } from './collection-names.ts';
import type { View } from './engine.ts';
import { summaryOf, withLabels } from './error-summary.ts';
import { type Typed, titleOf } from './fields.ts';

/** What handlers are given of each request, of which a page picks what it needs. */
export interface PageContext {
  readonly language: StaffLanguage;
  readonly say: Say;
  readonly person: Person;
  /** Whether the person may take an action here, on what the address names and in its present state. */
  may(action: Action): boolean;
  /** An ISO date. */
  readonly today: string;
  readonly audit: Audit;
  /** Everyone in the audit, and the ids of its auditors; by name. */
  readonly members: readonly Member[];
  readonly team: Team;
  readonly collection: Collection;
  /** What was typed and what is wrong with it, where the page is shown again. */
  readonly typed?: Typed | undefined;
}

export type Words = Pick<PageContext, 'language' | 'say' | 'typed'>;

export type InAudit = Words & Pick<PageContext, 'audit'>;

export type InCollection = InAudit & Pick<PageContext, 'collection'>;

interface Content extends Readonly<Record<string, unknown>> {
  readonly crumbs?: readonly Crumb[];
  /** Answers or audits that are made up, which the page then says. */
  readonly invented?: boolean;
  /** Where what is wrong is told in other words, or leads elsewhere, than to the fields of that name: one line for each problem. */
  readonly summary?: ReturnType<typeof summaryOf>;
  /** The layout's own names, which a page's would be lost under or take away. */
  readonly title?: never;
  readonly nav?: never;
}

/**
 * `problems` are those of the page's form, of what was typed unless they are told: in a summary, and in the title for those who hear it. The title is the
 * heading too, unless the content has another.
 */
export function staffPage(
  { language, say, typed }: Pick<PageContext, 'say' | 'typed'> & { readonly language: InterfaceLanguage },
  template: string,
  title: string,
  content: Content,
  problems: readonly Problem[] = typed?.problems ?? [],
): View {
  const lines = content.summary ?? summaryOf(problems, say);
  return {
    template,
    layout: 'staff',
    language,
    title: titleOf(title, problems, say),
    wrong: problems.length > 0,
    model: { heading: title, ...content, summary: withLabels(lines, problems, content) },
  };
}

/** A page beneath that of an audit. */
export function pageInAudit(
  about: InAudit,
  template: string,
  title: string,
  content: Content,
  problems?: readonly Problem[],
): View {
  const { say, audit } = about;
  const crumbs = auditCrumbs(audit, say, title);
  return staffPage(about, template, title, { ...homeOf(audit), crumbs, ...content }, problems);
}

/** A page beneath that of a collection. */
export function pageInCollection(
  about: InCollection,
  template: string,
  title: string,
  content: Content,
  problems?: readonly Problem[],
): View {
  const { say, audit, collection } = about;
  const crumbs = collectionCrumbs(audit, collection, say, title);
  const home = { ...homeOf(audit), collectionHome: `/collections/${collection.id}` };
  return staffPage(about, template, title, { ...home, crumbs, ...content }, problems);
}

/** The addresses that stand in templates begin with `auditHome` and `collectionHome`. */
function homeOf({ id, invented }: Audit) {
  return { invented, auditHome: `/audits/${id}` };
}
