/** What the help with language says of a text, as a calm panel. Beside a field or in a list: it holds no form. */

import type { Alarm } from '../../surveys/designing/advice/advice.ts';
import { nameOf } from '../../surveys/designing/advice/naming.ts';
import { directionOf, type Say } from '../../surveys/languages.ts';
import { nameWithin } from '../language-names.ts';

interface Around {
  /** `/designs/:design`. */
  readonly home: string;
  readonly say: Say;
  /** Whether the reader may hush: 'change-design' in this audit. */
  readonly mayHush: boolean;
}

export interface AlarmShown {
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
  /** The page where it is hushed with a reason. */
  readonly hush: string | undefined;
  readonly hushLabel: string;
}

/** For `{{> partials/staff-alarms alarms=...}}`; an empty list shows nothing. */
export function alarmsShown(alarms: readonly Alarm[], around: Around): readonly AlarmShown[] {
  return alarms.map((alarm) => alarmShown(alarm, around));
}

function alarmShown(alarm: Alarm, { home, say, mayHush }: Around): AlarmShown {
  const { rule, language, words, values } = alarm;
  const title = say(`language-help.rules.${rule}.${values.variant ? `${values.variant}-` : ''}title`, values);
  return {
    title,
    advice: say(`language-help.rules.${rule}.advice`, values),
    strong: strong.includes(rule),
    quoted: words,
    language,
    rtl: directionOf(language) === 'rtl',
    where: whereOf(alarm, say),
    instead: alarm.instead,
    hush: mayHush ? `${home}/hushes/new?alarm=${nameOf(alarm)}` : undefined,
    hushLabel: say('language-help.hush-this', { title }),
  };
}

const strong = ['forbidden', 'double-negation'];

/** "i hjälptexten, engelska". */
function whereOf({ place, language }: Alarm, say: Say): string {
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
