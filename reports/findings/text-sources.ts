/** What people wrote, as evidence: how many texts a theme has, and words that auditors have let out. */
import type { Audience } from '../../surveys/questionnaires/definition.ts';
import type { EvidenceSource, RoundTexts, Spoken } from './placed.ts';

/** Themes of the board with their counts by rule 3, voice by voice and round by round: `theme:<id>:<audience>`. */
interface Counted {
  readonly audiences: readonly Audience[];
  readonly themes: readonly CountedTheme[];
}

interface CountedTheme {
  readonly id: string;
  readonly title: string;
  readonly voices: readonly (RoundTexts & { readonly audience: Audience })[];
}

/** Themes, a voice at a time: how many texts there are in each round, as far as it is told. */
export function themeSource({ audiences, themes }: Counted): EvidenceSource {
  const spoken = ({ title, voices }: CountedTheme, audience: Audience): Spoken => {
    const own = voices.filter((voice) => voice.audience === audience);
    const texts = own.map(({ round, low, high }) => ({ round, low, high }));
    return { voice: audience, from: undefined, says: { as: 'theme', title, texts } };
  };
  return {
    find: ({ source, key }) => {
      const theme = themes.find(({ id }) => id === source);
      const audience = audiences.find((one) => one === key);
      return theme && audience && spoken(theme, audience);
    },
    list: () =>
      themes.flatMap((theme) =>
        audiences.map((audience) => ({
          kind: 'theme',
          source: theme.id,
          key: audience,
          ...spoken(theme, audience),
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
