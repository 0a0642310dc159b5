/** Invented questions, told in each of the ways that there are. */
import type { Disclosed, DisclosedContent, Side } from '../../reports/disclosure/disclosed.ts';
import type { AreaReport, QuestionReport } from '../../reports/report.ts';
import { areaScore, shareOf, verdictOn } from '../../reports/verdicts.ts';
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

/** As if it had come out of disclosure control: nothing here is counted from answers. */
export function aDisclosed(content: DisclosedContent): Disclosed {
  return content as Disclosed;
}

/** What an area is called. */
export function areaTitle(key: string, language: InterfaceLanguage): string {
  return say(areas[key]?.title ?? [key, key], language);
}

/** `n` real answers to each question, shared out by the question's number. */
export function anArea(key: string, language: InterfaceLanguage, n: number): AreaReport {
  const { questions } = areas[key] ?? { questions: [] };
  return areaOf(
    key,
    areaTitle(key, language),
    questions.map((text, i) => stepQuestion(`${key}-${i}`, say(text, language), language, n, i + key.length)),
  );
}

/** An area with all that is worked out of its questions. */
export function areaOf(key: string, title: string, questions: readonly QuestionReport[]): AreaReport {
  const worked = { share: shareOf(questions), verdict: verdictOn(questions), score: areaScore(questions) };
  return { key, title, ...worked, questions };
}

/** Four named steps with so many real answers, told by rule 3 of disclosure.md. */
export function stepQuestion(
  key: string,
  text: string,
  language: InterfaceLanguage,
  n: number,
  turn: number,
): QuestionReport {
  const counts = shared(n, patterns[turn % patterns.length] ?? []);
  const sides = [aSide('positive', counts.slice(0, 2), 0, n), aSide('rest', counts.slice(2), 2, n)];
  const noAnswer = { count: turn % 3 };
  return {
    ...scaleQuestion(key, text, language),
    disclosed: aDisclosed({ as: 'ordered', of: n, outOf: 'answers', sides, noAnswer }),
  };
}

const patterns = [
  [3, 5, 4, 3],
  [6, 4, 3, 1],
  [3, 4, 5, 3],
  [2, 4, 6, 3],
  [8, 5, 1, 0],
];

/** One of two sides, from the step `first` on. */
function aSide(side: Side['side'], counts: readonly number[], first: number, n: number): Side {
  const count = counts.reduce((sum, one) => sum + one, 0);
  const keys = counts.map((_, i) => `step-${first + i}`);
  if (count < 3) return { side, keys, low: 0, high: 2 };
  if (count > n - 3) return { side, keys, low: n - 2, high: n };
  if (n < 10 || count < 4 || counts.some((one) => one === 1 || one === 2))
    return { side, keys, low: count, high: count };
  const steps = Object.fromEntries(counts.map((one, i) => [`step-${first + i}`, one]));
  return { side, keys, low: count, high: count, steps };
}

/** A question about how often, before it is known what is told of it. */
export function scaleQuestion(
  key: string,
  text: string,
  language: InterfaceLanguage,
): Omit<QuestionReport, 'disclosed'> {
  return {
    key,
    text,
    scale: 'how-often',
    followUp: false,
    measure: 'level',
    choices: steps.map((label, i) => ({ key: `step-${i}`, label: say(label, language), level: 1 - i / 3 })),
    numbers: false,
    everyoneElse: say(['Andra svar eller inget svar', 'Other answers or none'], language),
    others: say(['Andra svar', 'Other answers'], language),
    nonAnswers: nonAnswers(language),
  };
}

function nonAnswers(language: InterfaceLanguage): Readonly<Record<string, string>> {
  return {
    'dont-know': say(['Vet inte', 'Don’t know'], language),
    skipped: say(['Hoppade över', 'Skipped'], language),
  };
}

/** 0 to 10, with words at the ends. */
export function aTenQuestion(language: InterfaceLanguage, n: number): QuestionReport {
  const [best = 0, middle = 0, worst = 0] = shared(n, [6, 5, 3]);
  const ends: Readonly<Record<number, Both>> = {
    0: ['0 – mycket dåligt', '0 – very bad'],
    10: ['10 – mycket bra', '10 – very good'],
  };
  const labels = Array.from({ length: 11 }, (_, i) => (ends[i] ? say(ends[i], language) : String(i)));
  const sides: readonly Side[] = [
    { side: 'positive', keys: ['8-10'], low: best, high: best },
    { side: 'neutral', keys: ['5-7'], low: middle, high: middle },
    { side: 'rest', keys: ['0-4'], low: worst, high: worst },
  ];
  return {
    key: 'whole',
    text: say(
      ['Vad tycker du om stödet som helhet?', 'What do you think of the support as a whole?'],
      language,
    ),
    scale: 'ten',
    followUp: false,
    measure: 'level',
    choices: labels.map((label, i) => ({ key: String(i), label, level: i / 10 })),
    numbers: true,
    everyoneElse: say(['Andra svar eller inget svar', 'Other answers or none'], language),
    others: say(['Andra svar', 'Other answers'], language),
    nonAnswers: nonAnswers(language),
    disclosed: aDisclosed({ as: 'ordered', of: n, outOf: 'answers', sides, noAnswer: { count: 1 } }),
  };
}

