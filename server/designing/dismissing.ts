/** Advice that the auditors have looked at and hushed, and the way back. */
import type { Request } from 'express';
import type { Alarm, Alarms } from '../../surveys/designing/advice/advice.ts';
import { alarmsIn } from '../../surveys/designing/advice/advising.ts';
import { nameOf } from '../../surveys/designing/advice/naming.ts';
import { reading } from '../../surveys/forms/reading.ts';
import { hushingPage } from '../../views/designing/language-help/dismissing.ts';
import { field, readForm } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { tell } from '../http/signed-in.ts';
import type { Services } from '../services.ts';
import type { Designing } from './design-context.ts';

/** In characters. */
const longestReason = 500;

export async function foundIn({ store }: Services, { design }: Pick<Designing, 'design'>): Promise<Alarms> {
  return alarmsIn(design.body, await store.hushes.ofDesign(design.id));
}

export async function askToHush(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { alarms } = await foundIn(services, about);
  const alarm = named(alarms, String(request.query.alarm));
  if (!alarm) return gone(request, about);
  return page(hushingPage({ ...about, language: languageOf(request), alarm }));
}

export async function hush(services: Services, request: Request, about: Designing): Promise<Reply> {
  const form = readForm(request.body);
  const { alarms } = await foundIn(services, about);
  const alarm = named(alarms, field(form, 'alarm'));
  if (!alarm) return gone(request, about);
  const read = reading(form, 'language-help');
  const checked = read.done(read.text('reason', longestReason));
  if (!checked.ok) {
    const typed = { form, problems: checked.problems };
    return page(hushingPage({ ...about, language: languageOf(request), alarm, typed }), 422);
  }
  const { rule, place, text } = alarm;
  const { design, person } = about;
  const what = { designId: design.id, rule, place, words: text };
  await services.store.hushes.add({ ...what, reason: checked.value, by: person.id });
  tell(request, 'language-help.hushed-told');
  const open = alarm.question;
  return redirect(
    open ? `/designs/${design.id}?open=${open}#${open}` : `/designs/${design.id}/language-help`,
  );
}

export async function unhush(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { hushed } = await foundIn(services, about);
  const alarm = named(hushed, field(readForm(request.body), 'alarm'));
  if (!alarm) return gone(request, about);
  const { rule, place, text } = alarm;
  await services.store.hushes.remove({ designId: about.design.id, rule, place, words: text });
  tell(request, 'language-help.unhushed-told');
  return redirect(`/designs/${about.design.id}/language-help`);
}

function named<A extends Alarm>(alarms: readonly A[], name: string): A | undefined {
  return alarms.find((alarm) => nameOf(alarm) === name);
}

/** Somebody has changed the words, or done the same, meanwhile. */
function gone(request: Request, { design }: Designing): Reply {
  tell(request, 'language-help.gone');
  return redirect(`/designs/${design.id}/language-help`);
}
