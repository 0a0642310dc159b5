/** One piece of advice to be dismissed, with the reason. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Advice } from '../../../surveys/designing/advice/advice.ts';
import { nameOf } from '../../../surveys/designing/advice/naming.ts';
import type { Design } from '../../../surveys/designing/document/design.ts';
import type { InterfaceLanguage } from '../../../surveys/languages.ts';
import type { View } from '../../engine.ts';
import { fieldsOf, summaryOf, type Typed, titleOf, untouched } from '../../fields.ts';
import { wordsIn } from '../../words.ts';
import { adviceShown } from '../advice.ts';
import { designFrame } from '../frame.ts';

interface DismissingPage {
  readonly language: InterfaceLanguage;
  readonly design: Design;
  readonly audit: Audit;
  readonly piece: Advice;
  readonly typed?: Typed;
}

export function dismissingPage({ language, design, audit, piece, typed = untouched }: DismissingPage): View {
  const say = wordsIn(language);
  const frame = designFrame({ design, audit, language, say, current: 'language-help' });
  const heading = say('language-help.dismissing.title');
  return {
    template: 'designing/language-help/dismissing',
    layout: 'staff',
    language,
    title: titleOf(heading, typed.problems, say),
    model: {
      ...frame,
      heading,
      summary: summaryOf(typed.problems, say),
      advice: adviceShown([piece], { home: frame.home, say, mayDismiss: false }),
      // What advice about the whole stands on is no text to read.
      text: piece.words === '' ? undefined : { words: piece.text, language: piece.language },
      piece: nameOf(piece),
      action: `${frame.home}/dismissals`,
      leave: piece.question
        ? `${frame.home}?open=${piece.question}#${piece.question}`
        : `${frame.home}/language-help`,
      field: fieldsOf('language-help', say, typed)({ name: 'reason', type: 'area', hint: true }),
    },
  };
}
