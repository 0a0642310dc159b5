/** No card is left, or there never was one: why, and where to go on. */
import type { Progress } from '../../surveys/analysing/next-text.ts';
import type { View } from '../engine.ts';
import { type InAudit, pageInAudit } from '../shell.ts';

interface NothingPage extends InAudit {
  readonly progress: Progress;
  readonly someHidden: boolean;
}

export function nothingPage(about: NothingPage): View {
  const { say, audit, progress, someHidden } = about;
  const all = progress.all + progress.aside;
  return pageInAudit(about, 'free-texts/nothing', say('free-texts.title'), {
    sortsTexts: true,
    done: all > 0 ? say('free-texts.all-sorted', { count: progress.all }) : undefined,
    why: say(`free-texts.${someHidden ? 'few' : 'none'}`, { k: audit.k }),
    list: `/audits/${audit.id}/free-texts/list`,
    board: `/audits/${audit.id}/themes`,
    quotes: `/audits/${audit.id}/quotes`,
    leave: `/audits/${audit.id}`,
  });
}
