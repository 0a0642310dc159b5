import { expect } from 'chai';
import type { Translation } from '../../surveys/designing/translating/translations.ts';
import { addDesign } from '../support/designs.ts';
import { describeOnEachEngine } from '../support/stores.ts';

describeOnEachEngine('what is remembered of translations', (openFresh) => {
  const one = (given: Partial<Translation> = {}): Translation => ({
    designId: 'design',
    place: 'questions.q1.text',
    language: 'en',
    words: 'How often?',
    source: 'Hur ofta?',
    checked: undefined,
    ...given,
  });
  const withDesigns = async () => {
    const store = await openFresh();
    for (const id of ['design', 'other']) await addDesign(store, { id });
    return store;
  };

  it('is kept by text and language, each over an earlier one', async () => {
    const { translations } = await withDesigns();
    const checked = { by: 'person', on: '2026-03-02' };
    await translations.keep([one(), one({ language: 'ar', words: 'كم؟' }), one({ place: 'title' })]);
    await translations.keep([one({ words: 'How frequently?', checked })]);
    expect(await translations.ofDesign('design')).to.deep.equal([
      one({ language: 'ar', words: 'كم؟' }),
      one({ words: 'How frequently?', checked }),
      one({ place: 'title' }),
    ]);
  });

  it('is taken back to unchecked', async () => {
    const { translations } = await withDesigns();
    await translations.keep([one({ checked: { by: 'person', on: '2026-03-02' } })]);
    await translations.keep([one()]);
    expect(await translations.ofDesign('design')).to.deep.equal([one()]);
  });

  it('belongs to one questionnaire', async () => {
    const { translations } = await withDesigns();
    await translations.keep([one(), one({ designId: 'other', words: 'Other' })]);
    expect(await translations.ofDesign('other')).to.deep.equal([one({ designId: 'other', words: 'Other' })]);
  });

  it('may be nothing, and may be thousands of texts at once', async () => {
    const { translations } = await withDesigns();
    await translations.keep([]);
    await translations.keep(
      Array.from({ length: 2500 }, (_, i) => one({ place: `questions.q${i}.text`, words: `${i}` })),
    );
    expect(await translations.ofDesign('design')).to.have.length(2500);
  });
});
