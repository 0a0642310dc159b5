/** Which question of another questionnaire a question counts as: chosen by the auditors among those that can be read. */
import { type Identity, identityOf } from '../../../surveys/designing/approving/equivalence.ts';
import { type Entry, search } from '../../../surveys/designing/bank/bank.ts';
import type { Question } from '../../../surveys/questionnaires/questions/index.ts';
import type { View } from '../../engine.ts';
import { staffPage } from '../../shell.ts';
import { questionnaireTitle, readable } from '../../titles.ts';
import { type DesignPage, designFrame, questionAddress } from '../frame.ts';

interface SamePage extends DesignPage {
  readonly question: Question;
  /** Of the bank, only those of the same kind can be the same. */
  readonly entries: readonly Entry[];
  readonly words: string;
  /** Another question of the questionnaire counts as the chosen one already. */
  readonly taken: boolean;
}

/** More than these are not read through; the search narrows them. */
const mostShown = 20;

/** Stands for the question itself in the form. */
const itself = 'itself';

export function samePage(about: SamePage): View {
  const { design, audit, language, say, question, words } = about;
  const title = say('bank.same.title');
  const frame = designFrame(about, 'questions');
  return staffPage(about, 'designing/starting/same', title, {
    ...frame,
    text: readable(question.text, language, audit.term) || say('designing.no-text'),
    action: `${frame.home}/questions/${question.key}/same`,
    back: questionAddress(design, question.key),
    words,
    taken: about.taken ? say('bank.same.taken') : undefined,
    choices: choicesOf(about),
  });
}

function choicesOf({ design, audit, language, say, question, entries, words }: SamePage) {
  const sought = { words, area: undefined, kind: question.kind, source: undefined };
  const now = showIdentity(identityOf(design.body, question));
  const own = showIdentity({ questionnaire: design.body.key, question: question.key });
  const found = entries.map((entry) => ({ entry, name: nameOf(entry) })).filter(({ name }) => name !== own);
  const present = found.find(({ name }) => name === now);
  const matching = search(
    found.map(({ entry }) => entry),
    sought,
  );
  const shown = [
    ...(present ? [present.entry] : []),
    ...matching.filter((entry) => entry !== present?.entry),
  ];
  return [
    { value: itself, text: say('bank.same.itself'), from: say('bank.same.itself-hint'), chosen: now === own },
    // It counts as one that nobody can read here any more.
    ...(now !== own && !present
      ? [{ value: now, text: say('bank.same.unknown'), from: now.replace(' ', ' › '), chosen: true }]
      : []),
    ...shown.slice(0, mostShown).map((entry) => ({
      value: nameOf(entry),
      text: readable(entry.text, language, audit.term),
      from: [questionnaireTitle(entry.source, language, audit.term), entry.source.audit]
        .filter(Boolean)
        .join(' · '),
      chosen: nameOf(entry) === now,
    })),
  ];
}

/** What an entry of the bank counts as, as the form names it: two keys. */
function nameOf({ identity }: Entry): string {
  return showIdentity(identity);
}

function showIdentity({ questionnaire, question }: Identity): string {
  return `${questionnaire} ${question}`;
}

/** Undefined for the question itself, and for what no page of ours sends. */
export function readIdentity(value: string): Identity | undefined {
  const [, questionnaire, question] = /^([a-z][a-z0-9-]{0,39}) ([a-z][a-z0-9-]{0,39})$/.exec(value) ?? [];
  return questionnaire === undefined || question === undefined ? undefined : { questionnaire, question };
}
