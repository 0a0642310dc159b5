import { expect } from 'chai';
import { freeTextsOf } from '../../../surveys/questionnaires/free-texts.ts';
import type { Question } from '../../../surveys/questionnaires/questions/index.ts';
import { inBoth } from '../../support/questionnaires.ts';
import { sourcesOfRooms } from '../../support/sources.ts';

const around = { text: inBoth('Hur?'), areas: [] };
const month: Question = { ...around, key: 'when', kind: 'month', from: 2020, to: 2026 };

function withQuestions(...questions: Question[]) {
  return { sections: [{ key: 'part', title: inBoth('Del'), questions }] };
}

describe('what is answered in words of one’s own', () => {
  it('is every question with a field to write in, and no other', () => {
    const asked = withQuestions({ ...around, key: 'open', kind: 'text' }, month);
    expect(freeTextsOf(asked).map(({ key }) => key)).to.deep.equal(['open']);
    expect(freeTextsOf(withQuestions(month))).to.deep.equal([]);
  });

  it('is told by how it is answered: nothing that keeps, tells or promises asks for the name of one kind', () => {
    const rooms = /^(surveys\/answering|reports|views\/answering)\//;
    const asking = sourcesOfRooms().filter(
      ({ path, code }) => rooms.test(path) && /kind\s*[=!]==\s*'text'/.test(code),
    );
    expect(asking.map(({ path }) => path)).to.deep.equal([]);
  });
});
