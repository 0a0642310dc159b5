/** A question's words where they have to be understood without what stands around them: in reports, lists, conditions. */
import { inLanguage, type Localised } from '../languages.ts';

interface Worded {
  readonly text: Localised;
  readonly group?: { readonly text: Localised } | undefined;
}

/**
 * The text of a question; that of a part begins with the words that the parts share: "How much do you decide? Your time",
 * "Meetings: How important is it?".
 */
export function aloneText({ text, group }: Worded): Localised {
  if (!group) return text;
  const whole = Object.keys(text).map((language) => {
    const shared = inLanguage(group.text, language);
    return [language, `${shared}${/[.?!:؟…]$/u.test(shared) ? '' : ':'} ${text[language]}`];
  });
  return Object.fromEntries(whole);
}
