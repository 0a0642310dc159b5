import type { Questionnaire } from '../../questionnaires/definition.ts';
import { placed, placeOf } from '../../questionnaires/places.ts';
import { type Dismissal, sourceOf } from '../document/design.ts';
import type { Advice, AdviceGiven } from './advice.ts';
import { questionRules, textRules, wholeRules } from './rules/all.ts';
import type { WholeRule } from './rules/rule.ts';
import { type Spot, spotsIn, spotsOfQuestion } from './spots.ts';

/**
 * What the help with language says of a questionnaire, which may be unfinished, in the order of its questions, whatever is
 * dismissed (`parted`). A piece of advice is dismissed by rule, place and text: when the text is changed it is told again.
 */
export function allAdviceOn(body: Questionnaire): readonly Advice[] {
  return [...aboutTheWhole(body, wholeRules), ...aboutTexts(body, spotsIn(body))];
}

/** What it says of one question, by its key. */
export function adviceOnQuestion(
  body: Questionnaire,
  key: string,
  dismissals: readonly Dismissal[],
): AdviceGiven {
  const own = placed(body).filter(({ question }) => question.key === key);
  const spots = own.flatMap((one) => spotsOfQuestion(body, one));
  const all = [...aboutTheWhole(body, questionRules), ...aboutTexts(body, spots)];
  return parted(
    all.filter(({ question }) => question === key),
    dismissals,
  );
}

/** What is shown, and what is dismissed. */
export function parted(all: readonly Advice[], dismissals: readonly Dismissal[]): AdviceGiven {
  const named = (rule: string, place: string, words: string) => JSON.stringify([rule, place, words]);
  const known = new Map(dismissals.map((one) => [named(one.rule, one.place, one.words), one]));
  const dismissalOf = ({ rule, place, text }: Advice) => known.get(named(rule, place, text));
  return {
    advice: all.filter((piece) => !dismissalOf(piece)),
    dismissed: all.flatMap((piece) => {
      const dismissal = dismissalOf(piece);
      return dismissal ? [{ ...piece, reason: dismissal.reason, by: dismissal.by }] : [];
    }),
  };
}

function aboutTexts(body: Questionnaire, spots: readonly Spot[]): readonly Advice[] {
  const context = { body, audience: body.audience };
  return spots.flatMap((spot) =>
    textRules.flatMap((rule) => {
      const noticed = rule.roles.includes(spot.role) ? rule.notice(spot, context) : undefined;
      if (!noticed) return [];
      const { place, section, language, text } = spot;
      const { words, values = {}, instead = [] } = noticed;
      const at = { place, question: spot.question?.key, section, language };
      return [{ rule: rule.key, ...at, words: words.join(', '), text, values, instead }];
    }),
  );
}

function aboutTheWhole(body: Questionnaire, rules: readonly WholeRule[]): readonly Advice[] {
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
