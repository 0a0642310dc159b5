import { expect } from 'chai';
import { redrawnPackage } from '../../../server/questionnaires/reading-in.ts';
import { aQuestionnaire, aScale, inBoth } from '../../support/questionnaires.ts';

describe('the pictures of a package', () => {
  /** As many pictures of 16 megapixels each. */
  const showing = (count: number) => {
    const picture = (i: number) => ({
      file: i.toString(16).padStart(64, '0'),
      alt: inBoth('En bild'),
      width: 4000,
      height: 4000,
    });
    const questions = Array.from({ length: count }, (_, i) => aScale(`q${i}`, { picture: picture(i) }));
    return { questionnaire: aQuestionnaire({ questions }), notes: '', files: [] };
  };

  it('are refused before any is drawn, when together they have too many pixels', async () => {
    expect(await redrawnPackage(showing(63))).to.deep.equal({
      ok: false,
      problems: [
        { field: 'file', message: 'packages.problems.too-many-pixels', values: { given: 1008, most: 1000 } },
      ],
    });
    expect((await redrawnPackage(showing(62))).ok).to.equal(true);
  });
});
