import { expect } from 'chai';
import fc from 'fast-check';
import { readPage } from '../../../surveys/answering/answering.ts';
import { afterChange } from '../../../surveys/answering/destinations.ts';
import { type Page, pagesOf, routeOf } from '../../../surveys/answering/journey.ts';
import type { Open } from '../../../surveys/answering/links.ts';
import type { Whereabouts } from '../../../surveys/answering/whereabouts.ts';
import type { Layout } from '../../../surveys/audits/collection.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { kindOf, type Question } from '../../../surveys/questionnaires/questions/index.ts';
import type {
  Fillable,
  Mistake,
  mistakesInRisks,
} from '../../../surveys/questionnaires/questions/mistakes.ts';
import { type Carried, carried } from '../../../views/answering/offline.ts';
import { whereaboutsOf } from '../../../views/answering/question.ts';
import { anyAnswersTo, anyQuestionnaire } from '../../support/any-questionnaire.ts';
import { inBrowser } from '../../support/browser-script.ts';
import {
  aMonth,
  aQuestionnaire,
  aRank,
  aRisks,
  aSection,
  aSeveral,
  aText,
} from '../../support/questionnaires.ts';
import { aCollection } from '../../support/things.ts';

type Fields = Readonly<Record<string, readonly string[]>>;
type Pages = readonly Carried[];

/** What the tablet's script takes out of the rooms, as it is sent to browsers. */
interface Browser {
  routeOf(pages: Pages, answers: Fields): Pages;
  onRoute(route: Pages, answers: Fields): Fields;
  afterChange(before: Pages, after: Pages, page: Carried, answers: Fields): Carried | undefined;
  whereabouts(
    route: Pages,
    key: string,
    layout: Layout,
    asks: (question: Carried['questions'][number]) => boolean,
  ): Whereabouts | undefined;
  mistakeIn(question: Fillable, values: readonly string[]): Mistake | undefined;
  mistakesInRisks: typeof mistakesInRisks;
}

const browser = inBrowser<Browser>(`
  export { routeOf, onRoute } from './surveys/answering/journey.ts';
  export { afterChange } from './surveys/answering/destinations.ts';
  export { whereabouts } from './surveys/answering/whereabouts.ts';
  export { mistakeIn, mistakesInRisks } from './surveys/questionnaires/questions/mistakes.ts';
`);

/** Answers as the tablet has them: what a form would send. */
function fieldsOf(answers: Answers, questionnaire: Questionnaire): Fields {
  return Object.fromEntries(
    questionsOf(questionnaire).flatMap((question) => {
      const answer = answers[question.key];
      return answer === undefined ? [] : [[question.key, kindOf(question).inputs(answer)]];
    }),
  );
}

/** Pages as the tablet reads them out of its page. */
function pagesFor(pages: readonly Page[], questionnaire: Questionnaire): Pages {
  return JSON.parse(JSON.stringify(pages.map((page) => carried(page, questionnaire))));
}

/** A question as the tablet has it. */
function ruleOf(question: Question, around: Questionnaire): readonly [Fillable] {
  const page = { key: question.key, section: aSection('s', [question]), questions: [question] };
  return carried(page, around).questions as unknown as readonly [Fillable];
}

const keysOf = (route: Pages | readonly Page[]) =>
  route.map(({ key, questions }) => [key, ...questions.map((question) => question.key)]);

const layout = fc.constantFrom('question' as const, 'section' as const);
const answered = (questionnaire: Questionnaire) =>
  fc.tuple(fc.constant(questionnaire), anyAnswersTo(questionnaire), anyAnswersTo(questionnaire), layout);

