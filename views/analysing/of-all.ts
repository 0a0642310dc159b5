/** What the answers say of everybody who was invited: without assumptions for all, and an exact interval for FoU. */
import { boundsOfAll, intervalOfAll, type SideOfAll } from '../../reports/analysis/uncertainty.ts';
import { type DisclosedAs, isOrdered, positiveSide } from '../../reports/cells.ts';
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
export function ofAllModel(area: AreaReport, { unit, say, intervals }: OfAll) {
  const { invited, answered } = unit;
  const lines = area.questions.filter(isForAll).flatMap((question) => {
    const side = sideOf(question, invited);
    const line = side && lineOf(side, { say, intervals });
    return line ? [{ text: question.text, ...line }] : [];
  });
  if (answered > invited || lines.length === 0) return undefined;
  const whole = lines.length > 1 ? wholeOf(area, invited) : undefined;
  return {
    title: say('results.of-all.title', { count: invited }),
    lead: say('results.of-all.lead', { answered, count: invited }),
    whole: whole && say('results.of-all.area', { words: wordsOf(whole, say), of: whole.of }),
    lines,
    intervals,
  };
}

/** "minst 8 och högst 16 av alla 20". Undefined where nothing can be said, or all have answered. */
export function sayOfAll(question: QuestionReport, { invited, answered }: OfAll['unit'], say: Say) {
  const side = answered < invited && isForAll(question) ? sideOf(question, invited) : undefined;
  return side && lineOf(side, { say, intervals: false })?.words;
}

/** "minst 20 och högst 62 av 100 svar". Undefined as above. */
export function sayAreaOfAll(area: AreaReport, { invited, answered }: OfAll['unit'], say: Say) {
  const whole = answered < invited ? wholeOf(area, invited) : undefined;
  return whole && say('results.of-all.answers', { words: wordsOf(whole, say), of: whole.of });
}

/** The sum of an area is of answers: as many as would have come if all had answered its questions. */
function wholeOf({ questions, share }: AreaReport, invited: number) {
  const told = questions.filter(isForAll).length;
  if (!share || share.questions !== told || told === 0) return undefined;
  const of = invited * told;
  const bounds = boundsOfAll({ side: share.positive, of: share.of, invited: of });
  return bounds && { ...bounds, of };
}

/** Put to everybody, and told out of those who answered it. */
function isForAll(question: QuestionReport): question is DisclosedAs<Ordered> {
  return (
    isOrdered(question) &&
    question.measure === 'level' &&
    !question.followUp &&
    question.disclosed.outOf === 'answers'
  );
}

function sideOf({ disclosed }: DisclosedAs<Ordered>, invited: number): SideOfAll | undefined {
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