/** What has become better or worse. */
export function aChangeQuestion(language: InterfaceLanguage, n: number): QuestionReport {
  const labels: readonly Both[] = [
    ['Bättre', 'Better'],
    ['Ingen skillnad', 'No difference'],
    ['Sämre', 'Worse'],
  ];
  const counts = shared(n, [6, 4, 4]);
  return {
    key: 'change',
    text: say(['Hur är det jämfört med förut?', 'How is it compared with before?'], language),
    scale: 'change',
    followUp: false,
    measure: 'change',
    choices: labels.map((label, i) => ({
      key: `change-${i}`,
      label: say(label, language),
      level: 1 - i / 2,
    })),
    numbers: false,
    everyoneElse: say(['Andra svar eller inget svar', 'Other answers or none'], language),
    others: say(['Andra svar', 'Other answers'], language),
    nonAnswers: nonAnswers(language),
    disclosed: aDisclosed({
      as: 'ordered',
      of: n,
      outOf: 'answers',
      sides: (['positive', 'neutral', 'rest'] as const).map((side, i) => ({
        side,
        keys: [`change-${i}`],
        low: counts[i] ?? 0,
        high: counts[i] ?? 0,
      })),
      noAnswer: { count: 0 },
    }),
  };
}

/** Choices without order: the last two are told together, as few. */
export function choiceQuestion(key: string, language: InterfaceLanguage, n: number): QuestionReport {
  const labels: readonly Both[] = [
    ['Mindre än ett år', 'Less than a year'],
    ['Ett till tre år', 'One to three years'],
    ['Tre till fem år', 'Three to five years'],
    ['Mer än fem år', 'More than five years'],
  ];
  const [first = 0, second = 0] = shared(n, [5, 8]);
  return {
    ...unordered(key, labels, language),
    text: say(
      ['Hur länge har du haft stöd av teamet?', 'How long have you had support from the team?'],
      language,
    ),
    disclosed: aDisclosed({
      as: 'choices',
      n,
      counts: 'once',
      choices: [
        { key: 'choice-0', low: first, high: first },
        { key: 'choice-1', low: second - 2, high: second },
      ],
      others: { keys: ['choice-2', 'choice-3'], low: 0, high: 2 },
      noAnswer: { count: 1 },
    }),
  };
}

/** Several choices could be taken. */
export function aSeveral(language: InterfaceLanguage, n: number): QuestionReport {
  const labels: readonly Both[] = [
    ['Hemma', 'At home'],
    ['På teamets kontor', 'At the team’s office'],
    ['Ute, på ett fik eller i en park', 'Out, in a café or a park'],
    ['På telefon eller video', 'By phone or video'],
  ];
  const counts = [6, 9, 4, 5].map((count) => Math.round((count / 14) * n));
  return {
    ...unordered('where', labels, language),
    text: say(['Var brukar ni ses?', 'Where do you usually meet?'], language),
    disclosed: aDisclosed({
      as: 'several',
      of: n,
      outOf: 'asked',
      choices: counts.map((count, i) =>
        i === 3 ? { key: `choice-${i}`, low: 0, high: 2 } : { key: `choice-${i}`, low: count, high: count },
      ),
    }),
  };
}

function unordered(
  key: string,
  labels: readonly Both[],
  language: InterfaceLanguage,
): Omit<QuestionReport, 'disclosed' | 'text'> {
  return {
    key,
    scale: key,
    followUp: false,
    measure: 'none',
    choices: labels.map((label, i) => ({
      key: `choice-${i}`,
      label: say(label, language),
      level: undefined,
    })),
    numbers: false,
    everyoneElse: say(['Andra svar eller inget svar', 'Other answers or none'], language),
    others: say(['Andra svar', 'Other answers'], language),
    nonAnswers: nonAnswers(language),
  };
}

/** Seven answered: sides, exactly or with bounds, by the question's number. */
export function coarseQuestion(area: string, i: number, language: InterfaceLanguage): QuestionReport {
  const text = areas[area]?.questions[i] ?? ['Hade du någon med dig?', 'Did you have someone with you?'];
  const positive = [
    { low: 4, high: 4 },
    { low: 5, high: 7 },
    { low: 0, high: 2 },
  ][i % 3] ?? { low: 4, high: 4 };
  const sides: readonly Side[] = [
    { side: 'positive', keys: ['step-0', 'step-1'], ...positive },
    { side: 'rest', keys: ['step-2', 'step-3'], low: 7 - positive.high, high: 7 - positive.low },
  ];
  return {
    ...scaleQuestion(`${area}-coarse-${i}`, say(text, language), language),
    disclosed: aDisclosed({ as: 'ordered', of: 7, outOf: 'answers', sides, noAnswer: { count: 0 } }),
  };
}

export function hiddenQuestion(language: InterfaceLanguage): QuestionReport {
  const text = [
    'Hur gick det till när du bytte CM?',
    'What happened when your case manager was replaced?',
  ] as const;
  return {
    ...scaleQuestion('hidden', say(text, language), language),
    followUp: true,
    disclosed: aDisclosed({ as: 'suppressed' }),
  };
}

/** Counts in the same proportions that add up to n; what is left over goes to the largest. */
function shared(n: number, pattern: readonly number[]): readonly number[] {
  const total = pattern.reduce((sum, one) => sum + one, 0);
  const counts = pattern.map((one) => Math.floor((one * n) / total));
  const largest = pattern.indexOf(Math.max(...pattern));
  const missing = n - counts.reduce((sum, one) => sum + one, 0);
  return counts.map((count, i) => (i === largest ? count + missing : count));
}
