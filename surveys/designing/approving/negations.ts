/**
 * Words that turn what a sentence says, by language, as they stand alone in a text: a correction that adds or drops one is no
 * correction. Arabic and Somali often write them together with the verb; there the forms that are common in questions stand.
 */
export const negations: Readonly<Record<string, readonly string[]>> = {
  sv: ['inte', 'ej', 'icke', 'aldrig', 'ingen', 'inget', 'inga', 'utan', 'varken', 'knappast', 'sällan'],
  en: [
    'not',
    'no',
    'never',
    'none',
    'nobody',
    'nothing',
    'neither',
    'nor',
    'without',
    'hardly',
    'rarely',
    'cannot',
    'don’t',
    "don't",
    'doesn’t',
    "doesn't",
    'didn’t',
    "didn't",
    'isn’t',
    "isn't",
    'aren’t',
    "aren't",
    'can’t',
    "can't",
  ],
  fi: ['en', 'et', 'ei', 'emme', 'ette', 'eivät', 'älä', 'ilman', 'koskaan', 'kukaan', 'mitään', 'harvoin'],
  ar: ['لا', 'لم', 'لن', 'ليس', 'ليست', 'لست', 'غير', 'بدون', 'دون', 'أبدا', 'أبدًا', 'نادرا', 'نادرًا'],
  so: ['ma', 'maya', 'may', 'aan', 'aanan', 'aanad', 'aanay', 'aanu', 'aysan', 'uusan', 'weligay', 'marna'],
};
