/** Before a questionnaire in the making is thrown away. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Design } from '../../surveys/designing/document/design.ts';
import type { StaffLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { designFrame } from './frame.ts';

interface DiscardingPage {
  readonly design: Design;
  readonly audit: Audit;
  readonly language: StaffLanguage;
  /** How many have been written about it. */
  readonly comments: number;
}

export function discardingPage({ design, audit, language, comments }: DiscardingPage): View {
  const say = wordsIn(language);
  const frame = designFrame({ design, audit, language, say, current: 'questions' });
  const heading = say('starting.discarding.title');
  return {
    template: 'designing/discarding',
    layout: 'staff',
    language,
    title: `${heading} – ${frame.designName}`,
    model: {
      ...frame,
      heading,
      lines: [
        say('starting.discarding.gone', { title: frame.designName }),
        say('starting.discarding.history'),
        ...(comments > 0 ? [say('starting.discarding.comments', { count: comments })] : []),
        say('starting.discarding.final'),
      ],
      action: `${frame.home}/discarding`,
      package: `${frame.home}/package`,
      back: `${frame.home}/about`,
    },
  };
}
