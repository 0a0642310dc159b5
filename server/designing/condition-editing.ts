import { pressIn, readTyped } from '../../surveys/designing/conditions/form.ts';
import { checkTyped, followedBy } from '../../surveys/designing/conditions/typed.ts';
import { questionIn } from '../../surveys/designing/document/placing.ts';
import { asksAbout, type Condition } from '../../surveys/questionnaires/conditions.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';
import { conditionPage } from '../../views/designing/conditions/condition.ts';
import { mapPage } from '../../views/designing/conditions/map.ts';
import { questionAddress } from '../../views/designing/frame.ts';
import { field } from '../http/forms.ts';
import type { Handler } from '../http/route.ts';
import { keepTyped } from './conflicts.ts';
import { baseIn, whileThere } from './design-context.ts';

/** The way through the whole questionnaire, in words. */
export const showMap: Handler<'design'> = (context) => mapPage(context);

export const showCondition: Handler<'design' | 'key'> = whileThere((context) => {
  const { design, params } = context;
  const question = questionIn(design.body, params.key);
  return conditionPage({ ...context, question, baseRevision: design.revision });
});

export const saveCondition: Handler<'design' | 'key'> = async (context) => {
  const { design, params, form } = context;
  const { baseRevision, base } = await baseIn(context);
  const question = questionIn(base, params.key);
  const keep = (showIf: Condition | undefined) =>
    keepTyped(context, {
      part: { kind: 'question', key: question.key },
      mine: withCondition(question, showIf, form.has('follow-up')),
      baseRevision,
      back: questionAddress(design, question.key),
    });
  const button = field(form, 'do');
  if (button === 'everyone') return keep(undefined);
  const typed = readTyped(form);
  const shown = { ...context, question, baseRevision, typed, followsUp: form.has('follow-up') };
  if (button !== 'save') return conditionPage({ ...shown, ...pressIn(typed, button) });
  const read = checkTyped(typed, design.body, question.key);
  if (!read.ok) return conditionPage({ ...shown, problems: read.problems });
  return keep(read.value);
};

function withCondition(question: Question, showIf: Condition | undefined, followsUp: boolean) {
  const { showIf: _, followUpTo: before, ...rest } = question;
  const followUpTo = showIf && followsUp ? followed(showIf, before) : undefined;
  return { ...rest, ...(showIf && { showIf }), ...(followUpTo !== undefined && { followUpTo }) };
}

/** One question is asked about, or else the one that was followed is still asked about. */
function followed(showIf: Condition, before: string | undefined): string | undefined {
  const still = before !== undefined && asksAbout(showIf).includes(before) ? before : undefined;
  return followedBy(showIf) ?? still;
}
