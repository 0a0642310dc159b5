import { expect } from 'chai';
import { disclose } from '../../../reports/disclosure/disclosure.ts';
import type { Banded } from '../../../reports/disclosure/told-then.ts';
import type { QuestionTally } from '../../../reports/tally.ts';
import { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { small, tellingOf, times } from '../../support/units.ts';

/** Who said yes and no to the gate, and what those who said yes answered to the question that follows. */
interface Table {
  readonly yes: number;
  readonly no: number;
  readonly positive: number;
  readonly negative: number;
}

describe('follow-up questions (disclosure.md, rules 3 and 5)', () => {
  it('are measured on those who were asked, so that one who did not answer is not worked out', async () => {
    // Six of twelve were asked. Five answered: "7 of 12 did not answer or were not asked" would have said so.
    const five = await tellingOf('chosen', unit({ yes: 6, no: 6, positive: 3, negative: 2 }));
    const six = await tellingOf('chosen', unit({ yes: 6, no: 6, positive: 3, negative: 3 }));
    expect(five).to.deep.equal(six);
    expect((five as Banded).base).to.equal(6);
    expect((five as Banded).rest).to.deep.include({ words: 'at-most-one', of: 6 });
  });

  it('let no cell of nought or one be worked out, in any table of up to 14 answers', () => {
    for (let answered = 5; answered <= 14; answered++) {
      const groups = alike(answered, everyTable(answered));
      const coarse = groups.filter(([table]) => table && tellingsOf(answered, table)[1]?.as !== 'full');
      expect(coarse.filter(givesAway)).to.deep.equal([]);
    }
  });

  it('are not told where they would take apart what is told as one number', () => {
    // Ten were asked: five said yes, and five did not know, who are told together with those who skipped it.
    const disclosed = tellingsOf(12, { yes: 5, no: 2, positive: 5, negative: 5 }, asksTheUnsure, 5);
    expect(disclosed.map(({ as }) => as)).to.deep.equal(['banded', 'suppressed']);
  });

  it('hide choices without order in the same words, however few there are', async () => {
    const hidden = { as: 'suppressed', fewerThan: 10 };
    for (const n of [0, 4, 5, 9]) {
      const responses = [...times(n, { colour: 'c0' }), ...times(11 - n, { reach: 'alltid' })];
      expect(await tellingOf('colour', responses)).to.deep.equal(hidden);
    }
  });
});

const didNot = ({ yes, positive, negative }: Table) => yes - positive - negative;

/** Whether a cell of nought or one is the same in all tables that look alike. */
function givesAway(tables: readonly Table[]): boolean {
  const asked = onlyValue(tables, ({ yes }) => yes);
  // Where none or one was asked it follows; where only k were, that it is told says that each of them answered.
  if (asked !== undefined && asked <= 1) return false;
  const cells = [({ positive }: Table) => positive, ({ negative }: Table) => negative];
  const secret = asked === 5 ? cells : [...cells, didNot];
  return secret.some((cell) => (onlyValue(tables, cell) ?? 2) <= 1);
}

function onlyValue(tables: readonly Table[], cell: (table: Table) => number): number | undefined {
  const values = new Set(tables.map(cell));
  return values.size === 1 ? [...values][0] : undefined;
}

function unit({ yes, no, positive, negative }: Table) {
  return [
    ...times(positive, { group: 'ja', chosen: 'alltid' }),
    ...times(negative, { group: 'ja', chosen: 'aldrig' }),
    ...times(yes - positive - negative, { group: 'ja' }),
    ...times(no, { group: 'nej' }),
  ];
}

/** What is told of the gate and of the question that follows it. */
function tellingsOf(answered: number, table: Table, questionnaire = small, unsure = 0) {
  const { yes, no, positive, negative } = table;
  const gate = {
    n: yes + no,
    choices: { ja: yes, nej: no },
    nonAnswers: { 'dont-know': unsure },
    nothing: answered - yes - no - unsure,
  };
  const chosen = {
    n: positive + negative,
    choices: { alltid: positive, aldrig: negative },
    nonAnswers: {},
    nothing: answered - positive - negative,
  };
  const questions = new Map<string, QuestionTally>([
    ['group', gate],
    ['chosen', chosen],
  ]);
  return disclose({
    questionnaire,
    tally: { answered, questions, parts: new Map() },
    k: 5,
    language: 'sv',
  }).map(({ disclosed }) => disclosed);
}

function everyTable(answered: number): readonly Table[] {
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, i) => i);
  return upTo(answered).flatMap((yes) =>
    upTo(answered - yes).flatMap((no) =>
      upTo(yes).flatMap((positive) =>
        upTo(yes - positive).map((negative) => ({ yes, no, positive, negative })),
      ),
    ),
  );
}

/** Grouped by what is told of them. */
function alike(answered: number, tables: readonly Table[]): readonly (readonly Table[])[] {
  const groups = new Map<string, Table[]>();
  for (const table of tables) {
    const told = JSON.stringify(tellingsOf(answered, table));
    const group = groups.get(told);
    if (group) group.push(table);
    else groups.set(told, [table]);
  }
  return [...groups.values()];
}

/** The same questions, where the follow-up is put to those who said yes and to those who did not know. */
const asksTheUnsure = Questionnaire.parse({
  ...small,
  sections: small.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.key === 'chosen'
        ? { ...question, showIf: { question: 'group', anyOf: ['ja', 'dont-know'] } }
        : question,
    ),
  })),
});
