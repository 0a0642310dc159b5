/** A refusal or a mistake as a page: what happened, and what to do. */
import { type InterfaceLanguage, interfaceLanguages, staffLanguages } from '../../surveys/languages.ts';
import { otherLanguage, titleOf } from '../answering/frame.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';

export interface FailureContext {
  readonly language: InterfaceLanguage;
  /** Staff are told in other words than those who answer. */
  readonly staff: boolean;
  /** Whoever is signed in has the same around it as on every page. */
  readonly signedIn?: boolean;
  /** The page to go on from, where there is one. */
  readonly onward?: string | undefined;
  /** The address of this page, where it can be asked for again in another language. */
  readonly here?: string | undefined;
  /** Where the visit of those who answer ends at once. */
  readonly leave?: string | undefined;
  /** What somebody wrote, so that it can be taken along. */
  readonly typed?: readonly string[];
}

/** `kind` is a key under `failures.answering` and `failures.staff` in the locale files. */
export function failurePage(kind: string, about: FailureContext): View {
  const { language, staff, signedIn = false, onward, here, leave, typed } = about;
  const say = wordsIn(language);
  // Those who answer have no roles: what they may not do is to send from elsewhere.
  const words = staff
    ? `failures.staff.${kind}`
    : `failures.answering.${kind === 'other-site' ? 'not-allowed' : kind}`;
  const title = say(`${words}.title`);
  return {
    template: 'plain/failure',
    layout: signedIn ? 'staff' : staff ? 'plain' : 'answering',
    language,
    title: staff ? title : titleOf(say, title),
    model: {
      heading: title,
      what: say(`${words}.what`),
      advice: say(`${words}.do`),
      staff,
      alone: !signedIn,
      onward,
      leave,
      typed,
      others:
        here === undefined ? [] : otherLanguages(staff ? staffLanguages : interfaceLanguages, language, here),
    },
  };
}

function otherLanguages(all: readonly InterfaceLanguage[], language: InterfaceLanguage, here: string) {
  return all
    .filter((other) => other !== language)
    .map((tag) => otherLanguage(tag, tag === 'sv' ? here : `${here}?language=${tag}`));
}
