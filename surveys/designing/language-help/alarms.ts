import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Hush } from '../design.ts';
import type { Alarm, Alarms } from './alarm.ts';

/**
 * What the help with language says of a questionnaire, which may be unfinished, in the order of its questions. An alarm
 * is hushed by rule, place and text: when the text is changed it is told again.
 */
export function alarmsIn(body: Questionnaire, hushes: readonly Hush[] = []): Alarms {
  const all = noticedIn(body);
  const hushOf = (alarm: Alarm) =>
    hushes.find(
      ({ rule, place, words }) => rule === alarm.rule && place === alarm.place && words === alarm.text,
    );
  return {
    alarms: all.filter((alarm) => !hushOf(alarm)),
    hushed: all.flatMap((alarm) => {
      const hush = hushOf(alarm);
      return hush ? [{ ...alarm, reason: hush.reason, by: hush.by }] : [];
    }),
  };
}

function noticedIn(_body: Questionnaire): readonly Alarm[] {
  return [];
}
