/** The two parties approve the commission of an audit, and may take that back until somebody is asked. */
import {
  approveCommission,
  canTakeBack,
  partyOf,
  takeBackApproval,
} from '../../surveys/audits/approving-commission.ts';
import {
  type Approval,
  type CommissionStatus,
  commissionOf,
  type Party,
  parties,
} from '../../surveys/audits/commissioning.ts';
import { Failure, isConflict } from '../../surveys/failures.ts';
import type { FieldDeclaration } from '../../surveys/forms/declaration.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { commissionApproval } from '../../surveys/records/kinds/commission.ts';
import { approvalPage, commissionHome } from '../../views/commissioning/commission.ts';
import type { Typed } from '../../views/fields.ts';
import { field, revisionIn } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { newId } from '../services.ts';

type InAudit = Context<'audit'>;

export const showApproval: Handler<'audit'> = (context) => shown(context);

/** By the account of somebody who speaks for a party. */
export const approve: Handler<'audit'> = async (context) => {
  const { store, audit, person, today, form } = context;
  const party = await partyOf(store, person, (await commissionOf(store, audit.id)).record);
  if (!party) {
    const problem = { field: 'main', message: 'commission.approval.not-named' };
    return shown(context, { form, problems: [problem] });
  }
  return keep(context, { party, way: 'account', name: person.name, day: today });
};

/** Typed in for a commissioner who has signed on paper, or has said so. */
export const typeApproval: Handler<'audit'> = async (context) => {
  const read = checkForm(typedForm(context), context.form);
  if (!read.ok) return shown(context, { form: context.form, problems: read.problems });
  return keep(context, { party: 'commissioner', ...read.value });
};

/** Of the party that the person speaks for, or what was typed in wrong. */
export const takeBack: Handler<'audit'> = async (context) => {
  const { services, store, audit, person, today, form } = context;
  const own = await takenBackBy(context, await commissionOf(store, audit.id));
  const party = own.find((one) => one === field(form, 'party'));
  try {
    if (!party) throw new Failure('conflict', `nothing of ${person.id} to take back`);
    const made = { id: newId(services), by: person.id, on: today };
    await takeBackApproval(store, audit.id, { ...made, party, name: person.name, day: today });
  } catch (error) {
    if (!isConflict(error)) throw error;
    const problem = { field: 'main', message: 'commission.approval.not-taken-back' };
    return shown(context, { form, problems: [problem] }, 409);
  }
  return redirect(`${commissionHome(audit)}/approval`, 'commission.approval.taken-back');
};

/** One's own party, and the other one where one typed in what it is said to have approved. */
async function takenBackBy(
  { store, audit, person, may }: InAudit,
  { record, standing }: CommissionStatus,
): Promise<readonly Party[]> {
  if (!may('write-commission') || !(await canTakeBack(store, audit.id))) return [];
  const own = await partyOf(store, person, record);
  return parties.filter(
    (party) =>
      standing[party].length > 0 && (own === party || standing[party].some(({ by }) => by === person.id)),
  );
}

async function keep(
  context: InAudit,
  given: Pick<Approval, 'party' | 'way' | 'name' | 'day'>,
): Promise<Reply> {
  const { services, store, audit, person, today, form } = context;
  const revision = revisionIn(form);
  try {
    const made = { id: newId(services), by: person.id, on: today };
    await approveCommission(store, audit.id, { ...given, revision, ...made });
  } catch (error) {
    if (!isConflict(error)) throw error;
    const problem = { field: 'main', message: 'commission.approval.changed' };
    return shown(context, { form, problems: [problem] }, 409);
  }
  return redirect(commissionHome(audit), 'commission.approval.saved');
}

async function shown(context: InAudit, typed?: Typed, status?: number): Promise<Reply> {
  const { store, audit, may } = context;
  const form = may('type-approval') ? typedForm(context) : undefined;
  const commissioned = await commissionOf(store, audit.id);
  const takesBack = await takenBackBy(context, commissioned);
  const party = await partyOf(store, context.person, commissioned.record);
  const about = { ...context, form, status: commissioned, takesBack, party };
  return page(approvalPage({ ...about, ...(typed && { typed }) }), status);
}

/** What a commissioner says to FoU, FoU writes; what is signed, anybody who works in the audit can read. */
function typedForm({ person, today }: Pick<InAudit, 'person' | 'today'>) {
  const { way, name, day } = commissionApproval.fields;
  const ways = way.values.filter((one) => one === 'paper' || (one === 'behalf' && person.role === 'fou'));
  return {
    area: commissionApproval.kind,
    fields: {
      way: { ...way, values: ways },
      name,
      day: { ...day, until: today, start: today },
    } satisfies Readonly<Record<string, FieldDeclaration>>,
  } as const;
}
