/** One fact check: its links, and what was said of the draft. */

import type { ReportDocument } from '../../reports/document/document.ts';
import {
  answerTo,
  atBeginning,
  type FactCheck,
  type FactCheckLink,
  type FactComment,
  mostLinks,
  ofRound,
} from '../../surveys/reporting/fact-check/fact-check.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { type Typed, untouched } from '../fields.ts';
import { documentModel } from '../reporting/document.ts';
import { reportCrumbs } from '../reporting/subject.ts';
import { reportWords } from '../reporting/words.ts';
import { type InAudit, type PageContext, pageInAudit, type Words } from '../shell.ts';
import { personIn, type Rounds, receiverField, roundPath, roundsPath, stateOf } from './rounds.ts';

export interface InRound extends Rounds, Words, Pick<PageContext, 'audit' | 'may' | 'today'> {
  readonly round: FactCheck;
}

interface RoundPage extends InRound {
  /** Nobody outside is shown the draft any more: a quote in it has been taken back or worded otherwise. */
  readonly takenBack: boolean;
}

export function roundPage(about: RoundPage): View {
  const { round, may, say, language, takenBack, typed = untouched } = about;
  const comments = ofRound(round, about.comments);
  const waiting = comments.filter((comment) => answerTo(comment) === undefined);
  const path = roundPath(round);
  const title = say('fact-check.round', { number: round.number });
  const made = { name: personIn(about, round.madeBy), day: showDay(round.madeOn, language) };
  return pageInAudit(about, 'fact-check/round', title, {
    crumbs: crumbsTo(about, say('fact-check.short', { number: round.number })),
    ...stateOf(round, about),
    erased: round.erasedOn && say('fact-check.erased', { day: showDay(round.erasedOn, language) }),
    made: say('fact-check.made', made),
    seal: say('fact-check.seal', { digest: round.digest }),
    draft: `${path}/draft`,
    takenBack,
    links: ofRound(round, about.links).map((link) => linkModel(link, about)),
    newLink: newLink(about, typed),
    waiting: waiting.map((comment) => commentLine(comment, about)),
    answered: comments
      .filter((comment) => !waiting.includes(comment))
      .map((comment) => commentLine(comment, about)),
    decidesNot: !may('answer-fact-check'),
    ...(comments.length > 0 ? { show: showing(about) } : {}),
  });
}

/** The way to a page beneath that of all rounds. */
export function crumbsTo(
  { audit, say }: Pick<InRound, 'audit' | 'say'>,
  ...last: readonly (string | { readonly href: string; readonly label: string })[]
) {
  const title = say('fact-check.title');
  const home = reportCrumbs(audit, say, title).slice(0, -1);
  const rest = last.map((one) => (typeof one === 'string' ? { label: one } : one));
  return [...home, { href: roundsPath(audit), label: title }, ...rest];
}

function linkModel({ id, receiver, endedOn }: FactCheckLink, about: InRound) {
  const { round, today, say, language, may } = about;
  const isOver = round.lastDay < today;
  const how = endedOn === undefined ? (isOver ? 'over' : 'works') : 'ended';
  const day = showDay(endedOn ?? round.lastDay, language);
  return {
    words: say(`fact-check.links.${how}`, { receiver: atBeginning(receiver), day }),
    ending: how === 'works' && may('end-fact-check') ? `${roundPath(round)}/links/${id}/ending` : undefined,
    receiver,
  };
}

/** Only to the last round, while its time runs. */
function newLink({ round, rounds, links, today, may, say }: InRound, typed: Typed) {
  if (!may('make-fact-check') || today > round.lastDay || rounds.at(-1)?.id !== round.id) return undefined;
  if (ofRound(round, links).length >= mostLinks) return { full: say('fact-check.links.full') };
  return { action: `${roundPath(round)}/links`, field: receiverField(say, typed) };
}

function showing({ round, may, say }: InRound) {
  const { answersShown } = round;
  return {
    state: say(`fact-check.show.${answersShown ? 'on' : 'off'}`),
    action: may('answer-fact-check') ? `${roundPath(round)}/answers` : undefined,
    value: answersShown ? 'no' : 'yes',
    button: say(`fact-check.show.${answersShown ? 'undo' : 'do'}`),
  };
}

function commentLine(comment: FactComment, about: InRound) {
  const { say, may, round } = about;
  const answer = answerTo(comment);
  return {
    id: comment.id,
    ...commentHead(comment, about),
    answer: answer && { outcome: say(`fact-check.outcomes.${answer.as}`), words: answer.words },
    href: `${roundPath(round)}/comments/${comment.id}`,
    label: say(
      may('answer-fact-check') && !answer ? 'fact-check.comments.answer' : 'fact-check.comments.look',
    ),
  };
}

/** What was said, of what, and by whom. */
export function commentHead(comment: FactComment, { say, links }: Pick<InRound, 'say' | 'links'>) {
  const { chapter, by, role, linkId, day, words } = comment;
  const receiver = links.find(({ id }) => id === linkId)?.receiver ?? '';
  return {
    chapter: chapter?.title ?? say('fact-check.comments.on-whole'),
    words,
    from: role === '' ? by : say('fact-check.comments.from', { name: by, role }),
    link: say('fact-check.comments.by-link', { receiver }),
    day,
  };
}

interface LinkPage extends InAudit {
  readonly round: Pick<FactCheck, 'id' | 'auditId' | 'lastDay'>;
  readonly link: string;
  readonly receiver: string;
}

export function linkPage(about: LinkPage): View {
  const { say, language, round, link, receiver } = about;
  const title = say('fact-check.links.made');
  return pageInAudit(about, 'fact-check/link', title, {
    crumbs: crumbsTo(about, title),
    handOver: say('fact-check.links.hand-over', { receiver }),
    link,
    until: say('fact-check.reader.until', { day: showDay(round.lastDay, language) }),
    back: roundPath(round),
  });
}

interface FrozenPage extends Words {
  readonly round: FactCheck;
  readonly document: ReportDocument;
}

export function frozenPage({ language, say, round, document }: FrozenPage): View {
  return {
    template: 'fact-check/frozen',
    layout: 'report',
    language,
    title: `${say('fact-check.draft')}: ${document.title}`,
    model: {
      factCheck: true,
      skip: say('reading.skip'),
      frozen: say('fact-check.frozen', { day: showDay(round.madeOn, language) }),
      back: roundPath(round),
      ...documentModel(document, reportWords(document.language)),
    },
  };
}
