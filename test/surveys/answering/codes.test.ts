import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { codeDigestOf, makeCodes, readCode, showCode } from '../../../surveys/answering/codes/cards.ts';

describe('single-use codes', () => {
  it('are ten characters that are not taken for each other, and no two alike', () => {
    const codes = makeCodes(randomBytes, 200);
    expect(new Set(codes).size).to.equal(200);
    for (const code of codes) expect(code).to.match(/^[2-9a-hjkmnp-z]{10}$/);
  });

  it('are made anew where two would be alike', () => {
    const bytes = [1, 1, 2].map((byte) => new Uint8Array(10).fill(byte));
    const codes = makeCodes(() => bytes.shift() ?? new Uint8Array(), 2);
    expect(codes).to.deep.equal(['3333333333', '4444444444']);
  });

  it('are shown in two groups, and read back from them', () => {
    const [code = ''] = makeCodes(randomBytes, 1);
    expect(showCode('abcdefghjk')).to.equal('abcde-fghjk');
    expect(readCode(showCode(code))).to.deep.equal({ ok: true, value: code });
  });

  for (const [how, typed] of Object.entries({
    'in capitals': 'ABC23-EFGHJ',
    'with spaces': '  abc 23 efg hj ',
    'with another dash': 'abc23–efghj',
    'with a full stop': 'abc23-efghj.',
    'with Arabic digits': 'abc٢٣-efghj',
    'with Persian digits': 'abc۲۳-efghj',
    'with wide letters': 'ａｂｃ２３-ｅｆｇｈｊ',
    'with marks of direction': '\u200eabc23-efghj\u200f',
    'as a whole address': 'https://example.se/a/abc23efghj?language=ar',
    'as an address in capitals': 'EXAMPLE.SE/A/ABC23-EFGHJ',
  })) {
    it(`are read when they are typed ${how}`, () => {
      expect(readCode(typed)).to.deep.equal({ ok: true, value: 'abc23efghj' });
    });
  }

  const problemsOf = (typed: string) => {
    const read = readCode(typed);
    return read.ok ? [] : read.problems;
  };

  it('are refused with how many characters there are', () => {
    expect(problemsOf('abc23-efgh')).to.deep.equal([
      { field: 'code', message: 'entering.problems.length', values: { length: 10, count: 9 } },
    ]);
  });

  it('are refused with the characters that are on no card, each once', () => {
    expect(problemsOf('O0l1i-aao23')).to.deep.equal([
      { field: 'code', message: 'entering.problems.characters', values: { characters: 'o, 0, l, 1, i' } },
    ]);
    expect(problemsOf('åbcde-fghjk')).to.deep.equal([
      { field: 'code', message: 'entering.problems.characters', values: { characters: 'å' } },
    ]);
  });

  it('are asked for where nothing was typed', () => {
    for (const typed of ['', '  ', '---']) {
      expect(problemsOf(typed)).to.deep.equal([{ field: 'code', message: 'entering.missing' }]);
    }
  });

  it('are kept under something that they cannot be read from', () => {
    expect(codeDigestOf('abcdefghjk'))
      .to.match(/^[0-9a-f]{64}$/)
      .and.not.equal(codeDigestOf('abcdefghjm'));
  });
});
