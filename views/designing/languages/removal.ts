/** Before a language is not offered any more. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Design } from '../../../surveys/designing/document/design.ts';
import type { Language, StaffLanguage } from '../../../surveys/languages.ts';
import type { View } from '../../engine.ts';
import { nameWithin } from '../../language-names.ts';
import { wordsIn } from '../../words.ts';
import { designFrame } from '../frame.ts';

interface RemovalPage {
  readonly design: Design;
  readonly audit: Audit;
  readonly language: StaffLanguage;
  readonly tag: Language;
}

export function languageRemovalPage({ design, audit, language, tag }: RemovalPage): View {
  const say = wordsIn(language);
  const frame = designFrame({ design, audit, language, say, current: 'languages' });
  const heading = say('design-words.removal.title', { language: nameWithin(tag, say) });
  return {
    template: 'designing/languages/removal',
    layout: 'staff',
    language,
    title: `${heading} – ${frame.designName}`,
    model: {
      ...frame,
      heading,
      action: `${frame.home}/languages/${tag}/removal`,
      back: `${frame.home}/languages`,
    },
  };
}
