/** Colours of steps, told apart where there is no colour: printed in grey, or seen by the colour-blind. */
import { expect } from 'chai';
import { inkOn, stepColour } from '../../reports/pdf/layout/looks.ts';

/** How light a colour is to the eye, 0 (black) to 100 (white): CIE 1976 L*. */
function lightness(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 216 / 24389 ? 116 * Math.cbrt(luminance) - 16 : (luminance * 24389) / 27;
}

/** The colours of so many steps, best first. */
const steps = (count: number) => Array.from({ length: count }, (_, i) => stepColour(1 - i / (count - 1)));

describe('the colours of steps', () => {
  it('are lighter at every place from best to worst', () => {
    const all = steps(101).map(lightness);
    for (const [i, one] of all.entries()) expect(one, `at ${i}`).to.be.above((all[i - 1] ?? 0) - 0.001);
  });

  for (const count of [2, 3, 4, 5, 7]) {
    it(`are told apart in grey where there are ${count}`, () => {
      const all = steps(count).map(lightness);
      for (const [i, one] of all.slice(1).entries()) {
        expect(one - (all[i] ?? 0), `${i + 1} after ${i}`).to.be.above(count === 7 ? 6 : 10);
      }
    });
  }

  it('carry numbers that can be read', () => {
    for (const colour of steps(21)) {
      const [light = 0, dark = 0] = [lightness(colour), lightness(inkOn(colour))].sort((a, b) => b - a);
      expect(light - dark, colour).to.be.above(35);
    }
  });
});
