import type { Alarm, Hushed } from '../../../surveys/designing/advice/advice.ts';
import { nameOf } from '../../../surveys/designing/advice/naming.ts';
import type { Say } from '../../../surveys/languages.ts';
import { alarmsShown } from '../advice.ts';

interface Around {
  readonly home: string;
  readonly say: Say;
  readonly mayHush: boolean;
  readonly names: ReadonlyMap<string, string>;
  nameOfPlace(alarm: Alarm): string;
}

/** What has been hushed, by whom and why, with the way back. */
export function hushedShown(hushed: readonly Hushed[], { nameOfPlace, names, ...around }: Around) {
  const { say, home, mayHush } = around;
  const shown = alarmsShown(hushed, { ...around, mayHush: false });
  return hushed.map((alarm, i) => {
    const title = shown[i]?.title ?? '';
    const name = names.get(alarm.by) ?? say('language-help.somebody');
    return {
      ...shown[i],
      place: nameOfPlace(alarm),
      why: say('language-help.hushed-by', { name, reason: alarm.reason }),
      name: nameOf(alarm),
      action: mayHush ? `${home}/hushes/removal` : undefined,
      unhush: say('language-help.unhush-this', { title }),
    };
  });
}
