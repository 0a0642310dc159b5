import { createHash } from 'node:crypto';
import { expect } from 'chai';
import sharp from 'sharp';
import { redrawnPackage } from '../../../server/questionnaires/reading-in.ts';
import { jpegFromPhone, place } from '../../support/files.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';

describe('the pictures of a package', () => {
  it('come without the place where they were taken', async () => {
    const bytes = jpegFromPhone(6);
    const files = [
      { digest: createHash('sha256').update(bytes).digest('hex'), type: 'image/jpeg' as const, bytes },
    ];
    expect(bytes.includes(place)).to.equal(true);
    const read = await redrawnPackage({ questionnaire: aQuestionnaire(), notes: '', files });
    const kept = read.ok ? read.value.files : [];
    expect(kept.map((file) => file.bytes.includes(place))).to.deep.equal([false]);
  });

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
