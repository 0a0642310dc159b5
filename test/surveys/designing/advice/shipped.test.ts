import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { shippedTemplates } from '../../../../surveys/questionnaires/templates.ts';
import { adviceOn } from '../../../support/advice-on.ts';

interface Argued {
  readonly questionnaire: string;
  readonly rule: string;
  readonly place: string;
  readonly because: string;
}

const file = new URL('../../../../surveys/questionnaires/templates/argued-advice.json', import.meta.url);
const argued: readonly Argued[] = JSON.parse(readFileSync(file, 'utf8'));
const named = ({ questionnaire, rule, place }: Omit<Argued, 'because'>) =>
  `${questionnaire}: ${rule} at ${place}`;

const advice = shippedTemplates().flatMap((one) =>
  adviceOn(one).advice.map(({ rule, place }) => named({ questionnaire: one.key, rule, place })),
);

describe('the advice over the shipped questionnaires', () => {
  it('are all argued', () => {
    expect(advice.filter((piece) => !argued.map(named).includes(piece))).to.deep.equal([]);
  });

  it('are all still there: no argument is left over', () => {
    expect(argued.map(named).filter((one) => !advice.includes(one))).to.deep.equal([]);
  });

  it('each have a reason that somebody can read', () => {
    expect(argued.filter(({ because }) => because.split(' ').length < 4)).to.deep.equal([]);
  });

  it('are none about forbidden subjects, blame or leading words', () => {
    const grave = [
      'forbidden',
      'blaming',
      'leading',
      'double-negation',
      'no-non-answer',
      'satisfaction-only',
    ];
    expect(argued.filter(({ rule }) => grave.includes(rule))).to.deep.equal([]);
  });
});
