import { expect } from 'chai';
import { readSound } from '../../../../surveys/questionnaires/files/sound-file.ts';
import { aac, anM4a, anMp3, anOgg, jpeg, place, svg, wav } from '../../../support/files.ts';

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
    ['is empty', 'other', Buffer.alloc(0)],
    ['has a tag and no sound', 'broken', anMp3(0)],
  ];
  for (const [why, told, bytes] of refused) {
    it(`is refused when it ${why}`, () => {
      expect(outcome(bytes)).to.equal(told);
    });
  }
});
