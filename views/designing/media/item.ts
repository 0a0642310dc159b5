/** One question or choice of a questionnaire in the making: its picture with words, and its recordings. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Design } from '../../../surveys/designing/document/design.ts';
import type { StaffLanguage } from '../../../surveys/languages.ts';
import type { Illustrated } from '../../../surveys/questionnaires/illustrating.ts';
import type { View } from '../../engine.ts';
import { type Typed, titleOf, untouched } from '../../fields.ts';
import { itemForm } from '../../media/item.ts';
import { readable } from '../../titles.ts';
import { wordsIn } from '../../words.ts';
import { designFrame } from '../frame.ts';

interface DesignItemPage {
  readonly design: Design;
  readonly audit: Audit;
  readonly language: StaffLanguage;
  readonly item: Illustrated;
  readonly typed?: Typed;
}

export function designItemPage({ design, audit, language, item, typed = untouched }: DesignItemPage): View {
  const say = wordsIn(language);
  const frame = designFrame({ design, audit, language, say, current: 'media' });
  const heading = readable(item.text, language, audit.term) || say('media.no-words');
  const back = `${frame.home}/media`;
  return {
    template: 'designing/media/item',
    layout: 'staff',
    language,
    title: titleOf(heading, typed.problems, say),
    model: {
      ...frame,
      crumbs: [
        ...frame.crumbs.slice(0, -1),
        { href: back, label: say('designing.tabs.media') },
        { label: heading },
      ],
      heading,
      revision: design.revision,
      ...itemForm({ language, questionnaire: design.body, term: audit.term, item, typed, back }),
    },
  };
}
