/** Invented free texts (domain.md §6), one of them with a made-up name for those who review texts to find. */

const bySubject: Readonly<Record<string, readonly string[]>> = {
  a26: [
    'Hon ringer när hon har sagt att hon ska ringa.',
    'Jag fick välja själv vilka som skulle vara med. Det var bra.',
    'De lyssnar.',
    'Det är samma person varje gång.',
  ],
  a27: [
    'Jag vill veta innan de byter CM.',
    'Mötet är alltid på kontoret. Jag vill ses hemma.',
    'Prata med Kalle på boendet om det.',
    'Svara i telefon på fredagar.',
  ],
  a28: ['Var vi ska ses.', 'Vilka som är med på mötet.', 'Hur ofta vi ska träffas.'],
  b29: ['Tiden räcker inte.', 'Vi har rutiner men hinner inte följa dem.'],
  c14: ['Att någon berättar vad som händer.', 'Fler kvällar för oss närstående.'],
  d05: ['Vi ses en gång i månaden med regionen.'],
  d07: ['Journalerna går inte att dela.', 'Vi har olika chefer och olika mål.'],
  d09: ['En gemensam mottagning.'],
  e09: ['Jag får veta mer nu.', 'Vi ses hemma ibland.'],
  e10: ['Jag har inte fått läsa rapporten.'],
  e21: ['Vi frågar alla var de vill ses.', 'Vi skriver ner vad som ändrades efter varje möte.'],
};

const usual = ['Det fungerar bra.', 'Jag vet inte riktigt.', 'Det är bättre än förut.'];

/** What may be written under a question. */
export function textsFor(question: string): readonly string[] {
  return bySubject[question] ?? usual;
}
