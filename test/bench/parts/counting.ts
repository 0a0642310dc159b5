/** Counting answers and telling what may be told of them, beside a bare loop over the same answers that only adds them up. */
import { discloseUnit } from '../../../reports/disclosure/unit.ts';
import { tally } from '../../../reports/tally.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { aOne, aQuestionnaire, aScale, aSection } from '../../support/questionnaires.ts';
import { figure, type Outcome, type Row } from '../figures.ts';
import { type Means, timed } from '../part.ts';

const keys = ['always', 'mostly', 'rarely', 'never', 'dont-know'];
const colours = ['red', 'green', 'blue'];

export async function measureCounting({ quick }: Means): Promise<Outcome> {
  const [responses, repeats] = quick ? [50_000, 2] : [1_000_000, 5];
  const sections = [
    aSection(
      'first',
      Array.from({ length: 23 }, (_, i) => aScale(`q${i}`)),
    ),
    aSection('about-you', [aOne('colour')], { optional: 'background' }),
  ];
  const whole = aQuestionnaire({ sections });
  return {
    rows: [
      await row('24 questions', whole, responses, repeats, { most: 1.2 }),
      await row('24 questions, split by one', { ...whole, splits: ['colour'] }, responses, repeats),
    ],
    notes: [`${responses} responses, one after the other; each loop in turn.`],
  };
}

async function row(
  name: string,
  questionnaire: Questionnaire,
  responses: number,
  repeats: number,
  aim?: { readonly most: number },
): Promise<Row> {
  const ours = async () => {
    const counted = await tally(questionnaire, many(responses));
    discloseUnit({ questionnaire, tally: counted, methods: [], k: 5, kCut: 10 });
  };
  const bare = () => addUp(many(responses));
  await ours(); // warms up
  await bare();
  const runs: { readonly ours: number; readonly bare: number; readonly memory: number }[] = [];
  for (let run = 0; run < repeats; run += 1) {
    const times = { ours: await timed(ours), bare: await timed(bare) };
    runs.push({ ...times, memory: process.memoryUsage().rss / 1e6 });
  }
  const figures = [
    figure(
      'takes',
      'ms',
      runs.map((run) => run.ours),
    ),
    figure(
      'a bare loop',
      'ms',
      runs.map((run) => run.bare),
    ),
    figure(
      'of the bare loop',
      'times',
      runs.map((run) => run.ours / run.bare),
      aim,
    ),
    figure(
      'memory',
      'MB',
      runs.map(({ memory }) => memory),
      { most: 300 },
    ),
  ];
  return { name, figures };
}

async function addUp(responses: AsyncIterable<Answers>): Promise<Record<string, Record<string, number>>> {
  const counts: Record<string, Record<string, number>> = {};
  for await (const answers of responses) {
    for (const key in answers) {
      counts[key] ??= {};
      const of = counts[key];
      const answer = String(answers[key]);
      of[answer] = (of[answer] ?? 0) + 1;
    }
  }
  return counts;
}

/** A thousand different ones, over and over. */
async function* many(responses: number): AsyncIterable<Answers> {
  const different = Array.from({ length: 1000 }, (_, person) => ({
    ...Object.fromEntries(
      Array.from({ length: 23 }, (_, i) => [`q${i}`, keys[(person * 7 + i * 3) % 5] as string]),
    ),
    colour: colours[person % 3] as string,
  }));
  for (let i = 0; i < responses; i += 1) yield different[i % 1000] as Answers;
}
