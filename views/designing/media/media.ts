/** Pictures and sound of a questionnaire in the making: all its questions and choices with what each has, and one of them. */
import type { Illustrated } from '../../../surveys/questionnaires/illustrating.ts';
import type { View } from '../../engine.ts';
import { untouched } from '../../fields.ts';
import { itemForm } from '../../media/item.ts';
import { mediaLines } from '../../media/media.ts';
import { staffPage } from '../../shell.ts';
import { readable } from '../../titles.ts';
import { type DesignPage, designFrame } from '../frame.ts';

export function designMediaPage(about: DesignPage): View {
  const { design, audit, may, language, say } = about;
  const frame = designFrame(about, 'media');
  const mayChange = may('change-design');
  const base = `${frame.home}/media`;
  const questionnaire = design.body;
  const lines = mediaLines({ language, questionnaire, term: audit.term, base, mayChange });
  return staffPage(about, 'designing/media/media', `${say('media.title')} – ${frame.designName}`, {
    ...frame,
    mayChange,
    ...lines,
    isEmpty: lines.sections.every((section) => section.lines.length === 0),
  });
}

interface DesignItemPage extends DesignPage {
  readonly item: Illustrated;
}

export function designItemPage(about: DesignItemPage): View {
  const { design, audit, language, say, item, typed = untouched } = about;
  const heading = readable(item.text, language, audit.term) || say('media.no-words');
  const frame = designFrame(about, 'media', heading);
  const back = `${frame.home}/media`;
  return staffPage(about, 'designing/media/item', heading, {
    ...frame,
    revision: design.revision,
    ...itemForm({ language, questionnaire: design.body, term: audit.term, item, typed, back }),
  });
}
