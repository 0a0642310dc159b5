/** A visit laid to rest, and taken up again: by four words, on any device. */
import type { Open } from '../../surveys/answering/links.ts';
import type { Problem } from '../../surveys/failures.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { addressOf } from './addresses.ts';
import { frameOf } from './frame.ts';
import { asMistaken, titleOf } from './titles.ts';

interface Pausing {
  readonly open: Open;
  readonly language: InterfaceLanguage;
}

interface BeforePause extends Pausing {
  readonly begun: boolean;
  /** Leads to where it was asked for. */
  readonly back: string;
  readonly problems?: readonly Problem[];
}

/** Before the words are given: what pausing is. */
export function pausePage({ open, language, begun, back, problems = [] }: BeforePause): View {
  const say = wordsIn(language);
  const view = pausing('pause', { open, language }, 'pause', {
    begun,
    back,
    errors: problems.map(({ message, values }) => ({ field: 'give', text: say(message, values) })),
    send: addressOf(open.code, 'pause', language),
    start: addressOf(open.code, '', language),
    resume: addressOf(open.code, 'resume', language),
  });
  return problems.length > 0 ? { ...view, title: asMistaken(say, view.title) } : view;
}

/** The words, shown once. `address` is the whole address to come back to, without "https://". */
export function restingPage({
  open,
  language,
  words,
  address,
}: Pausing & { readonly words: readonly string[]; readonly address: string }): View {
  return pausing('resting', { open, language }, undefined, {
    words,
    address,
    link: wordsIn(language)('pausing.have-words'),
    lastDay: open.collection.lastDay,
    resume: addressOf(open.code, 'resume', language),
  });
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
  const view = pausing('resume', { open, language }, 'resume', {
    send: addressOf(open.code, 'resume', language),
    start: addressOf(open.code, '', language),
    typed: typed.slice(0, mostShown),
    errors,
  });
  return errors.length > 0 ? { ...view, title: asMistaken(say, view.title) } : view;
}

/** Whatever was pasted, four words and some more fit in. */
const mostShown = 300;

/** `place` is where the page is found again in another language; the words are shown once and in one. */
function pausing(
  page: 'pause' | 'resting' | 'resume',
  { open, language }: Pausing,
  place: 'pause' | 'resume' | undefined,
  model: View['model'],
): View {
  const heading = wordsIn(language)(`pausing.${page}.title`);
  const frame = place
    ? frameOf(open, language, (other) => addressOf(open.code, place, other))
    : { ...frameOf(open, language), others: [] };
  return {
    template: `answering/${page}`,
    layout: 'answering',
    language,
    title: titleOf(wordsIn(language), heading),
    model: { ...frame, heading, ...model },
  };
}
