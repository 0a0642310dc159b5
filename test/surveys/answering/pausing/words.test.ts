import { expect } from 'chai';
import { pickWords, readWords, wordList } from '../../../../surveys/answering/pausing/code.ts';

const words = ['hund', 'kaffe', 'måndag', 'örngott'];
const plain = (word: string) => word.replace(/[åä]/g, 'a').replaceAll('ö', 'o');
const read = (typed: string) => {
  const checked = readWords(typed);
  return checked.ok ? checked.value : checked.problems;
};
const problem = (key: string, values: object) => ({
  field: 'words',
  message: `pausing.problems.${key}`,
  values,
});

describe('the words of pause codes', () => {
  it('are 4,096, so that a word is twelve bits', () => {
    expect(wordList()).to.have.lengthOf(4096);
  });

  it('have three to eight letters of the Swedish alphabet and nothing else', () => {
    expect(wordList().filter((word) => !/^[a-zåäö]{3,8}$/.test(word))).to.deep.equal([]);
  });

  it('stand in Swedish order', () => {
    expect(wordList()).to.deep.equal([...wordList()].sort(new Intl.Collator('sv').compare));
  });

  it('are more than one letter apart without dots and rings', () => {
    const bare = wordList().map(plain);
    const known = new Set(bare);
    const holes = bare.flatMap((word) => around(word).map(([before, after]) => `${before}*${after}`));
    const longer = bare.filter((word) => around(word).some((parts) => known.has(parts.join(''))));
    expect(known.size).to.equal(4096);
    expect(new Set(holes).size).to.equal(holes.length);
    expect(longer).to.deep.equal([]);
  });
});

/** What stands before and after each letter of a word. */
function around(word: string): readonly (readonly [string, string])[] {
  return [...word].map((_, at) => [word.slice(0, at), word.slice(at + 1)]);
}

describe('picking words', () => {
  it('gives every word for exactly one value of its twelve bits, in each of the four places', () => {
    for (const place of [0, 1, 2, 3]) {
      const drawn = Array.from({ length: 4096 }, (_, value) => {
        const bytes = Buffer.alloc(6);
        bytes.writeUIntBE(value * 4096 ** place, 0, 6);
        return pickWords(() => bytes)[place];
      });
      expect(new Set(drawn)).to.deep.equal(new Set(wordList()));
    }
  });

  it('asks for six bytes, once', () => {
    const asked: number[] = [];
    const picked = pickWords((bytes) => {
      asked.push(bytes);
      return Uint8Array.from([1, 2, 3, 250, 251, 252]);
    });
    expect(asked).to.deep.equal([6]);
    expect(read(picked.join(' '))).to.deep.equal(picked);
  });
});

describe('reading typed words', () => {
  const manners: Record<string, string> = {
    'as they are': 'hund kaffe måndag örngott',
    'in capitals': 'HUND Kaffe MÅNDAG Örngott',
    'with spaces and line breaks': '  hund\r\nkaffe\t måndag\u00a0\n\n örngott ',
    'with commas, dots and hyphens': 'hund, kaffe.måndag - örngott.',
    'with numbering': '1. hund 2. kaffe 3) måndag\n4örngott',
    'without dots and rings': 'hund kaffe mandag orngott',
    'with accents': 'hund kaffé måndag örngott',
    'with letters in two parts': 'hund kaffe måndag örngott'.normalize('NFD'),
    'with Danish letters': 'hund kaffe måndag ørngott',
    'with emoji and control characters': 'hund ☀️ kaffe\u0000måndag\u0007 👩‍👧 örngott',
    'with marks that cannot be seen': '\u202ehu\u00adnd kaf\u200bfe måndag örngott\u202c',
  };

  for (const [how, typed] of Object.entries(manners)) {
    it(`finds words typed ${how}`, () => {
      expect(read(typed)).to.deep.equal(words);
    });
  }

  it('finds every word of the list with and without dots and rings', () => {
    for (const word of wordList()) {
      expect(read(`${word} ${plain(word)} ${word.toUpperCase()} ${word}`)).to.deep.equal(Array(4).fill(word));
    }
  });

  it('refuses another number of words and says how many there are', () => {
    expect(read('')).to.deep.equal([problem('words', { count: 0 })]);
    expect(read('hund kaffe måndag')).to.deep.equal([problem('words', { count: 3 })]);
    expect(read('hund '.repeat(20_000))).to.deep.equal([problem('words', { count: 20_000 })]);
    expect(read('🙂\u202e 12 345')).to.deep.equal([problem('words', { count: 0 })]);
  });

  it('names a word that is not in the list as it was typed', () => {
    expect(read('hund Blixtlås måndag örngott')).to.deep.equal([
      problem('unknown-word', { word: 'Blixtlås' }),
    ]);
  });

  it('shows no more than 30 characters of a word, and whole ones', () => {
    expect(read(`hund kaffe måndag ${'𝒳'.repeat(50_000)}`)).to.deep.equal([
      problem('unknown-word', { word: '𝒳'.repeat(30) }),
    ]);
  });

  for (const [slip, typed] of [
    ['changed', 'kaffy'],
    ['added', 'kaffeq'],
    ['dropped', 'kafe'],
    ['put first', 'xkaffe'],
  ] as const) {
    it(`asks about the only word that is one letter ${slip} away`, () => {
      expect(read(`hund ${typed} måndag örngott`)).to.deep.equal([
        problem('did-you-mean', { word: typed, meant: 'kaffe' }),
      ]);
    });
  }

  it('does not guess where two words are one letter away', () => {
    expect(read('hund kaffe måndag sund')).to.deep.equal([problem('unknown-word', { word: 'sund' })]);
  });

  it('tells of every word that is not in the list', () => {
    expect(read('qqqq kaffe wwwww örngott')).to.deep.equal([
      problem('unknown-word', { word: 'qqqq' }),
      problem('unknown-word', { word: 'wwwww' }),
    ]);
  });
});
