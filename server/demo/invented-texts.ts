/** Invented free texts (domain.md §6), one of them with a made-up name for those who review texts to find. */

const bySubject: Readonly<Record<string, readonly string[]>> = {
  a26: [
    'Hon ringer när hon har sagt att hon ska ringa.',
    'Jag fick välja själv vilka som skulle vara med. Det var bra.',
    'De lyssnar.',
    'Det är samma person varje gång.',
    'Anna tog sig tid. Ring 070-174 06 05 om ni vill veta mer.',
    '👍❤️',
  ],
  a27: [
    'Jag vill veta innan de byter CM.',
    'Mötet är alltid på kontoret. Jag vill ses hemma.',
    'Prata med Kalle på boendet om det.',
    'Svara i telefon på fredagar.',
    'Ny CM igen. Ingen sa något.',
    'أريد أن أعرف قبل أن يتغير الشخص الذي يساعدني.',
    'Ingen frågade mig om planen. Den låg färdig när jag kom. Jag fick skriva under, och sedan gick alla hem. Nästa gång vill jag vara med från början. Jag vill veta vilka som kommer, vad de ska prata om och varför. Jag vill kunna säga nej.',
  ],
  a28: ['Var vi ska ses.', 'Vilka som är med på mötet.', 'Hur ofta vi ska träffas.'],
  b29: [
    'Tiden räcker inte.',
    'Vi har rutiner men hinner inte följa dem.',
    'Fråga Marita på mottagningen. Hon vet hur det går till på riktigt.',
    'Två system för samma möte. Vi skriver allt två gånger.',
    'vi e för få på fredagar, ring kalle 070-174 06 05 om ni vill höra mer',
    'Ny chef varje år.',
  ],
  c14: ['Att någon berättar vad som händer.', 'Fler kvällar för oss närstående.'],
  // What each service says of itself is in `mapping.json`; nobody guesses its name.
  d01: [],
  d01b: [],
  d05: ['Vi ses en gång i månaden med regionen.'],
  d08: ['Fler möten med båda huvudmännen.', 'Ett avtal där det står vem som bestämmer.'],
  d13: ['Att vi får tid till det.'],
  d14: [],
  d61: ['Bra att ni frågar.'],
  d07: ['Journalerna går inte att dela.', 'Vi har olika chefer och olika mål.'],
  d09: ['En gemensam mottagning.'],
  e09: ['Jag får veta mer nu.', 'Vi ses hemma ibland.'],
  e10: ['Jag har inte fått läsa rapporten.'],
  e21: ['Vi frågar alla var de vill ses.', 'Vi skriver ner vad som ändrades efter varje möte.'],
};

/** What auditors write down beside interviews. */
export const interviewNotes = [
  'Ville gärna visa vägen hit. Hade svårt att hitta orden men menade att mötena går för fort.',
  'Blev glad när vi frågade. Berättade länge om att få välja tid själv.',
] as const;

const usual = ['Det fungerar bra.', 'Jag vet inte riktigt.', 'Det är bättre än förut.'];

/** What may be written under a question. */
export function textsFor(question: string): readonly string[] {
  return bySubject[question] ?? usual;
}