describe('the way in the browser', () => {
  it('is that of the server, for any questionnaire and any answers', () => {
    fc.assert(
      fc.property(anyQuestionnaire().chain(answered), ([questionnaire, answers, , by]) => {
        const pages = pagesOf(questionnaire, by);
        const theirs = browser.routeOf(pagesFor(pages, questionnaire), fieldsOf(answers, questionnaire));
        expect(keysOf(theirs)).to.deep.equal(keysOf(routeOf(pages, answers)));
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  it('leads where the server leads after a change', () => {
    fc.assert(
      fc.property(anyQuestionnaire().chain(answered), ([questionnaire, first, second, by]) => {
        const pages = pagesOf(questionnaire, by);
        const [before, after] = [routeOf(pages, first), routeOf(pages, second)];
        const [theirsBefore = [], theirsAfter = []] = [first, second].map((answers) =>
          browser.routeOf(pagesFor(pages, questionnaire), fieldsOf(answers, questionnaire)),
        );
        for (const page of after) {
          const ours = afterChange(before, after, page, second)?.key;
          const at = theirsAfter.find(({ key }) => key === page.key) as Carried;
          const theirs = browser.afterChange(theirsBefore, theirsAfter, at, fieldsOf(second, questionnaire));
          expect(theirs?.key).to.equal(ours);
        }
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  it('tells how far it is as the server does', () => {
    fc.assert(
      fc.property(anyQuestionnaire().chain(answered), ([questionnaire, answers, , by]) => {
        const route = routeOf(pagesOf(questionnaire, by), answers);
        const collection = aCollection({ layout: by });
        for (const page of route) {
          const ours = whereaboutsOf({ open: { collection } as Open, route, page });
          const theirs = browser.whereabouts(
            pagesFor(route, questionnaire),
            page.key,
            by,
            ({ asks }) => asks,
          );
          expect({ ...theirs }).to.deep.equal(ours);
        }
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  it('finds wrong what the server finds wrong with several choices, and with a long text', () => {
    const around = aQuestionnaire();
    const several = aSeveral('colours');
    const [rule] = ruleOf(several, around);
    const choices = fc.subarray(['red', 'green', 'blue', 'none', 'dont-know', 'prefer-not']);
    fc.assert(
      fc.property(choices, (values) => {
        const read = kindOf(several).read(several, values, around);
        const found = browser.mistakeIn(rule, values);
        const ours = read.ok ? undefined : read.problems[0]?.message;
        expect(found?.message).to.equal(ours);
      }),
      { numRuns: 100, seed: 5 },
    );
    const text = aText('words');
    for (const words of [
      'x'.repeat(4000),
      'x'.repeat(4001),
      `${'x'.repeat(3999)}\r\n `,
      `${'x\r\n'.repeat(2000)}y`,
    ]) {
      const [rule] = ruleOf(text, around);
      const found = browser.mistakeIn(rule, [words]);
      expect(found === undefined, `${words.length}`).to.equal(kindOf(text).read(text, [words], around).ok);
    }
  });

  it('finds wrong what the server finds wrong with an order, and with a month', () => {
    const around = aQuestionnaire();
    /** As the screens have it: the lists, with nothing empty at their end, and then the non-answers that are ticked. */
    const fields = (lists: readonly (readonly string[])[]) =>
      fc
        .tuple(
          fc.tuple(...lists.map((list) => fc.constantFrom('', ...list))),
          fc.subarray(around.alwaysOffer),
        )
        .map(([chosen, outs]) => ({ chosen, outs }));
    const order = ['red', 'green', 'blue', 'none'];
    const asked = [
      [aRank('order'), fields([order, order, order])],
      [
        aMonth('began'),
        fields([
          ['01', '12'],
          ['2019', '2025'],
        ]),
      ],
    ] as const;
    for (const [question, given] of asked) {
      fc.assert(
        fc.property(given, ({ chosen, outs }) => {
          const read = kindOf(question).read(question, [...chosen, ...outs], around);
          const kept = chosen.slice(0, chosen.findLastIndex((value) => value !== '') + 1);
          const [rule] = ruleOf(question, around);
          const found = browser.mistakeIn(rule, [...kept, ...outs]);
          expect(found?.message).to.equal(read.ok ? undefined : read.problems[0]?.message);
          expect(kindOf(question).read(question, [...kept, ...outs], around)).to.deep.equal(read);
        }),
        { numRuns: 300, seed: 6 },
      );
    }
  });

  it('finds wrong what the server finds wrong with a risk that is half written', () => {
    const questions = [aRisks('q1')];
    const whole = aQuestionnaire({ audience: 'manager', questions });
    const around = toFrozen(whole, { form: 'full', sections: [], term: 'cm' });
    const [page] = pagesOf(around, 'question');
    if (!page) throw new Error('no page');
    const [carriedPage] = pagesFor([page], around);
    const values: Fields = { 'q1-1-risk': ['Planen glöms.'], 'q1-1-likelihood': ['always'] };
    const read = readPage(page, around, new Map(Object.entries(values)));
    const found = browser.mistakesInRisks(carriedPage?.questions ?? [], (key) => key in values);
    expect(found).to.deep.equal(read.ok ? [] : read.problems);
    expect(found.map(({ field }) => field)).to.deep.equal(['q1-1-seriousness']);
  });

  it('drops what is off the route', () => {
    fc.assert(
      fc.property(anyQuestionnaire().chain(answered), ([questionnaire, answers]) => {
        const pages = pagesFor(pagesOf(questionnaire, 'question'), questionnaire);
        const given = fieldsOf(answers, questionnaire);
        const route = browser.routeOf(pages, given);
        const keys = new Set([...route].flatMap(({ questions }) => questions.map(({ key }) => key)));
        const kept = Object.keys(browser.onRoute(route, given));
        expect(kept.sort()).to.deep.equal(
          Object.keys(answers)
            .filter((key) => keys.has(key))
            .sort(),
        );
      }),
      { numRuns: 100, seed: 3 },
    );
  });
});
