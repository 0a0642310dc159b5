/** All texts that its auditors may read, with how far each has come; never by service. */

import type { Progress } from '../../surveys/analysing/next-text.ts';
import type { ReadableText, ReadableTexts } from '../../surveys/analysing/readable.ts';
import { textVerdicts } from '../../surveys/free-texts/review.ts';
import type { Theme } from '../../surveys/free-texts/storage.ts';
import { analysisNav, nextInAnalysis } from '../analysing/next-in-analysis.ts';
import type { View } from '../engine.ts';
import { type Paged, pagesModel } from '../paging.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';
import { aboutText, areaChoices, beginning, labelsOf, verdictWords } from './words.ts';

export const onePage = 25;

/** What is asked for in the address; anything that there is none of is passed over. */
interface TextFilter {
  readonly verdict: string | undefined;
  readonly area: string | undefined;
  readonly theme: string | undefined;
}

const states = ['unsorted', ...textVerdicts, 'aside'] as const;

export function wantedTexts(texts: readonly ReadableText[], { verdict, area, theme }: TextFilter) {
  return texts.filter(({ review }) => {
    const state = review.aside !== undefined ? 'aside' : (review.verdict ?? 'unsorted');
    return (
      (!states.some((one) => one === verdict) || state === verdict) &&
      (!area || review.area === area) &&
      (!theme || review.themes.includes(theme))
    );
  });
}

interface ListPage extends InAudit, Pick<PageContext, 'may'> {
  readonly readable: ReadableTexts;
  readonly themes: readonly Theme[];
  readonly filter: TextFilter;
  /** Of this page. */
  readonly texts: readonly ReadableText[];
  /** As they are shown, by id. */
  readonly words: ReadonlyMap<string, string>;
  readonly all: number;
  readonly paged: Paged;
}

export function listPage(about: ListPage): View {
  const { say, audit, readable, themes, filter, texts, all, paged } = about;
  const home = `/audits/${audit.id}/free-texts`;
  const at = (page: number) => {
    const asked = Object.entries(filter).filter((one): one is [string, string] => Boolean(one[1]));
    return `${home}/list?${new URLSearchParams([...asked, ['page', String(page)]])}`;
  };
  return pageInAudit(about, 'free-texts/list', say('free-texts.all'), {
    sortsTexts: true,
    analysis: analysisNav(about, 'texts'),
    count: say('free-texts.found', { count: all }),
    states: states.map((state) => ({
      value: state,
      label: say(`free-texts.states.${state}`),
      chosen: state === filter.verdict,
    })),
    areas: areaChoices(readable, about, filter.area),
    themes: themes.map(({ id, title }) => ({ id, title, chosen: id === filter.theme })),
    texts: texts.map((text) => lineModel(text, about)),
    pages: pagesModel(paged, at, say),
  });
}

const shownAtOnce = 400;
/** For those who hear the links by themselves: many texts answer the same question. */
const shownInLink = 60;

function lineModel(text: ReadableText, about: ListPage) {
  const { audit, readable, words, themes, say } = about;
  const { review } = text;
  const shown = beginning(words.get(text.id) ?? '', shownAtOnce);
  return {
    ...aboutText(text, readable, about),
    href: `/audits/${audit.id}/free-texts/${text.id}`,
    words: shown,
    begins: beginning(shown, shownInLink),
    aside: review.aside,
    paraphrase: review.paraphrase,
    state: verdictWords(review.verdict, { say }),
    area: areaChoices(readable, about, review.area).find(({ chosen }) => chosen)?.title,
    labels: labelsOf(review, themes, about),
  };
}

interface NothingPage extends InAudit, Pick<PageContext, 'may'> {
  readonly progress: Progress;
  readonly someHidden: boolean;
}

export function nothingPage(about: NothingPage): View {
  const { say, audit, progress, someHidden } = about;
  const all = progress.all + progress.aside;
  return pageInAudit(about, 'free-texts/nothing', say('free-texts.title'), {
    sortsTexts: true,
    analysis: analysisNav(about, 'texts'),
    // There is nothing to sort, nor to quote.
    after: all > 0 ? undefined : nextInAnalysis(about, 'quotes'),
    done: all > 0 ? say('free-texts.all-sorted', { count: progress.all }) : undefined,
    why: say(`free-texts.${someHidden ? 'few' : 'none'}`, { k: audit.k }),
  });
}
