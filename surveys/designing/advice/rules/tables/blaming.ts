import type { WordTable } from '../wording.ts';

/** Wording that lays the fault on the one who answers. */
export const blaming: WordTable = {
  key: 'blaming',
  roles: ['question', 'row', 'help', 'choice', 'intro'],
  examples: [
    {
      language: 'sv',
      bad: 'Varför har du inte bett om hjälp?',
      good: 'Är det lätt att be om hjälp?',
    },
    { language: 'sv', bad: 'Vad borde du ha gjort?', good: 'Vad hade hjälpt dig?' },
    { language: 'sv', bad: 'Har du misskött din plan?', good: 'Passar din plan dig?' },
    { language: 'sv', bad: 'Var det ditt eget fel?', good: 'Vad hände?' },
    { language: 'en', bad: "Why didn't you ask for help?", good: 'Is it easy to ask for help?' },
    { language: 'en', bad: 'Have you failed to come to meetings?', good: 'Do the meeting times suit you?' },
  ],
  entries: {
    sv: [
      {
        find: 'varför (?:har|kan|vill|gör|gjorde|kom|kommer|går|gick|tar|tog|bad|ber|sa|säger) du (?:inte|aldrig)',
      },
      { find: 'du borde(?: ha)?|borde du(?: ha)?|du skulle ha' },
      { find: '(?:har du|du har) (?:misslyckats|struntat|låtit bli)' },
      { find: 'missköt\\p{L}*|slarv\\p{L}*', instead: 'hur passar det dig?' },
      { find: '(?:ditt|eget|ditt eget) fel|skyll\\p{L}* (?:dig|på)' },
      { find: 'vägra(?:r|de|t)?', instead: 'säga nej' },
      { find: 'missbrukare(?:n|s)?', instead: 'person som har ett beroende' },
      { find: 'omotiverad|brist(?:ande)? på motivation|bristande motivation|motsträvig|lat|bråkig' },
      { find: 'trots att du (?:har )?(?:fått|får)' },
    ],
    en: [
      { find: "why (?:did|have|do|can)(?:n['’]t| not) you|why (?:did|have|do) you (?:not|never)" },
      { find: 'you should(?: have)?|should you have|you ought' },
      { find: '(?:have|did) you (?:fail(?:ed)?|neglect(?:ed)?|refused?)(?: to)?' },
      { find: 'your (?:own )?fault|to blame' },
      { find: 'unmotivated|lazy|non-?compliant|uncooperative' },
      { find: 'addicts?|abusers?', instead: 'person with an addiction' },
    ],
  },
};
