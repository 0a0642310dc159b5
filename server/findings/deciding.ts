/** Auditors decide findings and proposals together, and take it back. */
import { unconfirmed } from '../../surveys/accounts/resets.ts';
import { type Checked, isConflict, type Problem } from '../../surveys/failures.ts';
import { aFinding, aProposal, hasSameWords, type Kind } from '../../surveys/findings/conclusions.ts';
import { agree, type Deciding, type Seen, takeBack } from '../../surveys/findings/deciding.ts';
import {
  type Finding,
  type FindingWords,
  findingLacks,
  findingWords,
  readFinding,
} from '../../surveys/findings/finding.ts';
import {
  type Proposal,
  type ProposalWords,
  proposalLacks,
  proposalWords,
  readProposal,
} from '../../surveys/findings/proposal.ts';
import { field, revisionIn } from '../http/forms.ts';
import type { Reply } from '../http/handle.ts';
import { actNow } from '../http/recording.ts';
import type { Handler } from '../http/route.ts';
import * as findings from './findings.ts';
import { areasIn, concludedIn, type FindingsContext, findingIn } from './findings-context.ts';
import * as proposals from './proposals.ts';

/** What is typed is kept first, and is what is decided; what it lacks is told on its page. */
export const concludeFinding: Handler<'audit' | 'finding'> = async (context) => {
  const refused = await findings.keepTyped(context);
  if (refused) return refused;
  const { form, params } = context;
  const concluded = await concludedIn(context);
  const finding = findingIn(concluded, params.finding);
  const typed = readFinding(form, [...areasIn(concluded).keys()]);
  const saying = finding.evidence.filter(({ strength }) => strength !== undefined).length;
  const placed = field(form, 'placed').split(' ').filter(Boolean);
  return deciding<Finding>(context, aFinding, {
    area: 'findings',
    seen: {
      revision: form.has('heading')
        ? revisionOf<FindingWords>({ words: findingWords }, finding, typed)
        : revisionIn(form),
      basis: Object.fromEntries(placed.map((id) => [id, finding.basis[id] ?? ''])),
    },
    lacks: (kept) => findingLacks(kept, { saying, suggested: finding.suggestion.verdicts }),
    // The form is shown as it is kept now: what was typed is in it.
    again: (problems) => findings.shown(context, { typed: { form: findings.commentIn(form), problems } }),
    onward: (address) => findings.onward(context, address),
    ...findings.whichOf(context),
  });
};

export const concludeProposal: Handler<'audit' | 'proposal'> = async (context) => {
  const refused = await proposals.keepTyped(context);
  if (refused) return refused;
  const { form } = context;
  const kept = await proposals.proposalIn(context);
  const typed = readProposal(form, kept.findings);
  return deciding<Proposal>(context, aProposal, {
    area: 'proposals',
    seen: {
      revision: form.has('what')
        ? revisionOf<ProposalWords>({ words: proposalWords }, kept, typed)
        : revisionIn(form),
      basis: {},
    },
    lacks: proposalLacks,
    again: async (problems) =>
      proposals.shown(context, await proposals.proposalIn(context), {
        typed: { form: findings.commentIn(form), problems },
      }),
    onward: (address) => proposals.onward(context, address),
    ...proposals.whichOf(context),
  });
};

/** What was typed is kept by now, and seen; none where others have changed something else meanwhile. */
function revisionOf<Words extends object>(
  kind: { readonly words: readonly (keyof Words)[] },
  kept: Words & { readonly revision: number },
  typed: Checked<Words>,
): number {
  return typed.ok && hasSameWords(kind, kept, typed.value) ? kept.revision : -1;
}

interface Named {
  readonly area: Area;
  /** Where it leads when it is done. */
  onward(address: string): Reply | Promise<Reply>;
  readonly id: string;
  readonly auditId: string;
}

interface Decided<Thing> extends Named {
  readonly seen: Seen;
  lacks(thing: Thing): readonly Problem[];
  again(problems: readonly Problem[]): Promise<Reply>;
}

type Area = 'findings' | 'proposals';

async function deciding<Thing extends Finding | Proposal>(
  context: FindingsContext,
  kind: Kind<Thing>,
  { area, id, auditId, onward, seen, lacks, again }: Decided<Thing>,
): Promise<Reply> {
  const { store, notify } = context;
  try {
    const act = { ...(await decidingIn(context, area)), seen, lacks };
    const done = await agree(store, kind, { id, auditId }, act);
    if (!done.ok) return again(done.problems);
    notify(`${area}.notices.${done.value}`);
  } catch (error) {
    if (!isConflict(error)) throw error;
    notify(`${area}.notices.changed-meanwhile`);
  }
  return onward(`/audits/${auditId}/${area}/${id}`);
}

export const reopenFinding: Handler<'audit' | 'finding'> = (context) =>
  takingBack(
    context,
    aFinding,
    {
      area: 'findings',
      onward: (address) => findings.onward(context, address),
      ...findings.whichOf(context),
    },
    () => findings.keepTyped(context),
  );

export const reopenProposal: Handler<'audit' | 'proposal'> = (context) =>
  takingBack(
    context,
    aProposal,
    {
      area: 'proposals',
      onward: (address) => proposals.onward(context, address),
      ...proposals.whichOf(context),
    },
    () => proposals.keepTyped(context),
  );

/** What was typed while somebody else decided it is kept upon that. */
async function takingBack<Thing extends Finding | Proposal>(
  context: FindingsContext,
  kind: Kind<Thing>,
  { area, id, auditId, onward }: Named,
  keepTyped: () => Promise<Reply | undefined>,
): Promise<Reply> {
  const { store, notify } = context;
  const done = await takeBack(store, kind, { id, auditId }, await decidingIn(context, area));
  const refused = await keepTyped();
  if (refused) return refused;
  if (done) notify(`${area}.notices.${done}`);
  return onward(`/audits/${auditId}/${area}/${id}`);
}

/** Who decides, when, and the line of it in the record. */
async function decidingIn(context: FindingsContext, area: Area): Promise<Deciding> {
  const { services, audit, person, today, store } = context;
  const afterReset = (await unconfirmed(store, person.id))?.id;
  const about = { personId: person.id, auditId: audit.id, afterReset };
  const thing = area === 'findings' ? 'finding' : 'proposal';
  return {
    by: person.id,
    on: today,
    note: (inside, as) => inside.acts.add(actNow(services, `${thing}-${as}`, about)),
  };
}
