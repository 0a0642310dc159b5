import { expect } from 'chai';
import sharp from 'sharp';
import { redrawnPackage } from '../../../server/questionnaires/reading-in.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';

describe('the pictures of a package', () => {
  it('are refused before any is drawn, when together they have too many pixels', async () => {
    const bytes = await sharp({ create: { width: 4000, height: 4000, channels: 3, background: 'teal' } })
      .png()
      .toBuffer();
    const files = Array.from({ length: 63 }, (_, i) => ({
      digest: i.toString(16).padStart(64, '0'),
      type: 'image/png' as const,
      bytes,
    }));
    expect(await redrawnPackage({ questionnaire: aQuestionnaire(), notes: '', files })).to.deep.equal({
      ok: false,
      problems: [
        { field: 'file', message: 'packages.problems.too-many-pixels', values: { given: 1008, most: 1000 } },
      ],
    });
  });
});
