/** The plan as a document of its own: what a service and those who follow it keep on paper. */
import { type Action, isOver, isTold } from '../../surveys/records/kinds/action.ts';
import { planLines } from '../../surveys/records/plan.ts';
import { aDocument, chapter, paragraph } from './blocks.ts';
import type { Block, ReportDocument } from './document.ts';
import { markedParts, markedSwedish } from './foreign.ts';
import { ownWords } from './own-words.ts';
import { type PlanSources, type Proposed, planBlocks, type Writing } from './plan.ts';

export interface AboutPlan extends Omit<Writing, 'own'> {
  /** Of the audit. */
  readonly name: string;
  readonly sender: string;
  readonly invented: boolean;
  readonly plan: PlanSources;
  readonly proposals: readonly Proposed[];
}

/** In: what is answered and planned of some proposals. Out: how far it has come, and then each of them. */
export function composePlan(about: AboutPlan): ReportDocument {
  const { name, sender, invented, language, say, madeOn, plan, proposals } = about;
  const own = ownWords({ renderings: {} }, language);
  const title = say('plan.document', { name });
  const written = proposals.map((one) => ({ ...one, what: own.asWritten(one.what) }));
  const blocks = planBlocks(plan, written, { ...about, own });
  const first = chapter('first', title, [
    paragraph(say('plan.lead'), 'lead'),
    tilesOf(about),
    ...(blocks.length > 0 ? blocks : [paragraph(say('plan.nothing-yet'))]),
  ]);
  const chapters = [...markedParts(markedSwedish([first], own), own)];
  return aDocument({ language, title, running: name, sender, madeOn, invented, chapters });
}

function tilesOf({ plan, proposals, say }: AboutPlan): Block {
  const answered = planLines(
    plan,
    proposals.map(({ id }) => id),
  ).filter(({ answer }) => answer !== undefined);
  const count = (are: (action: Action) => boolean) => plan.actions.filter(({ values }) => are(values)).length;
  const tile = (key: string, some: number, of: number) => ({
    large: say('plan.tiles.of', { count: some, of }),
    words: say(`plan.tiles.${key}`),
  });
  const { length } = plan.actions;
  return {
    as: 'tiles',
    tiles: [
      tile('answered', answered.length, proposals.length),
      tile('done', count(isOver), length),
      tile('told', count(isTold), length),
    ],
  };
}
