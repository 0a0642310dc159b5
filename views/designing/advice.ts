/** What the help with language says of a text, as a calm panel. Beside a field or in a list: it holds no form. */
import { type Advice, nameOf } from '../../surveys/designing/advice/advice.ts';
import { bandOf, type Readability } from '../../surveys/designing/advice/reading-ease.ts';
import { directionOf, type Say } from '../../surveys/languages.ts';
import { nameWithin } from '../language-names.ts';

/** Where it stands: on the pages of a design. */
export interface AdvicePlace {
  /** `/designs/:design`. */
  readonly home: string;
  readonly say: Say;
  /** Whether the reader may dismiss: 'change-design' in this audit. */
  readonly mayDismiss: boolean;
}

interface AdviceShown {
  readonly title: string;
  readonly advice: string;
  /** Forbidden subjects are told more strongly. */
  readonly strong: boolean;
  readonly quoted: string;
  readonly language: string;
  readonly rtl: boolean;
  /** Where the words stand when they are not those of the question in the first language. */
  readonly where: string;
  readonly instead: readonly { readonly words: string; readonly instead: string }[];
  /** The page where it is dismissed with a reason. */
  readonly dismiss: string | undefined;
  readonly dismissLabel: string;
}

/** For `{{> partials/staff-advice advice=...}}`; an empty list shows nothing. */
export function adviceShown(advice: readonly Advice[], place: AdvicePlace): readonly AdviceShown[] {
  return advice.map((piece) => onePieceShown(piece, place));
}

function onePieceShown(piece: Advice, { home, say, mayDismiss }: AdvicePlace): AdviceShown {
  const { rule, language, words, values } = piece;
  const title = say(`language-help.rules.${rule}.${values.variant ? `${values.variant}-` : ''}title`, values);
  return {
    title,
    advice: say(`language-help.rules.${rule}.advice`, values),
    strong: strong.includes(rule),
    quoted: words,
    language,
    rtl: directionOf(language) === 'rtl',
    where: whereOf(piece, say),
    instead: piece.instead,
    dismiss: mayDismiss ? `${home}/dismissals/new?piece=${nameOf(piece)}` : undefined,
    dismissLabel: say('language-help.dismiss-this', { title }),
  };
}

const strong = ['forbidden', 'double-negation'];

/** "i hjälptexten, engelska". */
function whereOf({ place, language }: Advice, say: Say): string {
  const steps = place.split(' › ');
  const part = steps.find((step, i) => i > 0 && step in parts) as keyof typeof parts | undefined;
  const told = part && part !== 'text' ? [say(`language-help.parts.${parts[part]}`)] : [];
  const tongue = language === 'sv' || steps.at(-1) !== language ? [] : [nameWithin(language, say)];
  return [...told, ...tongue].join(', ');
}

const parts = {
  help: 'help',
  text: 'text',
  rows: 'row',
  group: 'group',
  label: 'choice',
  ends: 'end',
} as const;

export interface LixShown {
  /** "Mycket lättläst: LIX 11". */
  readonly words: string;
  /** Where on the meter, as a percentage. */
  readonly at: string;
  readonly bands: readonly { readonly x: string; readonly width: string; readonly band: string }[];
  /** Over what the audience should have, in words. */
  readonly over: string | undefined;
}

/** The meter ends here: what is above is at its end. */
const highest = 70;
const edges = [
  { from: 0, to: 30, band: 'low' },
  { from: 30, to: 50, band: 'middle' },
  { from: 50, to: highest, band: 'high' },
] as const;

/** For `{{> partials/staff-lix lix=...}}`; undefined where there are no words to measure. */
export function lixShown(reading: Pick<Readability, 'lix'>, aim: number, say: Say): LixShown | undefined {
  if (reading.lix === undefined) return undefined;
  const lix = Math.round(reading.lix);
  return {
    words: say('language-help.lix', { band: say(`language-help.bands.${bandOf(reading.lix)}`), lix }),
    at: share(Math.min(reading.lix, highest - 1)),
    bands: edges.map(({ from, to, band }) => ({ x: share(from), width: share(to - from), band })),
    over: reading.lix >= aim ? say('language-help.over-aim', { aim }) : undefined,
  };
}

function share(lix: number): string {
  return `${Math.round((1000 * lix) / highest) / 10}%`;
}
