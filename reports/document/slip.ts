/** "Det här sa ni, det här händer": what was found beside what comes of it, for those who answered; a page or two. */
import type { Say } from '../../surveys/languages.ts';
import { lixOf } from '../../surveys/questionnaires/readability.ts';
import type { Action } from '../../surveys/records/kinds/action.ts';
import { type Plan, planLines } from '../../surveys/records/plan.ts';
import { period } from '../words.ts';
import { chapterId, paragraph } from './blocks.ts';
import type { Block, FindingBlock, ProposalBlock, ReportDocument } from './document.ts';

export interface SlipSources {
  /** The screens of the meeting as they were released, in easy Swedish: nothing else is told of findings and proposals. */
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
  const { say, plan } = sources;
  const [line] = planLines(plan, [idOf(proposal)]);
  if (line && line.actions.length > 0) return line.actions.map(({ values }) => sayAction(values, sources));
  const what = ended(proposal.what);
  if (!line?.answer) return [say('slip.proposed', { what })];
  const { outcome, why } = line.answer.values;
  return [`${say(`slip.answer.${outcome}`, { what })} ${ended(why)}`.trim()];
}

function sayAction({ what, status, doneBy, progress }: Action, { say }: SlipSources): string {
  const told = { what: ended(what), day: period(doneBy, undefined, 'sv') ?? doneBy };
  if (status === 'done') return say('slip.action.done', told);
  if (status === 'stopped') return `${say('slip.action.stopped', told)} ${ended(progress)}`.trim();
  return say('slip.action.coming', told);
}

/** As a sentence of its own. */
function ended(words = ''): string {
  const said = words.trim();
  return said === '' || /[.!?]$/.test(said) ? said : `${said}.`;
}
