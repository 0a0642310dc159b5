/** Who could be recognised, and what results may be split by. */
import type { Request } from 'express';
import { mayIn } from '../../surveys/audits/team.ts';
import { type Forecast, forecastOf, smallestInvited } from '../../surveys/designing/advice/forecast.ts';
import { splitsOf, withSplits } from '../../surveys/designing/advice/splits.ts';
import { baseOf, keepPart } from '../../surveys/designing/changing/changing.ts';
import { forecastPage } from '../../views/designing/language-help/forecast.ts';
import { field, readForm, revisionIn } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { notify } from '../http/signed-in.ts';
import type { Services } from '../services.ts';
import { differing } from './conflicts.ts';
import { type Designing, makerOf } from './design-context.ts';

const mostInvited = 10_000;

/** By the audit's own planned collections, for pages that ask nothing. */
export async function plannedForecast(
  { store }: Services,
  { design, audit }: Pick<Designing, 'design' | 'audit'>,
): Promise<Forecast> {
  const collections = await store.collections.ofAudit(audit.id);
  return forecastOf(design.body, { invited: smallestInvited(collections, design.body), k: audit.k });
}

export async function showForecast(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { design, audit, team, person } = about;
  const { invited: planned } = await plannedForecast(services, about);
  const typed = typedIn(request);
  const invited = typed === undefined ? planned : typed.value;
  const shown = {
    language: languageOf(request),
    design,
    audit,
    planned,
    forecast: forecastOf(design.body, { invited, k: audit.k }),
    splits: splitsOf(design.body, { invited, kCut: audit.kCut }),
    mayChange: mayIn(team, person, 'change-design'),
    ...(typed && { typed: { form: typed.form, problems: typed.problems } }),
  };
  return page(forecastPage(shown), typed?.problems.length ? 422 : 200);
}

/** What the address says of how many are invited; undefined where it says nothing. */
function typedIn(request: Request) {
  const given = request.query.invited;
  if (typeof given !== 'string' || given.trim() === '') return undefined;
  const form = new Map([['invited', [given]]]);
  const number = /^\d{1,5}$/.test(given.trim()) ? Number(given) : 0;
  if (number >= 1 && number <= mostInvited) return { form, value: number, problems: [] };
  const values = { least: 1, most: mostInvited };
  return {
    form,
    value: undefined,
    problems: [{ field: 'invited', message: 'staff.problems.not-a-number', values }],
  };
}

export async function keepSplits(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { store } = services;
  const { design, person } = about;
  const form = readForm(request.body);
  const seen = revisionIn(form);
  const then = await baseOf(store.designs, design, seen);
  const part = { kind: 'about' } as const;
  const mine = withSplits(then, form.get('splits') ?? []);
  const kept = await keepPart(store, design.id, seen, part, mine, makerOf(services, person));
  const invited = field(form, 'invited');
  const back = `/designs/${design.id}/forecast${/^\d{1,5}$/.test(invited) ? `?invited=${invited}` : ''}`;
  if (kept.as !== 'kept') return differing(services, request, about, { kept, part, mine, seen, back });
  notify(request, 'forecast.kept');
  return redirect(back);
}
