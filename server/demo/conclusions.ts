/** What the invented auditors have concluded and propose: in every state that a finding can be in. All of it is made up. */
import type { AuditorsVerdict } from '../../surveys/findings/decision.ts';
import type { ProposalWords } from '../../surveys/findings/proposal.ts';
import type { RegisterDatum } from '../../surveys/findings/register-data.ts';
import type { Audience } from '../../surveys/questionnaires/definition.ts';

/** The first that is closed, where it does not say which. */
interface Asked {
  readonly service: string;
  readonly audience?: Audience;
  readonly round?: number;
}

export interface DemoFinding {
  readonly heading: string;
  readonly area?: string;
  readonly verdict?: AuditorsVerdict;
  readonly reason?: string;
  /** Service and key: an area or a question; or a row of register data by its place. */
  readonly rests?: readonly (
    | (Asked & { readonly area: string })
    | (Asked & { readonly question: string })
    | { readonly register: number }
    /** By the title of the theme, in the voice of the users. */
    | { readonly theme: string }
    /** By its place among those approved, where there are so many. */
    | { readonly quote: number }
  )[];
  /** Agreed: one of two stands behind it. */
  readonly state?: 'agreed' | 'concluded' | 'reopened';
  /** What FoU says of it, and whether the auditors are done with that. */
  readonly comment?: { readonly words: string; readonly resolved?: true };
}

interface DemoProposal extends Omit<ProposalWords, 'findings' | 'guideline'> {
  readonly guideline?: string;
  /** By their places. */
  readonly findings: readonly number[];
  readonly concluded?: true;
}

export interface DemoConclusions {
  readonly findings: readonly DemoFinding[];
  readonly proposals: readonly DemoProposal[];
  readonly registerData: readonly Pick<RegisterDatum, 'what' | 'value' | 'period' | 'source'>[];
}

const exempelkoping = 'CM-teamet Exempelköping';
const tankeryd = 'Stöd- och beroendeteamet Tänkeryd';
const bluePort = 'Mottagningen Blå porten';

const mainConclusions: DemoConclusions = {
  registerData: [
    {
      what: 'Dygn i heldygnsvård, alla med CM',
      value: '412 dygn (året innan 655)',
      period: '2025',
      source: 'Region Exempels vårddatalager (påhittat)',
    },
    {
      what: 'Har sysselsättning minst en dag i veckan',
      value: '31 personer (året innan 22)',
      period: 'mars 2026',
      source: 'Exempelköpings kommun (påhittat)',
    },
  ],
  findings: [
    {
      heading: 'Teamen möter människor med respekt.',
      area: 'respect',
      verdict: 'strength',
      rests: [
        { service: exempelkoping, question: 'a15' },
        { service: tankeryd, area: 'respect' },
        { service: bluePort, area: 'respect' },
      ],
      state: 'concluded',
    },
    {
      heading: 'Man får inte bestämma över sitt eget stöd.',
      area: 'influence',
      verdict: 'change',
      rests: [
        { service: exempelkoping, area: 'influence' },
        { service: tankeryd, area: 'influence' },
        { service: bluePort, question: 'a12' },
      ],
      state: 'concluded',
      comment: { words: 'Frågan om att välja stöd har många svarat på. Den kan stå först.', resolved: true },
    },
    {
      heading: 'Man får inte veta i tid när CM byts.',
      area: 'continuity',
      verdict: 'change',
      reason: 'Byten utan besked är det som flest tog upp på mötet med dem som får stöd.',
      rests: [{ service: exempelkoping, question: 'a18' }, { theme: 'Byte av CM' }, { quote: 0 }],
      state: 'reopened',
      comment: { words: 'Bara ett team. Finns det siffror från de andra?' },
    },
    {
      heading: 'Det är lätt att nå teamet, men svaren dröjer.',
      area: 'accessibility',
      verdict: 'develop',
      reason: 'Telefonen besvaras. Men på mötet sa många att svaret sedan dröjer i flera dagar.',
      rests: [
        { service: exempelkoping, question: 'a01' },
        { service: exempelkoping, question: 'a02' },
        { service: bluePort, area: 'accessibility' },
        { theme: 'Att gå att nå' },
      ],
      state: 'agreed',
    },
    {
      heading: 'Fler har något att göra om dagarna.',
      verdict: 'strength',
      rests: [{ register: 1 }, { register: 0 }],
      state: 'concluded',
    },
    { heading: 'Resursgrupperna behöver vi prata mer om.' },
  ],
  proposals: [
    {
      what: 'Gå igenom varje plan med den som får stöd, och låt personen själv skriva målen.',
      to: ['team', 'manager'],
      authority: 'both',
      type: 'method-support',
      guideline: 'Nationella riktlinjer, avsnittet om delat beslutsfattande (påhittad hänvisning)',
      findings: [1],
      concluded: true,
    },
    {
      what: 'Berätta minst två veckor innan CM byts, och låt personen träffa den nya.',
      to: ['manager'],
      authority: 'both',
      type: 'routine',
      findings: [2],
    },
    {
      what: 'Låt sysselsättning vara en egen fråga när kommunen och regionen planerar nästa år.',
      to: ['management', 'politics'],
      authority: 'municipality',
      type: 'occupation',
      findings: [4],
    },
  ],
};

/** Only staff have answered so far, and only bad is shown: the page says so. */
const yellowHouseConclusions: DemoConclusions = {
  registerData: [],
  findings: [
    {
      heading: 'Rutinerna finns, men de används inte.',
      verdict: 'change',
      rests: [
        { service: 'Mottagningen Gula huset', question: 'b01' },
        { service: 'Mottagningen Gula huset', question: 'b02' },
      ],
      comment: { words: 'Vänta på svaren från dem som får stöd innan ni beslutar.' },
    },
    {
      heading: 'Personalen har för lite tid för handledning.',
      verdict: 'develop',
      rests: [{ service: 'Mottagningen Gula huset', question: 'b09' }],
    },
  ],
  proposals: [],
};

/** What a manager says of what was promised: a voice of its own, and none of those who get support. */
const pilotConclusions: DemoConclusions = {
  registerData: [],
  findings: [
    {
      heading: 'Det som lovades är gjort på ett ställe, men de som får stöd har inte fått veta det.',
      verdict: 'develop',
      rests: [
        { service: 'CM-teamet Provstad', question: 'e20', audience: 'manager' },
        { service: 'CM-teamet Provstad', question: 'e22', audience: 'manager' },
      ],
    },
  ],
  proposals: [],
};

/** By the title of their audit. */
export const conclusionsOf: ReadonlyMap<string, DemoConclusions> = new Map([
  ['Brukarrevision i mellersta Exempellän 2026', mainConclusions],
  ['Gula huset i Exempelköping, hösten 2026', yellowHouseConclusions],
  ['Brukarrevision av CM-piloterna 2026', pilotConclusions],
]);
