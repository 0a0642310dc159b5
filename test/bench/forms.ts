/** The form that is answered: 24 questions in four sections, five steps each. The same words for both servers. */

export const sections = [
  [
    'Att vara med',
    'Var med när planen gjordes?',
    'Kunde säga vad som var viktigt?',
    'Fick höra varför det blev så?',
  ],
  ['Bemötande', 'Blev lyssnad på?', 'Fick svar på frågor?', 'Blev tagen på allvar?'],
  [
    'Att få tag i någon',
    'Var det lätt att ringa?',
    'Gick det fort att få en tid?',
    'Visste vem man skulle fråga?',
  ],
  ['Resultat', 'Har stödet hjälpt?', 'Har vardagen blivit bättre?', 'Skulle rekommendera det till andra?'],
].map(([title = '', ...stems], at) => ({
  key: `section-${at + 1}`,
  title,
  questions: [0, 1].flatMap((half) =>
    stems.map((stem, index) => ({
      key: `q${at * 6 + half * 3 + index + 1}`,
      text: half === 0 ? `${stem} Tänk på det senaste halvåret.` : `${stem} Tänk på tiden dessförinnan.`,
    })),
  ),
}));

export const steps = [
  { key: 'always', text: 'Alltid' },
  { key: 'often', text: 'Ofta' },
  { key: 'sometimes', text: 'Ibland' },
  { key: 'seldom', text: 'Sällan' },
  { key: 'never', text: 'Aldrig' },
];

export type Layout = 'section' | 'question';

/** What stands on each page: four pages of six questions, or twenty-four of one. */
export function pagesOf(layout: Layout) {
  if (layout === 'section') return sections.map(({ title, questions }) => ({ title, questions }));
  return sections.flatMap(({ title, questions }) =>
    questions.map((question) => ({ title, questions: [question] })),
  );
}

/** The answers of the respondent with that number: the same at every run, with every step in use. */
export function answersOf(respondent: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    sections
      .flatMap(({ questions }) => questions)
      .map(({ key }, at) => [
        key,
        steps[(respondent * 7 + at * 3 + ((respondent * at) % 4)) % steps.length]?.key ?? '',
      ]),
  );
}
