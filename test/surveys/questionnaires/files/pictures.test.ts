import { expect } from 'chai';
import type { PictureFile } from '../../../../surveys/questionnaires/files/cleaned.ts';
import { readPicture } from '../../../../surveys/questionnaires/files/picture-file.ts';
import {
  anMp3,
  aPng,
  gif,
  jpeg,
  jpegFromPhone,
  losslessWebp,
  movingGif,
  place,
  pngChunk,
  svg,
  webp,
  webpWithPlace,
} from '../../../support/files.ts';

function taken(bytes: Buffer): PictureFile {
  const read = readPicture(bytes, 'picture');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const refusal = (bytes: Buffer) => {
  const read = readPicture(bytes, 'picture');
  return read.ok ? 'taken' : read.problems[0]?.message.replace('media.problems.picture-', '');
};

describe('a picture that is handed in', () => {
  const whole: readonly (readonly [name: string, type: string, bytes: Buffer])[] = [
    ['PNG', 'image/png', aPng()],
    ['JPEG', 'image/jpeg', jpeg],
    ['WebP', 'image/webp', webp],
    ['lossless WebP', 'image/webp', losslessWebp],
    ['GIF', 'image/gif', gif],
  ];
  for (const [name, type, bytes] of whole) {
    it(`is taken as a ${name} with its size`, () => {
      expect(taken(bytes)).to.include({ type, width: 6, height: 4 });
    });

    it(`is told when the ${name} is cut off`, () => {
      for (const length of [bytes.length - 1, Math.floor(bytes.length / 2), 16]) {
        expect(refusal(bytes.subarray(0, length)), `${length} bytes`).to.equal('broken');
      }
    });

    it(`is the same ${name} when it is read once more`, () => {
      const once = taken(bytes);
      expect(taken(once.bytes)).to.deep.equal(once);
    });
  }

  for (const [name, begins, piece, ends] of [
    ['PNG', aPng().subarray(0, 33), pngChunk('IDAT', Buffer.alloc(0)), aPng().subarray(33)],
    ['JPEG', jpeg.subarray(0, 2), Buffer.from([0xff, 0xdb, 0, 2]), jpeg.subarray(2)],
    ['GIF', gif.subarray(0, 19), Buffer.from([0x21, 0xf9, 0]), gif.subarray(19)],
  ] as const) {
    it(`is broken when a ${name} is in more pieces than any picture is`, () => {
      const outcome = (pieces: number) =>
        refusal(Buffer.concat([begins, Buffer.alloc(pieces * piece.length, piece), ends]));
      expect([outcome(1000), outcome(20_001)]).to.deep.equal(['taken', 'broken']);
    });
  }

  it('is broken when a WebP is in more pieces than any picture is', () => {
    const pieces = (count: number) => {
      const bytes = Buffer.concat([webp, Buffer.alloc(count * 8, Buffer.from('more\0\0\0\0', 'latin1'))]);
      bytes.writeUInt32LE(bytes.length - 8, 4);
      return refusal(bytes);
    };
    expect([pieces(1000), pieces(20_001)]).to.deep.equal(['taken', 'broken']);
  });

  it('keeps no words, notes or times of a PNG', () => {
    const told = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME'].map((name) => pngChunk(name, place));
    expect(taken(aPng(6, 4, told)).bytes).to.deep.equal(aPng());
  });

  it('stands still when it is a moving PNG', () => {
    expect(taken(aPng(6, 4, [pngChunk('acTL', Buffer.alloc(8))])).bytes).to.deep.equal(aPng());
  });

  it('keeps no place of a JPEG, nor what the telephone put after its end', () => {
    const { bytes } = taken(jpegFromPhone(1));
    expect(bytes).to.deep.equal(jpeg);
  });

  it('stays upright when the telephone was held on its side', () => {
    const turned = taken(jpegFromPhone(6));
    expect(turned).to.include({ width: 4, height: 6 });
    expect(turned.bytes.includes(place)).to.equal(false);
    expect(turned.bytes.length).to.equal(jpeg.length + 36);
    expect(taken(turned.bytes)).to.deep.equal(turned);
  });

  it('keeps no place of a WebP', () => {
    const { bytes, width, height } = taken(webpWithPlace());
    expect([width, height]).to.deep.equal([6, 4]);
    expect(bytes.includes(place)).to.equal(false);
    expect(bytes.readUInt32LE(4)).to.equal(bytes.length - 8);
  });

  const refused: readonly (readonly [why: string, told: string, bytes: Buffer])[] = [
    ['moves', 'moving', movingGif],
    ['moves as a WebP', 'moving', webpWithPlace(0x02)],
    ['is SVG, which can hold scripts', 'svg', svg],
    ['is HEIC from a telephone', 'heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')],
    ['is a sound by another name', 'other', anMp3()],
    ['is empty', 'other', Buffer.alloc(0)],
    ['is wider than 4,000 pixels', 'too-wide', aPng(4001, 1)],
    ['is higher than 4,000 pixels', 'too-wide', aPng(1, 4001)],
    ['has no width', 'broken', aPng(0, 4)],
  ];
  for (const [why, told, bytes] of refused) {
    it(`is refused when it ${why}`, () => {
      expect(refusal(bytes)).to.equal(told);
    });
  }

  it('of 4,000 pixels a side is taken', () => {
    expect(taken(aPng(4000, 1)).width).to.equal(4000);
  });
});
