/** Pairs of audits that differ only in what is hidden: whoever sees everything that is written cannot tell them apart. */
import type { Answers } from '../../surveys/questionnaires/answers.ts';

/** Collections of one service; each a list of what its people answered. */
export interface Twin {
  /** Another audit asked the same people at the same time, and told first. */
  readonly before?: readonly Answers[];
  readonly answers: readonly Answers[];
  /** By an open link to a few; by codes unless told so. */
  readonly link?: boolean;
  /** What some wrote in words of their own. */
  readonly texts?: readonly string[];
}

export interface Pair {
  readonly differ: string;
  readonly one: Twin;
  readonly other: Twin;
}

const times = (count: number, answers: Answers): readonly Answers[] =>
  Array.from({ length: count }, () => answers);

/** `ordinary` answered by all, told in either. */
const others = (count: number, answers: Answers) => times(count, { ordinary: 'always', ...answers });

const half = (count: number): readonly Answers[] => [
  ...times(Math.ceil(count / 2), { ordinary: 'always' }),
  ...times(Math.floor(count / 2), { ordinary: 'never' }),
];

/** Everybody's ordinary answers, and one more of some. */
const among = (count: number, given: readonly Answers[]) =>
  half(count).map((answers, i): Answers => ({ ...answers, ...given[i] }));

const steps = (...counts: readonly number[]) =>
  ['always', 'mostly', 'rarely', 'never'].flatMap((scale, i) => times(counts[i] ?? 0, { scale }));

const colours = (...counts: readonly number[]) =>
  ['red', 'green', 'blue', 'none'].flatMap((colour, i) => times(counts[i] ?? 0, { colour }));

const ticks = (...counts: readonly number[]): readonly Answers[] => {
  const most = 12;
  return Array.from({ length: most }, (_, i) => ({
    colours: ['red', 'green', 'blue'].filter((_, choice) => i < (counts[choice] ?? 0)),
  })).map((answers) => (answers.colours.length > 0 ? answers : {}));
};

const led = (yes: number, no: number, good: number, bad: number): readonly Answers[] => [
  ...Array.from({ length: yes }, (_, i) => ({
    gate: 'yes',
    ...(i < good ? { led: 'always' } : i < good + bad ? { led: 'never' } : {}),
  })),
  ...times(no, { gate: 'no' }),
];

export const pairs: readonly Pair[] = [
  {
    differ: 'two or four answered, and wrote something',
    one: { answers: half(2), texts: ['Jag vill bestämma själv.'] },
    other: {
      answers: others(4, { scale: 'never', gate: 'yes', led: 'never' }),
      texts: ['Allt är bra.', 'Ring mig.', 'Nej.'],
    },
  },
  {
    differ: 'six or nine answered by an open link to a few',
    one: { answers: half(6), link: true },
    other: { answers: others(9, { scale: 'never' }), link: true },
  },
  {
    differ: 'a side of nought or two',
    one: { answers: among(12, steps(0, 0, 0, 12)) },
    other: { answers: among(12, steps(1, 1, 0, 10)) },
  },
  {
    differ: 'a side of nought or one, of few',
    one: { answers: among(7, steps(3, 4)) },
    other: { answers: among(7, steps(6, 0, 1, 0)) },
  },
  {
    differ: 'a step of one or two',
    one: { answers: among(14, steps(6, 1, 4, 3)) },
    other: { answers: among(14, steps(5, 2, 4, 3)) },
  },
  {
    differ: 'other choices of nought or two',
    one: { answers: among(12, colours(7, 5, 0, 0)) },
    other: { answers: among(12, colours(5, 5, 1, 1)) },
  },
  {
    differ: 'choices together, one by one',
    one: { answers: among(14, colours(6, 2, 3, 3)) },
    other: { answers: among(14, colours(6, 3, 3, 2)) },
  },
  {
    differ: 'ticks of nought or two, of ten or twelve',
    one: { answers: among(12, ticks(10, 0, 5)) },
    other: { answers: among(12, ticks(12, 2, 5)) },
  },
  {
    differ: 'kinds of no answer, one and two',
    one: { answers: among(10, [...steps(4, 0, 3, 0), { scale: 'dont-know' }]) },
    other: { answers: among(10, [...steps(4, 0, 3, 0), { scale: 'dont-know' }, { scale: 'dont-know' }]) },
  },
  {
    differ: 'what few were led on to, or many',
    one: { answers: among(12, led(4, 8, 2, 2)) },
    other: { answers: among(12, led(4, 8, 0, 1)) },
  },
  {
    differ: 'who was led on to a question by nearly all',
    one: { answers: among(12, led(12, 0, 6, 6)) },
    other: { answers: among(12, led(10, 2, 6, 2)) },
  },
  {
    differ: 'a question hidden since few answered it, or for what another audit told',
    one: { before: among(12, steps(4, 3, 5, 0)), answers: among(12, steps(1, 2, 0, 1)) },
    other: { before: among(12, steps(4, 3, 5, 0)), answers: among(12, steps(4, 3, 5, 0)) },
  },
];
