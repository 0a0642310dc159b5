/** One question or choice of a questionnaire in the making: its picture with words, and its recordings. */
import type { Illustrated } from '../../../surveys/questionnaires/illustrating.ts';
import type { View } from '../../engine.ts';
import { type Typed, untouched } from '../../fields.ts';
import { itemForm } from '../../media/item.ts';
import { staffPage } from '../../shell.ts';
import { readable } from '../../titles.ts';
import { type DesignPage, designFrame } from '../frame.ts';

interface DesignItemPage extends DesignPage {
  readonly item: Illustrated;
  readonly typed?: Typed;
}

export function designItemPage(about: DesignItemPage): View {
  const { design, audit, language, say, item, typed = untouched } = about;
  const heading = readable(item.text, language, audit.term) || say('media.no-words');
  const frame = designFrame(about, 'media', heading);
  const back = `${frame.home}/media`;
  const model = {
    ...frame,
    revision: design.revision,
    ...itemForm({ language, questionnaire: design.body, term: audit.term, item, typed, back }),
  };
  return staffPage(about, 'designing/media/item', heading, model, typed.problems);
}
