/** What FoU and the team say of a finding or of a proposal. */
import { commentForm, mostStaffComments } from '../../surveys/documents/comment.ts';
import { Failure } from '../../surveys/failures.ts';
import { commentOn } from '../../surveys/findings/commenting.ts';
import type { Finding } from '../../surveys/findings/finding.ts';
import type { Proposal } from '../../surveys/findings/proposal.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { badForm, field } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { newId } from '../services.ts';
import { addressOf, type ConclusionPage, keepTyped, onward, whichOf } from './conclusion-page.ts';
import { ofFinding } from './findings.ts';
import type { FindingsContext } from './findings-context.ts';
import { ofProposal } from './proposals.ts';

export const commentOnFinding: Handler<'audit' | 'finding'> = (context) => addTo(ofFinding, context);
export const commentOnProposal: Handler<'audit' | 'proposal'> = (context) => addTo(ofProposal, context);

async function addTo<C extends FindingsContext, Thing extends Finding | Proposal>(
  page: ConclusionPage<C, Thing>,
  context: C,
): Promise<Reply> {
  const { services, store, person, today, form, notify } = context;
  const read = checkForm(commentForm, form);
  if (!read.ok) return page.shown(context, { typed: { form, problems: read.problems } });
  const said = { id: newId(services), by: person.id, day: today, words: read.value.comment };
  if (!(await commentOn(store, page.kind, whichOf(page, context), { ...said, resolved: undefined }))) {
    const problems = [{ field: 'comment', message: 'commenting.full', values: { most: mostStaffComments } }];
    return page.shown(context, { typed: { form, problems } });
  }
  notify('commenting.notices.added');
  // What is said is said already, whatever becomes of the words that were typed on the same page.
  const beside = new Map([...form].filter(([name]) => name !== 'comment'));
  const refused = await keepTyped(page, { ...context, form: beside });
  return refused ?? redirect(`${addressOf(page, context)}#comment-${said.id}`);
}

export const resolveOnFinding: Handler<'audit' | 'finding' | 'comment'> = (context) =>
  resolveOn(ofFinding, context, context.params.comment);
export const resolveOnProposal: Handler<'audit' | 'proposal' | 'comment'> = (context) =>
  resolveOn(ofProposal, context, context.params.comment);

/** `how`: done, declined, or open (again). */
async function resolveOn<C extends FindingsContext, Thing extends Finding | Proposal>(
  page: ConclusionPage<C, Thing>,
  context: C,
  id: string,
): Promise<Reply> {
  const { store, audit, person, today, form, notify } = context;
  const about = page.id(context);
  const isThere = (await page.kind.in(store).ofAudit(audit.id)).some((one) => one.id === about);
  const comments = isThere ? await store.conclusionComments.ofConclusion(about) : [];
  if (!comments.some((comment) => comment.id === id)) throw new Failure('not-found', 'comment');
  const how = field(form, 'how');
  if (how !== 'done' && how !== 'declined' && how !== 'open') throw badForm('no such way to resolve');
  await store.conclusionComments.resolve(id, how === 'open' ? undefined : { by: person.id, day: today, how });
  notify(`commenting.notices.${how}`);
  return (await keepTyped(page, context)) ?? onward(page, context, `#comment-${id}`);
}
