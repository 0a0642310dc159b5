/** What a finding rests on: chosen among what may be told, placed, and taken away. */
import type { EvidenceSources } from '../../reports/findings/placed.ts';
import { isConflict } from '../../surveys/failures.ts';
import { type Evidence, type Reference, readReference } from '../../surveys/findings/evidence.ts';
import { moveEvidence, placeEvidence, removeEvidence } from '../../surveys/findings/placing.ts';
import { choosingPage, type EvidenceGroup, evidenceGroups } from '../../views/findings/choosing.ts';
import { badForm, field } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { newId } from '../services.ts';
import { addressOf, commentIn, directionIn, keepTyped, onward, stays, whichOf } from './conclusion-page.ts';
import { ofFinding } from './findings.ts';
import { concludedIn, findingIn } from './findings-context.ts';

type FindingContext = Context<'audit' | 'finding'>;

/** From the page of the finding, whose words are kept first: to its evidence, or to a proposal that answers it. Not from a comment. */
export const goToChoosing: Handler<'audit' | 'finding'> = async (context) => {
  const refused = await keepTyped(ofFinding, context);
  if (refused) return refused;
  const typed = commentIn(context.form);
  if (typed.size > 0) {
    const problems = [{ field: 'comment', message: 'findings.problems.not-said' }];
    return ofFinding.shown(context, { typed: { form: typed, problems } });
  }
  const kind = field(context.form, 'kind');
  const { audit, params } = context;
  return redirect(
    kind === 'proposal'
      ? `/audits/${audit.id}/proposals/new?finding=${params.finding}`
      : `${addressOf(ofFinding, context)}/evidence?kind=${groupIn(kind)}`,
  );
};

export const showChoosing: Handler<'audit' | 'finding'> = (context) =>
  choosing(context, groupIn(context.query('kind') ?? ''));

async function choosing(context: FindingContext, group: EvidenceGroup, problem?: string): Promise<Reply> {
  const concluded = await concludedIn(context);
  const finding = findingIn(concluded, context.params.finding);
  if (finding.concluded) return stays(ofFinding, context);
  const problems = problem ? [{ field: 'evidence', message: problem }] : [];
  const view = choosingPage({ ...context, ...concluded, ...tickedIn(context), finding, group, problems });
  return page(view, problem ? 422 : 200);
}

/** What is ticked and what is looked for, which goes in the address. */
export function tickedIn({ form, query, request }: Pick<Context, 'form' | 'query' | 'request'>) {
  const asked = [request.query.evidence].flat().filter((one) => typeof one === 'string');
  const find = (query('find') ?? '').trim().slice(0, longestFind);
  return { chosen: form.get('evidence') ?? asked, find };
}

/** In characters. */
const longestFind = 100;

/** All that is ticked; what its source has not (any more) is not placed. */
export const placeChosen: Handler<'audit' | 'finding'> = async (context) => {
  const { services, store, form, notify } = context;
  const { sources } = await concludedIn(context);
  const group = groupIn(field(form, 'kind'));
  const chosen = (form.get('evidence') ?? []).flatMap((one) => known(readReference(one), sources));
  if (chosen.length === 0) return choosing(context, group, 'findings.missing.choice');
  const placed = chosen.map((reference): Evidence => ({ ...reference, id: newId(services) }));
  const isPlaced = await unlessDecided(() => placeEvidence(store, whichOf(ofFinding, context), placed));
  if (isPlaced === undefined) return stays(ofFinding, context);
  if (!isPlaced) return choosing(context, group, 'findings.evidence-full');
  notify('findings.notices.placed', { count: placed.length });
  return redirect(`${addressOf(ofFinding, context)}#evidence`);
};

export const takeAway: Handler<'audit' | 'finding' | 'evidence'> = async (context) => {
  const { store, params } = context;
  const refused = await keepTyped(ofFinding, context);
  if (refused) return refused;
  const done = await unlessDecided(async () => {
    await removeEvidence(store, whichOf(ofFinding, context), params.evidence);
    return true;
  });
  return done ? onward(ofFinding, context, `#evidence`) : stays(ofFinding, context);
};

/** One step among the others, whose words are kept first. */
export const moveOne: Handler<'audit' | 'finding' | 'evidence'> = async (context) => {
  const { store, form, params } = context;
  const refused = await keepTyped(ofFinding, context);
  if (refused) return refused;
  const done = await unlessDecided(async () => {
    await moveEvidence(store, whichOf(ofFinding, context), params.evidence, directionIn(form));
    return true;
  });
  return done ? onward(ofFinding, context, `#evidence-${params.evidence}`) : stays(ofFinding, context);
};

/** Undefined where somebody has decided the finding meanwhile. */
async function unlessDecided<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (isConflict(error)) return undefined;
    throw error;
  }
}

function known(reference: Reference | undefined, sources: EvidenceSources): readonly Reference[] {
  if (!reference) throw badForm('no such evidence');
  return Object.hasOwn(sources, reference.kind) && sources[reference.kind]?.find(reference)
    ? [reference]
    : [];
}

function groupIn(given: string): EvidenceGroup {
  return evidenceGroups.find((group) => group === given) ?? 'figure';
}
