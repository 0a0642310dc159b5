/** How many texts there are in each theme, as it may be told (disclosure.md, rule 3): the one door out of the board. */
import { type Review, type TextVerdict, textVerdicts } from '../../surveys/free-texts/review.ts';
import type { Theme } from '../../surveys/free-texts/storage.ts';
import type { Audience } from '../../surveys/questionnaires/definition.ts';
import type { Store } from '../../surveys/storage.ts';
import type { Behind, Bounds } from './disclosed.ts';

export type ThemeCounts = Behind<Content>;

interface Content {
  /** By title. A text may be in several themes. */
  readonly themes: readonly (Theme & { readonly voices: readonly VoiceCount[] })[];
  readonly verdicts: readonly { readonly verdict: TextVerdict; readonly voices: readonly VoiceCount[] }[];
}

/** Texts of one voice; from 0 to 2 where they are so few, whatever they are. */
export interface VoiceCount extends Bounds {
  readonly audience: Audience;
}

/** The least count that is told. */
const least = 3;

/**
 * Counts of sorted texts of an audit, voice by voice and never added up: a whole told exactly would give away what is left
 * when its other parts are told. No theme is split by what its texts were judged to be, for the same reason.
 */
export async function themeCounts(
  store: Pick<Store, 'collections' | 'reviews' | 'themes'>,
  audit: { readonly id: string },
): Promise<ThemeCounts> {
  const collections = (await store.collections.ofAudit(audit.id)).filter(
    ({ nature, status }) => nature === 'anonymous' && status === 'closed',
  );
  const reviews = await store.reviews.ofCollections(collections.map(({ id }) => id));
  const sorted = reviews
    .filter(({ aside, verdict }) => aside === undefined && verdict !== undefined)
    .map((review) => ({
      ...review,
      audience: collections.find(({ id }) => id === review.collectionId)?.audience as Audience,
    }));
  const voices = [...new Set(collections.map(({ audience }) => audience))];
  return countThemes(sorted, voices, await store.themes.ofAudits([audit.id]));
}

export interface SortedText extends Pick<Review, 'themes' | 'verdict'> {
  readonly audience: Audience;
}

/** The same of texts at hand; of every voice that was asked, whether it wrote anything or not. */
export function countThemes(
  texts: readonly SortedText[],
  voices: readonly Audience[],
  themes: readonly Theme[],
): ThemeCounts {
  const count = (those: readonly SortedText[]): readonly VoiceCount[] =>
    voices.map((audience) => ({
      audience,
      ...bounds(those.filter((text) => text.audience === audience).length),
    }));
  const content: Content = {
    themes: themes.map((theme) => ({
      ...theme,
      voices: count(texts.filter((text) => text.themes.includes(theme.id))),
    })),
    verdicts: textVerdicts.map((verdict) => ({
      verdict,
      voices: count(texts.filter((text) => text.verdict === verdict)),
    })),
  };
  return content as ThemeCounts;
}

function bounds(count: number): Bounds {
  return count < least ? { low: 0, high: least - 1 } : { low: count, high: count };
}
