import { expect } from 'chai';
import { type IntegrationRules, saveRules, usualRules } from '../../surveys/comparisons/integration-rules.ts';
import { kindOfRefusal } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { anAudit } from '../support/things.ts';

const changed: IntegrationRules = { rules: usualRules.rules, counts: 'partly' };

describeOnEachEngine('rules of integrated work', (openFresh) => {
  it('are kept with their audit, and not there where nobody has changed them', async () => {
    const store = await openFresh();
    const [audit, other] = [anAudit(), anAudit()];
    await store.audits.add(audit);
    await store.audits.add(other);
    await saveRules(store.integrationRules, audit.id, changed, 0);
    expect(await store.integrationRules.of(audit.id)).to.deep.equal({ ...changed, revision: 1 });
    expect(await store.integrationRules.of(other.id)).to.equal(undefined);
  });

  it('are changed only as they were seen', async () => {
    const store = await openFresh();
    const audit = anAudit();
    await store.audits.add(audit);
    await saveRules(store.integrationRules, audit.id, changed, 0);
    for (const seen of [0, 2]) {
      expect(
        await kindOfRefusal(saveRules(store.integrationRules, audit.id, usualRules, seen)),
        `${seen}`,
      ).to.equal('conflict');
    }
    await saveRules(store.integrationRules, audit.id, { ...changed, counts: 'yes' }, 1);
    expect(await store.integrationRules.of(audit.id)).to.deep.include({ counts: 'yes', revision: 2 });
  });
});
