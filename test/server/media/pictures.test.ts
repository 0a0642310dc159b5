import { expect } from 'chai';
import sharp from 'sharp';
import { redraw, redrawn } from '../../../server/media/pictures.ts';
import { gif, jpegFromPhone, losslessWebp, movingGif, place, webp } from '../../support/files.ts';

/** Every pixel another one, so that nothing makes it small. */
function noise(width: number, height: number, channels: 3 | 4) {
  const data = Buffer.alloc(width * height * channels);
  let seed = 7;
  for (let i = 0; i < data.length; i++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    data[i] = seed >> 16;
  }
  return sharp(data, { raw: { width, height, channels } });
}

async function drawn(bytes: Buffer, type = 'image/jpeg') {
  const made = await redraw(bytes, type);
  if (typeof made === 'string') throw new Error(made);
  return { ...made, of: await sharp(made.bytes).metadata() };
}

describe('a picture drawn anew', () => {
  it('is drawn one at a time, whoever asks', async () => {
    const bytes = await noise(40, 40, 3).png().toBuffer();
    const most: number[] = [];
    const busy = setInterval(() => most.push(sharp.counters().process), 1);
    const asked = [1, 2, 3, 4, 5].map(() => redraw(bytes, 'image/png'));
    expect(await Promise.all(asked)).to.have.length(5);
    clearInterval(busy);
    expect(Math.max(0, ...most)).to.be.at.most(1);
    // More than wait for it are turned away.
    const many = Array.from({ length: 25 }, () => redraw(bytes, 'image/png').catch(String));
    const turnedAway = (await Promise.all(many)).filter((one) => typeof one === 'string');
    expect(turnedAway).to.have.length(4);
  });

  it('stands upright, at most 1,600 pixels a side and 200 kB', async () => {
    const photo = await noise(2400, 1800, 3)
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 60 })
      .toBuffer();
    const { type, bytes, width, height, of } = await drawn(photo);
    expect(type).to.equal('image/jpeg');
    expect(bytes.length).to.be.at.most(200 * 1024);
    expect(Math.max(width, height)).to.be.at.most(1600);
    expect(height).to.be.greaterThan(width);
    expect(of).to.include({ format: 'jpeg', width, height });
  });

  it('has nothing of who made it, where and when', async () => {
    const { bytes, of } = await drawn(jpegFromPhone(6));
    expect(bytes.includes(place)).to.equal(false);
    for (const note of ['exif', 'xmp', 'iptc', 'orientation', 'comments'])
      expect(of, note).not.to.have.property(note);
    expect(of).to.include({ width: 4, height: 6 });
  });

  it('is a PNG where something shines through, however many details it has', async () => {
    for (const [width, height] of [
      [40, 40],
      [700, 700],
    ] as const) {
      const { type, bytes, of } = await drawn(await noise(width, height, 4).png().toBuffer(), 'image/png');
      expect(type).to.equal('image/png');
      expect(of.hasAlpha).to.equal(true);
      expect(bytes.length).to.be.at.most(200 * 1024);
    }
  });

  it('is a PNG where its lines were sharp, and a JPEG where that would be too large', async () => {
    const lines = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'teal' } })
      .png()
      .toBuffer();
    expect(await drawn(lines, 'image/png')).to.include({ type: 'image/png', width: 900, height: 600 });
    const photo = await noise(900, 600, 3).png().toBuffer();
    expect((await drawn(photo, 'image/png')).type).to.equal('image/jpeg');
  });

  it('is of a kind that phones of 2018 show, whatever it was', async () => {
    for (const [bytes, type] of [
      [webp, 'image/webp'],
      [losslessWebp, 'image/webp'],
      [gif, 'image/gif'],
    ] as const) {
      expect((await drawn(bytes, type)).type).to.match(/^image\/(png|jpeg)$/);
    }
  });

  it('is refused where it cannot be drawn to its end', async () => {
    const whole = await noise(200, 200, 3).png().toBuffer();
    const hollow = whole.fill(0x55, whole.length / 2, whole.indexOf('IEND') - 8);
    expect(await redraw(hollow, 'image/png')).to.equal('broken');
    const photo = await noise(200, 200, 3).jpeg().toBuffer();
    expect(await redraw(photo.subarray(0, photo.length / 2), 'image/jpeg')).to.equal('broken');
    expect(await redraw(Buffer.from('nothing'), 'image/png')).to.equal('broken');
  });

  it('is refused where it moves', async () => {
    expect(await redraw(movingGif, 'image/gif')).to.equal('moving');
  });

  it('is refused where it holds more than 25 million pixels', async () => {
    const wide = { width: 6000, height: 4200, channels: 3, background: 'white' } as const;
    const bomb = await sharp({ create: wide }).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).to.be.lessThan(300_000);
    expect(await redraw(bomb, 'image/png')).to.equal('too-many-pixels');
  });

  it('takes the place of what was handed in, and leaves sounds as they were', async () => {
    const sound = { digest: 'b'.repeat(64), type: 'audio/mpeg', bytes: Buffer.from('sound') };
    const sent = { digest: 'a'.repeat(64), type: 'image/webp', bytes: webp };
    const picture = { file: sent.digest, alt: { sv: 'En buss' }, width: 6, height: 4 };
    const read = await redrawn({ media: { picture, sound: { sv: sound.digest } }, files: [sent, sound] });
    if (!read.ok) throw new Error('refused');
    const [kept, same] = read.value.files;
    expect(same).to.equal(sound);
    expect(kept?.digest)
      .to.match(/^[0-9a-f]{64}$/)
      .and.not.equal(sent.digest);
    expect(read.value.media).to.deep.equal({
      picture: { ...picture, file: kept?.digest },
      sound: { sv: sound.digest },
    });
  });

  it('is left alone where only its words were changed', async () => {
    const picture = { file: 'a'.repeat(64), alt: { sv: 'En buss' }, width: 6, height: 4 };
    const changed = { media: { picture }, files: [] };
    expect(await redrawn(changed)).to.deep.equal({ ok: true, value: changed });
  });
});
