/** The questions and choices of a questionnaire in the making, each with what it has of pictures and sound. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Design } from '../../../surveys/designing/document/design.ts';
import type { StaffLanguage } from '../../../surveys/languages.ts';
import type { View } from '../../engine.ts';
import { mediaLines } from '../../media/media.ts';
import { wordsIn } from '../../words.ts';
import { designFrame } from '../frame.ts';

interface DesignMediaPage {
  readonly design: Design;
  readonly audit: Audit;
  readonly language: StaffLanguage;
  readonly mayChange: boolean;
}

export function designMediaPage({ design, audit, language, mayChange }: DesignMediaPage): View {
  const say = wordsIn(language);
  const frame = designFrame({ design, audit, language, say, current: 'media' });
  const { body: questionnaire } = design;
  const base = `${frame.home}/media`;
  const lines = mediaLines({ language, questionnaire, term: audit.term, base, mayChange });
  return {
    template: 'designing/media/media',
    layout: 'staff',
    language,
    title: `${say('media.title')} – ${frame.designName}`,
    model: {
      ...frame,
      mayChange,
      ...lines,
      isEmpty: lines.sections.every((section) => section.lines.length === 0),
    },
  };
}
