import { type Advice, nameOf } from '../../../surveys/designing/advice/advice.ts';
import type { View } from '../../engine.ts';
import { fieldsOf, untouched } from '../../fields.ts';
import { staffPage } from '../../shell.ts';
import { adviceShown } from '../advice.ts';
import { type DesignPage, designFrame, questionAddress } from '../frame.ts';

interface DismissingPage extends DesignPage {
  readonly piece: Advice;
}

export function dismissingPage(about: DismissingPage): View {
  const { design, say, piece, typed = untouched } = about;
  const { question } = piece;
  const frame = designFrame(about, 'language-help');
  const heading = say('language-help.dismissing.title');
  return staffPage(about, 'designing/language-help/dismissing', heading, {
    ...frame,
    heading,
    advice: adviceShown([piece], { home: frame.home, say, mayDismiss: false }),
    // What advice about the whole stands on is no text to read.
    text: piece.words === '' ? undefined : { words: piece.text, language: piece.language },
    piece: nameOf(piece),
    leave: question ? questionAddress(design, question) : `${frame.home}/language-help`,
    field: fieldsOf('language-help', say, typed)({ name: 'reason', type: 'area', hint: true }),
  });
}
