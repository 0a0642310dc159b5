import type { WordTable } from '../wording.ts';

/** Times that everybody counts in their own way. */
export const vagueTime: WordTable = {
  key: 'vague-time',
  roles: ['question', 'row'],
  examples: [
    { language: 'sv', bad: 'Har du träffat teamet nyligen?', good: 'Har du träffat teamet den här månaden?' },
    { language: 'sv', bad: 'Träffar du teamet ofta?', good: 'Hur ofta träffar du teamet?' },
    { language: 'en', bad: 'Have you met the team recently?', good: 'Have you met the team this month?' },
  ],
  entries: {
    sv: [
      {
        find: 'nyligen|på sistone|på sista tiden|den senaste tiden|häromdagen',
        instead: 'den senaste månaden',
      },
      {
        find: '(?<!hur |så |för |lika |mer |oftast )(?:ofta|sällan|regelbundet)',
        instead: 'hur ofta, eller varje vecka',
      },
    ],
    en: [
      { find: 'recently|lately|of late', instead: 'in the past month' },
      { find: '(?<!how |as |too |so )(?:often|regularly)', instead: 'how often, or every week' },
    ],
  },
};

/** Words that few can say yes to, and that the steps of the answer say already. */
export const absolute: WordTable = {
  key: 'absolute',
  roles: ['question', 'row'],
  examples: [
    { language: 'sv', bad: 'Kommer teamet alltid i tid?', good: 'Kommer teamet i tid?' },
    { language: 'en', bad: 'Is the team always on time?', good: 'Is the team on time?' },
  ],
  entries: {
    sv: [{ find: 'alltid|ständigt|jämt|jämt och ständigt|i alla lägen' }],
    en: [{ find: 'always|constantly|every single time' }],
  },
};
