import { expect } from 'chai';
import { mergePart } from '../../../../surveys/designing/changing/changing.ts';
import { partIn } from '../../../../surveys/designing/document/parts.ts';
import { readPart } from '../../../../surveys/designing/document/reading-parts.ts';
import { choose } from '../../../../surveys/documents/resolving.ts';
import { Question } from '../../../../surveys/questionnaires/questions/index.ts';
import { aQuestionnaire, aScale, inBoth } from '../../../support/questionnaires.ts';

const part = { kind: 'question', key: 'q1' } as const;
const base = aQuestionnaire({ questions: [aScale('q1', { text: inBoth('Först?') })] });
const theirs = aQuestionnaire({
  questions: [aScale('q1', { text: { sv: 'Deras?', en: 'Theirs?' }, short: true })],
});
const mine = aScale('q1', { text: { sv: 'Min?', en: 'Mine?' }, help: inBoth('Min hjälp') });
const input = { part, mine, base, theirs };

describe('what is chosen where two have changed the same', () => {
  it('is taken field by field, and what only one has changed is kept whichever side is chosen', () => {
    expect(mergePart(input).conflicts.map(({ path }) => path)).to.deep.equal([
      ['text', 'sv'],
      ['text', 'en'],
    ]);
    const chosen = choose(mergePart(input), ['theirs', 'mine']);
    expect(chosen.ok && chosen.value).to.deep.equal({
      ...mine,
      text: { sv: 'Deras?', en: 'Mine?' },
      short: true,
    });
  });

  it('is one side of all fields that lean on each other', () => {
    const list = { kind: 'list', key: 'often4' } as const;
    const base = aQuestionnaire();
    const before = partIn(base, list) ?? {};
    const unordered = { ...before, ordered: false };
    const fewer = { ...before, choices: (before.choices as unknown[]).slice(1) };
    const theirs = aQuestionnaire({ choiceLists: { ...base.choiceLists, often4: unordered as never } });
    for (const [side, expected] of [
      ['theirs', unordered],
      ['mine', fewer],
    ] as const) {
      const chosen = choose(mergePart({ part: list, mine: fewer, base, theirs }), [side]);
      expect(chosen.ok && chosen.value).to.deep.equal(expected);
    }
  });

  it('has to be chosen for each', () => {
    const chosen = choose(mergePart(input), ['theirs']);
    expect(!chosen.ok && chosen.problems.map(({ field }) => field)).to.deep.equal(['sides.1']);
  });

  it('takes a field away where theirs has none', () => {
    const without = { ...base, languages: ['sv', 'en'] };
    const { text: _, ...textless } = theirs.sections[0]?.questions[0] ?? {};
    const gone = aQuestionnaire({ sections: [{ ...theirs.sections[0], questions: [textless] }] as never });
    const chosen = choose(mergePart({ part, mine, base: without, theirs: gone }), ['theirs', 'theirs']);
    expect(chosen.ok && chosen.value).to.not.have.property('text');
  });
});

describe('a part that a page has carried', () => {
  const read = (value: unknown, to: Parameters<typeof readPart>[0] = part) =>
    readPart(to, typeof value === 'string' ? value : JSON.stringify(value));

  it('is read back as it was', () => {
    const back = read(mine);
    expect(back.ok && Question.parse(back.value)).to.deep.equal(mine);
  });

  it('may be unfinished', () => {
    const drafts: readonly object[] = [
      { ...mine, text: {} },
      { ...mine, text: { sv: '' } },
      { ...mine, choices: '' },
      { ...mine, showIf: { all: [] } },
      { ...mine, showIf: { any: [{ question: '', anyOf: [] }] } },
    ];
    for (const draft of drafts) expect(read(draft).ok, JSON.stringify(draft)).to.equal(true);
    const list = { name: { sv: '' }, ordered: false, choices: [] };
    expect(read(list, { kind: 'list', key: 'new' }).ok).to.equal(true);
    for (const kind of ['about', 'areas', 'non-answers'] as const)
      expect(read(partIn(base, { kind }), { kind }).ok, kind).to.equal(true);
  });

  it('is refused where it is of another shape or under another name', () => {
    let deep = '[]';
    for (let i = 0; i < 5_000; i++) deep = `[${deep}]`;
    const hostile: readonly unknown[] = [
      'no JSON',
      'null',
      '[]',
      { ...mine, key: 'q2' },
      { ...mine, kind: 'trick' },
      { ...mine, text: ['Hej'] },
      { ...mine, text: { sv: { sv: 'Hej' } } },
      { ...mine, areas: 'influence' },
      { ...mine, unheard: true },
      { ...mine, showIf: { question: 4, is: 'yes' } },
      { ...mine, picture: { file: '../../etc/passwd', alt: inBoth('x'), width: 1, height: 1 } },
      `{"kind":"text","key":"q1","text":{"sv":"x"},"__proto__":{"short":true}}`,
      `{"kind":"text","key":"q1","text":${deep}}`,
    ];
    for (const kind of ['about', 'areas', 'non-answers'] as const)
      expect(read({}, { kind }).ok, kind).to.equal(false);
    expect(read({ name: inBoth('x'), ordered: false }, { kind: 'list', key: 'new' }).ok).to.equal(false);
    const list = { name: inBoth('Svar'), ordered: false, choices: [] };
    for (const key of ['', '__proto__', 'constructor', '../l1'])
      expect(read(list, { kind: 'list', key }).ok, key).to.equal(false);
    for (const one of hostile) expect(read(one).ok, JSON.stringify(one).slice(0, 80)).to.equal(false);
  });

  it('is refused where it lacks what every page shows', () => {
    const about = partIn(base, { kind: 'about' });
    const list = { name: inBoth('Svar'), ordered: false, choices: [{ key: 'a', label: inBoth('A') }] };
    const lacking: readonly (readonly [Parameters<typeof readPart>[0], unknown])[] = [
      [part, { ...mine, text: undefined }],
      [part, { ...mine, picture: { file: '0'.repeat(64), width: 1, height: 1 } }],
      [{ kind: 'section', key: 's' }, { key: 's' }],
      [{ kind: 'about' }, { ...about, title: undefined }],
      [{ kind: 'about' }, { ...about, intro: undefined }],
      [
        { kind: 'list', key: 'l1' },
        { ...list, ordered: undefined },
      ],
      [
        { kind: 'list', key: 'l1' },
        { ...list, choices: undefined },
      ],
      [
        { kind: 'list', key: 'l1' },
        { ...list, choices: [{ key: 'a' }] },
      ],
    ];
    for (const [to, value] of lacking) expect(read(value, to).ok, JSON.stringify(value)).to.equal(false);
  });

  it('is refused where it is too much for a questionnaire', () => {
    expect(read({ ...mine, text: { sv: 'a '.repeat(100_000) } }).ok).to.equal(false);
    expect(read({ ...mine, areas: Array(40_000).fill('influence') }).ok).to.equal(false);
  });
});
