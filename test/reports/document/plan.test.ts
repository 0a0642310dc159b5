import { expect } from 'chai';
import { composeDocument } from '../../../reports/document/composing.ts';
import type { PlanSources } from '../../../reports/document/plan.ts';
import { composePlan } from '../../../reports/document/plan-document.ts';
import { type Action, action } from '../../../surveys/records/kinds/action.ts';
import type { Answer } from '../../../surveys/records/kinds/answer.ts';
import { isOverdue, type KeptRecord } from '../../../surveys/records/record.ts';
import { textOf } from '../../support/document-text.ts';
import { someSources } from '../../support/report-sources.ts';
import { say, sayIn } from '../../support/say.ts';

const kept = { place: 'a', number: 1, revision: 1, by: 'kim', on: '2026-03-01' };

const anAction = (id: string, given: Partial<Action> = {}): KeptRecord<Action> => ({
  ...{ ...kept, id, kind: 'action' },
  values: {
    ...{ what: 'Ringa innan', proposals: ['p1'], type: 'routine', responsible: 'Enhetschefen' },
    ...{ level: 'manager', authority: 'municipality', doneBy: '2026-02-01', measure: 'Samma fråga' },
    ...{
      aspect: undefined,
      department: undefined,
      part: undefined,
      startsOn: undefined,
      resources: undefined,
      precondition: undefined,
    },
    ...{ external: undefined, decision: undefined, status: 'under-way', progress: undefined },
    ...{ toldOn: undefined, toldWay: undefined, ...given },
  },
});

const anAnswer = (proposal: string): KeptRecord<Answer> => ({
  ...{ ...kept, id: `answer-of-${proposal}`, kind: 'answer' },
  values: {
    ...{ proposal, outcome: 'partly', why: 'Vi börjar i liten skala.' },
    ...{ answeredBy: 'Enhetschefen', answeredOn: '2026-03-01' },
  },
});

const proposals = [
  { id: 'p1', number: 1, what: 'Berätta i tid.' },
  { id: 'p2', number: 2, what: 'Visa vad som ändrades.' },
];

function planIn(plan: Partial<PlanSources>, language: 'sv' | 'en' = 'sv') {
  const about = { name: 'CM-teamen', sender: 'FoU', invented: true, language, madeOn: '2026-03-10' };
  const whole = { answers: [], actions: [], gone: [], ...plan };
  return composePlan({ ...about, say: sayIn(language), plan: whole, proposals });
}

describe('the plan of a service', () => {
  it('has answers and actions under their proposals, what is late, and who is silent', () => {
    const text = textOf(planIn({ answers: [anAnswer('p1')], actions: [anAction('a')] }));
    expect(text).to.include('Vi börjar i liten skala.').and.include('Ringa innan');
    expect(text).to.include(say('plan.late', { day: '1 februari 2026' }));
    expect(text).to.include(say('plan.silent.one', { number: '2' }));
  });

  it('tells an action of several proposals once, and where it stands', () => {
    const { chapters } = planIn({ actions: [anAction('a', { proposals: ['p1', 'p2'] })] });
    const blocks = chapters.flatMap((chapter) => chapter.blocks);
    expect(blocks.filter((block) => block.as === 'facts')).to.have.length(1);
    expect(textOf(planIn({ actions: [anAction('a', { proposals: ['p1', 'p2'] })] }))).to.include(
      say('plan.also', { what: 'Ringa innan' }),
    );
  });

  it('lists what each department is to do where there is more than one', () => {
    const ours = anAction('a', { department: 'Socialförvaltningen' });
    const same = anAction('b', { what: 'Utbilda alla', department: 'socialförvaltningen ' });
    const theirs = anAction('c', { what: 'Öppna på kvällen', department: 'Vårdförvaltningen' });
    const heads = (actions: readonly KeptRecord<Action>[]) =>
      planIn({ actions })
        .chapters.flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.as === 'heading' ? [block.text] : []));
    expect(heads([ours, same])).to.not.include(say('plan.departments'));
    expect(heads([ours, same, theirs]).slice(-3)).to.deep.equal([
      say('plan.departments'),
      'Socialförvaltningen',
      'Vårdförvaltningen',
    ]);
  });

  it('says so while there is nothing', () => {
    expect(textOf(planIn({}))).to.include(say('plan.nothing-yet'));
  });

  it('marks what stands in Swedish in another language', () => {
    const { chapters } = planIn({ answers: [anAnswer('p1')], actions: [anAction('a')] }, 'en');
    const blocks = chapters.flatMap((chapter) => chapter.blocks);
    const heading = blocks.find((block) => block.as === 'heading' && block.text === 'Ringa innan');
    expect(heading).to.include({ lang: 'sv' });
    const why = blocks.flatMap((block) => (block.as === 'facts' ? block.facts : []))[1];
    expect(why).to.deep.include({ detail: 'Vi börjar i liten skala.', lang: 'sv' });
  });

  it('is a chapter of the report once there is something in it', () => {
    const chapterOf = (plan?: PlanSources) =>
      composeDocument(someSources(plan ? { plan } : {}), 'full').chapters.find(
        ({ key }) => key === 'response',
      );
    expect(chapterOf()).to.equal(undefined);
    const { proposals: told } = someSources().concluded;
    const some = { answers: [anAnswer(told[0]?.id ?? '')], actions: [], gone: [] };
    expect(JSON.stringify(chapterOf(some))).to.include('Vi börjar i liten skala.');
    expect(chapterOf({ ...some, answers: [anAnswer('of nobody')] }), 'not told here').to.equal(undefined);
  });

  it('is late until it is over and users have been told', () => {
    const late = (given: Partial<Action>) =>
      isOverdue(action.due?.(anAction('a', given).values), '2026-03-10');
    const told = { toldOn: '2026-03-01', toldWay: 'Ett brev' };
    expect(late({})).to.equal(true);
    expect(late({ status: 'done' })).to.equal(true);
    expect(late(told)).to.equal(true);
    expect(late({ status: 'done', ...told })).to.equal(false);
    expect(late({ status: 'stopped', ...told })).to.equal(false);
    expect(late({ doneBy: '2026-03-10' })).to.equal(false);
  });
});
