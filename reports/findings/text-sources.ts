/** What people wrote, as evidence: how many texts a theme has, and words that auditors have let out. */
import type { Audience } from '../../surveys/questionnaires/definition.ts';
import type { Bounds } from '../disclosure/disclosed.ts';
import type { EvidenceSource, Spoken } from './placed.ts';

/** Themes of the board with their counts by rule 3, voice by voice: `theme:<id>:<audience>`. */
interface CountedTheme {
  readonly id: string;
  readonly title: string;
  readonly voices: readonly (Bounds & { readonly audience: Audience })[];
}

/** Themes, a voice at a time: how many texts there are, as far as it is told (`themeCounts`). */
export function themeSource(themes: readonly CountedTheme[]): EvidenceSource {
  const spoken = (
    { title }: CountedTheme,
    { audience, low, high }: CountedTheme['voices'][number],
  ): Spoken => ({
    voice: audience,
    from: undefined,
    says: { as: 'theme', title, texts: { low, high } },
  });
  return {
    find: ({ source, key }) => {
      const theme = themes.find(({ id }) => id === source);
      const voice = theme?.voices.find(({ audience }) => audience === key);
      return theme && voice && spoken(theme, voice);
    },
    list: () =>
      themes.flatMap((theme) =>
        theme.voices.map((voice) => ({
          kind: 'theme',
          source: theme.id,
          key: voice.audience,
          ...spoken(theme, voice),
        })),
      ),
  };
}

/** Words that are approved for the report: `quote:<id>`. */
interface LetOut {
  readonly id: string;
  readonly kind: 'quote' | 'paraphrase';
  readonly words: string;
  readonly audience: Audience;
  /** Name of the service. */
  readonly service: string;
}

/** Quotes and paraphrases that auditors have approved. */
export function quoteSource(quotes: readonly LetOut[]): EvidenceSource {
  const spoken = ({ kind, words, audience, service }: LetOut): Spoken => ({
    voice: audience,
    from: service,
    says: { as: 'quote', words, own: kind === 'quote' },
  });
  return {
    find: ({ source }) => {
      const quote = quotes.find(({ id }) => id === source);
      return quote && spoken(quote);
    },
    list: () => quotes.map((quote) => ({ kind: 'quote', source: quote.id, key: '', ...spoken(quote) })),
  };
}
