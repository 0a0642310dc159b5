import { expect } from 'chai';
import { quarantine } from '../../../surveys/answering/fair-play/quarantining.ts';
import { keepCollection, offices } from '../../server/office.ts';
import { describeInBrowser, expectSound } from '../../support/browser.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';
import { anAudit } from '../../support/things.ts';

describeInBrowser('quarantined answers in a browser', (open) => {
  const openOffice = offices();

  it('are found from their collection and decided on, on pages that are accessible', async () => {
    const { store, listen, admit } = await openOffice();
    const audit = anAudit();
    await store.audits.add(audit);
    const { id } = await keepCollection(store, aQuestionnaire(), { auditId: audit.id, invited: 8 });
    await store.collections.setFloodWarning(id, true);
    const quarantined = { answers: { q1: 'always' }, method: { channel: 'link', help: undefined } } as const;
    for (let n = 0; n < 11; n++) await quarantine(store, id, quarantined);
    const page = await open();
    const base = await listen();
    await admit(page, 'auditor');
    const examine = async (name: string) => {
      await expectSound(page, name);
      await saveShot(page, `staff/${name}`);
    };
    await page.goto(`${base}/collections/${id}`);
    await examine('collection-floodWarning');
    await page
      .getByRole('link', { name: say('quarantine.decide') })
      .first()
      .click();
    await page.getByRole('heading', { name: say('quarantine.title') }).waitFor();
    await examine('quarantined');
    await page.getByRole('link', { name: say('quarantine.rejection.button') }).click();
    await examine('quarantined-rejection');
    await page.goBack();
    await page.getByRole('link', { name: say('quarantine.taking.button'), exact: true }).click();
    await examine('quarantined-taking');
    await page.getByRole('button', { name: say('quarantine.taking.button'), exact: true }).click();
    await page.getByText(say('quarantine.notices.taking')).waitFor();
    expect([await store.responses.count(id), await store.quarantined.count(id)]).to.deep.equal([11, 0]);
  });
});
