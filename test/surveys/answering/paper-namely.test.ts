import { expect } from 'chai';
import { onItsRoute, readTyped } from '../../../surveys/answering/paper/sheet-typing.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { aNamelyList, aOne, aQuestionnaire } from '../../support/questionnaires.ts';

const whole = aQuestionnaire({ choiceLists: aNamelyList, questions: [aOne('q1', { choices: 'ways' })] });
const questionnaire = toFrozen(whole, { form: 'full', sections: [], term: 'cm' });

function sheetOf(fields: Readonly<Record<string, string>>) {
  const read = readTyped(
    questionnaire,
    new Map(Object.entries(fields).map(([key, typed]) => [key, [typed]])),
  );
  if (!read.ok) throw new Error('a sheet that cannot be read');
  return onItsRoute(questionnaire, read.value);
}

describe('what is written beside a choice on paper', () => {
  it('is typed in after the number of the choice, and kept', () => {
    const { sheet } = sheetOf({ q1: '3', 'q1-other': 'Min syster' });
    expect(sheet.answers).to.deep.equal({ q1: 'other', 'q1-other': 'Min syster' });
  });

  it('is dropped beside a choice that is not crossed, and told as dropped', () => {
    const { sheet, dropped } = sheetOf({ q1: '1', 'q1-other': 'Min syster' });
    expect([sheet.answers, dropped]).to.deep.equal([{ q1: 'letter' }, ['q1-other']]);
  });
});
