/** "Det här sa ni, det här händer": what was found beside what comes of it, for those who answered; a page or two. */
import { type Say, staffLanguageFor } from '../../surveys/languages.ts';
import { lixOf } from '../../surveys/questionnaires/readability.ts';
import type { Action } from '../../surveys/records/kinds/action.ts';
import { type Plan, planLines } from '../../surveys/records/plan.ts';
import { period } from '../words.ts';
import { chapter, chapterId, notice, paragraph, wordsOf } from './blocks.ts';
import type { Block, FindingBlock, ProposalBlock, ReportDocument } from './document.ts';
import { markedParts } from './foreign.ts';
import { type OwnWords, ownWords } from './own-words.ts';

export interface SlipSources {
  /** The screens of the meeting as they were released, in easy Swedish or in English: nothing else is told of findings and proposals. */
  readonly released: ReportDocument;
  /** Ids of the proposals that answer each finding, by its id. */
  readonly answering: ReadonlyMap<string, readonly string[]>;
  readonly plan: Plan;
  /** An ISO date. */
  readonly madeOn: string;
  readonly say: Say;
}

/** Findings in the order of the meeting, each with what happens; and when people are told, and whom to ask. */
export function composeSlip(sources: SlipSources): ReportDocument {
  const { released, say, madeOn } = sources;
  const title = say('slip.title');
  const all = released.chapters.flatMap(({ blocks }) => blocks);
  const own = ownWords({ renderings: {} }, released.language);
  const told = all.flatMap((block) => {
    if (block.as !== 'finding') return [];
    const detail = happening(block, proposalsIn(all), { ...sources, own }).join(' ');
    return [{ term: block.heading, detail }];
  });
  const blocks: readonly Block[] = [
    ...(released.lacking.length > 0 ? [notice('lacking', say('easy-report.notice.lacking'))] : []),
    paragraph(say('slip.lead'), 'lead'),
    { as: 'facts', title: say('slip.beside'), facts: told },
    ...(released.chapters.at(-1)?.blocks ?? []).filter(({ as }) => as === 'facts'),
  ];
  const first = chapter('first', title, blocks, { id: chapterId('first') });
  const chapters = [...markedParts([first], own)];
  return { ...released, cut: 'easy', title, madeOn, version: undefined, chapters };
}

/** How hard its words are to read; easy is under 30 (domain.md §3). */
export function lixOfSlip({ chapters }: Pick<ReportDocument, 'chapters'>): number {
  const texts = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.as === 'facts' ? block.facts : [])),
  );
  return Math.round(lixOf(texts.flatMap(({ term, detail }) => [term, wordsOf(detail)])));
}

/** What the service has written is in Swedish, whatever the language. */
type Told = SlipSources & { readonly own: OwnWords };

type Proposals = ReadonlyMap<string, ProposalBlock>;

const proposalsIn = (blocks: readonly Block[]): Proposals =>
  new Map(blocks.flatMap((block) => (block.as === 'proposal' ? [[idOf(block), block] as const] : [])));

/** Without what a place in a document begins with. */
const idOf = ({ id }: FindingBlock | ProposalBlock): string => id.replace(/^(?:finding|proposal)-/, '');

function happening(finding: FindingBlock, proposals: Proposals, sources: Told): readonly string[] {
  const { answering, say } = sources;
  const answers = (answering.get(idOf(finding)) ?? []).flatMap((id) => proposals.get(id) ?? []);
  if (answers.length > 0) return answers.flatMap((proposal) => comingOf(proposal, sources));
  return [say(finding.verdict === 'strength' ? 'slip.good' : 'slip.nothing')];
}

/** What is done; else what was answered; else that there is no answer yet. */
function comingOf(proposal: ProposalBlock, sources: Told): readonly string[] {
  const { say, plan, own } = sources;
  const [line] = planLines(plan, [idOf(proposal)]);
  if (line && line.actions.length > 0) return line.actions.map(({ values }) => sayAction(values, sources));
  const said = ended(proposal.what);
  const what = 'lang' in proposal ? own.asWritten(said) : said;
  if (!line?.answer) return [say('slip.proposed', { what })];
  const { outcome, why } = line.answer.values;
  return [`${say(`slip.answer.${outcome}`, { what })} ${own.asWritten(ended(why))}`.trim()];
}

function sayAction({ what, status, doneBy, progress }: Action, { say, own, released }: Told): string {
  const day = period(doneBy, undefined, staffLanguageFor(released.language)) ?? doneBy;
  const told = { what: own.asWritten(ended(what)), day };
  if (status === 'done') return say('slip.action.done', told);
  if (status === 'stopped')
    return `${say('slip.action.stopped', told)} ${own.asWritten(ended(progress))}`.trim();
  return say('slip.action.coming', told);
}

/** As a sentence of its own. */
function ended(words = ''): string {
  const said = words.trim();
  return said === '' || /[.!?]$/.test(said) ? said : `${said}.`;
}
