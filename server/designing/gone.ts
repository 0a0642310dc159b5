/** The pages of one question or one list: where it is gone, they lead to the page that says so in words. */
import type { Request } from 'express';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { questionsOf } from '../../surveys/questionnaires/definition.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { notify } from '../http/signed-in.ts';
import type { Services } from '../services.ts';
import type { Designing } from './design-context.ts';

type Answer = (services: Services, request: Request, about: Designing) => Promise<Reply> | Reply;

/** The answer for what `:key`, `:question`, `:list` or `:item` of the address names, as long as it is there. */
export function whileThere(answer: Answer): Answer {
  return (services, request, about) => wayFromGone(request, about) ?? answer(services, request, about);
}

function wayFromGone(request: Request, { design: { id, body } }: Designing): Reply | undefined {
  const { question, list } = namedBy(request);
  if (question !== undefined && !questionsOf(body).some(({ key }) => key === question))
    return redirect(`/designs/${id}?open=${encodeURIComponent(question)}`);
  if (list === undefined || isList(body, list)) return undefined;
  notify(request, 'design-lists.told.gone');
  return redirect(`/designs/${id}/lists`);
}

/** An item is `question.q1`, or `choice.often4.yes` whose list is told of. */
function namedBy({ params }: Request): { readonly question?: string; readonly list?: string } {
  const [kind, key] = String(params.item ?? '').split('.');
  if (key !== undefined) return kind === 'question' ? { question: key } : { list: key };
  const question = params.question ?? params.key;
  if (question !== undefined) return { question: String(question) };
  return params.list === undefined ? {} : { list: String(params.list) };
}

function isList({ choiceLists }: Questionnaire, key: string): boolean {
  return Object.hasOwn(choiceLists, key);
}
