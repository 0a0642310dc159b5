/** The pages behind one-time links: the first account, and an invitation. */
import { shortestPassword } from '../../surveys/audits/inviting.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { type Field, fieldsOf, summaryOf, type Typed, titleOf, untouched } from '../fields.ts';
import { wordsIn } from '../words.ts';

interface Choosing {
  readonly language: InterfaceLanguage;
  readonly action: string;
  readonly typed?: Typed;
}

export function firstAccountPage({ language, action, typed = untouched }: Choosing): View {
  const field = fieldsOf('people', wordsIn(language), typed);
  return choosingPage('first-account', { language, action, typed }, [
    field({ name: 'name', autocomplete: 'name' }),
    field({ name: 'email', type: 'email', autocomplete: 'username' }),
  ]);
}

export function invitationPage(about: Choosing & { readonly name: string; readonly email: string }): View {
  return choosingPage('invitation', about, [], { name: about.name, email: about.email });
}

function choosingPage(
  kind: 'first-account' | 'invitation',
  { language, action, typed = untouched }: Choosing,
  fields: readonly Field[],
  invited?: { readonly name: string; readonly email: string },
): View {
  const say = wordsIn(language);
  const title = say(`signing-in.${kind}.title`);
  const password = fieldsOf(
    'people',
    say,
    typed,
  )({
    name: 'password',
    hint: true,
    hintValues: { least: shortestPassword },
    autocomplete: 'new-password',
  });
  return {
    template: 'signing-in/choosing',
    layout: 'plain',
    language,
    title: titleOf(title, typed.problems, say),
    model: {
      otherLanguage: language === 'sv' ? 'en' : 'sv',
      heading: title,
      lead: say(`signing-in.${kind}.lead`, { ...invited }),
      send: say(`signing-in.${kind}.send`),
      action,
      invited,
      summary: summaryOf(typed.problems, say),
      // Shown as it is typed: one field is enough, and nobody has to remember what they cannot see.
      fields: [...fields, password],
    },
  };
}
