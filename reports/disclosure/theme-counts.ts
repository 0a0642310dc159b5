/** How many texts there are in each theme, as it may be told (disclosure.md, rule 3): the one door out of the board. */
import type { Collection } from '../../surveys/audits/collection.ts';
import { type Review, type TextVerdict, textVerdicts } from '../../surveys/free-texts/review.ts';
import type { Theme } from '../../surveys/free-texts/storage.ts';
import { Audience } from '../../surveys/questionnaires/definition.ts';
import { freeTextsOf } from '../../surveys/questionnaires/free-texts.ts';
import type { Store } from '../../surveys/storage.ts';
import { type Behind, type Bounds, exactly } from './disclosed.ts';

export type ThemeCounts = Behind<Content>;

interface Content {
  /** All that were asked, counted yet or not. */
  readonly audiences: readonly Audience[];
  /** By title. A text may be in several themes. */
  readonly themes: readonly (Theme & { readonly voices: readonly VoiceCount[] })[];
  readonly verdicts: readonly { readonly verdict: TextVerdict; readonly voices: readonly VoiceCount[] }[];
}

export interface Voice {
  readonly audience: Audience;
  readonly round: number;
}

/** Texts of one voice in one round: from 0 up where they are few, whatever they are, and "at least" of nearly all. */
export interface VoiceCount extends Voice, Bounds {}

/** Who could write, and in how many boxes at most each of them, notes of an interview counted as one. */
interface Writers extends Voice {
  readonly boxes: number;
}

/**
 * The least number of texts that is told. One person may have written in each box and knows it: beside those, two texts or
 * more must be left, so that nothing of the others is pinned to one. With one box it is rule 3's least count, three.
 */
const leastTexts = (boxes: number) => Math.max(boxes, 1) + 2;

/**
 * Counts of sorted texts of an audit as they are now, for the auditors who sort them and nobody else: others are told what
 * is kept at release (`disclosedThemeCounts`). Voice by voice, round by round, never added up: a whole told exactly would give
 * away what is left when its other parts are told. No theme is split by what its texts were judged to be, for the same reason.
 */
export async function themeCounts(
  store: Counting & Pick<Store, 'collections'>,
  audit: { readonly id: string },
): Promise<ThemeCounts> {
  return textCounts(store, audit, await store.collections.ofAudit(audit.id));
}

type Counting = Pick<Store, 'questionnaires' | 'reviews' | 'themes'>;

/** The same of some of its collections. */
export async function textCounts(
  store: Counting,
  audit: { readonly id: string },
  all: readonly Collection[],
): Promise<ThemeCounts> {
  const collections = all.filter(isCounted);
  const reviews = await store.reviews.ofCollections(collections.map(({ id }) => id));
  const sorted = reviews
    .filter(({ aside, verdict }) => aside === undefined && verdict !== undefined)
    .flatMap((review) => {
      const collection = collections.find(({ id }) => id === review.collectionId);
      return collection ? [{ ...review, audience: collection.audience, round: collection.round }] : [];
    });
  return countThemes(sorted, await writersIn(store, collections), await store.themes.ofAudits([audit.id]));
}

/** Of a voice asked with several questionnaires, or with and without interviews, the one with most boxes counts. */
async function writersIn(
  { questionnaires }: Counting,
  collections: readonly Collection[],
): Promise<readonly Writers[]> {
  const asked = await Promise.all(
    collections.map(async ({ audience, round, questionnaire: digest, interviewCode }) => {
      const frozen = await questionnaires.frozen(digest);
      const notes = interviewCode === undefined ? 0 : 1;
      return { audience, round, boxes: (frozen ? freeTextsOf(frozen).length : 0) + notes };
    }),
  );
  return voicesOf(collections).map((voice) => ({
    ...voice,
    boxes: Math.max(...asked.filter((one) => isSame(one, voice)).map(({ boxes }) => boxes)),
  }));
}

/** Who was asked, in which rounds, as far as it has closed: users first, and the first round. */
export function voicesOf(collections: readonly Collection[]): readonly Voice[] {
  const voices = collections.filter(isCounted).map(({ audience, round }) => ({ audience, round }));
  const place = ({ audience }: Voice) => Audience.options.indexOf(audience);
  return voices
    .filter((voice, i) => voices.findIndex((one) => isSame(one, voice)) === i)
    .sort((a, b) => place(a) - place(b) || a.round - b.round);
}

const isCounted = ({ nature, status }: Collection) => nature === 'anonymous' && status === 'closed';

const isSame = (a: Voice, b: Voice) => a.audience === b.audience && a.round === b.round;

export interface SortedText extends Voice, Pick<Review, 'themes' | 'verdict'> {}

/** The same of texts at hand; of every voice that was asked, whether it wrote anything or not. */
export function countThemes(
  texts: readonly SortedText[],
  voices: readonly Writers[],
  themes: readonly Theme[],
): ThemeCounts {
  const count = (those: readonly SortedText[], told: (count: number, writers: Writers) => Bounds) =>
    voices.map((writers): VoiceCount => {
      const { boxes: _, ...voice } = writers;
      return { ...voice, ...told(those.filter((text) => isSame(text, voice)).length, writers) };
    });
  const verdicts = textVerdicts.map((verdict) => ({
    verdict,
    voices: count(
      texts.filter((text) => text.verdict === verdict),
      (own, { boxes }) => bounds(own, leastTexts(boxes)),
    ),
  }));
  const ofTheme = (own: number, writers: Writers) => {
    const all = verdicts.flatMap(({ voices }) => voices.filter((one) => isSame(one, writers)));
    return boundsOfAll(own, all, leastTexts(writers.boxes));
  };
  const content: Content = {
    audiences: [...new Set(voices.map(({ audience }) => audience))],
    themes: themes.map((theme) => ({
      ...theme,
      voices: count(
        texts.filter((text) => text.themes.includes(theme.id)),
        ofTheme,
      ),
    })),
    verdicts,
  };
  return content as ThemeCounts;
}

function bounds(count: number, least: number): Bounds {
  return count < least ? { low: 0, high: least - 1 } : exactly(count);
}

/**
 * Of a theme, which is no more than all texts of the voice: each of those has one verdict. Where it is nearly as many as the
 * verdicts tell, its own number would say how many the few texts of the other verdicts are, or those outside the theme.
 */
function boundsOfAll(count: number, verdicts: readonly Bounds[], least: number): Bounds {
  const sure = verdicts.reduce((sum, { low }) => sum + low, 0);
  if (count < least || count <= sure - least) return bounds(count, least);
  const high = verdicts.reduce((sum, verdict) => sum + verdict.high, 0);
  return { low: Math.max(least, sure - least + 1), high };
}
