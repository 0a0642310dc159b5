/** Invented questions of several kinds: as the product has them, and as everybody knows them. */
import { Question } from '../../../surveys/questionnaires/questions/index.ts';
import { say } from '../../support/say.ts';
import type { Asked } from '../known.ts';
import { cellsOf, inSwedish } from './lists.ts';

export interface Invented {
  readonly question: Question;
  readonly asked: Asked;
  /** The answers that can be given; of 0-10 the numbers. */
  readonly answers: readonly string[];
}

export const ways = { 'dont-know': 'Vet inte', 'prefer-not': 'Vill inte svara' } as const;

const kinds = [
  ...Object.entries(ways).map(([key, label]) => ({ key, label })),
  { key: 'skipped', label: say('disclosure.skipped') },
];

export const kindsOfQuestion = [
  'two',
  'three',
  'four',
  'ladder',
  'change',
  'five',
  'ten',
  'colours',
  'several',
  'ticks',
  'rank',
] as const;
export type KindOfQuestion = (typeof kindsOfQuestion)[number] | 'places';

/** Kinds that borrow a list. */
const listsOf: Readonly<Record<string, string>> = { several: 'colours', ticks: 'places', rank: 'colours' };

interface Wanted {
  readonly key: string;
  readonly kind: KindOfQuestion;
  readonly area?: string | undefined;
  readonly background?: boolean;
  readonly fact?: boolean;
  readonly leads?: Asked['leads'];
  readonly isNot?: string;
  /** Offers "Vet inte" alone as a way to give no answer. */
  readonly oneWay?: boolean;
  /** What it counts as where services, voices and rounds are compared: `users/a09`. */
  readonly counts?: string | undefined;
}

export function invent(wanted: Wanted): Invented {
  const { key, kind, area, background = false, fact = false, leads, oneWay = false } = wanted;
  const cells = cellsOf(listsOf[kind] ?? kind);
  const isOrdered = cells[0]?.side !== undefined;
  const text = `Hur är ${key} (${kind})?`;
  const asked: Asked = {
    key,
    text,
    telling: kind === 'several' || kind === 'ticks' ? 'several' : isOrdered ? 'ordered' : 'choices',
    cells,
    kinds: oneWay ? kinds.filter(({ key }) => key !== 'prefer-not') : kinds,
    background,
    fact,
    ...(area && { area }),
    ...(leads && { leads }),
  };
  const numbers = Array.from({ length: 11 }, (_, i) => String(10 - i));
  const answers = kind === 'ten' ? numbers : cells.map(({ key }) => key);
  return { question: asProduct(asked, wanted), asked, answers };
}

function asProduct({ key, text, area, leads }: Asked, wanted: Wanted): Question {
  const { kind, isNot, background, fact, oneWay, counts } = wanted;
  const [questionnaire, question] = counts?.split('/') ?? [];
  const ends = { worst: inSwedish('Dåligt'), best: inSwedish('Bra') };
  const picks = isNot ? { isNot } : { anyOf: leads?.by };
  return Question.parse({
    kind: productKind(kind),
    key,
    text: inSwedish(text),
    areas: area ? [area] : [],
    ...(kind === 'ten' ? { ends } : { choices: listsOf[kind] ?? kind }),
    ...(kind === 'rank' && { places: 1 }),
    ...(background && { background }),
    ...(fact && { fact }),
    ...(oneWay && { nonAnswers: ['dont-know'] }),
    ...(counts && { equivalentTo: { questionnaire, question } }),
    ...(leads && { showIf: { question: leads.gate, ...picks } }),
  });
}

function productKind(kind: KindOfQuestion): string {
  if (kind === 'ten' || kind === 'several' || kind === 'rank') return kind;
  if (kind === 'ticks') return 'several';
  if (kind === 'two') return 'yes-no';
  return kind === 'colours' || kind === 'places' ? 'one' : 'scale';
}

/** In which cell of a question an answer is. */
export function cellOf({ cells }: Asked, answer: string): number {
  if (!cells.some(({ key }) => key === '8-10')) return cells.findIndex(({ key }) => key === answer);
  return Number(answer) >= 8 ? 0 : Number(answer) >= 5 ? 1 : 2;
}
