/** Comments on a questionnaire in the making: read, written, and resolved by the auditors. */
import type { Request } from 'express';
import { mayIn } from '../../surveys/audits/team.ts';
import {
  countFrom,
  mostComments,
  readComment,
  readLastDay,
} from '../../surveys/designing/comments/commenting.ts';
import { takeProposal } from '../../surveys/designing/comments/proposing.ts';
import type { Comment, Resolution } from '../../surveys/designing/document/design.ts';
import { Failure, type Problem } from '../../surveys/failures.ts';
import { commentsPage, linkPage } from '../../views/designing/comments/comments.ts';
import { badForm, type Form, field, readForm, revisionIn } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { digestOf, notify } from '../http/signed-in.ts';
import { baseUrl, newId, type Services, today } from '../services.ts';
import { differing } from './conflicts.ts';
import { type Designing, makerOf } from './design-context.ts';

/** `?question=q3` has that question chosen in the form. */
export async function showComments(
  { store }: Services,
  request: Request,
  about: Designing,
  form: Form = new Map(),
  problems: readonly Problem[] = [],
): Promise<Reply> {
  const { design, audit, person, team } = about;
  const asked = request.query.question;
  const view = commentsPage({
    design,
    audit,
    language: languageOf(request),
    reads: mayIn(team, person, 'comment-design'),
    resolves: mayIn(team, person, 'resolve-comment'),
    people: await store.people.list(),
    comments: await store.comments.ofDesign(design.id),
    links: await store.commentLinks.ofDesign(design.id),
    question: typeof asked === 'string' ? asked : undefined,
    typed: { form, problems },
  });
  return page(view, problems.length > 0 ? 422 : 200);
}

export async function takeComment(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { design, person } = about;
  const form = readForm(request.body);
  const read = readComment(form, design.body);
  if (!read.ok) return showComments(services, request, about, form, read.problems);
  const id = newId(services);
  const isKept = await services.store.inTransaction(async ({ comments }) => {
    if (countFrom('accounts', await comments.ofDesign(design.id)) >= mostComments) return false;
    const from = { person: person.id };
    const day = today(services);
    await comments.add({ ...read.value, id, designId: design.id, from, day, resolved: undefined });
    return true;
  });
  if (!isKept) {
    const full = { field: 'words', message: 'commenting.full', values: { most: mostComments } };
    return showComments(services, request, about, form, [full]);
  }
  notify(request, 'commenting.told.added');
  return redirect(`/designs/${design.id}/comments#comment-${id}`);
}

/** `how`: done, declined, open (again), or take: the proposed words become the question's, and the comment is done. */
export async function resolveComment(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { comments } = services.store;
  const comment = await comments.byId(String(request.params.comment));
  if (!comment || comment.designId !== about.design.id) throw new Failure('not-found', 'comment');
  const form = readForm(request.body);
  const how = field(form, 'how');
  const back = `/designs/${about.design.id}/comments#comment-${comment.id}`;
  if (how === 'take') return takeIn(services, request, about, { comment, seen: revisionIn(form), back });
  if (how !== 'done' && how !== 'declined' && how !== 'open') throw badForm('no such way to resolve');
  const resolved = how === 'open' ? undefined : resolvedBy(services, about, how);
  await comments.resolve(comment.id, resolved);
  notify(request, `commenting.told.${how}`);
  return redirect(back);
}

/** Where somebody has changed the question since the proposal was read: the page to choose from. */
async function takeIn(
  services: Services,
  request: Request,
  about: Designing,
  { comment, seen, back }: { readonly comment: Comment; readonly seen: number; readonly back: string },
): Promise<Reply> {
  const { id, question, proposal } = comment;
  if (question === undefined || proposal === undefined) throw badForm('nothing is proposed');
  const made = makerOf(services, about.person);
  const act = { baseRevision: seen, made, resolved: resolvedBy(services, about, 'done') };
  const { kept, ...typed } = await takeProposal(
    services.store,
    about.design,
    { id, question, proposal },
    act,
  );
  if (kept.as !== 'kept') return differing(services, request, about, { kept, ...typed, seen, back });
  notify(request, 'commenting.told.take');
  return redirect(back);
}

function resolvedBy(services: Services, { person }: Designing, how: Resolution['how']): Resolution {
  return { by: person.id, day: today(services), how };
}

/** A new link for the reference group. The page is the answer itself: the link is kept nowhere. */
export async function makeLink(services: Services, request: Request, about: Designing): Promise<Reply> {
  const form = readForm(request.body);
  const read = readLastDay(form, today(services));
  if (!read.ok) return showComments(services, request, about, form, read.problems);
  const token = services.random(24).toString('base64url');
  const { design, audit } = about;
  const lastDay = read.value;
  await services.store.commentLinks.add({ tokenDigest: digestOf(token), designId: design.id, lastDay });
  const link = `${baseUrl(services.config)}/c/${token}`;
  return page(linkPage({ design, audit, language: languageOf(request), link, lastDay }));
}

/** One of this design's links; one that is gone already is gone. */
export async function takeBackLink(
  { store }: Services,
  request: Request,
  { design }: Designing,
): Promise<Reply> {
  const link = await store.commentLinks.find(String(request.params.link));
  if (link?.designId === design.id) await store.commentLinks.erase(link.tokenDigest);
  notify(request, 'commenting.told.link-gone');
  return redirect(`/designs/${design.id}/comments`);
}
