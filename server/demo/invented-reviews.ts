/** How the invented texts are judged, by their words. Those that are not here have not been read. */
import type { MaskKind } from '../../surveys/free-texts/masking.ts';
import type { TextTag, TextVerdict } from '../../surveys/free-texts/review.ts';

export interface InventedReview {
  readonly verdict?: TextVerdict;
  readonly area?: string;
  readonly themes?: readonly string[];
  readonly tags?: readonly TextTag[];
  readonly masks?: readonly (readonly [word: string, kind: MaskKind])[];
  readonly paraphrase?: string;
  readonly aside?: string;
  /** Words that are chosen for the report. */
  readonly quote?: string;
}

const change = { area: 'influence', themes: ['Byte av CM'], tags: ['social-work', 'service'] } as const;

export const reviewsByWords: Readonly<Record<string, InventedReview>> = {
  'Hon ringer när hon har sagt att hon ska ringa.': {
    verdict: 'strength',
    area: 'accessibility',
    themes: ['Att gå att nå'],
    quote: 'Hon ringer när hon har sagt att hon ska ringa.',
  },
  'Jag fick välja själv vilka som skulle vara med. Det var bra.': {
    verdict: 'strength',
    area: 'participation',
    themes: ['Planen'],
    quote: 'Jag fick välja själv vilka som skulle vara med.',
  },
  'De lyssnar.': { verdict: 'strength', area: 'participation', tags: ['social-work'] },
  'Det är samma person varje gång.': { ...change, verdict: 'strength' },
  'Anna tog sig tid. Ring 070-174 06 05 om ni vill veta mer.': {
    verdict: 'strength',
    area: 'accessibility',
    masks: [
      ['Anna', 'name'],
      ['070-174 06 05', 'phone'],
    ],
  },
  '👍❤️': { aside: 'Det är bara bilder. Vi vet inte vad de svarar på.' },
  'Jag vill veta innan de byter CM.': {
    ...change,
    verdict: 'change',
    quote: 'Jag vill veta innan de byter CM.',
  },
  'Ny CM igen. Ingen sa något.': { ...change, verdict: 'change', quote: 'Ny CM igen. Ingen sa något.' },
  'Mötet är alltid på kontoret. Jag vill ses hemma.': {
    verdict: 'proposal',
    area: 'influence',
    themes: ['Möten hemma'],
    tags: ['service'],
    quote: 'Jag vill ses hemma.',
  },
  'Prata med Kalle på boendet om det.': {
    verdict: 'proposal',
    area: 'participation',
    masks: [['Kalle', 'name']],
    paraphrase: 'Ta med den som kan vardagen på boendet.',
  },
  'Svara i telefon på fredagar.': { verdict: 'proposal', area: 'accessibility', themes: ['Att gå att nå'] },
  'أريد أن أعرف قبل أن يتغير الشخص الذي يساعدني.': {
    ...change,
    verdict: 'change',
    paraphrase: 'Vill veta innan den som hjälper en byts ut.',
  },
  'Ingen frågade mig om planen. Den låg färdig när jag kom. Jag fick skriva under, och sedan gick alla hem. Nästa gång vill jag vara med från början. Jag vill veta vilka som kommer, vad de ska prata om och varför. Jag vill kunna säga nej.':
    {
      verdict: 'change',
      area: 'participation',
      themes: ['Planen'],
      tags: ['social-work', 'individual'],
      paraphrase: 'Vill vara med från början när planen skrivs, och kunna säga nej.',
    },
  'Var vi ska ses.': { verdict: 'change', area: 'influence', themes: ['Möten hemma'] },
  'Vilka som är med på mötet.': { verdict: 'change', area: 'influence', themes: ['Planen'] },
  'Hur ofta vi ska träffas.': { verdict: 'develop', area: 'influence' },
  'Jag får veta mer nu.': { verdict: 'strength', area: 'participation', quote: 'Jag får veta mer nu.' },
  'Vi ses hemma ibland.': { verdict: 'develop', area: 'influence', themes: ['Möten hemma'] },
  'Jag har inte fått läsa rapporten.': { verdict: 'change', area: 'participation', themes: ['Återkoppling'] },
  'Det fungerar bra.': { verdict: 'strength' },
  'Det är bättre än förut.': { verdict: 'develop' },
  'Jag vet inte riktigt.': { aside: 'Säger inget om stödet.' },
  'Ville gärna visa vägen hit. Hade svårt att hitta orden men menade att mötena går för fort.': {
    verdict: 'develop',
    area: 'participation',
    paraphrase: 'Mötena går för fort.',
  },
  'Tiden räcker inte.': { verdict: 'change', area: 'accessibility', tags: ['support-resources', 'service'] },
  'Två system för samma möte. Vi skriver allt två gånger.': { verdict: 'change', tags: ['system'] },
  'Blev glad när vi frågade. Berättade länge om att få välja tid själv.': {
    verdict: 'strength',
    area: 'influence',
    themes: ['Att gå att nå'],
    paraphrase: 'Uppskattar att få välja tid själv.',
  },
};
