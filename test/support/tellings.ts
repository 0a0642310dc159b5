/** Invented questions, told in each of the ways that a report knows. */
import type { AreaReport, BandedCell, Full, QuestionReport, Verdict } from '../../reports/report.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';

type Both = readonly [sv: string, en: string];

const say = ([sv, en]: Both, language: InterfaceLanguage) => (language === 'sv' ? sv : en);

const areas: Readonly<Record<string, { title: Both; questions: readonly Both[] }>> = {
  participation: {
    title: ['Delaktighet', 'Participation'],
    questions: [
      ['Får du vara med när ditt stöd planeras?', 'Do you take part when your support is planned?'],
      ['Förstår du vad som står i din plan?', 'Do you understand what your plan says?'],
      ['Frågar teamet vad du tycker?', 'Does the team ask what you think?'],
    ],
  },
  influence: {
    title: ['Inflytande', 'Influence'],
    questions: [
      ['Är det du som sätter dina mål?', 'Are you the one who sets your goals?'],
      ['Kan du säga nej till stöd som du inte vill ha?', 'Can you say no to support that you do not want?'],
      [
        'Kan du få ditt stöd ändrat om det inte passar?',
        'Can you have your support changed if it does not fit?',
      ],
      [
        'Blir det skillnad när du säger vad du tycker?',
        'Does it make a difference when you say what you think?',
      ],
    ],
  },
  accessibility: {
    title: ['Tillgänglighet', 'Accessibility'],
    questions: [
      ['Är det lätt att nå teamet?', 'Is the team easy to reach?'],
      ['Kan ni ses där du vill?', 'Can you meet where you want to?'],
    ],
  },
  treatment: {
    title: ['Bemötande', 'How people are met'],
    questions: [
      ['Lyssnar teamet på dig?', 'Does the team listen to you?'],
      ['Blir du bemött med respekt?', 'Are you met with respect?'],
      ['Tror teamet på dig?', 'Does the team believe you?'],
    ],
  },
  continuity: {
    title: ['Kontinuitet', 'Continuity'],
    questions: [
      ['Träffar du samma personer varje gång?', 'Do you meet the same people every time?'],
      ['Får du veta det i förväg om någon slutar?', 'Are you told in advance when someone leaves?'],
      ['Vet teamet vad ni kom överens om sist?', 'Does the team know what you agreed on last time?'],
    ],
  },
  responsiveness: {
    title: ['Följsamhet (stödet följer personen)', 'Responsiveness (support follows the person)'],
    questions: [
      ['Får du mer stöd när du behöver det?', 'Do you get more support when you need it?'],
      ['Får du mindre stöd när du vill det?', 'Do you get less support when you want to?'],
      ['Passar stödet in i ditt liv?', 'Does the support fit into your life?'],
    ],
  },
  resources: {
    title: ['Resursgrupp och SIP', 'Resource group and SIP'],
    questions: [
      ['Bestämmer du vilka som är med i din resursgrupp?', 'Do you decide who is in your resource group?'],
      ['Gör alla det som står i din SIP?', 'Does everybody do what your SIP says?'],
      ['Är mötena bra för dig?', 'Are the meetings good for you?'],
    ],
  },
  recovery: {
    title: ['Återhämtning', 'Recovery'],
    questions: [
      [
        'Hjälper stödet dig att göra det som är viktigt för dig?',
        'Does the support help you do what matters to you?',
      ],
      ['Känner du mer hopp än förut?', 'Do you feel more hope than before?'],
      ['Har du fler personer runt dig?', 'Do you have more people around you?'],
    ],
  },
};

const steps: readonly Both[] = [
  ['Ja, alltid', 'Yes, always'],
  ['Ja, oftast', 'Yes, mostly'],
  ['Nej, sällan', 'No, rarely'],
  ['Nej, aldrig', 'No, never'],
];

const ways: readonly Both[] = [
  ['Vet inte', 'Don’t know'],
  ['Vill inte svara', 'Prefer not to answer'],
  ['Hoppade över', 'Skipped'],
];

