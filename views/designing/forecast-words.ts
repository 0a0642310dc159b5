/** The forecast of who could be recognised, in words: for its own page and beside the questions of background. */
import type { Expected, Forecast } from '../../surveys/designing/advice/forecast.ts';
import type { Say } from '../../surveys/languages.ts';
import { readable, type Wording } from '../titles.ts';

export interface ForecastShown {
  /** `none` without questions of background, `unknown` while nobody has said how many are invited. */
  readonly state: Expected['outlook'] | 'none' | 'unknown';
  readonly title: string;
  /** "12 inbjudna, 3 × 5 × 2 svar i bakgrunden: de flesta blir ensamma i sin grupp." */
  readonly words: string;
  readonly advice: string | undefined;
  /** The question that does most, and what taking it away or coarser steps give. */
  readonly worst: readonly string[];
}

/** For `{{#with forecast}}{{> partials/staff-forecast}}{{/with}}`. */
export function forecastShown(forecast: Forecast, wording: Wording): ForecastShown {
  const { say } = wording;
  const { background, groups, invited, expected, k } = forecast;
  const product = background.map(({ choices }) => choices).join(` ${say('forecast.times')} `);
  if (background.length === 0)
    return {
      state: 'none',
      title: say('forecast.title.none'),
      words: say('forecast.none'),
      advice: undefined,
      worst: [],
    };
  if (!expected || invited === undefined) {
    const words = say('forecast.told-unknown', { product, groups });
    return { state: 'unknown', title: say('forecast.title.unknown'), words, advice: undefined, worst: [] };
  }
  const { outlook, size } = expected;
  const values = { invited, product, size: sizeInWords(size, say) };
  return {
    state: outlook,
    title: say(`forecast.title.${outlook}`),
    words: say(outlook === 'alone' ? 'forecast.told-alone' : 'forecast.told', values),
    advice: say(`forecast.${outlook}`, { k }),
    worst: worstInWords(forecast, wording),
  };
}

/** "omkring 4", "mindre än 1": nobody is 0.4 people. Rounded down, so that it promises no more than there is. */
export function sizeInWords(size: number, say: Say): string {
  if (size < 1) return say('forecast.less-than-one');
  return say('forecast.in-group', { size: size < 5 ? Math.floor(size * 2) / 2 : Math.floor(size) });
}

function worstInWords({ worst }: Forecast, { language, term, say }: Wording): readonly string[] {
  if (!worst) return [];
  const { question, without, coarser, choices } = worst;
  const size = (expected: Expected) => sizeInWords(expected.size, say);
  return [
    say('forecast.worst', { question: readable(question.text, language, term) }),
    say('forecast.without', { size: size(without) }),
    ...(coarser
      ? [say('forecast.coarser', { choices: coarser.choices, before: choices, size: size(coarser) })]
      : []),
  ];
}
