import type { Questionnaire } from '../../questionnaires/definition.ts';
import { placed } from '../../questionnaires/placed.ts';
import { placeOf } from '../../questionnaires/places.ts';
import type { Hush } from '../design.ts';
import { sourceOf } from '../source.ts';
import type { Alarm, Alarms } from './alarm.ts';
import { questionRules, textRules, wholeRules } from './rules/all.ts';
import type { WholeRule } from './rules/rule.ts';
import { type Spot, spotsIn, spotsOfQuestion } from './spots.ts';

/**
 * What the help with language says of a questionnaire, which may be unfinished, in the order of its questions. An alarm
 * is hushed by rule, place and text: when the text is changed it is told again.
 */
export function alarmsIn(body: Questionnaire, hushes: readonly Hush[] = []): Alarms {
  return parted(noticedIn(body), hushes);
}

/** The same, whatever is hushed. */
export function noticedIn(body: Questionnaire): readonly Alarm[] {
  return [...aboutTheWhole(body, wholeRules), ...aboutTexts(body, spotsIn(body))];
}

/** What it says of one question, by its key. */
export function alarmsOfQuestion(body: Questionnaire, key: string, hushes: readonly Hush[]): Alarms {
  const own = placed(body).filter(({ question }) => question.key === key);
  const spots = own.flatMap((one) => spotsOfQuestion(body, one));
  const all = [...aboutTheWhole(body, questionRules), ...aboutTexts(body, spots)];
  return parted(
    all.filter(({ question }) => question === key),
    hushes,
  );
}

/** Those that are told, and those that are hushed. */
export function parted(all: readonly Alarm[], hushes: readonly Hush[]): Alarms {
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

function aboutTexts(body: Questionnaire, spots: readonly Spot[]): readonly Alarm[] {
  const around = { body, audience: body.audience };
  return spots.flatMap((spot) =>
    textRules.flatMap((rule) => {
      const noticed = rule.roles.includes(spot.role) ? rule.notice(spot, around) : undefined;
      if (!noticed) return [];
      const { place, section, language, text } = spot;
      const { words, values = {}, instead = [] } = noticed;
      const at = { place, question: spot.question?.key, section, language };
      return [{ rule: rule.key, ...at, words: words.join(', '), text, values, instead }];
    }),
  );
}

function aboutTheWhole(body: Questionnaire, rules: readonly WholeRule[]): readonly Alarm[] {
  const language = sourceOf(body);
  return rules.flatMap((rule) =>
    rule.notice(body).map(({ path, question, section, grounds, values = {} }) => ({
      rule: rule.key,
      place: placeOf(body, path),
      question,
      section,
      language,
      words: '',
      text: grounds,
      values,
      instead: [],
    })),
  );
}
