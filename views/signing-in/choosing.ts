/** The pages behind one-time links: the first account, and an invitation. */
import { firstAccountForm, passwordForm } from '../../surveys/audits/inviting.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { summaryOf } from '../error-summary.ts';
import { type Field, formFields, type Typed, titleOf, untouched } from '../fields.ts';
import { wordsIn } from '../words.ts';

interface Choosing {
  readonly language: InterfaceLanguage;
  readonly action: string;
  readonly typed?: Typed;
}

export function firstAccountPage({ language, action, typed = untouched }: Choosing): View {
  const fields = formFields(firstAccountForm, wordsIn(language), typed);
  return choosingPage('first-account', { language, action, typed }, fields);
}

export function invitationPage(about: Choosing & { readonly name: string; readonly email: string }): View {
  const { language, name, email, typed = untouched } = about;
  const fields = formFields(passwordForm, wordsIn(language), typed);
  return choosingPage('invitation', about, fields, { name, email });
}

function choosingPage(
  kind: 'first-account' | 'invitation',
  { language, action, typed = untouched }: Choosing,
  fields: Readonly<Record<string, Field>>,
  invited?: { readonly name: string; readonly email: string },
): View {
  const say = wordsIn(language);
  const title = say(`signing-in.${kind}.title`);
  return {
    template: 'signing-in/choosing',
    layout: 'plain',
    language,
    title: titleOf(title, typed.problems, say),
    wrong: typed.problems.length > 0,
    model: {
      otherLanguage: language === 'sv' ? 'en' : 'sv',
      heading: title,
      lead: say(`signing-in.${kind}.lead`, { ...invited }),
      send: say(`signing-in.${kind}.send`),
      action,
      invited,
      summary: summaryOf(typed.problems, say),
      fields,
    },
  };
}
