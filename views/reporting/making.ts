/** How far a report that is being made has come. Without script a link fetches the page again. */
import type { Making } from '../../surveys/reporting/making.ts';
import type { View } from '../engine.ts';
import { type PageContext, staffPage } from '../shell.ts';
import type { Subject } from './subject.ts';

interface MakingPage extends Pick<PageContext, 'language' | 'say' | 'may'> {
  readonly making: Making;
  readonly subject: Subject;
  /** Where this page is, and where one begins again. */
  readonly at: string;
  readonly again: string;
  /** Somebody wanted to release meanwhile. */
  readonly second?: boolean;
}

export function makingPage({ making, subject, at, again, second = false, ...about }: MakingPage): View {
  const { say, may } = about;
  const { state, done, of, result } = making;
  const words = (part: string) => say(`making.${subject.as}.${part}`, { done, of });
  const failed = state === 'failed';
  const heading = words(failed ? 'failed' : 'title');
  const why = whys.find((one) => one === result) ?? 'bug';
  return staffPage(about, 'reporting/making', heading, {
    invented: subject.invented,
    crumbs: subject.crumbs(heading),
    second: second && words('second'),
    failed: failed && say(`making.why.${why}`),
    again: failed && may(subject.release) ? again : undefined,
    progress: failed ? undefined : { done, of, words: words('progress') },
    leave: words('leave'),
    done: words('done'),
    nothing: words('nothing'),
    refresh: at,
    home: subject.home,
  });
}

const whys = ['unavailable', 'conflict', 'not-allowed'] as const;
