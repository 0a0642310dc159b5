import { expect } from 'chai';
import { readSound } from '../../../../surveys/questionnaires/files/sound-file.ts';
import { aac, anM4a, anMp3, anOgg, jpeg, nestedM4a, place, svg, wav } from '../../../support/files.ts';

const outcome = (bytes: Buffer) => {
  const read = readSound(bytes, 'sound-sv');
  return read.ok ? read.value.type : read.problems[0]?.message.replace('media.problems.sound-', '');
};

function kept(bytes: Buffer): Buffer {
  const read = readSound(bytes, 'sound-sv');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.bytes;
}

describe('a sound that is handed in', () => {
  const whole: readonly (readonly [type: string, bytes: Buffer])[] = [
    ['audio/mpeg', anMp3()],
    ['audio/aac', aac],
    ['audio/mp4', anM4a()],
    ['audio/ogg', anOgg()],
  ];
  for (const [type, bytes] of whole) {
    it(`is taken as ${type}`, () => {
      expect(outcome(bytes)).to.equal(type);
    });

    it(`is told when ${type} is cut off`, () => {
      expect(outcome(bytes.subarray(0, bytes.length - 3))).to.equal('broken');
    });
  }

  it('keeps neither title nor place of an MP3', () => {
    expect(kept(anMp3())).to.deep.equal(anMp3(40, false));
  });

  it('keeps no tag after an MP3', () => {
    const tagged = Buffer.concat([anMp3(40, false), Buffer.from('TAG'), place]);
    expect(kept(tagged)).to.deep.equal(anMp3(40, false));
  });

  it('is looked at once, however many boxes an M4A has, and however deep they lie', () => {
    const reads = (bytes: Buffer) => {
      let count = 0;
      bytes.readUInt32BE = (at) => {
        count += 1;
        return Buffer.prototype.readUInt32BE.call(bytes, at);
      };
      readSound(bytes, 'sound-sv');
      return count;
    };
    expect(reads(nestedM4a(1000))).to.be.below(10);
    expect(reads(anM4a('soun', 1000)) - reads(anM4a('soun', 0))).to.equal(1000);
  });

  it('keeps no place of an M4A, whose sound stays where it was', () => {
    const before = anM4a();
    const after = kept(before);
    expect(after.includes(place)).to.equal(false);
    expect(after.length).to.equal(before.length);
    expect(after.indexOf('mdat')).to.equal(before.indexOf('mdat'));
  });

  const refused: readonly (readonly [why: string, told: string, bytes: Buffer])[] = [
    ['is WAV', 'wav', wav],
    ['is a film', 'other', anM4a('vide')],
    ['is a film in Ogg', 'other', anOgg('\x80theora')],
    ['is a picture', 'other', jpeg],
    ['is text', 'other', svg],
    ['has boxes in boxes that hold none', 'broken', nestedM4a(100)],
    ['is empty', 'other', Buffer.alloc(0)],
    ['has a tag and no sound', 'broken', anMp3(0)],
  ];
  for (const [why, told, bytes] of refused) {
    it(`is refused when it ${why}`, () => {
      expect(outcome(bytes)).to.equal(told);
    });
  }
});
