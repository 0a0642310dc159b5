/** A visit laid to rest, and taken up again: by four words, on any device. */
import type { Open } from '../../surveys/answering/links.ts';
import { isOfDigits } from '../../surveys/answering/pausing/code.ts';
import { endsBefore } from '../../surveys/answering/pausing/pausing.ts';
import type { Problem } from '../../surveys/failures.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { addressOf } from './addresses.ts';
import { asMistaken, frameOf, titleOf } from './frame.ts';

interface Pausing {
  readonly open: Open;
  readonly language: InterfaceLanguage;
}

interface BeforePause extends Pausing {
  readonly begun: boolean;
  /** Leads to where it was asked for. */
  readonly back: string;
  /** An ISO date. */
  readonly today: string;
  readonly problems?: readonly Problem[];
}

/** Before the words are given: what pausing is. */
export function pausePage({ open, language, begun, back, today, problems = [] }: BeforePause): View {
  const say = wordsIn(language);
  const view = pausing(
    'pause',
    { open, language },
    {
      begun,
      back,
      endsOn: endsBefore(open.collection.lastDay, today),
      // Those who read Swedish can write Swedish words; for all others digits come first.
      swedish: language === 'sv' || language === 'sv-x-easy',
      errors: problems.map(({ message, values }) => ({ field: 'give', text: say(message, values) })),
      send: addressOf(open.code, 'pause', language),
      start: addressOf(open.code, '', language),
      resume: addressOf(open.code, 'resume', language),
    },
  );
  return problems.length > 0 ? { ...view, title: asMistaken(say, view.title) } : view;
}

/** The words or digits, until they are written down. `address` is where to come back to, without "https://". */
export function wordsPage({
  open,
  language,
  words,
  address,
}: Pausing & { readonly words: readonly string[]; readonly address: string }): View {
  return pausing(
    'words',
    { open, language },
    {
      words,
      digits: isOfDigits(words),
      ...howToGoOn({ open, language }, address),
      send: addressOf(open.code, 'words', language),
    },
  );
}

/** After that: how to go on another time, and no word of the words. */
export function restingPage({ open, language, address }: Pausing & { readonly address: string }): View {
  return pausing(
    'resting',
    { open, language },
    {
      ...howToGoOn({ open, language }, address),
      resume: addressOf(open.code, 'resume', language),
    },
  );
}

function howToGoOn({ open, language }: Pausing, address: string) {
  return { address, link: wordsIn(language)('pausing.have-words'), lastDay: open.collection.lastDay };
}

/** Where the words are typed. What was typed stays, with what is wrong with it. */
export function resumePage({
  open,
  language,
  typed = '',
  problems = [],
}: Pausing & { readonly typed?: string; readonly problems?: readonly Problem[] }): View {
  const say = wordsIn(language);
  const errors = problems.map(({ field, message, values }) => ({ field, text: say(message, values) }));
  const view = pausing(
    'resume',
    { open, language },
    {
      send: addressOf(open.code, 'resume', language),
      start: addressOf(open.code, '', language),
      typed: typed.slice(0, mostShown),
      errors,
    },
  );
  return errors.length > 0 ? { ...view, title: asMistaken(say, view.title) } : view;
}

/** Whatever was pasted, four words and some more fit in. */
const mostShown = 300;

type PausingPage = 'pause' | 'words' | 'resting' | 'resume';

function pausing(page: PausingPage, { open, language }: Pausing, model: View['model']): View {
  const heading = wordsIn(language)(`pausing.${page}.title`);
  const frame = frameOf(open, language, (other) => addressOf(open.code, page, other));
  return {
    template: `answering/${page}`,
    layout: 'answering',
    language,
    title: titleOf(wordsIn(language), heading),
    model: { ...frame, heading, ...model },
  };
}
