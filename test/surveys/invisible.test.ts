import { expect } from 'chai';
import { balanced, visible } from '../../surveys/forms/invisible.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { cleaned } from '../../surveys/questionnaires/reading.ts';
import { aQuestionnaire, aYesNo } from '../support/questionnaires.ts';

describe('what nobody sees in a text', () => {
  it('is taken from a name, whatever it is', () => {
    for (const mark of '\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C\u200B\u2060\uFEFF\0\u0085')
      expect(visible(`Ki${mark}m`), mark.charCodeAt(0).toString(16)).to.equal('Kim');
  });

  it('stays where letters or signs are made of it', () => {
    for (const text of ['می\u200Cخواهم', '👩\u200D⚕️', 'lång\u00ADsamt', 'Två\trader\nhär'])
      expect([visible(text), balanced(text)]).to.deep.equal([text, text]);
  });

  it('stays in a text where it turns nothing beyond its line', () => {
    const text = 'اتصل \u2066010-000\u2069 الآن\n\u202Babc \u2067def\u2069\u202C\u200F';
    expect(balanced(text)).to.equal(text);
  });

  it('is taken from a text where it would turn what comes after, and overrides always', () => {
    expect(balanced('a \u2067b\nc \u2067d\u2069')).to.equal('a b\nc \u2067d\u2069');
    expect(balanced('a\u2069 b')).to.equal('a b');
    expect(balanced('\u202Ba \u2067b\u202C\u2069')).to.equal('a b');
    expect(balanced('\u202Ea\u202C')).to.equal('a');
  });

  it('is taken from what is typed into a form, and nothing else is nothing', () => {
    const form = {
      area: 'people',
      fields: { name: { kind: 'text', most: 5 }, note: { kind: 'text', most: 9, long: true } },
    } as const;
    const read = (name: string) =>
      checkForm(
        form,
        new Map([
          ['name', [name]],
          ['note', ['\u2067x\u2069 \u202Ey']],
        ]),
      );
    expect(read(' \u202EKim\u200B ')).to.deep.equal({
      ok: true,
      value: { name: 'Kim', note: '\u2067x\u2069 y' },
    });
    expect(read(' \u202E\u200B').ok).to.equal(false);
  });

  it('is taken from a questionnaire that is read in', () => {
    const title = { sv: 'Vå\u202Era', en: 'Ours\u200F' };
    const text = { sv: 'Får du \u2067svar?', en: 'Do you?' };
    const read = cleaned(aQuestionnaire({ title, questions: [aYesNo('q1', { text })] }));
    const value = read.ok ? read.value : undefined;
    expect(value?.title).to.deep.equal({ sv: 'Våra', en: 'Ours' });
    expect(value?.sections[0]?.questions[0]?.text).to.deep.equal({ sv: 'Får du svar?', en: 'Do you?' });
    expect(cleaned(aQuestionnaire({ title: { sv: '\u202E', en: 'Ours' } })).ok).to.equal(false);
  });
});
