/** The help with language: its advice, what the auditors have looked at and dismissed, and the way back. */
import type { Request } from 'express';
import { mayIn } from '../../surveys/audits/team.ts';
import type { Advice, AdviceGiven } from '../../surveys/designing/advice/advice.ts';
import { adviceOn } from '../../surveys/designing/advice/advising.ts';
import { nameOf } from '../../surveys/designing/advice/naming.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { dismissingPage } from '../../views/designing/language-help/dismissing.ts';
import { helpPage } from '../../views/designing/language-help/help.ts';
import { rulesPage } from '../../views/designing/language-help/rules.ts';
import { field, readForm } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import type { Handler } from '../http/route.ts';
import { notify } from '../http/signed-in.ts';
import type { Services } from '../services.ts';
import type { Designing } from './design-context.ts';

const dismissalForm = { area: 'language-help', fields: { reason: { kind: 'text', most: 500 } } } as const;

export async function foundIn(
  { store }: Services,
  { design }: Pick<Designing, 'design'>,
): Promise<AdviceGiven> {
  return adviceOn(design.body, await store.dismissals.ofDesign(design.id));
}

export async function showHelp(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { design, audit, team, person } = about;
  const people = await services.store.people.list();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const found = await foundIn(services, about);
  const mayDismiss = mayIn(team, person, 'change-design');
  return page(helpPage({ language: languageOf(request), design, audit, found, names, mayDismiss }));
}

export async function askToDismiss(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { advice } = await foundIn(services, about);
  const piece = named(advice, String(request.query.piece));
  if (!piece) return gone(request, about);
  return page(dismissingPage({ ...about, language: languageOf(request), piece }));
}

export async function dismiss(services: Services, request: Request, about: Designing): Promise<Reply> {
  const form = readForm(request.body);
  const { advice } = await foundIn(services, about);
  const piece = named(advice, field(form, 'piece'));
  if (!piece) return gone(request, about);
  const checked = checkForm(dismissalForm, form);
  if (!checked.ok) {
    const typed = { form, problems: checked.problems };
    return page(dismissingPage({ ...about, language: languageOf(request), piece, typed }), 422);
  }
  const { rule, place, text } = piece;
  const { design, person } = about;
  const what = { designId: design.id, rule, place, words: text };
  await services.store.dismissals.add({ ...what, ...checked.value, by: person.id });
  notify(request, 'language-help.dismissed-told');
  const open = piece.question;
  return redirect(
    open ? `/designs/${design.id}?open=${open}#${open}` : `/designs/${design.id}/language-help`,
  );
}

export async function restore(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { dismissed } = await foundIn(services, about);
  const piece = named(dismissed, field(readForm(request.body), 'piece'));
  if (!piece) return gone(request, about);
  const { rule, place, text } = piece;
  await services.store.dismissals.remove({ designId: about.design.id, rule, place, words: text });
  notify(request, 'language-help.restored-told');
  return redirect(`/designs/${about.design.id}/language-help`);
}

function named<A extends Advice>(advice: readonly A[], name: string): A | undefined {
  return advice.find((piece) => nameOf(piece) === name);
}

/** Somebody has changed the words, or done the same, meanwhile. */
function gone(request: Request, { design }: Designing): Reply {
  notify(request, 'language-help.gone');
  return redirect(`/designs/${design.id}/language-help`);
}

/** What the help looks for, and why. */
export const showRules: Handler = ({ language }) => page(rulesPage(language));
