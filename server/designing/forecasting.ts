import { type Forecast, forecastOf } from '../../surveys/designing/advice/forecast.ts';
import { splitsOf, withSplits } from '../../surveys/designing/advice/splits.ts';
import { keepPart } from '../../surveys/designing/changing/changing.ts';
import { forecastPage } from '../../views/designing/language-help/forecast.ts';
import { field } from '../http/forms.ts';
import { page, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { showConflict } from './conflicts.ts';
import { baseIn, type DesignContext, makerOf } from './design-context.ts';
import { outlookIn, smallestOf } from './outlooks.ts';

const mostInvited = 10_000;

/** By the audit's own planned collections, for pages that ask nothing. */
export function plannedForecast({ design, audit }: DesignContext, invited: number | undefined): Forecast {
  return forecastOf(design.body, { invited, k: audit.k });
}

export const showForecast: Handler<'design'> = async (context) => {
  const { design, audit, query } = context;
  const smallest = await smallestOf(context);
  const planned = smallest?.invited;
  const typed = typedIn(query('invited'));
  const invited = typed ? typed.value : planned;
  const shown = {
    ...context,
    planned,
    outlook: outlookIn(context, 'forecast', smallest, invited),
    forecast: forecastOf(design.body, { invited, k: audit.k }),
    splits: splitsOf(design.body, { invited, kCut: audit.kCut }),
    ...(typed && { typed }),
  };
  return page(forecastPage(shown), typed?.problems.length ? 422 : 200);
};

/** What the address says of how many are invited; undefined where it says nothing. */
function typedIn(given = '') {
  if (given.trim() === '') return undefined;
  const form = new Map([['invited', [given]]]);
  const number = /^\d{1,5}$/.test(given.trim()) ? Number(given) : 0;
  if (number >= 1 && number <= mostInvited) return { form, value: number, problems: [] };
  const values = { least: 1, most: mostInvited };
  const problems = [{ field: 'invited', message: 'staff.problems.not-a-number', values }];
  return { form, value: undefined, problems };
}

export const saveSplits: Handler<'design'> = async (context) => {
  const { store, design, form, notify } = context;
  const { baseRevision, base } = await baseIn(context);
  const part = { kind: 'about' } as const;
  const mine = withSplits(base, form.get('splits') ?? []);
  const kept = await keepPart(store, design.id, baseRevision, part, mine, makerOf(context));
  const invited = field(form, 'invited');
  const back = `/designs/${design.id}/forecast${/^\d{1,5}$/.test(invited) ? `?invited=${invited}` : ''}`;
  if (kept.as !== 'kept') return showConflict(context, kept, { part, mine, baseRevision, back });
  notify('forecast.kept');
  return redirect(back);
};
