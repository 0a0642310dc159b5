/** The pages of one question or one list: where it is gone, they lead to the page that says so in words. */
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { DesignContext } from './design-context.ts';

/** A handler of what `:key`, `:question`, `:list` or `:item` of the address names, for as long as it is there. */
export function whileThere<Given extends DesignContext>(
  handler: (context: Given) => Promise<Reply> | Reply,
): (context: Given) => Promise<Reply> | Reply {
  return (context) => wayFromGone(context) ?? handler(context);
}

function wayFromGone({ design: { id, body }, params, notify }: DesignContext): Reply | undefined {
  const { question, list } = namedBy(params);
  if (question !== undefined && !questionsOf(body).some(({ key }) => key === question))
    return redirect(`/designs/${id}?open=${encodeURIComponent(question)}`);
  if (list === undefined || isList(body, list)) return undefined;
  notify('design-lists.notices.gone');
  return redirect(`/designs/${id}/lists`);
}

/** An item is `question.q1`, or `choice.often4.yes` whose list is told of. */
function namedBy(params: Readonly<Partial<Record<string, string>>>) {
  const [kind, key] = (params.item ?? '').split('.');
  if (key !== undefined) return kind === 'question' ? { question: key } : { list: key };
  return { question: params.question ?? params.key, list: params.list };
}

function isList({ choiceLists }: Questionnaire, key: string): boolean {
  return Object.hasOwn(choiceLists, key);
}
