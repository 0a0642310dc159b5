/** Audits, each as one line of a list: how far it has come and what is told of its answers. */
import type { Answered } from '../../surveys/audits/answered.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { isReleased, isTold } from '../../surveys/audits/people.ts';
import type { Say } from '../../surveys/languages.ts';
import { type AuditFacts, stepsOf } from '../../surveys/steps/steps.ts';
import { answeredWords } from '../collecting/follow-up.ts';
import { showDay } from '../days.ts';
import { type Paged, pagesModel } from '../paging.ts';
import type { PageContext, Words } from '../shell.ts';
import { closedWords, stepWords } from '../steps/place.ts';

export interface AuditOverview {
  readonly audit: Audit;
  readonly facts: AuditFacts;
  readonly collections: readonly {
    readonly collection: Collection;
    /** Undefined where nobody is told: in lists, of an audit with several collections. */
    readonly answered: Answered | undefined;
  }[];
}

/** So many audits are on one page. */
export const onePage = 50;

type Reading = Words & Pick<PageContext, 'may' | 'today'>;

export interface AuditList extends Reading {
  /** Those of one page, the newest first. */
  readonly audits: readonly AuditOverview[];
  readonly paged: Paged;
  /** Every audit is invented: a demonstration is one as a whole, and then the page says so too. */
  readonly invented: boolean;
}

/** `address` is that of the first page. */
export function linesOf({ audits, paged, invented, ...words }: AuditList, address: string) {
  return {
    audits: audits.map((audit) => auditLine(audit, words)),
    pages: pagesModel(paged, (page) => `${address}?page=${page}`, words.say),
    invented,
  };
}

function auditLine({ audit, collections, facts }: AuditOverview, words: Reading) {
  const { say, may } = words;
  const isShown = may('see-unreleased') ? isTold : isReleased;
  return {
    href: `/audits/${audit.id}`,
    title: audit.title,
    commissioner: audit.commissioner,
    invented: audit.invented,
    marks: stepsOf(facts, words.today),
    step: stepWords(facts, words.today, say),
    untold: closedWords(audit, facts, words)?.untold,
    closes: closesWords(collections, words),
    answered: answeredTogether(collections, say),
    results:
      may('see-results') && collections.some(({ collection }) => isShown(collection))
        ? `/audits/${audit.id}/results`
        : undefined,
  };
}

/** One collection is told as it is; of several only how many there are, for numbers are never added up over services. */
function answeredTogether(collections: AuditOverview['collections'], say: Say): string {
  const [first] = collections;
  if (!first) return say('audits.no-collections');
  if (collections.length === 1 && first.answered)
    return answeredWords(first.answered, first.collection.invited, say);
  const counts = (['open', 'planned', 'closed'] as const)
    .map((status) => ({
      status,
      count: collections.filter(({ collection }) => collection.status === status).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => say(`audits.counted.${status}`, { count }));
  return counts.join(', ');
}

function closesWords(collections: AuditOverview['collections'], { language, say }: Words) {
  const days = collections
    .filter(({ collection }) => collection.status === 'open')
    .flatMap(({ collection }) => collection.lastDay ?? []);
  const last = days.sort().at(-1);
  return last && say('audits.closes', { day: showDay(last, language) });
}
