/** What FoU and the team say of a finding or of a proposal. */
import { commentForm, mostStaffComments } from '../../surveys/documents/comment.ts';
import { Failure } from '../../surveys/failures.ts';
import { commentOn } from '../../surveys/findings/commenting.ts';
import { aFinding, aProposal, type Kind, type Which } from '../../surveys/findings/conclusions.ts';
import type { Finding } from '../../surveys/findings/finding.ts';
import type { Proposal } from '../../surveys/findings/proposal.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import type { Typed } from '../../views/fields.ts';
import { badForm, field } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { newId } from '../services.ts';
import * as findings from './findings.ts';
import * as proposals from './proposals.ts';

type Named = Context<'audit'>;

/** The page of a finding, or of a proposal. */
interface Page<C extends Named, Thing extends Finding | Proposal> {
  readonly kind: Kind<Thing>;
  which(context: C): Which;
  address(context: C): string;
  shown(context: C, typed: Typed): Promise<Reply>;
  keepTyped(context: C): Promise<Reply | undefined>;
  onward(context: C, address: string): Promise<Reply>;
}

const ofFinding: Page<Context<'audit' | 'finding'>, Finding> = {
  kind: aFinding,
  which: findings.whichOf,
  address: findings.addressOf,
  shown: (context, typed) => findings.shown(context, { typed }),
  keepTyped: findings.keepTyped,
  onward: findings.onward,
};

const ofProposal: Page<Context<'audit' | 'proposal'>, Proposal> = {
  kind: aProposal,
  which: proposals.whichOf,
  address: proposals.addressOf,
  shown: async (context, typed) => proposals.shown(context, await proposals.proposalIn(context), { typed }),
  keepTyped: proposals.keepTyped,
  onward: proposals.onward,
};

export const commentOnFinding: Handler<'audit' | 'finding'> = (context) => addTo(ofFinding, context);
export const commentOnProposal: Handler<'audit' | 'proposal'> = (context) => addTo(ofProposal, context);

async function addTo<C extends Named, Thing extends Finding | Proposal>(
  { kind, which, address, shown, keepTyped }: Page<C, Thing>,
  context: C,
): Promise<Reply> {
  const { services, store, person, today, form, notify } = context;
  const read = checkForm(commentForm, form);
  if (!read.ok) return shown(context, { form, problems: read.problems });
  const said = { id: newId(services), by: person.id, day: today, words: read.value.comment };
  if (!(await commentOn(store, kind, which(context), { ...said, resolved: undefined }))) {
    const problems = [{ field: 'comment', message: 'commenting.full', values: { most: mostStaffComments } }];
    return shown(context, { form, problems });
  }
  notify('commenting.notices.added');
  // What is said is said already, whatever becomes of the words that were typed on the same page.
  const beside = new Map([...form].filter(([name]) => name !== 'comment'));
  const refused = await keepTyped({ ...context, form: beside });
  return refused ?? redirect(`${address(context)}#comment-${said.id}`);
}

export const resolveOnFinding: Handler<'audit' | 'finding' | 'comment'> = (context) =>
  resolveOn(ofFinding, context, context.params.comment);
export const resolveOnProposal: Handler<'audit' | 'proposal' | 'comment'> = (context) =>
  resolveOn(ofProposal, context, context.params.comment);

/** `how`: done, declined, or open (again). */
async function resolveOn<C extends Named, Thing extends Finding | Proposal>(
  { kind, which, address, keepTyped, onward }: Page<C, Thing>,
  context: C,
  id: string,
): Promise<Reply> {
  const { store, audit, person, today, form, notify } = context;
  const about = which(context).id;
  const isThere = (await kind.in(store).ofAudit(audit.id)).some((one) => one.id === about);
  const comments = isThere ? await store.conclusionComments.ofConclusion(about) : [];
  if (!comments.some((comment) => comment.id === id)) throw new Failure('not-found', 'comment');
  const how = field(form, 'how');
  if (how !== 'done' && how !== 'declined' && how !== 'open') throw badForm('no such way to resolve');
  await store.conclusionComments.resolve(id, how === 'open' ? undefined : { by: person.id, day: today, how });
  notify(`commenting.notices.${how}`);
  return (await keepTyped(context)) ?? onward(context, `${address(context)}#comment-${id}`);
}
