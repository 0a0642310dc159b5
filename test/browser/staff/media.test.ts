import { expect } from 'chai';
import { keepCollection, offices } from '../../server/office.ts';
import { describeInBrowser, expectSound } from '../../support/browser.ts';
import { anMp3, aPng } from '../../support/files.ts';
import { aQuestionnaire, aScale, aYesNo, inBoth } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';
import { anAudit } from '../../support/things.ts';

describeInBrowser('pictures and sound for staff', (open) => {
  const openOffice = offices();

  it('are put to a question without script, and a bad file is told beside its field', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    await office.store.members.add(audit.id, 'person-auditor');
    const questions = [aScale('q1', { help: inBoth('Tänk på i dag.') }), aYesNo('q2')];
    const questionnaire = aQuestionnaire({ languages: ['sv', 'sv-x-easy', 'en'], questions });
    const collection = await keepCollection(office.store, questionnaire, {
      auditId: audit.id,
      status: 'planned',
    });
    const page = await open({ javaScriptEnabled: false });
    const base = await office.listen();
    await office.admit(page, 'auditor');
    await page.goto(`${base}/collections/${collection.id}/media`);
    await page.getByRole('link', { name: 'Hur ofta q1?' }).click();
    const choose = (field: string, name: string, buffer: Buffer) =>
      page.locator(`#${field}`).setInputFiles({ name, mimeType: 'image/png', buffer });
    await page.locator('#alt-sv').fill('En buss');
    await choose('picture', 'bild.png', anMp3());
    await page.getByRole('button', { name: say('media.save') }).click();
    await page.locator('#picture-problem').waitFor();
    expect(await page.locator('#alt-sv').inputValue()).to.equal('En buss');
    await saveShot(page, 'staff/media-wrong');
    await page.locator('#alt-en').fill('A bus');
    await choose('picture', 'bild.png', aPng(300, 200));
    await choose('sound-sv', 'ljud.mp3', anMp3());
    await page.getByRole('button', { name: say('media.save') }).click();
    await page.getByText(say('media.picture-of', { alt: 'En buss' })).waitFor();
    await saveShot(page, 'staff/media');
    await page.getByRole('link', { name: 'Hur ofta q1?' }).click();
    await saveShot(page, 'staff/media-item', ['light', 'dark']);
    // Axe needs script.
    const scripted = await open();
    await scripted.context().addCookies(await page.context().cookies());
    for (const path of ['media', 'media/question.q1']) {
      await scripted.goto(`${base}/collections/${collection.id}/${path}`);
      await expectSound(scripted, path);
    }
  });

  it('are made small in the browser where they are large, and then taken', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    await office.store.members.add(audit.id, 'person-auditor');
    const about = { auditId: audit.id, status: 'planned' } as const;
    const collection = await keepCollection(office.store, aQuestionnaire(), about);
    const page = await open();
    const base = await office.listen();
    await office.admit(page, 'auditor');
    await page.goto(`${base}/collections/${collection.id}/media/question.q1`);
    await page.locator('#alt-sv').fill('En stor bild');
    // Noise, which no format makes small: several megabytes, as a phone's photo.
    await page.evaluate(`(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 1800, height: 1350 });
      const pen = canvas.getContext('2d');
      const noise = pen.createImageData(1800, 1350);
      let seed = 7;
      for (let at = 0; at < noise.data.length; at += 1) {
        seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
        noise.data[at] = at % 4 === 3 ? 255 : (seed >> 16) & 255;
      }
      pen.putImageData(noise, 0, 0);
      const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
      window.size = blob.size;
      const files = new DataTransfer();
      files.items.add(new File([blob], 'foto.png', { type: 'image/png' }));
      const field = document.getElementById('picture');
      field.files = files.files;
      field.dispatchEvent(new Event('change'));
    })()`);
    expect(await page.evaluate('window.size')).to.be.greaterThan(4_000_000);
    await page.getByText('Den har gjorts mindre').waitFor();
    await page.getByRole('button', { name: say('media.save') }).click();
    await page.getByText(say('media.picture-of', { alt: 'En stor bild' })).waitFor();
  });
});
