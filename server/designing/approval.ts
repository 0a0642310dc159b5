/** The page of approval: what is left to do, what has changed, and what has been approved. */
import { nameIn } from '../../surveys/audits/people.ts';
import { forecastOf } from '../../surveys/designing/advice/forecast.ts';
import { approvalStatusOf } from '../../surveys/designing/approving/approval-status.ts';
import {
  type Act,
  type Approved,
  approveCorrection,
  approveVersion,
} from '../../surveys/designing/approving/approving.ts';
import type { TextChange } from '../../surveys/designing/approving/correction.ts';
import { changedQuestions } from '../../surveys/designing/approving/equivalence.ts';
import { openCorrection } from '../../surveys/designing/approving/open-correction.ts';
import type { Design } from '../../surveys/designing/document/design.ts';
import { Failure } from '../../surveys/failures.ts';
import { canBeAnswered } from '../../surveys/languages.ts';
import { readQuestionnaire } from '../../surveys/questionnaires/reading.ts';
import { textsIn } from '../../surveys/questionnaires/texts.ts';
import { approvalPage } from '../../views/designing/approving/approval.ts';
import { correctionPage, newVersionPage } from '../../views/designing/approving/new-version.ts';
import { versionPage } from '../../views/designing/approving/version.ts';
import { revisionIn } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { newId } from '../services.ts';
import { approverOf, bodyOf, resetsOf } from './approved.ts';
import { type DesignContext, makerOf } from './design-context.ts';
import { earlierThan } from './earlier.ts';
import { adviceIn } from './language-advice.ts';
import { outlookIn, smallestOf } from './outlooks.ts';

export const showApproval: Handler<'design'> = async (context) => {
  const { store, design, team } = context;
  const versions = await store.versions.ofDesign(design.id);
  const [newest] = versions;
  const read = readQuestionnaire(JSON.stringify(design.body));
  const people = await store.people.list();
  const resets = await resetsOf(store, versions);
  const smallest = await smallestOf(context);
  const comments = await store.comments.ofDesign(design.id);
  return approvalPage({
    ...context,
    approvalStatus: approvalStatusOf(design, versions),
    before: newest && (await store.questionnaires.frozen(newest.digest)),
    ready: read.ok && canBeAnswered(read.value),
    correction: isCorrection(read.ok ? await openCorrection(store, design.id, read.value) : undefined),
    openComments: comments.filter(({ resolved }) => resolved === undefined).length,
    unprintable: await unprintableIn(design.body),
    forecast: forecastOf(design.body, { invited: smallest?.invited, k: context.audit.k }),
    outlook: outlookIn(context, 'approval', smallest),
    advice: (await adviceIn(context)).advice.length,
    teamNames: team.map((id) => nameIn(people, id) ?? ''),
    people,
    versions: versions.map((version) => ({
      version,
      approver: nameIn(people, version.approvedBy) ?? '',
      reset: resets.find(({ id }) => id === version.afterReset),
    })),
  });
};

/** The words of the questions that paper and report cannot show, each once. The typefaces are read when they are asked. */
async function unprintableIn(body: Design['body']): Promise<readonly string[]> {
  const { unprintableWords } = await import('../../reports/pdf/fonts/characters.ts');
  const texts = textsIn(body).flatMap(({ text }) => Object.values(text));
  return [...new Set(texts.flatMap((text) => unprintableWords(text)))];
}

function isCorrection(changes: readonly TextChange[] | undefined): boolean {
  return changes !== undefined && changes.length > 0 && changes.every(({ refused }) => !refused);
}

export const showVersion: Handler<'version'> = async (context) => {
  const { store, version } = context;
  const questionnaire = await bodyOf(store, version);
  const [reset] = await resetsOf(store, [version]);
  const people = await store.people.list();
  const approver = await approverOf(store, version);
  return versionPage({ ...context, questionnaire, approver, reset, people });
};

export const sendVersion: Handler<'version'> = async ({ store, version }) => {
  const questionnaire = await bodyOf(store, version);
  const text = `${JSON.stringify(questionnaire, null, 2)}\n`;
  const correction = version.correction > 0 ? `-${version.correction}` : '';
  const fileName = `${questionnaire.key}-v${version.number}${correction}.json`;
  return { type: 'application/json', fileName, write: async (out) => void out.end(text) };
};

export const showNewVersion: Handler<'design'> = async (context) => {
  if (!canBeAnswered(context.design.body)) return leadBack(context, 'no-language');
  const changed = await changedNow(context);
  if (!changed) return leadBack(context, 'problems');
  const [newest] = await context.store.versions.ofDesign(context.design.id);
  return newVersionPage({ ...context, newest, changed });
};

export const approveAsVersion: Handler<'design'> = async (context) => {
  const { store, design, form } = context;
  const changed = await changedNow(context);
  if (!changed) return leadBack(context, 'problems');
  // Whatever nobody has called the same question is a new one.
  const become = changed.map(({ key }) => key).filter((key) => form.get(`same-${key}`)?.[0] !== 'same');
  return leadOn(context, await approveVersion(store, design.id, actOf(context), become));
};

export const showCorrection: Handler<'design'> = async (context) => {
  const changes = await correctionNow(context);
  if (!changes) return leadBack(context, 'not-a-correction');
  if (changes.length === 0) return leadBack(context, 'unchanged');
  return correctionPage({ ...context, changes, same: [], wrong: false });
};

export const approveAsCorrection: Handler<'design'> = async (context) => {
  const { store, design, form } = context;
  const same = form.get('same') ?? [];
  const approved = await approveCorrection(store, design.id, actOf(context), same);
  const changes = await correctionNow(context);
  if (approved.as === 'not-a-correction' && changes && changes.length > 0)
    return page(correctionPage({ ...context, changes, same, wrong: true }), 422);
  return leadOn(context, approved);
};

/** The questions that may have become others; undefined where something is wrong. */
async function changedNow({ store, design, person }: DesignContext) {
  const read = readQuestionnaire(JSON.stringify(design.body));
  return read.ok ? changedQuestions(read.value, await earlierThan(store, person, design)) : undefined;
}

/** What a correction would change now; undefined where more than words differ, or something is wrong. */
async function correctionNow({ store, design }: DesignContext) {
  if ((await store.versions.ofDesign(design.id)).length === 0)
    throw new Failure('not-found', `version of design ${design.id}`);
  const read = readQuestionnaire(JSON.stringify(design.body));
  return read.ok ? openCorrection(store, design.id, read.value) : undefined;
}

function actOf(context: DesignContext): Act {
  const { services, today, form } = context;
  return { baseRevision: revisionIn(form), made: makerOf(context), day: today, id: newId(services) };
}

function leadOn(context: DesignContext, approved: Approved): Reply {
  const { design } = context;
  if (approved.as !== 'approved') return leadBack(context, approved.as);
  const { number, correction } = approved.version;
  return redirect(
    `/designs/${design.id}/approval`,
    `approving.notices.${correction > 0 ? 'corrected' : 'approved'}`,
    { number, correction },
  );
}

function leadBack({ design }: DesignContext, why: Exclude<Approved['as'], 'approved'>): Reply {
  return redirect(`/designs/${design.id}/approval`, `approving.notices.${why}`);
}
