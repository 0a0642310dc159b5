/** Lists of choices, best first: what the positive side of each is, and what neither, says disclosure.md. */
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import type { AskedCell, SideName } from '../known.ts';

type Marks = readonly (readonly [key: string, label: string, side: SideName | undefined])[];

const lists: Readonly<Record<string, Marks>> = {
  two: marks('Ja|positive Nej|rest'),
  three: marks('Bra|positive Sådär|rest Dåligt|rest'),
  four: marks('Alltid|positive Oftast|positive Sällan|rest Aldrig|rest'),
  ladder: marks('Väljer|positive Väljer-ihop|positive Tycker|rest Hör|rest Inget|rest'),
  change: marks('Bättre|positive Likadant|neutral Sämre|rest'),
  five: marks(
    'Mycket-bättre|positive Lite-bättre|positive Mitt-emellan|neutral Lite-sämre|rest Mycket-sämre|rest',
  ),
  colours: marks('Röd Grön Blå Gul'),
  places: marks('Norr Söder Väster'),
};

const bands: Marks = [
  ['8-10', '8–10', 'positive'],
  ['5-7', '5–7', 'neutral'],
  ['0-4', '0–4', 'rest'],
];

function marks(words: string): Marks {
  return words.split(' ').map((word, i) => {
    const [label = '', side] = word.split('|');
    return [`c${i}`, label, side as SideName | undefined];
  });
}

export const inSwedish = (words: string) => ({ sv: words, en: words });

export const choiceLists: Questionnaire['choiceLists'] = Object.fromEntries(
  Object.entries(lists).map(([key, cells]) => [
    key,
    {
      name: inSwedish(key),
      ordered: cells[0]?.[2] !== undefined,
      choices: cells.map(([key, label, side], i) => ({
        key,
        label: inSwedish(label),
        ...(side ? { step: cells.length - i } : {}),
        ...(side === 'neutral' ? { neutral: true as const } : {}),
      })),
    },
  ]),
);

/** The choices of a list as results can name them; of 0-10 its bands. */
export function cellsOf(list: string): readonly AskedCell[] {
  const cells = list === 'ten' ? bands : (lists[list] ?? []);
  return cells.map(([key, label, side]): AskedCell => ({ key, label, ...(side ? { side } : {}) }));
}
