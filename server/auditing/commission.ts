/** The commission of an audit, beside its form: what it begins with, what it says on paper, and who stands for it. */
import { composeCommission } from '../../reports/document/commission.ts';
import type { ReportDocument } from '../../reports/document/document.ts';
import {
  type Approval,
  approveCommission,
  type CommissionStatus,
  canTakeBack,
  commissionOf,
  type Party,
  parties,
  partyOf,
  proposedFor,
  takeBackApproval,
} from '../../surveys/audits/commissioning.ts';
import { Failure, isConflict } from '../../surveys/failures.ts';
import type { FieldDeclaration } from '../../surveys/forms/declaration.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { commission, commissionApproval } from '../../surveys/records/kinds/commission.ts';
import {
  approvalPage,
  approvalWords,
  commissionHome,
  commissionWords,
  decidedWords,
} from '../../views/commissioning/commission.ts';
import { showDay } from '../../views/days.ts';
import type { Typed } from '../../views/fields.ts';
import { factGroups, type SheetAround } from '../../views/records/sheets.ts';
import { withChoices } from '../composing/choices.ts';
import { heavily } from '../heavy/heavy.ts';
import { fileNameOf } from '../http/file-names.ts';
import { field, revisionIn } from '../http/forms.ts';
import { download, page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { goneWith } from '../reporting/files.ts';
import { newId } from '../services.ts';

type InAudit = Context<'audit'>;

/** Above, in and behind the form of the records. */
export async function aroundCommission(context: InAudit): Promise<SheetAround> {
  const { store, audit, say } = context;
  const status = await commissionOf(store, audit.id);
  const home = commissionHome(audit);
  const links = [
    ...(status.record && status.missing.length === 0 ? [['approve', `${home}/approval`] as const] : []),
    ...(status.record ? [['paper', `${home}.pdf`] as const] : []),
  ];
  const noted = new Map<number, string[]>();
  for (const approval of status.approvals) {
    const key = approval.way === 'taken-back' ? 'noted-back' : 'noted';
    const line = say(`commission.${key}`, { who: approvalWords(approval, context) });
    noted.set(approval.revision, [...(noted.get(approval.revision) ?? []), line]);
  }
  return {
    state: {
      words: commissionWords(status, context),
      links: links.map(([key, href]) => ({ href, label: say(`commission.to.${key}`) })),
    },
    ...(Object.keys(status.record?.values ?? {}).length === 0 && { start: await startOf(context) }),
    shown: decidedWords(audit, context),
    noted,
  };
}

async function startOf({ store, audit, person, language, say }: InAudit): Promise<SheetAround['start']> {
  const { values, from } = await proposedFor(store, audit, { personId: person.id, language });
  const told = [...from].map(([name, title]) => {
    const here = title === undefined;
    return [
      name,
      here ? say('commission.proposed-here') : say('commission.proposed', { audit: title }),
    ] as const;
  });
  return { values, from: new Map(told) };
}

export const sendCommission: Handler<'audit'> = async (context) => {
  const document = await paperOf(context);
  const bytes = await heavily('document', { document }, goneWith(context));
  return download('application/pdf', fileNameOf(`${document.title}, ${document.madeOn}`, 'pdf'), bytes);
};

/** As it is now, with who has approved it so, and lines for those who have not. */
export async function paperOf(
  context: Pick<InAudit, 'store' | 'audit' | 'members' | 'language' | 'say' | 'today'>,
): Promise<ReportDocument> {
  const { store, audit, language, say, today } = context;
  const { record, missing, standing, waits } = await commissionOf(store, audit.id);
  const about = { ...(await withChoices(commission, context, record?.values)), say, language };
  const shown = decidedWords(audit, context);
  const nameOf = (party: Party) => say(`commission.party.${party}`);
  return composeCommission({
    ...{ name: audit.title, commissioner: audit.commissioner, invented: audit.invented, language, say },
    madeOn: today,
    version: record?.revision,
    missing: missing.map((name) => say(`commission.fields.${name}`)),
    groups: factGroups(about, record?.values ?? {}, { shown }).map(({ title = '', ...group }) => ({
      ...group,
      title,
    })),
    approvals: parties
      .flatMap((party) => standing[party])
      .map(({ party, name, way, day }) => [
        nameOf(party),
        name,
        say(`commission.way.${way}`),
        showDay(day, language),
      ]),
    signing: waits.map(nameOf),
  });
}

export const showApproval: Handler<'audit'> = (context) => shown(context);

/** By the account of somebody who speaks for a party. */
export const approve: Handler<'audit'> = async (context) => {
  const { store, audit, person, today, form } = context;
  const party = partyOf(person, (await commissionOf(store, audit.id)).record);
  if (!party) {
    const problem = { field: 'main', message: 'commission.approval.not-named' };
    return shown(context, { form, problems: [problem] }, 422);
  }
  return keep(context, { party, way: 'account', name: person.name, day: today });
};

/** Typed in for a commissioner who has signed on paper, or has said so. */
export const typeApproval: Handler<'audit'> = async (context) => {
  const read = checkForm(typedForm(context), context.form);
  if (!read.ok) return shown(context, { form: context.form, problems: read.problems }, 422);
  return keep(context, { party: 'commissioner', ...read.value });
};

/** Of the party that the person speaks for, or what was typed in wrong. */
export const takeBack: Handler<'audit'> = async (context) => {
  const { services, store, audit, person, today, form, notify } = context;
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
  notify('commission.approval.taken-back');
  return redirect(`${commissionHome(audit)}/approval`);
};

/** One's own party, and the other one where one typed in what it is said to have approved. */
async function takenBackBy(
  { store, audit, person, may }: InAudit,
  { record, standing }: CommissionStatus,
): Promise<readonly Party[]> {
  if (!may('write-commission') || !(await canTakeBack(store, audit.id))) return [];
  return parties.filter(
    (party) =>
      standing[party].length > 0 &&
      (partyOf(person, record) === party || standing[party].some(({ by }) => by === person.id)),
  );
}

async function keep(
  context: InAudit,
  given: Pick<Approval, 'party' | 'way' | 'name' | 'day'>,
): Promise<Reply> {
  const { services, store, audit, person, today, form, notify } = context;
  const revision = revisionIn(form);
  try {
    const made = { id: newId(services), by: person.id, on: today };
    await approveCommission(store, audit.id, { ...given, revision, ...made });
  } catch (error) {
    if (!isConflict(error)) throw error;
    const problem = { field: 'main', message: 'commission.approval.changed' };
    return shown(context, { form, problems: [problem] }, 409);
  }
  notify('commission.approval.saved');
  return redirect(commissionHome(audit));
}

async function shown(context: InAudit, typed?: Typed, status = 200): Promise<Reply> {
  const { store, audit, may } = context;
  const form = may('type-approval') ? typedForm(context) : undefined;
  const commissioned = await commissionOf(store, audit.id);
  const takesBack = await takenBackBy(context, commissioned);
  const about = { ...context, form, status: commissioned, takesBack };
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
