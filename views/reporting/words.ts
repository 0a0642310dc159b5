/** The words beside a document, in its own language. */
import type { Say } from '../../surveys/languages.ts';
import type { ReportLanguage } from '../../surveys/reporting/cuts.ts';
import { wordsIn } from '../words.ts';

/** Words for figures are in Swedish where a language has none: what is drawn beside them is in Swedish then, too. */
export function reportWords(language: ReportLanguage): Say {
  const [own, swedish] = [wordsIn(language), wordsIn('sv')];
  return (key, values) => {
    const said = own(key, values);
    return said === key ? swedish(key, values) : said;
  };
}
