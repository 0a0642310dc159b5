import type { Advice, Dismissed } from '../../../surveys/designing/advice/advice.ts';
import { nameOf } from '../../../surveys/designing/advice/naming.ts';
import type { Say } from '../../../surveys/languages.ts';
import { adviceShown } from '../advice.ts';

interface Around {
  readonly home: string;
  readonly say: Say;
  readonly mayDismiss: boolean;
  readonly names: ReadonlyMap<string, string>;
  nameOfPlace(piece: Advice): string;
}

/** What has been dismissed, by whom and why, with the way back. */
export function dismissedShown(dismissed: readonly Dismissed[], { nameOfPlace, names, ...around }: Around) {
  const { say, home, mayDismiss } = around;
  const shown = adviceShown(dismissed, { ...around, mayDismiss: false });
  return dismissed.map((piece, i) => {
    const title = shown[i]?.title ?? '';
    const name = names.get(piece.by) ?? say('language-help.somebody');
    return {
      ...shown[i],
      place: nameOfPlace(piece),
      why: say('language-help.dismissed-by', { name, reason: piece.reason }),
      name: nameOf(piece),
      action: mayDismiss ? `${home}/dismissals/removal` : undefined,
      restore: say('language-help.restore-this', { title }),
    };
  });
}
