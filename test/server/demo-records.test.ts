import { expect } from 'chai';
import { inventedIn } from '../../server/demo/invented.ts';
import { recordKinds } from '../../surveys/records/kinds/index.ts';

describe('what the demo has written around its audits', () => {
  const written = inventedIn<readonly { readonly kind: string; readonly values: object }[]>('records');

  it('is of kinds that there are, with their fields, and all that must be filled in', () => {
    const wrong = written.filter(({ kind, values }) => {
      const of = recordKinds.find((one) => one.kind === kind);
      const fields = Object.entries(of?.fields ?? {});
      const known = Object.keys(values).every((name) => fields.some(([one]) => one === name));
      const asked = fields
        .filter(([, field]) => !field.optional && field.kind !== 'tick')
        .map(([name]) => name);
      const needed = [...asked, ...(of?.needed ?? [])];
      return !known || needed.length === 0 || !needed.every((name) => name in values);
    });
    expect(wrong).to.deep.equal([]);
  });
});
