import { expect } from 'chai';
import type { PlanLink } from '../../surveys/records/storage.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { anAudit } from '../support/things.ts';

const link = (given: Partial<PlanLink> = {}): PlanLink => ({
  ...{ id: 'z', auditId: 'a', tokenDigest: 'one', receiver: 'chefen', lastDay: '2026-03-24' },
  ...{ madeOn: '2026-03-10', madeBy: 'kim', endedOn: undefined, drafts: {}, ...given },
});

describeOnEachEngine('links by which a service answers', (freshStore) => {
  it('are found by the digest they have now, in the order in which they were made', async () => {
    const { audits, planLinks } = await freshStore();
    for (const id of ['a', 'b']) await audits.add(anAudit({ id }));
    await planLinks.add(link());
    await planLinks.add(link({ id: 'y', tokenDigest: 'two' }));
    await planLinks.add(link({ id: 'x', auditId: 'b', tokenDigest: 'three' }));
    const changed = link({ tokenDigest: 'new', endedOn: '2026-03-11', drafts: { p: { why: 'Å' } } });
    await planLinks.keep(changed);
    expect((await planLinks.ofAudit('a')).map(({ id }) => id)).to.deep.equal(['z', 'y']);
    expect(await planLinks.find('new')).to.deep.equal(changed);
    expect(await planLinks.find('one')).to.equal(undefined);
  });
});
