import { expect } from 'chai';
import { inVisualOrder, mirrorOf } from '../../../reports/pdf/fonts/bidi.ts';

const seen = (line: string, direction: 'ltr' | 'rtl') =>
  inVisualOrder(line, direction).map(({ text, leftward }) => (leftward ? `<${text}` : `>${text}`));

describe('lines that run both ways', () => {
  it('are one stretch where they run one way', () => {
    expect(seen('Fråga 3: ja', 'ltr')).to.deep.equal(['>Fråga 3: ja']);
    expect(seen('نعم', 'rtl')).to.deep.equal(['<نعم']);
  });

  it('keep digits and Latin letters in their own order within Arabic', () => {
    expect(seen('مع CM في 2026؟', 'rtl')).to.deep.equal(['<؟', '>2026', '< في ', '>CM', '<مع ']);
  });

  it('keep Arabic together within Latin letters', () => {
    expect(seen('Titel: تقرير جديد, del 2', 'ltr')).to.deep.equal(['>Titel: ', '<تقرير جديد', '>, del 2']);
  });

  it('keep a name of the other direction together, with its marks', () => {
    expect(seen('في \u2068Teamet (Umeå).\u2069 هنا', 'rtl')).to.deep.equal([
      '< هنا',
      '>Teamet (Umeå).',
      '<في ',
    ]);
  });

  it('turn brackets, and nothing else', () => {
    expect([mirrorOf('('), mirrorOf(']'), mirrorOf('.')]).to.deep.equal([')', '[', undefined]);
  });
});
