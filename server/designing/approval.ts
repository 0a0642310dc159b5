/** The page of approval: what is left to do, what has changed, and what has been approved. */
import type { Request } from 'express';
import { may, type Person } from '../../surveys/audits/people.ts';
import { mayIn } from '../../surveys/audits/team.ts';
import { adviceOn } from '../../surveys/designing/advice/advising.ts';
import { approvalStatusOf } from '../../surveys/designing/approving/approval-status.ts';
import type { TextChange } from '../../surveys/designing/approving/correction.ts';
import { openCorrection } from '../../surveys/designing/approving/open-correction.ts';
import { readQuestionnaire } from '../../surveys/questionnaires/reading.ts';
import { type ApprovalPage, approvalPage } from '../../views/designing/approving/approval.ts';
import { page, type Reply } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import type { Services } from '../services.ts';
import type { Designing } from './design-context.ts';
import { plannedForecast } from './forecasting.ts';

export async function showApproval(
  services: Services,
  request: Request,
  { design, audit, team, person }: Designing,
): Promise<Reply> {
  const { store } = services;
  const versions = await store.versions.ofDesign(design.id);
  const [newest] = versions;
  const before = newest && (await store.questionnaires.frozen(newest.digest));
  const read = readQuestionnaire(JSON.stringify(design.body));
  const people = await store.people.list();
  const comments = await store.comments.ofDesign(design.id);
  const about: ApprovalPage = {
    language: languageOf(request),
    design,
    audit,
    approvalStatus: approvalStatusOf(design, versions),
    before,
    ready: read.ok,
    correction: isCorrection(read.ok ? await openCorrection(store, design.id, read.value) : undefined),
    openComments: comments.filter(({ resolved }) => resolved === undefined).length,
    forecast: await plannedForecast(services, { design, audit }),
    advice: adviceOn(design.body, await store.dismissals.ofDesign(design.id)).advice.length,
    mayApprove: mayIn(team, person, 'approve-design'),
    mayCollect: may(person, 'add-collection'),
    mayChangeTeam: mayIn(team, person, 'change-team'),
    mayComment: mayIn(team, person, 'comment-design'),
    team: team.map((id) => nameIn(people, id)),
    versions: versions.map((version) => ({ version, approver: nameIn(people, version.approvedBy) })),
  };
  return page(approvalPage(about));
}

function isCorrection(changes: readonly TextChange[] | undefined): boolean {
  return changes !== undefined && changes.length > 0 && changes.every(({ refused }) => !refused);
}

function nameIn(people: readonly Person[], id: string): string {
  return people.find((person) => person.id === id)?.name ?? '';
}
