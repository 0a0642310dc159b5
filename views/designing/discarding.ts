import type { View } from '../engine.ts';
import { staffPage } from '../shell.ts';
import { type DesignPage, designFrame } from './frame.ts';

interface DiscardingPage extends DesignPage {
  /** How many have been written about it. */
  readonly comments: number;
}

export function discardingPage(about: DiscardingPage): View {
  const { say, comments } = about;
  const frame = designFrame(about, 'questions');
  const heading = say('starting.discarding.title');
  return staffPage(about, 'designing/discarding', `${heading} – ${frame.designName}`, {
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
  });
}
