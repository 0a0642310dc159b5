import { expect } from 'chai';
import { pictureType } from '../../../../surveys/questionnaires/files/picture-file.ts';
import { anMp3, aPng, gif, jpeg, losslessWebp, svg, webp } from '../../../support/files.ts';

describe('a picture that is handed in', () => {
  const whole: readonly (readonly [type: string, bytes: Buffer])[] = [
    ['image/png', aPng()],
    ['image/jpeg', jpeg],
    ['image/webp', webp],
    ['image/webp', losslessWebp],
    ['image/gif', gif],
  ];
  it('is known by its own bytes', () => {
    for (const [type, bytes] of whole)
      expect(pictureType(bytes, 'picture')).to.deep.equal({ ok: true, value: type });
  });

  const refused: readonly (readonly [why: string, told: string, bytes: Buffer])[] = [
    ['is SVG, which can hold scripts', 'svg', svg],
    ['is HEIC from a telephone', 'heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')],
    ['is a sound by another name', 'other', anMp3()],
    ['is empty', 'other', Buffer.alloc(0)],
  ];
  for (const [why, told, bytes] of refused) {
    it(`is refused when it ${why}`, () => {
      const read = pictureType(bytes, 'picture');
      expect(read.ok ? 'taken' : read.problems[0]?.message).to.equal(`media.problems.picture-${told}`);
    });
  }
});
