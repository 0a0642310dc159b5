/** Invented people who answer: all alike, but for one or two, or each in a way of their own. */
import { type Channel, channels, helps, type Method } from '../../../surveys/answering/method.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import type { Asked } from '../known.ts';
import type { Own } from '../neighbour.ts';
import type { Chance } from './chance.ts';
import { cellOf, type Invented, ways } from './questions.ts';

export interface Person {
  readonly answers: Answers;
  readonly method: Method;
}

/** Where they are `spread`, everybody answers in a way of their own. */
export function inventPeople(
  chance: Chance,
  questions: readonly Invented[],
  n: number,
  spread = false,
): readonly Person[] {
  const answers: Record<string, string | string[]>[] = Array.from({ length: n }, () => ({}));
  for (const { asked, answers: offered } of questions) {
    const put = answers.filter((own) => isLedOn(asked, own));
    const given = inventAnswers(chance, put.length, { offered, kinds: waysOf(asked), spread });
    put.forEach((own, i) => {
      const answer = given[i];
      if (answer === undefined) return;
      own[asked.key] =
        asked.telling === 'several' || asked.text.includes('rank') ? several(chance, asked, answer) : answer;
    });
  }
  const channel: Channel = chance.from(channels);
  return answers.map((own) => ({
    answers: own,
    method: {
      channel: chance.oneIn(5) ? chance.from(channels) : channel,
      help: chance.oneIn(3) ? undefined : chance.from([...helps, 'alone', 'alone']),
    },
  }));
}

interface Offered {
  readonly offered: readonly string[];
  readonly kinds: readonly (string | undefined)[];
  readonly spread: boolean;
}

/** Answers of so many to one question; undefined where it was gone past. */
function inventAnswers(
  chance: Chance,
  n: number,
  { offered, kinds, spread }: Offered,
): readonly (string | undefined)[] {
  if (spread) return Array.from({ length: n }, () => chance.from(offered));
  const [most, other] = [chance.from(offered), chance.from(offered)];
  const differ = chance.from([0, 1, 2, 3, n, n, n]);
  const second = chance.oneIn(2) ? chance.below(n + 1) : 0;
  const none = chance.from([0, 0, 1, 2, chance.below(Math.max(1, n))]);
  const list = Array.from({ length: n }, (_, i) =>
    i < second ? other : i < second + differ ? chance.from(offered) : most,
  );
  const kind = chance.oneIn(2) ? chance.from(kinds) : undefined;
  const mixed = shuffled(chance, list);
  return mixed.map((answer, i) => (i < none ? (chance.oneIn(3) ? chance.from(kinds) : kind) : answer));
}

/** Going past it is a way, too. */
function waysOf({ kinds }: Asked): readonly (string | undefined)[] {
  return kinds.map(({ key }) => (key === 'skipped' ? undefined : key));
}

function several(chance: Chance, { telling, cells }: Asked, answer: string): string | string[] {
  if (answer in ways) return answer;
  if (telling !== 'several') return [answer];
  const more = cells.map(({ key }) => key).filter((key) => key === answer || chance.oneIn(4));
  return more.length > 0 ? more : [answer];
}

function shuffled<T>(chance: Chance, list: readonly T[]): readonly T[] {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i--) {
    const at = chance.below(i + 1);
    [mixed[i], mixed[at]] = [mixed[at] as T, mixed[i] as T];
  }
  return mixed;
}

function isLedOn({ leads }: Asked, answers: Answers): boolean {
  if (!leads) return true;
  const given = answers[leads.gate];
  return given !== undefined && [given].flat().some((one) => leads.by.includes(String(one)));
}

/** What somebody knows of the own answers. */
export function ownOf({ answers, method }: Person, asked: readonly Asked[], came: readonly Asked[]): Own {
  const own: Record<string, { cells: readonly number[]; kind?: number }> = {};
  for (const question of asked) {
    if (!isLedOn(question, answers)) continue;
    const given = answers[question.key];
    const kind = question.kinds.findIndex(({ key }) => key === (given ?? 'skipped'));
    own[question.key] =
      kind >= 0 ? { cells: [], kind } : { cells: [given].flat().map((one) => cellOf(question, String(one))) };
  }
  for (const question of came) {
    const given = question.key === 'channel' ? method.channel : method.help;
    const cell = question.cells.findIndex(({ key }) => key === given);
    own[question.key] = cell < 0 ? { cells: [], kind: 0 } : { cells: [cell] };
  }
  return own;
}
