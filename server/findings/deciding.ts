/** Auditors decide findings and proposals together, and take it back. */
import { unconfirmed } from '../../surveys/accounts/resets.ts';
import { type Checked, isConflict, type Problem } from '../../surveys/failures.ts';
import { hasSameWords } from '../../surveys/findings/conclusions.ts';
import { agree, type Deciding, type Seen, takeBack } from '../../surveys/findings/deciding.ts';
import { type Finding, findingLacks, readFinding } from '../../surveys/findings/finding.ts';
import { type Proposal, proposalLacks, readProposal } from '../../surveys/findings/proposal.ts';
import { commentIn, onward } from '../commenting/typed-page.ts';
import { field, revisionIn } from '../http/forms.ts';
import type { Reply } from '../http/handle.ts';
import { actNow } from '../http/recording.ts';
import type { Handler } from '../http/route.ts';
import type { ConclusionPage } from './conclusion-page.ts';
import { ofFinding } from './findings.ts';
import { areasIn, concludedIn, type FindingsContext, findingIn } from './findings-context.ts';
import { ofProposal, proposalIn } from './proposals.ts';

/** What somebody decides, once what they typed is kept. */
interface Decided<Thing> extends Pick<Seen, 'basis'> {
  readonly kept: Partial<Thing> & Pick<Finding, 'revision'>;
  readonly typed: Checked<Partial<Thing>>;
  lacks(thing: Thing): readonly Problem[];
}

export const concludeFinding: Handler<'audit' | 'finding'> = (context) =>
  conclude(ofFinding(context), async () => {
    const concluded = await concludedIn(context);
    const { evidence, basis, suggestion, ...kept } = findingIn(concluded, context.params.finding);
    const saying = evidence.filter(({ strength }) => strength !== undefined).length;
    const placed = field(context.form, 'placed').split(' ').filter(Boolean);
    return {
      kept,
      typed: readFinding(context.form, [...areasIn(concluded).keys()]),
      basis: Object.fromEntries(placed.map((id) => [id, basis[id] ?? ''])),
      lacks: (finding) => findingLacks(finding, { saying, suggested: suggestion.verdicts }),
    };
  });

export const concludeProposal: Handler<'audit' | 'proposal'> = (context) =>
  conclude(ofProposal(context), async (): Promise<Decided<Proposal>> => {
    const kept = await proposalIn(context);
    return { kept, typed: readProposal(context.form, kept.findings), basis: {}, lacks: proposalLacks };
  });

/** What is typed is kept first, and is what is decided; what it lacks is told on its page. */
async function conclude<Thing extends Finding | Proposal>(
  page: ConclusionPage<Thing>,
  decided: () => Promise<Decided<Thing>>,
): Promise<Reply> {
  const { context, kind, which } = page;
  const { store, form, notify } = context;
  const refused = await page.keep(form);
  if (refused) return refused;
  const { kept, typed, basis, lacks } = await decided();
  const revision = form.has(page.heading) ? revisionOf(page, kept, typed) : revisionIn(form);
  try {
    const act = { ...(await decidingIn(context, page.as)), seen: { revision, basis }, lacks };
    const done = await agree(store, kind, which, act);
    // The form is shown as it is kept now: what was typed is in it.
    if (!done.ok) return page.shown({ typed: { form: commentIn(form), problems: done.problems } });
    notify(`${page.as}s.notices.${done.value}`);
  } catch (error) {
    if (!isConflict(error)) throw error;
    notify(`${page.as}s.notices.changed-meanwhile`);
  }
  return onward(page);
}

/** What was typed is kept by now, and seen; none where others have changed something else meanwhile. */
function revisionOf<Thing extends Finding | Proposal>(
  { kind }: Pick<ConclusionPage<Thing>, 'kind'>,
  kept: Decided<Thing>['kept'],
  typed: Checked<Partial<Thing>>,
): number {
  return typed.ok && hasSameWords<Partial<Thing>>(kind, kept, typed.value) ? kept.revision : -1;
}

export const reopenFinding: Handler<'audit' | 'finding'> = (context) => reopen(ofFinding(context));
export const reopenProposal: Handler<'audit' | 'proposal'> = (context) => reopen(ofProposal(context));

/** What was typed while somebody else decided it is kept upon that. */
async function reopen<Thing extends Finding | Proposal>(page: ConclusionPage<Thing>): Promise<Reply> {
  const { context, kind, which } = page;
  const done = await takeBack(context.store, kind, which, await decidingIn(context, page.as));
  const refused = await page.keep(context.form);
  if (refused) return refused;
  if (done) context.notify(`${page.as}s.notices.${done}`);
  return onward(page);
}

/** Who decides, when, and the line of it in the record. */
async function decidingIn(context: FindingsContext, thing: 'finding' | 'proposal'): Promise<Deciding> {
  const { services, audit, person, today, store } = context;
  const afterReset = (await unconfirmed(store, person.id))?.id;
  const about = { personId: person.id, auditId: audit.id, afterReset };
  return {
    by: person.id,
    on: today,
    note: (inside, as) => inside.acts.add(actNow(services, `${thing}-${as}`, about)),
  };
}