/** What an area is called. */
export function areaTitle(key: string, language: InterfaceLanguage): string {
  return say(areas[key]?.title ?? [key, key], language);
}

/** `n` real answers to each question, shared out by the question's number. */
export function anArea(key: string, language: InterfaceLanguage, n: number): AreaReport {
  const { title, questions } = areas[key] ?? { title: [key, key], questions: [] };
  const all = questions.map((text, i) =>
    stepQuestion(`${key}-${i}`, say(text, language), language, n, i + key.length),
  );
  const scores = all.map(({ disclosed }) => (disclosed.as === 'full' ? (disclosed.score ?? 0) : 0));
  const score = Math.round(scores.reduce((sum, one) => sum + one, 0) / Math.max(1, scores.length));
  const suggestion: Verdict = score >= 65 ? 'strength' : score >= 55 ? 'develop' : 'change';
  return {
    key,
    title: say(title, language),
    score,
    scoreFrom: { disclosed: all.length, all: all.length },
    verdict: { suggestion, reason: 'share', rests: { positive: 31, of: 43 } },
    questions: all,
  };
}

/** Four named steps, told in full. */
export function stepQuestion(
  key: string,
  text: string,
  language: InterfaceLanguage,
  n: number,
  turn: number,
): QuestionReport {
  const counts = shared(
    n,
    [
      [3, 5, 4, 2],
      [6, 4, 3, 1],
      [2, 4, 5, 3],
      [1, 4, 6, 3],
      [8, 4, 2, 0],
    ][turn % 5] ?? [],
  );
  const [a = 0, b = 0, c = 0] = counts;
  const told: Full = {
    as: 'full',
    n,
    steps: steps.map((label, i) => ({
      key: `step-${i}`,
      label: say(label, language),
      count: counts[i] ?? 0,
      level: 1 - i / 3,
    })),
    rest: ways.map((label, i) => ({
      key: `way-${i}`,
      label: say(label, language),
      count: i === turn % 3 ? 1 : 0,
    })),
    positive: a + b,
    score: Math.round((100 * a + (200 / 3) * b + (100 / 3) * c) / n),
    counts: 'once',
  };
  const scale = language === 'sv' ? 'Hur ofta (4 steg)' : 'How often (4 steps)';
  return { key, text, scale, followUp: false, disclosed: told };
}

/** 0 to 10, with words at the ends. */
export function aTenQuestion(language: InterfaceLanguage, n: number): QuestionReport {
  const counts = shared(n, [0, 1, 0, 1, 0, 2, 1, 3, 3, 2, 1]);
  const ends: Readonly<Record<number, Both>> = {
    0: ['0 – mycket dåligt', '0 – very bad'],
    10: ['10 – mycket bra', '10 – very good'],
  };
  return {
    key: 'whole',
    text:
      language === 'sv'
        ? 'Vad tycker du om stödet som helhet?'
        : 'What do you think of the support as a whole?',
    scale: '0–10',
    followUp: false,
    disclosed: {
      as: 'full',
      n,
      steps: counts.map((count, i) => {
        const end = ends[i];
        return { key: String(i), label: end ? say(end, language) : String(i), count, level: i / 10 };
      }),
      rest: [{ key: 'dont-know', label: say(ways[0] ?? ['', ''], language), count: 1 }],
      positive: (counts[8] ?? 0) + (counts[9] ?? 0) + (counts[10] ?? 0),
      score: 68,
      counts: 'once',
    },
  };
}

/** Choices without order. */
export function choiceQuestion(key: string, language: InterfaceLanguage, n: number): QuestionReport {
  const choices: readonly Both[] = [
    ['Mindre än ett år', 'Less than a year'],
    ['Ett till tre år', 'One to three years'],
    ['Mer än tre år', 'More than three years'],
  ];
  const counts = shared(n, [4, 7, 3]);
  const text =
    language === 'sv'
      ? 'Hur länge har du haft stöd av teamet?'
      : 'How long have you had support from the team?';
  return {
    key,
    text,
    scale: '',
    followUp: false,
    disclosed: unordered(choices, counts, language, n, 'once'),
  };
}

