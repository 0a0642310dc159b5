/**
 * The invented county, which is `county.json`: its services, and its audits with how many were invited and answered where.
 * The sizes are those of domain.md §6, so that every case of disclosure control is there; the names are made up, since
 * nobody's real service gets invented bad results. Somali lacks one of the audit's own texts, as it may in a real audit.
 */
import type { Service } from '../../surveys/audits/service.ts';
import type { AuditTexts } from '../../surveys/audits/texts.ts';
import type { Term } from '../../surveys/questionnaires/terms.ts';
import type { Mailbox } from './accounts.ts';
import { inventedIn } from './invented.ts';

/** How likely a good answer is, 0 to 1, by report area or question; `usual` for those not named. */
export type Leaning = Readonly<Record<string, number>> & { readonly usual: number };

/** By the key of the question. */
type Given = Readonly<Record<string, string | readonly string[]>>;

/** A questionnaire put to a group of services in a round. */
interface Asked {
  readonly template: string;
  /** Optional sections taken in. */
  readonly sections?: readonly string[];
  readonly round?: number;
}

export interface DemoCollection extends Asked {
  readonly service: string;
  readonly invited: number;
  readonly answered: number;
  readonly leaning: Leaning;
  readonly status?: 'planned' | 'open' | 'closed';
  readonly form?: 'full' | 'short';
  readonly layout?: 'question' | 'section';
  /** Cards, where it is closed and nothing is said; a link where it is open, so that one can answer. */
  readonly access?: 'link' | 'codes';
  /** Still open, though its last day has passed. */
  readonly late?: true;
  /** A first round, half a year before the others. */
  readonly earlier?: true;
  /** Its auditors have not released the results yet. */
  readonly unreleased?: true;
  /** Answers that are given, not drawn, to the questions named. */
  readonly given?: Given;
}

export interface DemoAudit {
  readonly title: string;
  readonly term: Term;
  readonly template: string;
  /** Questions of background that its results may be split by. */
  readonly splits?: readonly string[];
  /** Those who get support are asked how important things are, and how they work. */
  readonly important?: true;
  readonly collections: readonly DemoCollection[];
  /** Mailboxes of the accounts that are in it, its auditors first: who writes comes before who approves. */
  readonly members: readonly Mailbox[];
  /** How far its auditors have come with what people wrote. */
  readonly texts?: 'some' | 'all';
  /** Has a questionnaire that is still being written. */
  readonly unfinished?: true;
}

/** Names of what is asked, of the service and of the leaning, with how many were invited and answered between. */
type Row = readonly [string, string, number, number, string, Partial<DemoCollection>?];

interface County {
  readonly name: string;
  /** What those who answer are told in the audit's own words. */
  readonly texts: AuditTexts;
  readonly services: readonly (Pick<Service, 'name' | 'municipality'> & Partial<Service>)[];
  readonly audits: readonly DemoAudit[];
}

interface Written extends Omit<County, 'audits'> {
  readonly leanings: Readonly<Record<string, Leaning>>;
  readonly asked: Readonly<Record<string, Asked>>;
  readonly audits: readonly (Omit<DemoAudit, 'collections'> & { readonly collections: readonly Row[] })[];
}

/** What services have said of themselves, since drawn words would say nothing. */
const mapping = inventedIn<Readonly<Record<string, Given>>>('mapping');

export const county: County = read(inventedIn<Written>('county'));

function read({ leanings, asked, audits, ...others }: Written): County {
  const collectionOf = ([name, service, invited, answered, lean, more]: Row): DemoCollection => {
    const [questions, leaning] = [asked[name], leanings[lean]];
    if (!questions || !leaning) throw new Error(`no ${name} or no ${lean} in the county`);
    const said = questions.template === 'mapping' ? { given: { ...mapping[service], ...more?.given } } : {};
    return { ...questions, service, invited, answered, leaning, ...more, ...said };
  };
  return {
    ...others,
    audits: audits.map((audit) => ({ ...audit, collections: audit.collections.map(collectionOf) })),
  };
}
