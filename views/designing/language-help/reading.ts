import { secondsFor } from '../../../surveys/designing/advice/length-in-making.ts';
import type { Readability, Reading } from '../../../surveys/designing/advice/reading-ease.ts';
import { hasShortForm, type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { type BodyWording, readable } from '../../titles.ts';
import { lixShown } from '../lix.ts';

/** More than these are not worth reading through. */
const mostLongWords = 30;

/** How easy it is to read and how long it takes, as a whole and part by part, with its long words. */
export function readingShown(reading: Reading, { body, language, term, say }: BodyWording) {
  const minutes = (count: number) => say('language-help.minutes', { count });
  const counted = countOf(reading.longWords);
  return {
    lix: lixShown(reading, reading.aim, say),
    facts: [
      { label: say('language-help.takes'), value: minutes(reading.minutes) },
      ...(hasShortForm(body)
        ? [{ label: say('language-help.short-takes'), value: minutes(minutesOfShort(body)) }]
        : []),
      {
        label: say('language-help.long-words'),
        value: say('language-help.long-share', { long: reading.longWords.length, words: reading.words }),
      },
    ],
    sections: body.sections.map(({ key, title, optional }) => {
      const one = reading.sections.get(key) ?? nothing;
      return {
        title: readable(title, language, term),
        optional: optional && say(`questionnaires-pages.optional.${optional}`),
        lix: lixShown(one, reading.aim, say),
        minutes: minutes(one.minutes),
      };
    }),
    longWords: counted.slice(0, mostLongWords),
    moreWords:
      counted.length > mostLongWords
        ? say('language-help.more-words', { count: counted.length - mostLongWords })
        : undefined,
  };
}

const nothing: Readability = { lix: undefined, band: undefined, words: 0, longWords: [], minutes: 0 };

function minutesOfShort(body: Questionnaire): number {
  return Math.ceil(
    secondsFor(
      questionsOf(body).filter(({ short }) => short),
      body,
    ) / 60,
  );
}

/** Each word once, with how often it is there; the most common first. */
function countOf(words: readonly string[]): readonly { readonly word: string; readonly times: number }[] {
  const times = new Map<string, number>();
  for (const word of words.map((one) => one.toLowerCase())) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times]
    .map(([word, count]) => ({ word, times: count }))
    .sort((a, b) => b.times - a.times || a.word.localeCompare(b.word, 'sv'));
}
