/** What cannot be taken any more is told with why, whom to call, and everything that was typed on the page. */
import type { Page } from '../../surveys/answering/journey.ts';
import type { Open } from '../../surveys/answering/links.ts';
import { Failure } from '../../surveys/failures.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { Answer, Answers } from '../../surveys/questionnaires/answers.ts';
import { closedPage, type Refusal } from '../../views/answering/closed.ts';
import type { Form } from '../http/forms.ts';
import { page, type Reply } from '../http/handle.ts';
import type { AnsweringContext } from './answering-context.ts';
import { postedPage, typedIn } from './buttons.ts';
import { visitLanguage } from './visit.ts';

const refusals: readonly string[] = ['closed', 'used'] satisfies readonly Refusal[];

/** A refusal that has a page of its own here. */
export function isRefusal(error: unknown): error is Failure & { readonly kind: Refusal } {
  return error instanceof Failure && refusals.includes(error.kind);
}

/** The page of a refusal, instead of whatever was asked for. Other errors are thrown on. */
export async function refusedAt(context: AnsweringContext<string>, error: unknown): Promise<Reply> {
  const { links, code, request } = context;
  if (!isRefusal(error)) throw error;
  const open = await links.known(code);
  return refused(open, visitLanguage(context, open), error.kind, {
    ...typedOn(open, context),
    sending: request.method === 'POST' && request.path.endsWith('/send'),
  });
}

/** Answers given, on pages of questions. */
interface Given {
  readonly pages: readonly Page[];
  readonly answers: Answers;
  readonly sending?: boolean;
}

export function refused(open: Open, language: InterfaceLanguage, why: Refusal, given: Given): Reply {
  return page(closedPage({ open, language, why, ...given }), 410);
}

/** What was typed on a posted page of questions, as it was typed. */
function typedOn({ pages }: Open, context: AnsweringContext<string>): Given {
  const { request, params } = context;
  if (request.method !== 'POST' || params.page === undefined) return { pages: [], answers: {} };
  const { form } = context;
  const posted = postedPage({ form, params: { page: params.page } });
  const its = pages.filter(({ key }) => key === posted);
  return { pages: its, answers: its.length > 0 ? asAnswers(typedIn(form)) : {} };
}

function asAnswers(form: Form): Answers {
  const typed = [...form].flatMap(([name, values]): [string, Answer][] => {
    const said = values.filter((value) => value.trim() !== '');
    return said.length > 0 ? [[name, said]] : [];
  });
  return Object.fromEntries(typed);
}
