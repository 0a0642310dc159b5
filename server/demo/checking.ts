/** Lets those whom the invented audits are about check the drafts of their reports, as they would. All of it is made up. */
import type { Audit } from '../../surveys/audits/audit.ts';
import { teamOf } from '../../surveys/audits/members.ts';
import { addEntry } from '../../surveys/reporting/fact-check/answering.ts';
import type { Outcome } from '../../surveys/reporting/fact-check/fact-check.ts';
import { addLink, makeFactCheck } from '../../surveys/reporting/fact-check/making.ts';
import { keepSaid } from '../../surveys/reporting/fact-check/saying.ts';
import { freezeDraft, readDraft } from '../fact-check/draft.ts';
import { digestOf } from '../http/signed-in.ts';
import { newId, type Services } from '../services.ts';
import { dayFrom } from './days.ts';
import { inventedIn } from './invented.ts';

type Means = Pick<Services, 'store' | 'random' | 'now'>;
type Day = Parameters<typeof dayFrom>[1];

interface DemoComment {
  /** The receiver, by its place. */
  readonly by: number;
  readonly name: string;
  readonly role: string;
  /** Of the whole where there is none. */
  readonly chapter?: string;
  readonly words: string;
  readonly answer?: { readonly as: Outcome; readonly words: string };
  /** What FoU says of it. */
  readonly remark?: string;
}

interface DemoCheck {
  readonly audit: string;
  readonly made: Day;
  readonly lastDay: Day;
  readonly receivers: readonly string[];
  readonly comments: readonly DemoComment[];
}

const checks = inventedIn<readonly DemoCheck[]>('fact-checks');

/** A link to a draft, or to what came of what was said of it. */
export interface DraftLink {
  readonly audit: string;
  readonly token: string;
  readonly open: boolean;
}

export async function checkReports(means: Means): Promise<readonly DraftLink[]> {
  const links: DraftLink[] = [];
  for (const audit of await means.store.audits.list()) {
    const check = checks.find((one) => one.audit === audit.title);
    if (!check) continue;
    const [token = ''] = await checkReport(means, audit, check);
    links.push({ audit: audit.title, token, open: check.made === 'written' });
  }
  return links;
}

async function checkReport(means: Means, audit: Audit, check: DemoCheck): Promise<readonly string[]> {
  const { store } = means;
  const [madeBy = ''] = teamOf(await store.members.of(audit.id));
  const made = { madeBy, madeOn: dayFrom(means, check.made) };
  const tokens = check.receivers.map(() => means.random(24).toString('base64url'));
  const [first, ...others] = check.receivers.map((receiver, i) => {
    return { id: newId(means), tokenDigest: digestOf(tokens[i] ?? ''), receiver, ...made };
  });
  if (!first) throw new Error(`nobody checks ${audit.title}`);
  const lastDay = dayFrom(means, check.lastDay);
  const round = { id: newId(means), auditId: audit.id, lastDay, ...made };
  const frozen = await freezeDraft({ store, audit, today: made.madeOn });
  await makeFactCheck(store, { ...round, ...frozen, link: first });
  for (const link of others) await addLink(store, round, link);
  for (const comment of check.comments)
    await say(means, round, [first, ...others][comment.by]?.id ?? '', comment);
  if (check.comments.every(({ answer }) => answer)) await store.factChecks.showAnswers(round.id, true);
  return tokens;
}

interface Round {
  readonly id: string;
  readonly auditId: string;
  readonly madeBy: string;
  readonly madeOn: string;
}

async function say(means: Means, round: Round, linkId: string, comment: DemoComment): Promise<void> {
  const { store } = means;
  const link = (await store.factCheckLinks.ofAudit(round.auditId)).find(({ id }) => id === linkId);
  if (!link) throw new Error(`nobody is ${comment.by}`);
  const { chapters } = await readDraft(store, round.id, 'sv');
  const chapter = chapters.find(({ id }) => id === comment.chapter);
  if (comment.chapter && !chapter) throw new Error(`the draft has no chapter ${comment.chapter}`);
  const { name: by, role, words } = comment;
  const id = newId(means);
  await keepSaid(store, round, link, {
    ...{ by, role, day: comment.answer ? dayFrom(means, 'checkedUntil') : round.madeOn, newId: () => id },
    comments: [{ chapter: chapter && { id: chapter.id, title: chapter.title }, words }],
  });
  await answer(means, round, id, comment);
}

async function answer(means: Means, round: Round, id: string, comment: DemoComment): Promise<void> {
  const { store } = means;
  const on = dayFrom(means, 'openedLately');
  const fou = (await store.members.of(round.auditId)).find(({ role }) => role === 'fou')?.id ?? '';
  if (comment.remark)
    await addEntry(store, round, id, { entry: { as: 'remark', words: comment.remark, by: fou, on } });
  if (comment.answer)
    await addEntry(store, round, id, { entry: { ...comment.answer, by: round.madeBy, on } });
}
