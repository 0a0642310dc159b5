import type { WordTable } from '../wording.ts';

/** Subjects that the tool asks nobody about: drafting rule 4. They tell who somebody is, or could harm them. */
export const forbidden: WordTable = {
  key: 'forbidden',
  roles: ['question', 'row', 'help', 'choice'],
  examples: [
    { language: 'sv', bad: 'Vilken diagnos har du?', good: 'Vilket stöd får du?' },
    { language: 'sv', bad: 'Tar du din medicin?', good: 'Får du det stöd du vill ha?' },
    { language: 'sv', bad: 'Har du gjort något brott?', good: 'Har stödet haft avbrott?' },
    { language: 'sv', bad: 'Vad är ditt personnummer?', good: 'Har du en plan?' },
    { language: 'sv', bad: 'Vad heter du?', good: 'Vad heter teamet?' },
    { language: 'sv', bad: 'Vad har du för adress?', good: 'Passar platsen dig?' },
    { language: 'sv', bad: 'Vilket år är du född?', good: 'Hur länge har du haft stöd?' },
    { language: 'en', bad: 'What is your diagnosis?', good: 'Which support do you get?' },
    { language: 'en', bad: 'What is your date of birth?', good: 'How long have you had support?' },
  ],
  entries: {
    sv: [
      { find: '\\p{L}*diagnos\\p{L}*' },
      { find: 'medicin\\p{L}*|läkemed\\p{L}*|tabletter\\p{L}*|psykofarmaka' },
      { find: 'brott(?:et|en|s\\p{L}+)?|kriminell?\\p{L}*|kriminalitet\\p{L}*|fängelse\\p{L}*' },
      { find: 'dömd (?:för|till)|dömts (?:för|till)|straffregist\\p{L}*|misstänkt för' },
      { find: 'personnummer|personnumret|födelsenummer|samordningsnummer|fyra sista' },
      {
        find: 'vad heter du|(?:ditt|dina) (?:för-? ?och ?efter)?namn|ditt (?:förnamn|efternamn)|förnamn|efternamn',
      },
      { find: '(?:hem|e-?post|mejl|mail|bostads)?adress(?:en|er)?|postnummer|vilken gata|var bor du' },
      { find: '(?:telefon|mobil)(?:nummer|numret)|ditt nummer' },
      { find: 'födelseår|födelsedatum|födelsedag|(?:när|år) är du född|födelsedatumet' },
    ],
    en: [
      { find: 'diagnos[ie]s|diagnosed' },
      { find: 'medicines?|medication|prescriptions?|pills' },
      { find: 'crimes?|criminal|prison|convicted|offen[cs]es?' },
      { find: 'personal (?:identity )?number|social security number|national id' },
      { find: 'your (?:first |last |full |family )?name|what are you called|first name|surname' },
      { find: '(?:your |home |e-?mail )address|postal code|zip code|where do you live|which street' },
      { find: '(?:phone|telephone|mobile) number' },
      { find: 'date of birth|year of birth|birthday|when were you born|what year were you born' },
    ],
  },
};

/** An exact age; told in broad steps it is a question like any other. */
export const exactAge: WordTable['entries'] = {
  sv: [{ find: 'hur gammal är du|hur många år är du|din (?:exakta )?ålder|vilken ålder har du' }],
  en: [{ find: 'how old are you|your (?:exact )?age' }],
};
