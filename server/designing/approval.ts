/** The page of approval: what is left to do, what has changed, and what has been approved. */
import { nameIn } from '../../surveys/audits/people.ts';
import { forecastOf } from '../../surveys/designing/advice/forecast.ts';
import { approvalStatusOf } from '../../surveys/designing/approving/approval-status.ts';
import type { TextChange } from '../../surveys/designing/approving/correction.ts';
import { openCorrection } from '../../surveys/designing/approving/open-correction.ts';
import type { Design } from '../../surveys/designing/document/design.ts';
import { canBeAnswered } from '../../surveys/languages.ts';
import { readQuestionnaire } from '../../surveys/questionnaires/reading.ts';
import { textsIn } from '../../surveys/questionnaires/texts.ts';
import { approvalPage } from '../../views/designing/approving/approval.ts';
import { versionPage } from '../../views/designing/approving/version.ts';
import { page } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { approverOf, bodyOf, resetsOf } from './approved.ts';
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
  const view = approvalPage({
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
  return page(view);
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
  return page(versionPage({ ...context, questionnaire, approver, reset, people }));
};

export const sendVersion: Handler<'version'> = async ({ store, version }) => {
  const questionnaire = await bodyOf(store, version);
  const text = `${JSON.stringify(questionnaire, null, 2)}\n`;
  const correction = version.correction > 0 ? `-${version.correction}` : '';
  const fileName = `${questionnaire.key}-v${version.number}${correction}.json`;
  return { type: 'application/json', fileName, write: async (out) => void out.end(text) };
};
