/** What will be told of the questions, in a box on the pages of a design; what is put right in it, and undone. */
import type { Collection } from '../../surveys/audits/collection.ts';
import {
  forecastOf,
  smallestPlanned,
  splitsOf,
  withSplits,
} from '../../surveys/designing/advice/forecast.ts';
import { change, type Kept, keepPart } from '../../surveys/designing/changing/changing.ts';
import { fixQuestion, isFix, undoFix } from '../../surveys/designing/changing/fixing.ts';
import type { Design } from '../../surveys/designing/document/design.ts';
import { partIn } from '../../surveys/designing/document/parts.ts';
import { removeQuestion } from '../../surveys/designing/document/placing.ts';
import { wordingOf } from '../../views/designing/frame.ts';
import { forecastPage } from '../../views/designing/language-help/forecast.ts';
import { type Done, type Fixable, type OutlookBox, outlookBox } from '../../views/outlook-box.ts';
import { badForm, field, revisionIn } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { showConflict } from './conflicts.ts';
import { baseIn, type DesignContext, keyMaker, makerOf } from './design-context.ts';

type PageOfBox = Fixable['page'];
type FixContext = Parameters<Handler<'design' | 'key'>>[0];

/** The smallest of the collections that are planned to ask these questions: there least is told. */
export async function smallestOf({ store, design, audit }: DesignContext): Promise<Collection | undefined> {
  return smallestPlanned(await store.collections.ofAudit(audit.id), design.body);
}

/** Of the design as it is now, for so many invited; whoever may change the questions gets the buttons. */
export function outlookIn(
  context: DesignContext,
  page: PageOfBox,
  planned: Pick<Collection, 'invited' | 'access'> | undefined,
  invited = planned?.invited,
): OutlookBox | undefined {
  const { design, audit, may, query } = context;
  const home = `/designs/${design.id}`;
  return outlookBox(design.body, {
    wording: wordingOf(context),
    // Codes are the way where few are invited (disclosure.md, rule 11), until somebody has chosen another.
    expecting: { invited, access: planned?.access ?? 'codes', k: audit.k, kCut: audit.kCut },
    fixable: may('change-design')
      ? { home, revision: design.revision, page, done: doneIn(context, query) }
      : undefined,
  });
}

/** What the address says has just been done. */
function doneIn({ design }: DesignContext, query: DesignContext['query']): Done | undefined {
  const revision = Number(query('done'));
  const how = query('how') ?? '';
  const isRevision = Number.isInteger(revision) && revision > 1 && revision <= design.revision;
  if (!isRevision || !(isFix(how) || how === 'remove')) return undefined;
  return { how, revision, key: query('of') ?? '' };
}

/** Made one of yes and no, given an area, made background or taken away: at once, and to be undone in the same box. */
export const fixOne: Handler<'design' | 'key'> = async (context) => {
  const { store, design, form, params } = context;
  const { key } = params;
  const how = field(form, 'how');
  if (how === 'remove') {
    const { revision } = await change(
      store,
      design.id,
      (body) => removeQuestion(body, key),
      makerOf(context),
    );
    return redirect(backTo(context, { how, key, revision }));
  }
  if (!isFix(how)) throw badForm(`fix ${how}`);
  // Nothing chosen is nothing to keep: the box asks again.
  if (how === 'area' && field(form, 'area') === '') return redirect(backTo(context));
  const baseRevision = revisionIn(form);
  const wish = {
    key,
    fix: how,
    area: field(form, 'area'),
    baseRevision,
    keyFor: await keyMaker(context, 'l'),
  };
  const kept = await fixQuestion(store, design.id, wish, makerOf(context));
  return answered(context, kept, baseRevision, (revision) => ({ how, key, revision }));
};

export const undoOne: Handler<'design' | 'key'> = async (context) => {
  const { store, design, form, params, notify } = context;
  const revision = revisionIn(form);
  const kept = await undoFix(store, design.id, { key: params.key, revision }, makerOf(context));
  if (kept.as === 'kept') notify('outlook.undone');
  return answered(context, kept, revision, () => undefined);
};

function answered(
  context: FixContext,
  kept: Kept,
  baseRevision: number,
  done: (revision: number) => Done | undefined,
): Reply | Promise<Reply> {
  if (kept.as === 'kept') return redirect(backTo(context, done(kept.design.revision)));
  const part = { kind: 'question', key: context.params.key } as const;
  const mine = partIn(context.design.body, part) ?? {};
  return showConflict(context, kept, { part, mine, baseRevision, back: backTo(context) });
}

/** The page that the box was on. */
function backTo({ design, form }: FixContext, done?: Done): string {
  return boxAddress(design, (name) => field(form, name), done) ?? `/designs/${design.id}/forecast#outlook`;
}

/** The same with the number of invited, as a form or an address tells it; undefined where that was on no such page. */
export function boxAddress(
  design: Pick<Design, 'id'>,
  get: (name: string) => string | undefined,
  done?: Done,
): string | undefined {
  const page = get('page');
  if (page !== 'approval' && page !== 'forecast') return undefined;
  const invited = get('invited') ?? '';
  const asked = new URLSearchParams({
    ...(page === 'forecast' && /^\d{1,5}$/.test(invited) && { invited }),
    ...(done && { done: String(done.revision), how: done.how, of: done.key }),
  });
  return `/designs/${design.id}/${page}${asked.size > 0 ? `?${asked}` : ''}#outlook`;
}

const mostInvited = 10_000;

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
    typed,
  };
  return forecastPage(shown);
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
  const { store, design, form } = context;
  const { baseRevision, base } = await baseIn(context);
  const part = { kind: 'about' } as const;
  const mine = withSplits(base, form.get('splits') ?? []);
  const kept = await keepPart(store, design.id, baseRevision, part, mine, makerOf(context));
  const invited = field(form, 'invited');
  const back = `/designs/${design.id}/forecast${/^\d{1,5}$/.test(invited) ? `?invited=${invited}` : ''}`;
  if (kept.as !== 'kept') return showConflict(context, kept, { part, mine, baseRevision, back });
  return redirect(back, 'forecast.kept');
};
