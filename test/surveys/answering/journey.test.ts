import { expect } from 'chai';
import fc from 'fast-check';
import { afterChange, insteadOf, resumeAt } from '../../../surveys/answering/destinations.ts';
import {
  canVisit,
  nextPage,
  onRoute,
  pageBefore,
  pagesOf,
  routeOf,
} from '../../../surveys/answering/journey.ts';
import { asksAbout, holds } from '../../../surveys/questionnaires/conditions.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { anyAnswersTo, anyQuestionnaire } from '../../support/any-questionnaire.ts';

const layouts = fc.constantFrom('question' as const, 'section' as const);
const anyVisit = anyQuestionnaire().chain((questionnaire) =>
  fc.record({
    questionnaire: fc.constant(questionnaire),
    answers: anyAnswersTo(questionnaire),
    layout: layouts,
  }),
);
const seeded = { seed: 20260310, numRuns: 300 };

describe('the journey, for any valid questionnaire and any answers', () => {
  it('ends after visiting each question at most once', () => {
    fc.assert(
      fc.property(anyVisit, ({ questionnaire, answers, layout }) => {
        const route = routeOf(pagesOf(questionnaire, layout), answers);
        const visited: string[] = [];
        for (let page = route[0]; page; page = nextPage(route, page.key)) {
          visited.push(...page.questions.map(({ key }) => key));
          expect(visited.length).to.be.at.most(questionsOf(questionnaire).length);
        }
        expect(new Set(visited).size).to.equal(visited.length);
        expect(visited).to.deep.equal(route.flatMap(({ questions }) => questions).map(({ key }) => key));
      }),
      seeded,
    );
  });

  it('stores exactly the answers to questions that are shown for the stored answers', () => {
    fc.assert(
      fc.property(anyVisit, ({ questionnaire, answers, layout }) => {
        const stored = onRoute(routeOf(pagesOf(questionnaire, layout), answers), answers);
        for (const { key, showIf } of questionsOf(questionnaire)) {
          const shown = showIf === undefined || holds(showIf, stored);
          expect(key in stored, key).to.equal(shown && key in answers);
        }
      }),
      seeded,
    );
  });

  it('takes the same way whether a page has one question or a section', () => {
    fc.assert(
      fc.property(anyVisit, ({ questionnaire, answers }) => {
        const [one, many] = (['question', 'section'] as const).map((layout) =>
          routeOf(pagesOf(questionnaire, layout), answers).flatMap(({ questions }) => questions),
        );
        expect(one).to.deep.equal(many);
      }),
      seeded,
    );
  });

  it('never asks on one page what depends on another answer on it', () => {
    fc.assert(
      fc.property(anyVisit, ({ questionnaire }) => {
        for (const { questions } of pagesOf(questionnaire, 'section')) {
          const here = questions.map(({ key }) => key);
          const asked = questions.flatMap(({ showIf }) => (showIf ? asksAbout(showIf) : []));
          expect(here.filter((key) => asked.includes(key))).to.deep.equal([]);
        }
      }),
      seeded,
    );
  });

  it('leads back the way it came', () => {
    fc.assert(
      fc.property(anyVisit, ({ questionnaire, answers, layout }) => {
        const route = routeOf(pagesOf(questionnaire, layout), answers);
        for (const page of route) {
          const next = nextPage(route, page.key);
          if (next) expect(pageBefore(route, next.key)).to.equal(page);
        }
      }),
      seeded,
    );
  });

  it('sends whoever asks for any page at all to one on the route, or to the check page', () => {
    fc.assert(
      fc.property(anyVisit, fc.nat(), ({ questionnaire, answers, layout }, n) => {
        const pages = pagesOf(questionnaire, layout);
        const route = routeOf(pages, answers);
        const wanted = pages[n % (pages.length + 1)]?.key ?? 'no-such-page';
        const instead = insteadOf(pages, route, wanted, answers);
        if (instead) expect(canVisit(route, instead.key)).to.equal(instead);
        if (canVisit(route, wanted)) expect(instead?.key).to.equal(wanted);
      }),
      seeded,
    );
  });

  it('is taken up again after the last answered page', () => {
    fc.assert(
      fc.property(anyVisit, ({ questionnaire, answers, layout }) => {
        const route = routeOf(pagesOf(questionnaire, layout), answers);
        const at = resumeAt(route, answers);
        const rest = at ? route.slice(route.indexOf(at)) : [];
        expect(rest.flatMap(({ questions }) => questions).filter(({ key }) => key in answers)).to.deep.equal(
          [],
        );
      }),
      seeded,
    );
  });

  it('leads a change to every question that it brought, and then to the check page', () => {
    fc.assert(
      fc.property(anyVisit, fc.nat(), ({ questionnaire, answers }, n) => {
        const pages = pagesOf(questionnaire, 'question');
        const before = routeOf(pages, answers);
        const changed = before[n % before.length];
        if (!changed) return;
        const { [changed.key]: _, ...without } = answers;
        const after = routeOf(pages, without);
        const shown = before.map(({ key }) => key);
        const brought = after.filter(({ key }) => !shown.includes(key));
        const to = afterChange(before, after, changed, without);
        if (brought.length > 0) expect(to).to.equal(brought[0]);
        else if (to) expect(to.key in without).to.equal(false);
      }),
      seeded,
    );
  });
});
