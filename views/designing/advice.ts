/** What the help with language says of a text, as a calm panel. Beside a field or in a list: it holds no form. */
import { type Advice, nameOf } from '../../surveys/designing/advice/advice.ts';
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
