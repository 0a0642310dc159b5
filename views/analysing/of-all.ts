/** What the answers say of everybody who was invited: without assumptions for all, and an exact interval for FoU. */
import { boundsOfAll, intervalOfAll, type SideOfAll } from '../../reports/analysis/uncertainty.ts';
import { isOrdered, positiveSide, type ToldAs } from '../../reports/cells.ts';
import type { Bounds, Ordered } from '../../reports/disclosure/disclosed.ts';
import type { AreaReport, DisclosedUnit, QuestionReport } from '../../reports/report.ts';
import type { Say } from '../../surveys/languages.ts';

interface OfAll {
  readonly unit: Pick<DisclosedUnit, 'invited' | 'answered'>;
  readonly say: Say;
  /** Whether the exact interval is shown too. */
  readonly intervals: boolean;
}

/** One line a question, and one for the area; undefined where nothing can be said, or everybody answered everything. */
export function ofAllModel({ questions, share }: AreaReport, { unit, say, intervals }: OfAll) {
  const { invited, answered } = unit;
  const told = questions.filter(isForAll);
  const lines = told.flatMap((question) => {
    const side = sideOf(question, invited);
    const line = side && lineOf(side, { say, intervals });
    return line ? [{ text: question.text, ...line }] : [];
  });
  // The sum of an area is of answers: as many as would have come if all had answered its questions.
  const all = invited * told.length;
  const whole =
    share && share.questions === told.length && told.length > 1
      ? boundsOfAll({ side: share.positive, of: share.of, invited: all })
      : undefined;
  if (answered > invited || lines.length === 0) return undefined;
  return {
    title: say('results.of-all.title', { count: invited }),
    lead: say('results.of-all.lead', { answered, count: invited }),
    whole: whole && say('results.of-all.area', { words: wordsOf(whole, say), of: all }),
    lines,
    intervals,
  };
}

/** Put to everybody, and told out of those who answered it. */
function isForAll(question: QuestionReport): question is ToldAs<Ordered> {
  return (
    isOrdered(question) &&
    question.measure === 'level' &&
    !question.followUp &&
    question.disclosed.outOf === 'answers'
  );
}

function sideOf({ disclosed }: ToldAs<Ordered>, invited: number): SideOfAll | undefined {
  const positive = positiveSide(disclosed);
  return positive && { side: { low: positive.low, high: positive.high }, of: disclosed.of, invited };
}

function lineOf(side: SideOfAll, { say, intervals }: Pick<OfAll, 'say' | 'intervals'>) {
  const bounds = boundsOfAll(side);
  const interval = intervals ? intervalOfAll(side) : undefined;
  if (!bounds) return undefined;
  const of = side.invited;
  return {
    words: say('results.of-all.bounds', { words: wordsOf(bounds, say), of }),
    interval: interval && `${interval.low}\u2013${interval.high}`,
  };
}

function wordsOf({ low, high }: Bounds, say: Say): string {
  return low === high ? say('results.of-all.exactly', { low }) : say('results.of-all.between', { low, high });
}
