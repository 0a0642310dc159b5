import { countFrom, mostComments, readComment } from '../../surveys/designing/comments/commenting.ts';
import { takeProposal } from '../../surveys/designing/comments/proposing.ts';
import type { Comment } from '../../surveys/designing/document/design.ts';
import { Failure, type Problem } from '../../surveys/failures.ts';
import { readLastDay } from '../../surveys/forms/open-links.ts';
import { commentsPage, linkPage } from '../../views/designing/comments/comments.ts';
import { resolutionIn } from '../commenting/staff-comments.ts';
import { badForm, field, revisionIn } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { digestOf } from '../http/signed-in.ts';
import { baseUrl, newId } from '../services.ts';
import { showConflict } from './conflicts.ts';
import { type DesignContext, makerOf } from './design-context.ts';

/** `?question=q3` has that question chosen in the form. */
export const showComments: Handler<'design'> = (context) => withProblems(context, []);

async function withProblems(context: DesignContext, problems: readonly Problem[]): Promise<Reply> {
  const { store, design, form, query } = context;
  return commentsPage({
    ...context,
    people: await store.people.list(),
    comments: await store.comments.ofDesign(design.id),
    links: await store.commentLinks.ofDesign(design.id),
    question: query('question'),
    typed: { form, problems },
  });
}

export const addComment: Handler<'design'> = async (context) => {
  const { services, store, design, person, today, form } = context;
  const read = readComment(form, design.body);
  if (!read.ok) return withProblems(context, read.problems);
  const id = newId(services);
  const isKept = await store.inTransaction(async ({ comments }) => {
    if (countFrom('accounts', await comments.ofDesign(design.id)) >= mostComments) return false;
    const from = { person: person.id };
    await comments.add({ ...read.value, id, designId: design.id, from, day: today, resolved: undefined });
    return true;
  });
  if (!isKept) {
    const full = { field: 'words', message: 'commenting.full', values: { most: mostComments } };
    return withProblems(context, [full]);
  }
  return redirect(`/designs/${design.id}/comments#comment-${id}`, 'commenting.notices.added');
};

/** `how`: done, declined, open (again), or take: the proposed words become the question's, and the comment is done. */
export const resolveComment: Handler<'design' | 'comment'> = async (context) => {
  const { store, design, params, form } = context;
  const comment = await store.comments.byId(params.comment);
  if (!comment || comment.designId !== design.id) throw new Failure('not-found', 'comment');
  const how = field(form, 'how');
  const back = `/designs/${design.id}/comments#comment-${comment.id}`;
  if (how === 'take') return takeIn(context, comment, back);
  await store.comments.resolve(comment.id, resolutionIn(context));
  return redirect(back, `commenting.notices.${how}`);
};

/** Where somebody has changed the question since the proposal was read: the page to choose from. */
async function takeIn(
  context: DesignContext,
  { id, question, proposal }: Comment,
  back: string,
): Promise<Reply> {
  const { store, design, person, today, form } = context;
  if (question === undefined || proposal === undefined) throw badForm('nothing is proposed');
  const baseRevision = revisionIn(form);
  const resolved = { by: person.id, day: today, how: 'done' } as const;
  const act = { baseRevision, made: makerOf(context), resolved };
  const { kept, ...typed } = await takeProposal(store, design, { id, question, proposal }, act);
  if (kept.as !== 'kept') return showConflict(context, kept, { ...typed, baseRevision, back });
  return redirect(back, 'commenting.notices.take');
}

/** A new link for the reference group. The page is the answer itself: the link is kept nowhere. */
export const makeLink: Handler<'design'> = async (context) => {
  const { services, store, design, today, form } = context;
  const read = readLastDay(form, today);
  if (!read.ok) return withProblems(context, read.problems);
  const token = services.random(24).toString('base64url');
  const lastDay = read.value;
  await store.commentLinks.add({ tokenDigest: digestOf(token), designId: design.id, lastDay });
  return linkPage({ ...context, link: `${baseUrl(services.config)}/c/${token}`, lastDay });
};

/** One of this design's links; one that is gone already is gone. */
export const takeBackLink: Handler<'design' | 'link'> = async ({ store, design, params }) => {
  const link = await store.commentLinks.find(params.link);
  if (link?.designId === design.id) await store.commentLinks.erase(link.tokenDigest);
  return redirect(`/designs/${design.id}/comments`, 'commenting.notices.link-gone');
};
