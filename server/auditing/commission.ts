/** The commission of an audit, beside its form: what it begins with, what it says on paper, and who stands for it. */
import { composeCommission } from '../../reports/document/commission.ts';
import { commissionOf, type Party, parties, proposedFor } from '../../surveys/audits/commissioning.ts';
import { commission } from '../../surveys/records/kinds/commission.ts';
import {
  approvalWords,
  commissionHome,
  commissionWords,
  decidedWords,
} from '../../views/commissioning/commission.ts';
import { showDay } from '../../views/days.ts';
import { factGroups, type SheetAround } from '../../views/records/sheets.ts';
import { withChoices } from '../composing/choices.ts';
import { heavily } from '../heavy/heavy.ts';
import { fileNameOf } from '../http/file-names.ts';
import { download } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { goneWith } from '../reporting/files.ts';

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
async function paperOf(context: InAudit) {
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
