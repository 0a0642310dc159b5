import { expect } from 'chai';
import fc from 'fast-check';
import { afterChange } from '../../../surveys/answering/destinations.ts';
import { type Page, pagesOf, routeOf } from '../../../surveys/answering/journey.ts';
import type { Open } from '../../../surveys/answering/links.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../../surveys/questionnaires/questions/index.ts';
import { longestText } from '../../../surveys/questionnaires/questions/text.ts';
import { whereabouts } from '../../../views/answering/question.ts';
import { anyAnswersTo, anyQuestionnaire } from '../../support/any-questionnaire.ts';
import { fromScript } from '../../support/browser-script.ts';
import { aMonth, aQuestionnaire, aRank, aSeveral, aText } from '../../support/questionnaires.ts';
import { aCollection } from '../../support/things.ts';

type Fields = Readonly<Record<string, readonly string[]>>;
type Pages = readonly {
  readonly key: string;
  readonly questions: readonly { readonly key: string; readonly asks: boolean; readonly showIf: unknown }[];
}[];

interface Problem {
  readonly message: string;
}

interface Browser {
  whereabouts(route: Pages, key: string, bySection: boolean): { readonly now: number; readonly all: number };
  problemsOf(question: object, values: readonly string[]): Problem | undefined;
  routeOf(pages: Pages, answers: Fields): Pages;
  onRoute(route: Pages, answers: Fields): Fields;
  afterChange(before: Pages, after: Pages, key: string, answers: Fields): Pages[number] | undefined;
}

const browser = fromScript<Browser>('offline-route.js', 'offlineRoute');

/** Answers as a form has them. */
function fieldsOf(answers: Answers): Fields {
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [key, [answer].flat().map(String)]),
  );
}

function pagesFor(pages: readonly Page[]): Pages {
  return pages.map(({ key, questions }) => ({
    key,
    questions: questions.map((question) => ({
      key: question.key,
      asks: kindOf(question).asks,
      showIf: question.showIf,
    })),
  }));
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
        const theirs = browser.routeOf(pagesFor(pages), fieldsOf(answers));
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
        const [theirsBefore, theirsAfter] = [first, second].map((answers) =>
          browser.routeOf(pagesFor(pages), fieldsOf(answers)),
        );
        for (const page of after) {
          const ours = afterChange(before, after, page, second)?.key;
          const theirs = browser.afterChange(
            theirsBefore ?? [],
            theirsAfter ?? [],
            page.key,
            fieldsOf(second),
          );
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
          const ours = whereabouts({ open: { collection } as Open, route, page });
          const theirs = browser.whereabouts(pagesFor(route), page.key, by === 'section');
          expect([theirs.now, theirs.all]).to.deep.equal([ours?.now, ours?.all]);
        }
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  it('finds wrong what the server finds wrong with several choices, and with a long text', () => {
    const around = aQuestionnaire();
    const several = aSeveral('colours');
    const rule = { outs: around.alwaysOffer, alone: ['none'] };
    const choices = fc.subarray(['red', 'green', 'blue', 'none', 'dont-know', 'prefer-not']);
    fc.assert(
      fc.property(choices, (values) => {
        const read = kindOf(several).read(several, values, around);
        const found = browser.problemsOf(rule, values);
        const ours = read.ok ? undefined : read.problems[0]?.message;
        expect(found && `problems.${found.message}`).to.equal(ours);
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
      const found = browser.problemsOf({ longest: longestText }, [words]);
      expect(found === undefined, `${words.length}`).to.equal(kindOf(text).read(text, [words], around).ok);
    }
  });

  it('finds wrong what the server finds wrong with an order, and with a month', () => {
    const around = aQuestionnaire();
    const ruleOf = (question: Question) => {
      const { control, together } = kindOf(question);
      return { control, outs: around.alwaysOffer, alone: together(question, around)?.alone ?? [] };
    };
    /** As the screens have it: the lists, with nothing empty at their end, and then the ways out that are ticked. */
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
          const found = browser.problemsOf(ruleOf(question), [...kept, ...outs]);
          expect(found && `problems.${found.message}`).to.equal(
            read.ok ? undefined : read.problems[0]?.message,
          );
          expect(kindOf(question).read(question, [...kept, ...outs], around)).to.deep.equal(read);
        }),
        { numRuns: 300, seed: 6 },
      );
    }
  });

  it('drops what is off the route', () => {
    fc.assert(
      fc.property(anyQuestionnaire().chain(answered), ([questionnaire, answers]) => {
        const pages = pagesFor(pagesOf(questionnaire, 'question'));
        const route = browser.routeOf(pages, fieldsOf(answers));
        const keys = new Set(route.flatMap(({ questions }) => questions.map(({ key }) => key)));
        const kept = Object.keys(browser.onRoute(route, fieldsOf(answers)));
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
