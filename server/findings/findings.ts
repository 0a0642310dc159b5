/** Findings of an audit: listed, begun, written, put in order and taken away. */

import { aFinding, begin } from '../../surveys/findings/conclusions.ts';
import { type Finding, readFinding } from '../../surveys/findings/finding.ts';
import type { Typed } from '../../views/fields.ts';
import { findingPage } from '../../views/findings/finding.ts';
import { findingsPage } from '../../views/findings/findings.ts';
import { findingRemovalPage } from '../../views/findings/removing.ts';
import { saveTyped } from '../commenting/typed-page.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { newId } from '../services.ts';
import * as conclusions from './conclusion-page.ts';
import { areasIn, concludedIn, type FindingsContext, findingIn, homeOf } from './findings-context.ts';

type FindingContext = Context<'audit' | 'finding'>;

export const ofFinding = (context: FindingContext) =>
  conclusions.conclusionPage<Finding>(context, {
    kind: aFinding,
    as: 'finding',
    heading: 'heading',
    id: context.params.finding,
    read: async () => readFinding(context.form, [...areasIn(await concludedIn(context)).keys()]),
    shown: (more) => shown(context, more),
  });

export const showFindings: Handler<'audit'> = (context) => listed(context);

async function listed(context: FindingsContext, typed?: Typed): Promise<Reply> {
  const concluded = await concludedIn(context);
  const areas = areasIn(concluded);
  const { query } = context;
  const asked = { page: query('page'), at: query('at') };
  return findingsPage({ ...context, ...concluded, asked, areas, typed });
}

/** A heading is enough to begin with. */
export const addFinding: Handler<'audit'> = async (context) => {
  const { services, store, audit, form } = context;
  const read = readFinding(form, []);
  if (!read.ok) return listed(context, { form, problems: read.problems });
  const id = newId(services);
  if (!(await begin(store, aFinding, { ...read.value, id, auditId: audit.id, evidence: [] }))) {
    return listed(context, { form, problems: [{ field: 'heading', message: 'findings.full' }] });
  }
  return redirect(`${homeOf(context)}/${id}`);
};

export const showFinding: Handler<'audit' | 'finding'> = (context) => shown(context);

async function shown(context: FindingContext, more: conclusions.ShownOf<Finding> = {}): Promise<Reply> {
  const { store, params } = context;
  const concluded = await concludedIn(context);
  const finding = findingIn(concluded, params.finding);
  const view = findingPage({
    ...context,
    ...concluded,
    ...more,
    finding,
    areas: areasIn(concluded),
    people: await store.people.list(),
    comments: context.may('comment-findings') ? await store.conclusionComments.ofConclusion(finding.id) : [],
  });
  if (more.meanwhile) return page(view, 409);
  return view;
}

export const saveWords: Handler<'audit' | 'finding'> = (context) =>
  saveTyped(ofFinding(context), 'findings.notices.saved');
export const moveOne: Handler<'audit' | 'finding'> = (context) => conclusions.moveOne(ofFinding(context));
export const removeOne: Handler<'audit' | 'finding'> = (context) => conclusions.removeOne(ofFinding(context));

export const confirmRemoval: Handler<'audit' | 'finding'> = async (context) => {
  const concluded = await concludedIn(context);
  const finding = findingIn(concluded, context.params.finding);
  if (finding.concluded) return conclusions.stays(ofFinding(context));
  return findingRemovalPage({ ...context, finding, proposals: concluded.told.proposals });
};
