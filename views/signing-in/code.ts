/** The second step of signing in: a code of the app, or a recovery code. */
import { codeForm } from '../../surveys/audits/inviting.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { summaryOf } from '../error-summary.ts';
import { formFields, type Typed, titleOf, untouched } from '../fields.ts';
import { wordsIn } from '../words.ts';

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
