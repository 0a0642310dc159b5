import { expect } from 'chai';
import { sheetOf } from '../../../surveys/informing/sheets.ts';
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
});
