/** Who gets a question: the rows of its condition, shown, changed and kept. */
import type { Request } from 'express';
import { checkTyped, followedBy } from '../../surveys/designing/conditions/checking.ts';
import { pressIn, readTyped } from '../../surveys/designing/conditions/form.ts';
import { Failure } from '../../surveys/failures.ts';
import { asksAbout, type Condition } from '../../surveys/questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';
import { type ConditionPage, conditionPage } from '../../views/designing/conditions/condition.ts';
import { mapPage } from '../../views/designing/conditions/map.ts';
import { type Form, field, readForm } from '../http/forms.ts';
import { page, type Reply } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import type { Services } from '../services.ts';
import type { Designing } from './design-context.ts';
import { keepTyped, seenIn } from './typed-part.ts';

/** The way through the whole questionnaire, in words. */
export function showMap(_services: Services, request: Request, { design, audit }: Designing): Reply {
  return page(mapPage({ design, audit, language: languageOf(request) }));
}

export function showCondition(_services: Services, request: Request, { design, audit }: Designing): Reply {
  const question = questionIn(design.body, String(request.params.key));
  return page(
    conditionPage({ design, audit, language: languageOf(request), question, seen: design.revision }),
  );
}

export async function takeCondition(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { design, audit } = about;
  const form = readForm(request.body);
  const { seen, body } = await seenIn(services, form, about);
  const question = questionIn(body, String(request.params.key));
  const button = field(form, 'do');
  if (button === 'everyone')
    return keep(services, request, about, { question, seen, showIf: undefined, form });
  const typed = readTyped(form);
  const shown: ConditionPage = {
    design,
    audit,
    language: languageOf(request),
    question,
    seen,
    typed,
    followsUp: form.has('follow-up'),
  };
  if (button !== 'save') return page(conditionPage({ ...shown, ...pressIn(typed, button) }));
  const read = checkTyped(typed, design.body, question.key);
  if (!read.ok) return page(conditionPage({ ...shown, problems: read.problems }), 422);
  return keep(services, request, about, { question, seen, showIf: read.value, form });
}

interface Keeping {
  /** As it was seen. */
  readonly question: Question;
  readonly seen: number;
  readonly showIf: Condition | undefined;
  readonly form: Form;
}

function keep(
  services: Services,
  request: Request,
  about: Designing,
  { question, seen, showIf, form }: Keeping,
): Promise<Reply> {
  const { showIf: _, followUpTo: before, ...rest } = question;
  const followUpTo = showIf && form.has('follow-up') ? followed(showIf, before) : undefined;
  const mine = { ...rest, ...(showIf && { showIf }), ...(followUpTo !== undefined && { followUpTo }) };
  const back = `/designs/${about.design.id}?open=${question.key}#${question.key}`;
  return keepTyped(services, request, about, {
    part: { kind: 'question', key: question.key },
    mine,
    seen,
    back,
  });
}

/** One question is asked about, or else the one that was followed is still asked about. */
function followed(showIf: Condition, before: string | undefined): string | undefined {
  const still = before !== undefined && asksAbout(showIf).includes(before) ? before : undefined;
  return followedBy(showIf) ?? still;
}

/** Refuses ('not-found') a question that is not there. */
function questionIn(body: Questionnaire, key: string): Question {
  const question = questionsOf(body).find((one) => one.key === key);
  if (!question) throw new Failure('not-found', `question ${key}`);
  return question;
}
