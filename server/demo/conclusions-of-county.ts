/** What the invented auditors of the other parts of the county have concluded, for its report. All of it is made up. */
import type { DemoConclusions } from './conclusions.ts';

const [ostprov, ostskiss, roda] = ['CM-teamet Östprov', 'CM-teamet Östskiss', 'Mottagningen Röda stugan'];

const users = { audience: 'user', round: 2 } as const;

const eastern: DemoConclusions = {
  registerData: [],
  findings: [
    {
      heading: 'I Östprov är de som får stöd med och planerar det.',
      area: 'participation',
      verdict: 'strength',
      rests: [{ service: ostprov, area: 'participation', ...users }],
      state: 'concluded',
    },
    {
      heading: 'I Östskiss och Röda stugan bestämmer man för lite över sitt stöd.',
      area: 'influence',
      verdict: 'change',
      rests: [
        { service: ostskiss, area: 'influence', ...users },
        { service: roda, area: 'influence', ...users },
      ],
      state: 'concluded',
    },
    {
      heading: 'Det är svårt att nå teamet i Östskiss.',
      area: 'accessibility',
      verdict: 'change',
      rests: [{ service: ostskiss, area: 'accessibility', ...users }],
      state: 'concluded',
    },
  ],
  proposals: [
    {
      what: 'Skriv målen i planen tillsammans, så som Östprov gör.',
      to: ['team', 'manager'],
      authority: 'both',
      type: 'method-support',
      findings: [1],
      concluded: true,
    },
  ],
};

const northern: DemoConclusions = {
  registerData: [],
  findings: [
    {
      heading: 'I Mönsterhamn är det lätt att nå den som samordnar.',
      area: 'accessibility',
      verdict: 'strength',
      rests: [{ service: 'CM-teamet Mönsterhamn', area: 'accessibility' }],
      state: 'concluded',
    },
    {
      heading: 'Man får inte sätta sina egna mål.',
      area: 'influence',
      verdict: 'change',
      rests: [
        { service: 'CM-teamet Mönsterhamn', area: 'influence' },
        { service: 'Stödsamordningen Mallunda', area: 'influence' },
      ],
      state: 'concluded',
    },
  ],
  proposals: [],
};

const southern: DemoConclusions = {
  registerData: [],
  findings: [
    {
      heading: 'I Sagostad vet de som får stöd vad som står i planen.',
      area: 'participation',
      verdict: 'strength',
      rests: [{ service: 'CM-teamet Sagostad', area: 'participation' }],
      state: 'concluded',
    },
    {
      heading: 'I Övningsfors är det svårt att få tag på någon.',
      area: 'accessibility',
      verdict: 'change',
      rests: [{ service: 'CM-teamet Övningsfors', area: 'accessibility' }],
      state: 'concluded',
    },
    {
      heading: 'I Modellstad är det andra som väljer stödet.',
      area: 'influence',
      verdict: 'change',
      rests: [{ service: 'CM-teamet Modellstad', area: 'influence' }],
      state: 'concluded',
    },
  ],
  proposals: [],
};

/** By the title of their audit. */
export const countyConclusions: ReadonlyMap<string, DemoConclusions> = new Map([
  ['Brukarrevision i östra Exempellän 2026', eastern],
  ['Brukarrevision i norra Exempellän 2026', northern],
  ['Brukarrevision i södra Exempellän 2026', southern],
]);
