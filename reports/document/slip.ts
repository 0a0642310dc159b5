/** "Det här sa ni, det här händer": what was found beside what comes of it, for those who answered; a page or two. */
import type { Say } from '../../surveys/languages.ts';
import { lixOf } from '../../surveys/questionnaires/readability.ts';
import { type Promised, promisedOf } from '../../surveys/records/promised.ts';
import type { RecordValues } from '../../surveys/records/record.ts';
import { period } from '../words.ts';
import { chapterId, paragraph } from './blocks.ts';
import type { Block, FindingBlock, ProposalBlock, ReportDocument } from './document.ts';

export interface SlipSources {
  /** The screens of the meeting as they were released, in easy Swedish: nothing else is told of findings and proposals. */
  readonly released: ReportDocument;
  /** Ids of the proposals that answer each finding, by its id. */
  readonly answering: ReadonlyMap<string, readonly string[]>;
  readonly promised: Promised;
  /** An ISO date. */
  readonly madeOn: string;
  readonly say: Say;
}

/** Findings in the order of the meeting, each with what happens; and when people are told, and whom to ask. */
export function composeSlip(sources: SlipSources): ReportDocument {
  const { released, say, madeOn } = sources;
  const title = say('slip.title');
  const all = released.chapters.flatMap(({ blocks }) => blocks);
  const told = all.flatMap((block) =>
    block.as === 'finding'
      ? [{ term: block.heading, detail: happening(block, proposalsIn(all), sources).join(' ') }]
      : [],
  );
  const blocks: readonly Block[] = [
    paragraph(say('slip.lead'), 'lead'),
    { as: 'facts', title: say('slip.beside'), facts: told },
    ...(released.chapters.at(-1)?.blocks ?? []).filter(({ as }) => as === 'facts'),
  ];
  return {
    ...released,
    ...{ cut: 'easy', title, madeOn, version: undefined },
    chapters: [{ key: 'first', number: undefined, title, id: chapterId('first'), area: undefined, blocks }],
  };
}

/** How hard its words are to read; easy is under 30 (domain.md §3). */
export function lixOfSlip({ chapters }: Pick<ReportDocument, 'chapters'>): number {
  const texts = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.as === 'facts' ? block.facts : [])),
  );
  return Math.round(lixOf(texts.flatMap(({ term, detail }) => [term, String(detail)])));
}

type Proposals = ReadonlyMap<string, ProposalBlock>;

const proposalsIn = (blocks: readonly Block[]): Proposals =>
  new Map(blocks.flatMap((block) => (block.as === 'proposal' ? [[idOf(block), block] as const] : [])));

/** Without what a place in a document begins with. */
const idOf = ({ id }: FindingBlock | ProposalBlock): string => id.replace(/^(?:finding|proposal)-/, '');

function happening(finding: FindingBlock, proposals: Proposals, sources: SlipSources): readonly string[] {
  const { answering, say } = sources;
  const answers = (answering.get(idOf(finding)) ?? []).flatMap((id) => proposals.get(id) ?? []);
  if (answers.length > 0) return answers.flatMap((proposal) => comingOf(proposal, sources));
  return [say(finding.verdict === 'strength' ? 'slip.good' : 'slip.nothing')];
}

/** What is done; else what was answered; else that there is no answer yet. */
function comingOf(proposal: ProposalBlock, sources: SlipSources): readonly string[] {
  const { say, promised } = sources;
  const { answers, actions } = promisedOf(promised, idOf(proposal));
  if (actions.length > 0) return actions.map((action) => sayAction(action, sources));
  const what = ended(proposal.what);
  const [answer] = answers;
  if (!answer) return [say('slip.proposed', { what })];
  return [`${say(`slip.answer.${answer.outcome}`, { what })} ${ended(answer.why)}`.trim()];
}

function sayAction(action: RecordValues, { say }: SlipSources): string {
  const { what, status, doneBy, progress } = action;
  const told = {
    what: ended(what),
    day: (typeof doneBy === 'string' && period(doneBy, undefined, 'sv')) || '',
  };
  if (status === 'done') return say('slip.action.done', told);
  if (status === 'stopped') return `${say('slip.action.stopped', told)} ${ended(progress)}`.trim();
  return say('slip.action.coming', told);
}

/** As a sentence of its own. */
function ended(words: RecordValues[string]): string {
  const said = String(words ?? '').trim();
  return said === '' || /[.!?]$/.test(said) ? said : `${said}.`;
}
