import { expect } from 'chai';
import { readMasks } from '../../../surveys/analysing/masking-form.ts';
import { placesOf, tidyMasks, withMasks } from '../../../surveys/free-texts/masking.ts';

const name = (start: number, end: number) => ({ start, end, kind: 'name' }) as const;

describe('masked words', () => {
  it('are seen as what they were, wherever they stand', () => {
    const text = 'Kalle på Solgården sa det. Ring Kalle.';
    const masks = [name(32, 37), { start: 9, end: 18, kind: 'place' } as const, name(0, 5)];
    expect(withMasks(text, masks)).to.equal('[namn] på [plats] sa det. Ring [namn].');
  });

  it('that overlap are masked as one, and none of either is left', () => {
    expect(tidyMasks([name(3, 8), name(0, 5)])).to.deep.equal([name(0, 8)]);
    expect(withMasks('Anna Berg.', [name(0, 9), name(5, 9)])).to.equal('[namn].');
  });

  it('are found by themselves, in capitals or not, and not inside other words', () => {
    expect(placesOf('eva', 'Eva sa evakuera. EVA, eva')).to.deep.equal([
      { start: 0, end: 3 },
      { start: 17, end: 20 },
      { start: 22, end: 25 },
    ]);
    expect(placesOf('å', 'Åå på å')).to.deep.equal([{ start: 6, end: 7 }]);
  });

  it('may be of any script, and have signs in them that mean something in patterns', () => {
    expect(placesOf('سارة', 'قالت سارة نعم')).to.deep.equal([{ start: 5, end: 9 }]);
    expect(placesOf('a.b (c)', 'x a.b (c) axb c')).to.deep.equal([{ start: 2, end: 9 }]);
  });

  it('are read from ticked places and typed words together', () => {
    const text = 'Kalle bor hos Lisa på Storgatan.';
    const form = new Map([
      ['mask', ['0-5-name']],
      ['words', [' lisa , Storgatan']],
      ['kind', ['other']],
    ]);
    const read = readMasks(form, text);
    expect(read.ok && withMasks(text, read.value)).to.equal('[namn] bor hos [borttaget] på [borttaget].');
  });

  it('that do not stand in the text are told, and places outside of it passed over', () => {
    expect(readMasks(new Map([['words', ['Bengt']]]), 'Kalle')).to.deep.equal({
      ok: false,
      problems: [{ field: 'words', message: 'free-texts.problems.not-in-it', values: { words: 'Bengt' } }],
    });
    const outside = readMasks(new Map([['mask', ['0-99-name', '3-1-name', '0-2-nonsense']]]), 'Kalle');
    expect(outside).to.deep.equal({ ok: true, value: [] });
  });
});
