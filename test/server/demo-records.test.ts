import { expect } from 'chai';
import { inventedIn } from '../../server/demo/invented.ts';
import { recordKinds } from '../../surveys/records/kinds/index.ts';

describe('what the demo has written around its audits', () => {
  const written = inventedIn<readonly { readonly kind: string; readonly values: object }[]>('records');

  it('is of kinds that there are, with their fields, and all that must be filled in', () => {
    const wrong = written.filter(({ kind, values }) => {
      const fields = Object.entries(recordKinds.find((one) => one.kind === kind)?.fields ?? {});
      const known = Object.keys(values).every((name) => fields.some(([one]) => one === name));
      const asked = fields.filter(([, field]) => !field.optional && field.kind !== 'tick');
      return !known || asked.length === 0 || !asked.every(([name]) => name in values);
    });
    expect(wrong).to.deep.equal([]);
  });
});
