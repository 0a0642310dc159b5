import { expect } from 'chai';
import { linesOf, orderOf, readList } from '../../../../surveys/designing/lists/list-typing.ts';
import { addReadyMade, readyMadeLists } from '../../../../surveys/designing/lists/ready-made.ts';
import { conditionsOnChoice, usesOfList } from '../../../../surveys/designing/lists/usage.ts';
import type { ChoiceList } from '../../../../surveys/questionnaires/choices.ts';
import { problemsIn } from '../../../support/problems-in.ts';
import { aQuestionnaire, aScale, aText, inBoth, someLists } from '../../../support/questionnaires.ts';

const keyFor = (taken: ReadonlySet<string>) => `c${taken.size}`;

function readBack(list: ChoiceList, given: Readonly<Record<string, string>> = {}) {
  const form = new Map<string, readonly string[]>([
    ['name', [list.name?.sv ?? '']],
    ['order', [orderOf(list)]],
    ['short', [list.short ?? '']],
    ['marks', ['yes']],
  ]);
  linesOf(list, 'sv').forEach(({ key, label, marked }, i) => {
    form.set(`key-${i}`, [key]).set(`label-${i}`, [label]);
    if (marked) form.set(`marked-${i}`, ['yes']);
  });
  for (const [name, value] of Object.entries(given)) form.set(name, [value]);
  return readList(form, { language: 'sv', before: list, shortLists: ['easy3'], keyFor });
}

describe('a choice list that is typed', () => {
  it('is the same list where nothing was changed', () => {
    for (const list of Object.values(someLists)) {
      const read = readBack(list);
      expect(read.ok && read.value).to.deep.equal(list);
    }
  });

  it('marks the middle of an odd number of steps as neutral, and its answers as change', () => {
    const easy = someLists.easy3 as ChoiceList;
    const read = readBack(easy, { ticks: 'yes', neutral: 'yes', change: 'yes' });
    expect(read.ok && read.value.measures).to.equal('change');
    expect(read.ok && read.value.choices.map(({ neutral }) => neutral)).to.deep.equal([
      undefined,
      true,
      undefined,
    ]);
    if (!read.ok) return;
    expect(readBack(read.value), 'from a form without ticks').to.deep.equal(read);
    expect(readBack(read.value, { ticks: 'yes' })).to.deep.equal(readBack(easy));
    const turned = readBack(read.value, { ticks: 'yes', neutral: 'yes', order: 'best-last' });
    expect(turned.ok && turned.value.choices[1]?.neutral).to.equal(true);
  });

  it('moves the mark where the middle is another, and takes none where there is no middle', () => {
    const easy = someLists.easy3 as ChoiceList;
    const marked = readBack(easy, { ticks: 'yes', neutral: 'yes' });
    if (!marked.ok) throw new Error('not read');
    const longer = { 'label-3': 'Aldrig', 'key-3': '', 'label-4': 'Aldrig någonsin', 'key-4': '' };
    const moved = readBack(marked.value, { ticks: 'yes', neutral: 'yes', ...longer });
    expect(moved.ok && moved.value.choices.findIndex(({ neutral }) => neutral)).to.equal(2);
    const problems = (list: ChoiceList, given: Readonly<Record<string, string>>) => {
      const read = readBack(list, { ticks: 'yes', ...given });
      return read.ok ? [] : read.problems.map(({ field }) => field);
    };
    expect(problems(someLists.often4 as ChoiceList, { neutral: 'yes' })).to.deep.equal(['neutral']);
    expect(problems(easy, { neutral: 'yes', change: 'yes', order: 'none' })).to.deep.equal([
      'neutral',
      'change',
    ]);
  });

  it('keeps uneven steps as long as its order is untouched', () => {
    const uneven: ChoiceList = {
      name: inBoth('Ojämn'),
      ordered: true,
      choices: [
        { key: 'good', label: inBoth('Bra'), step: 10 },
        { key: 'bad', label: inBoth('Dåligt'), step: 2 },
        { key: 'worst', label: inBoth('Sämst'), step: 1 },
      ],
    };
    const kept = readBack(uneven, { 'label-0': 'Toppen' });
    expect(kept.ok && kept.value.choices.map(({ step }) => step)).to.deep.equal([10, 2, 1]);
    const turned = readBack(uneven, { order: 'best-last' });
    expect(turned.ok && turned.value.choices.map(({ step }) => step)).to.deep.equal([1, 2, 3]);
  });

  it('keeps an order of its own for the same choices only', () => {
    const own: ChoiceList = {
      name: inBoth('Egen'),
      ordered: true,
      choices: [
        { key: 'little', label: inBoth('För lite'), step: 1 },
        { key: 'right', label: inBoth('Lagom'), step: 3 },
        { key: 'much', label: inBoth('För mycket'), step: 2 },
      ],
    };
    expect(orderOf(own)).to.equal('own');
    expect(readBack(own).ok).to.equal(true);
    const more = readBack(own, { 'key-3': '', 'label-3': 'Ingen alls' });
    expect(!more.ok && more.problems.map(({ field }) => field)).to.deep.equal(['order']);
  });

  it('has no short list without an order', () => {
    const read = readBack(someLists.colours as ChoiceList, { short: 'easy3' });
    expect(!read.ok && read.problems.map(({ field }) => field)).to.deep.equal(['short']);
  });

  it('takes no key that the list does not have', () => {
    const read = readBack(someLists.colours as ChoiceList, { 'key-0': 'constructor' });
    expect(read.ok && read.value.choices[0]?.key).to.match(/^c\d$/);
  });
});

describe('a ready-made choice list', () => {
  it('fits into a questionnaire, each of them', () => {
    const body = aQuestionnaire();
    const whole = readyMadeLists().reduce(
      (now, { id }) => addReadyMade(now, id, (taken) => `l${taken.size}`).body,
      body,
    );
    expect(problemsIn(whole)).to.deep.equal([]);
    expect(Object.keys(whole.choiceLists).length).to.be.greaterThan(readyMadeLists().length);
  });

  it('gets another key where its own is taken by another list', () => {
    const added = addReadyMade(aQuestionnaire(), 'users.often4', () => 'l7');
    expect(added.key).to.equal('l7');
  });
});

describe('where a choice list is used', () => {
  it('counts the questions that have it in the short form, and the conditions on its choices', () => {
    const body = aQuestionnaire({
      questions: [
        aScale('q1', { shortChoices: 'easy3' }),
        aText('q2', { showIf: { question: 'q1', anyOf: ['never', 'rarely'] } }),
        aText('q3', {
          showIf: {
            any: [
              { question: 'q1', isNot: 'never' },
              { question: 'q1', is: 'always' },
            ],
          },
        }),
      ],
    });
    expect(usesOfList(body, 'easy3').map(({ number }) => number)).to.deep.equal([1]);
    expect([
      conditionsOnChoice(body, 'often4', 'never'),
      conditionsOnChoice(body, 'often4', 'mostly'),
    ]).to.deep.equal([2, 0]);
  });
});
