/** What does not stop approval, and is better seen before it. */
import type { Forecast } from '../../../surveys/designing/advice/forecast.ts';
import { canBeAnswered, notOffered } from '../../../surveys/languages.ts';
import { namesWithin } from '../../language-names.ts';
import { forecastShown } from '../forecast-words.ts';
import { type DesignPage, wordingOf } from '../frame.ts';

export interface LookedAt extends DesignPage {
  readonly openComments: number;
  /** Words that paper and report cannot show. */
  readonly unprintable: readonly string[];
  readonly forecast: Forecast;
  /** How many the help with language has left. */
  readonly advice: number;
}

/** Of the words that cannot be shown; more would hide the other lines. */
const mostWords = 8;

export function worthALook(about: LookedAt) {
  const { design, say, openComments, advice, forecast } = about;
  const { unchecked = [] } = design.body;
  const told = forecastShown(forecast, wordingOf(about));
  const isRisky = told.state !== 'none' && told.state !== 'fine';
  const languages = namesWithin(unchecked, say);
  const without = canBeAnswered(design.body) ? notOffered(design.body.languages) : [];
  const home = `/designs/${design.id}`;
  const words = about.unprintable.slice(0, mostWords).map((word) => `”${word}”`);
  return [
    {
      count: about.unprintable.length,
      words: say('approving.look.unprintable', {
        count: about.unprintable.length,
        words: about.unprintable.length > mostWords ? `${words.join(', ')} …` : words.join(', '),
      }),
      href: home,
    },
    {
      count: openComments,
      words: say('approving.look.comments', { count: openComments }),
      href: `${home}/comments`,
    },
    { count: advice, words: say('approving.look.advice', { count: advice }), href: `${home}/language-help` },
    { count: isRisky ? 1 : 0, words: told.words, href: `${home}/forecast` },
    {
      count: unchecked.length,
      words: say('approving.look.unchecked', { languages }),
      href: `${home}/languages`,
    },
    {
      count: without.length,
      words: say('approving.look.not-offered', { languages: namesWithin(without, say) }),
      href: `${home}/languages`,
    },
  ].filter(({ count }) => count > 0);
}
