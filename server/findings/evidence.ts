/** What a finding rests on: chosen among what may be told, placed, and taken away. */
import { spokenUnder } from '../../reports/findings/placed.ts';
import type { Which } from '../../surveys/findings/conclusions.ts';
import { type Evidence, type Reference, readReference } from '../../surveys/findings/evidence.ts';
import { moveEvidence, placeEvidence, removeEvidence } from '../../surveys/findings/placing.ts';
import { choosingPage, type EvidenceGroup, evidenceGroups } from '../../views/findings/choosing.ts';
import { leave, onward } from '../commenting/typed-page.ts';
import { badForm, type Form, field } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { newId } from '../services.ts';
import { directionIn, stays, unlessDecided } from './conclusion-page.ts';
import { ofFinding } from './findings.ts';
import { concludedIn, findingIn } from './findings-context.ts';

type FindingContext = Context<'audit' | 'finding'>;

/** From the page of the finding, whose words are kept first: to its evidence, or to a proposal that answers it. Not from a comment. */
export const goToChoosing: Handler<'audit' | 'finding'> = async (context) => {
  const { audit, form, params } = context;
  const page = ofFinding(context);
  const kind = field(form, 'kind');
  const newProposal = `/audits/${audit.id}/proposals/new?finding=${params.finding}`;
  const choosing = `${page.address}/evidence?kind=${groupIn(kind)}`;
  return (await page.keep(form)) ?? leave(page, kind === 'proposal' ? newProposal : choosing);
};

export const showChoosing: Handler<'audit' | 'finding'> = (context) =>
  choosing(context, groupIn(context.query('kind') ?? ''));

async function choosing(context: FindingContext, group: EvidenceGroup, problem?: string): Promise<Reply> {
  const concluded = await concludedIn(context);
  const finding = findingIn(concluded, context.params.finding);
  if (finding.concluded) return stays(ofFinding(context));
  const problems = problem ? [{ field: 'evidence', message: problem }] : [];
  return choosingPage({ ...context, ...concluded, ...tickedIn(context), finding, group, problems });
}

/** What is ticked and what is looked for, which goes in the address. */
export function tickedIn({ form, query, request }: Pick<Context, 'form' | 'query' | 'request'>) {
  const asked = [request.query.evidence].flat().filter((one) => typeof one === 'string');
  const find = (query('find') ?? '').trim().slice(0, longestFind);
  return { chosen: form.get('evidence') ?? asked, find };
}

/** In characters. */
const longestFind = 100;

/** All that is ticked, and is there (still). */
export function referencesIn(form: Form, isThere: (reference: Reference) => boolean): readonly Reference[] {
  const ticked = (form.get('evidence') ?? []).map(readReference);
  if (ticked.includes(undefined)) throw badForm('no such evidence');
  return ticked.filter((reference) => reference !== undefined).filter(isThere);
}

/** What its source has not (any more) is not placed. */
export const placeChosen: Handler<'audit' | 'finding'> = async (context) => {
  const { services, store, form } = context;
  const { sources } = await concludedIn(context);
  const group = groupIn(field(form, 'kind'));
  const chosen = referencesIn(form, (reference) => spokenUnder(reference, sources) !== undefined);
  if (chosen.length === 0) return choosing(context, group, 'findings.missing.choice');
  const placed = chosen.map((reference): Evidence => ({ ...reference, id: newId(services) }));
  const { which, address } = ofFinding(context);
  const isPlaced = await unlessDecided(() => placeEvidence(store, which, placed));
  if (isPlaced === undefined) return stays(ofFinding(context));
  if (!isPlaced) return choosing(context, group, 'findings.evidence-full');
  return redirect(`${address}#evidence`, 'findings.notices.placed', { count: placed.length });
};

export const takeAway: Handler<'audit' | 'finding' | 'evidence'> = (context) =>
  changed(context, '#evidence', (which) => removeEvidence(context.store, which, context.params.evidence));

/** One step among the others. */
export const moveOne: Handler<'audit' | 'finding' | 'evidence'> = (context) => {
  const { store, form, params } = context;
  return changed(context, `#evidence-${params.evidence}`, (which) =>
    moveEvidence(store, which, params.evidence, directionIn(form)),
  );
};

/** Once the words of the finding are kept. */
async function changed(context: FindingContext, place: string, change: (which: Which) => Promise<unknown>) {
  const page = ofFinding(context);
  const refused = await page.keep(context.form);
  if (refused) return refused;
  const done = await unlessDecided(() => change(page.which).then(() => true));
  return done ? onward(page, place) : stays(page);
}

function groupIn(given: string): EvidenceGroup {
  return evidenceGroups.find((group) => group === given) ?? 'figure';
}
