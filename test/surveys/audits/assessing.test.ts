import { expect } from 'chai';
import { assessmentOf, assessmentParts } from '../../../surveys/audits/assessing.ts';
import { sayIn } from '../../support/say.ts';
import { aCollection, anAudit } from '../../support/things.ts';

describe('the data-protection assessment', () => {
  const audit = anAudit({ k: 6, kCut: 12 });
  const keysIn = (part: string, collections: Parameters<typeof assessmentOf>[1]) =>
    assessmentOf(audit, collections)
      .find((one) => one.part === part)
      ?.lines.map(({ key }) => key);

  it('follows how answers come in', () => {
    const codes = aCollection({ access: 'codes', nature: 'anonymous' });
    expect(keysIn('risks', [codes])).to.not.include('open-link');
    expect(keysIn('measures', [codes])).to.include('codes');
    const link = aCollection({ access: 'link', nature: 'anonymous' });
    expect(keysIn('risks', [codes, link])).to.include('open-link');
    expect(keysIn('what', [aCollection({ nature: 'named' })])).to.deep.equal(['named']);
  });

  it('says that nothing is planned yet, and the smallest group that is shown', () => {
    expect(keysIn('left', [])).to.include('not-planned');
    const k = assessmentOf(audit, []).flatMap(({ lines }) => lines.filter(({ key }) => key === 'k'));
    expect(k.map(({ values }) => values)).to.deep.equal([{ k: 6, kCut: 12 }]);
  });

  it('has the parts that the law asks for, in words of both languages', () => {
    const every = [
      aCollection({ nature: 'anonymous', access: 'link' }),
      aCollection({ nature: 'named', access: 'codes' }),
    ];
    for (const language of ['sv', 'en'] as const)
      for (const { part, lines } of assessmentOf(audit, every))
        for (const { key, values } of lines) sayIn(language)(`assessment.${part}.${key}`, values);
    expect(assessmentOf(audit, every).map(({ part }) => part)).to.deep.equal([...assessmentParts]);
  });
});