/** Several choices could be taken. */
export function aSeveral(language: InterfaceLanguage, n: number): QuestionReport {
  const choices: readonly Both[] = [
    ['Hemma', 'At home'],
    ['På teamets kontor', 'At the team’s office'],
    ['Ute, på ett fik eller i en park', 'Out, in a café or a park'],
    ['På telefon eller video', 'By phone or video'],
  ];
  const counts = [6, 9, 3, 5].map((count) => Math.round((count / 14) * n));
  const text = language === 'sv' ? 'Var brukar ni ses?' : 'Where do you usually meet?';
  return {
    key: 'where',
    text,
    scale: '',
    followUp: false,
    disclosed: unordered(choices, counts, language, n, 'several'),
  };
}

function unordered(
  choices: readonly Both[],
  counts: readonly number[],
  language: InterfaceLanguage,
  n: number,
  whose: Full['counts'],
): Full {
  return {
    as: 'full',
    n,
    steps: choices.map((label, i) => ({
      key: `choice-${i}`,
      label: say(label, language),
      count: counts[i] ?? 0,
      level: undefined,
    })),
    rest: [{ key: 'skipped', label: say(ways[2] ?? ['', ''], language), count: 1 }],
    positive: undefined,
    score: undefined,
    counts: whose,
  };
}

type CellTold = Omit<BandedCell, 'label'>;

/** Seven answered: two sides and the rest, each in other words. */
export function coarseQuestion(area: string, i: number, language: InterfaceLanguage): QuestionReport {
  const text = areas[area]?.questions[i] ?? ['Hade du någon med dig?', 'Did you have someone with you?'];
  const cell = (words: BandedCell['words'], low: number, high = low) => ({ words, low, high, of: 7 });
  const cells = [
    [cell('exactly', 5), cell('exactly', 2), cell('exactly', 0)],
    [cell('all-or-nearly', 5, 7), cell('at-most-one', 0, 1), cell('at-most-one', 0, 1)],
    [cell('at-most-one', 0, 1), cell('one-of-two', 5, 6), cell('at-most-two', 0, 2)],
  ];
  const [positive, negative, rest] = cells[i % 3] as [CellTold, CellTold, CellTold];
  const labels: readonly Both[] = [
    ['Ja, alltid / Ja, oftast', 'Yes, always / Yes, mostly'],
    ['Nej, sällan / Nej, aldrig', 'No, rarely / No, never'],
    ['Svarade inte på frågan', 'Did not answer the question'],
  ];
  const [one, other, none] = labels.map((label) => say(label, language));
  return {
    key: `${area}-coarse-${i}`,
    text: say(text, language),
    scale: 'ofta4',
    followUp: false,
    disclosed: {
      as: 'banded',
      base: 7,
      positive: { label: one ?? '', ...positive },
      negative: { label: other ?? '', ...negative },
      rest: { label: none ?? '', ...rest },
    },
  };
}

export function hiddenQuestion(language: InterfaceLanguage, fewerThan: number): QuestionReport {
  const text =
    language === 'sv'
      ? 'Hur gick det till när du bytte CM?'
      : 'What happened when your case manager was replaced?';
  return { key: 'hidden', text, scale: '', followUp: true, disclosed: { as: 'suppressed', fewerThan } };
}

/** Counts in the same proportions that add up to n; what is left over goes to the largest. */
function shared(n: number, pattern: readonly number[]): readonly number[] {
  const total = pattern.reduce((sum, one) => sum + one, 0);
  const counts = pattern.map((one) => Math.floor((one * n) / total));
  const largest = pattern.indexOf(Math.max(...pattern));
  const missing = n - counts.reduce((sum, one) => sum + one, 0);
  return counts.map((count, i) => (i === largest ? count + missing : count));
}
