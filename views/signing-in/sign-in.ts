import { codeForm, signInForm } from '../../surveys/audits/inviting.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { summaryOf } from '../error-summary.ts';
import { formFields, type Typed, titleOf, untouched } from '../fields.ts';
import { wordsIn } from '../words.ts';

interface SignIn {
  readonly language: InterfaceLanguage;
  /** The local path to go on to. */
  readonly back: string;
  readonly typed?: Typed;
  /** No accounts yet: the first one is made by the link on the console. */
  readonly first: boolean;
  /** Where faults are reported, if the installation has said. */
  readonly reportTo?: string | undefined;
}

export function signInPage({ language, back, typed = untouched, first, reportTo }: SignIn): View {
  const say = wordsIn(language);
  return {
    template: 'signing-in/sign-in',
    layout: 'plain',
    language,
    title: titleOf(say('signing-in.title'), typed.problems, say),
    wrong: typed.problems.length > 0,
    model: {
      otherLanguage: otherTo(language),
      other: `/sign-in?language=${otherTo(language)}&back=${encodeURIComponent(back)}`,
      heading: say('signing-in.title'),
      back,
      first,
      // Words that can be read and copied where no program for e-mail opens.
      report: reportTo && { href: reportTo, words: reportTo.replace(/^(mailto:|https:\/\/)/i, '') },
      summary: summaryOf(typed.problems, say),
      fields: formFields(signInForm, say, typed),
    },
  };
}

function otherTo(language: InterfaceLanguage): InterfaceLanguage {
  return language === 'sv' ? 'en' : 'sv';
}

interface Code {
  readonly language: InterfaceLanguage;
  /** The local path to go on to. */
  readonly back: string;
  /** Whose code it is, sealed. */
  readonly pending: string;
  readonly typed?: Typed;
}

export function codePage({ language, back, pending, typed = untouched }: Code): View {
  const say = wordsIn(language);
  const title = say('signing-in.code.title');
  // What was typed is worth nothing a second time.
  const { code } = formFields(codeForm, say, { ...typed, form: new Map() });
  return {
    template: 'signing-in/code',
    layout: 'plain',
    language,
    title: titleOf(title, typed.problems, say),
    wrong: typed.problems.length > 0,
    model: { heading: title, back, pending, summary: summaryOf(typed.problems, say), fields: [code] },
  };
}
