/** The questions of the invented county: written by the auditors, approved, and in one audit still in the making. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { approveVersion } from '../../surveys/designing/approving/approving.ts';
import { designFrom, keyEnding } from '../../surveys/designing/bank/starting.ts';
import type { Comment } from '../../surveys/designing/document/design.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';
import { shippedTemplates } from '../../surveys/questionnaires/templates.ts';
import type { ApprovedVersion } from '../../views/collecting/new-collection.ts';
import { newId, type Services } from '../services.ts';
import { inventedIn } from './invented.ts';

type Means = Pick<Services, 'store' | 'random'>;

interface Approving {
  readonly audit: Audit;
  /** The auditor who writes and approves. */
  readonly auditor: Person;
  /** ISO date. */
  readonly day: string;
  /** Keys of questions that results are split by, where the template has them. */
  readonly splits?: readonly string[] | undefined;
  /** The auditors have asked those who get support how important things are. */
  readonly important?: true | undefined;
}

/** A copy of a template for the audit, with what its auditors have changed: its first version. */
export async function approveTemplate(
  means: Means,
  { audit, auditor, day, splits = [], important }: Approving,
  template: string,
): Promise<ApprovedVersion> {
  const asShipped = designFrom(templateOf(template), endingOf(means));
  const copy = important && asShipped.audience === 'user' ? withImportant(asShipped) : asShipped;
  const declared = splits.filter((key) => questionsOf(copy).some((question) => question.key === key));
  const body = declared.length > 0 ? { ...copy, splits: declared } : copy;
  const id = await keep(means, audit, body, auditor, day);
  const act = {
    baseRevision: 1,
    made: { by: auditor.id, at: `${day}T12:00:00.000Z` },
    day,
    id: newId(means),
  };
  const approved = await approveVersion(means.store, id, act, []);
  if (approved.as !== 'approved') throw new Error(`the demo's ${template} is not approved: ${approved.as}`);
  const questionnaire = await means.store.questionnaires.frozen(approved.version.digest);
  if (!questionnaire) throw new Error(`the demo's ${template} is not frozen`);
  return { version: approved.version, questionnaire };
}

/** Half written: with something missing, words that the help with language has advice on, and what others say of it. */
export async function addUnfinished(means: Means, approving: Approving, fou: Person): Promise<void> {
  const { audit, auditor, day } = approving;
  const { body, comments } = inTheMaking(designFrom(templateOf('users'), endingOf(means)));
  const id = await keep(means, audit, body, auditor, day);
  for (const { guest, ...said } of comments) {
    await means.store.comments.add({
      question: undefined,
      proposal: undefined,
      ...said,
      id: newId(means),
      designId: id,
      from: guest === undefined ? { person: fou.id } : { guest },
      day,
      resolved: undefined,
    });
  }
}

/** In Swedish, as auditors write. */
interface Unfinished extends Pick<Questionnaire, 'title' | 'languages'> {
  /** No English yet; two things in one question; a condition on a question that has been taken away. */
  readonly questions: readonly Question[];
  /** `guest` is what somebody of the reference group is called; left out where it is FoU. */
  readonly comments: readonly (Pick<Comment, 'words'> & Partial<Comment> & { readonly guest?: string })[];
}

/** Three sections of the users' questions, in two languages, with two questions more that are not ready. */
export function inTheMaking({ unchecked: _, ...copy }: Questionnaire) {
  const { title, languages, questions, comments } = inventedIn<Unfinished>('unfinished');
  const [first, ...others] = copy.sections.slice(0, 3);
  if (!first) throw new Error('the copy has no sections');
  const sections = [{ ...first, questions: [...first.questions, ...questions] }, ...others];
  return { body: { ...copy, languages, title, sections }, comments };
}

interface Important extends Pick<Questionnaire, 'languages' | 'choiceLists'> {
  readonly section: Questionnaire['sections'][number];
}

/** A section of questions of two parts, in the languages that they are written in. */
function withImportant(copy: Questionnaire): Questionnaire {
  const { languages, choiceLists, section } = inventedIn<Important>('important');
  return {
    ...copy,
    languages,
    unchecked: copy.unchecked?.filter((language) => languages.includes(language)),
    choiceLists: { ...copy.choiceLists, ...choiceLists },
    sections: [...copy.sections.slice(0, 2), section, ...copy.sections.slice(2)],
  };
}

async function keep(
  { store, random }: Means,
  audit: Audit,
  body: Questionnaire,
  auditor: Person,
  day: string,
): Promise<string> {
  const id = newId({ random });
  await store.designs.add({ id, auditId: audit.id, body }, { by: auditor.id, at: `${day}T08:00:00.000Z` });
  return id;
}

function templateOf(key: string): Questionnaire {
  const found = shippedTemplates().find((one) => one.key === key);
  if (!found) throw new Error(`no template ${key}`);
  return found;
}

function endingOf(means: Pick<Means, 'random'>): string {
  return newId(means).slice(0, keyEnding);
}
