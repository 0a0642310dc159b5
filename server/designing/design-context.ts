/** What handlers of a questionnaire in the making are given, and what they share: who makes a change, and upon what. */

import { change } from '../../surveys/designing/changing/changing.ts';
import { freshKey, type KeyLetter, keysEver, keysIn } from '../../surveys/designing/document/keys.ts';
import type { Maker } from '../../surveys/documents/revision.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { revisionIn } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Context } from '../http/route.ts';

/** Whatever else the address names. */
export type DesignContext = Context<'design'>;

/** For the history: who makes a change, and when. */
export function makerOf({ services, person }: Pick<DesignContext, 'services' | 'person'>): Maker {
  return { by: person.id, at: services.now().toISOString() };
}

/** The revision that the form was made from, and the questionnaire as it was then; the present one where none is named. */
export async function baseIn({ store, form, design }: DesignContext): Promise<Base> {
  const baseRevision = revisionIn(form);
  const base = baseRevision === design.revision ? undefined : await store.designs.at(design.id, baseRevision);
  return base ? { baseRevision, base } : { baseRevision: design.revision, base: design.body };
}

interface Base {
  readonly baseRevision: number;
  readonly base: Questionnaire;
}

/** A handler of what `:key`, `:question`, `:list` or `:item` of the address names, for as long as it is there. */
export function whileThere<Given extends DesignContext>(
  handler: (context: Given) => Promise<Reply> | Reply,
): (context: Given) => Promise<Reply> | Reply {
  return (context) => wayFromGone(context) ?? handler(context);
}

function wayFromGone({ design: { id, body }, params }: DesignContext): Reply | undefined {
  const { question, list } = namedBy(params);
  if (question !== undefined && !questionsOf(body).some(({ key }) => key === question))
    return redirect(`/designs/${id}?open=${encodeURIComponent(question)}`);
  if (list === undefined || Object.hasOwn(body.choiceLists, list)) return undefined;
  return redirect(`/designs/${id}/lists`, 'design-lists.notices.gone');
}

/** An item is `question.q1`, or `choice.often4.yes` whose list is told of. */
function namedBy(params: Readonly<Partial<Record<string, string>>>) {
  const [kind, key] = (params.item ?? '').split('.');
  if (key !== undefined) return kind === 'question' ? { question: key } : { list: key };
  return { question: params.question ?? params.key, list: params.list };
}

/** Makes something under a key that is free at the moment it is kept: two may make one at once. Returns the key. */
export async function underFreshKey(
  context: DesignContext,
  letter: KeyLetter,
  apply: (body: Questionnaire, key: string) => Questionnaire,
): Promise<string> {
  const { store, design } = context;
  const ever = await keysEver(store.designs, design);
  let key = '';
  const make = (body: Questionnaire, revision: number) => {
    key = freshKey(letter, revision, new Set([...ever, ...keysIn(body)]));
    return apply(body, key);
  };
  await change(store, design.id, make, makerOf(context));
  return key;
}

/** Makes keys that nothing in the design has ever had. */
export async function keyMaker(
  { store, design }: DesignContext,
  letter: KeyLetter,
): Promise<(taken: ReadonlySet<string>) => string> {
  const ever = await keysEver(store.designs, design);
  return (taken) => freshKey(letter, design.revision, new Set([...ever, ...taken]));
}
