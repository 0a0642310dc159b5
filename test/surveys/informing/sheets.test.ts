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

  it('is one sheet for services that are asked in different ways: it promises what all keep', () => {
    const asked = [
      aCollection({ access: 'link', audience: 'user', invited: 12, openLinkReason: 'Alla är hemma.' }),
      aCollection({ access: 'codes', audience: 'user', invited: 12, tabletCode: 'abc' }),
    ];
    const lines = (part: string) =>
      sheetOf('users', audit, asked).find((one) => one.part === part)?.lines ?? [];
    expect(lines('how').map(({ key }) => key)).to.deep.equal([
      ...['information.how.card-or-link', 'information.how.paper'],
      ...['information.how.tablet', 'information.how.interview'],
    ]);
    const small = lines('promise').flatMap(({ values }) => Object.values(values ?? {}));
    expect(small).to.include(5).and.not.include(10);
  });

  it('promises what those who answer are promised, whoever it is', () => {
    const promise = sheetOf('staff', audit, []).find(({ part }) => part === 'promise');
    expect(promise?.lines.map(({ key }) => key)).to.include('answering.promise.nothing-kept');
  });
});
