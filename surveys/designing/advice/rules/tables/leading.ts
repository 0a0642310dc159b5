import type { WordTable } from '../wording.ts';

const verbs = '(?:är|har|får|kan|vill|vet|tycker|känner|brukar|trivs)';

/** Wording that shows which answer is expected. */
export const leading: WordTable = {
  key: 'leading',
  roles: ['question', 'row', 'help'],
  examples: [
    { language: 'sv', bad: 'Visst är stödet bra?', good: 'Hur bra är stödet?' },
    {
      language: 'sv',
      bad: 'Håller du med om att teamet lyssnar på dig?',
      good: 'Lyssnar teamet på dig?',
    },
    { language: 'sv', bad: 'Tycker du inte att teamet är bra?', good: 'Är teamet bra?' },
    { language: 'sv', bad: 'Du får väl den hjälp du vill ha?', good: 'Har du väl fungerande stöd?' },
    { language: 'sv', bad: 'Trivs du med vår fina lokal?', good: 'Trivs du i lokalen?' },
    { language: 'en', bad: "Don't you agree that the team is good?", good: 'Is the team good?' },
    { language: 'en', bad: 'Surely you feel safe here?', good: 'Do you feel safe here?' },
  ],
  entries: {
    sv: [
      { find: `visst (?:${verbs}|är det)` },
      { find: `${verbs} du (?:väl|ju|visst)(?! (?:till|med|fungerande|bemött|insatt))` },
      { find: `du ${verbs} (?:väl|ju|visst|nog)` },
      { find: 'håller du (?:inte )?med om' },
      { find: 'instämmer du (?:inte )?i att' },
      { find: '(?:tycker|anser|känner) du inte' },
      { find: 'är det inte' },
      { find: 'visst' },
      { find: 'självklart|givetvis|naturligtvis|förstås' },
      { find: 'som (?:alla|de flesta) (?:vet|tycker|andra)' },
      { find: 'hur mycket bättre' },
      { find: '(?:vår|våra|vårt|den|de|det) (?:fina?|fint|duktiga|engagerade|kunniga|omtyckta)' },
      { find: 'fantastiska?|underbara?|utmärkta?|enastående' },
    ],
    en: [
      { find: "don['’]t you (?:agree|think|feel|find)" },
      { find: 'do you (?:not )?agree that' },
      { find: "is(?:n['’]t| not) it|wouldn['’]t you|aren['’]t you|haven['’]t you" },
      { find: 'surely|of course|obviously|naturally|certainly' },
      { find: 'as everyone (?:knows|thinks)|like most (?:people|others)' },
      { find: 'how much better' },
      { find: 'our (?:great|fine|skilled|dedicated|excellent)|wonderful|fantastic|outstanding' },
    ],
  },
};
