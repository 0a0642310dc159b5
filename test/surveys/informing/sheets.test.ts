import { expect } from 'chai';
import { sheetOf, sheets } from '../../../surveys/informing/sheets.ts';
import { lixOf } from '../../../surveys/questionnaires/readability.ts';
import { sheetModel } from '../../../views/information/information.ts';
import { sayIn } from '../../support/say.ts';
import { aCollection, anAudit } from '../../support/things.ts';

describe('information before anybody answers', () => {
  const audit = anAudit();

  it('says how to answer, as the collection lets one', () => {
    const keys = (access: 'codes' | 'link') =>
      sheetOf('users', audit, [aCollection({ access, audience: 'user' })])
        .find(({ part }) => part === 'how')
        ?.lines.map(({ key }) => key);
    expect(keys('codes')).to.include('information.how.card').and.not.include('information.how.link');
    expect(keys('link')).to.include('information.how.link');
  });

  it('promises what those who answer are promised, whoever it is', () => {
    const promise = sheetOf('staff', audit, []).find(({ part }) => part === 'promise');
    expect(promise?.lines.map(({ key }) => key)).to.include('answering.promise.nothing-kept');
  });

  it('has its words in both languages, and easy ones for those who get support', () => {
    for (const language of ['sv', 'en'] as const)
      for (const sheet of sheets) sheetModel({ audit, say: sayIn(language), language }, sheet, []);
    const { parts } = sheetModel({ audit, say: sayIn('sv'), language: 'sv' }, 'users', []);
    const said = parts.filter(({ title }) => !/Vad händer|Fråga/.test(title)).flatMap(({ lines }) => lines);
    expect(lixOf(said)).to.be.lessThan(30);
  });
});
