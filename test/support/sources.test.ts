import { expect } from 'chai';
import { findCycle } from './cycles.ts';
import { packageOf, readSource } from './sources.ts';

const importsOf = (text: string) => readSource('data/store.ts', text).imports;

describe('reading sources', () => {
  for (const [form, text] of Object.entries({
    'a named import': "import { a, type B } from '../surveys/failures.ts';",
    'an import of everything': "import * as all from '../surveys/failures.ts';",
    'an import over several lines': "import {\n  a,\n  b,\n} from '../surveys/failures.ts';",
    'an import for its effect': "import '../surveys/failures.ts';",
    'an import after another statement': "const x = 1; import a from '../surveys/failures.ts';",
    'passing on': "export { a } from '../surveys/failures.ts';",
    'passing on everything': "export * from '../surveys/failures.ts';",
  })) {
    it(`finds ${form}`, () => {
      expect(importsOf(text)).to.deep.equal([{ from: 'surveys/failures.ts', as: 'static' }]);
    });
  }

  for (const [form, text] of Object.entries({
    'a called import': "const a = await import('../surveys/failures.ts');",
    'a required file': "const a = require('../surveys/failures.ts');",
    'a type looked up in place': "let a: import('../surveys/failures.ts').Kind;",
  })) {
    it(`finds ${form}, which is not loaded with the file`, () => {
      expect(importsOf(text)).to.deep.equal([{ from: 'surveys/failures.ts', as: 'called' }]);
    });
  }

  it('tells an import of types from others', () => {
    expect(importsOf("import type { A } from 'kysely';")).to.deep.equal([{ from: 'kysely', as: 'types' }]);
  });

  it('finds a computed import without a name', () => {
    expect(importsOf('await import(name);')).to.deep.equal([{ from: undefined, as: 'called' }]);
  });

  it('passes over comments', () => {
    const text = "// import 'pg';\n/* import 'pg'; */ const link = 'https://example.org';\nimport 'pg';";
    expect(importsOf(text).map(({ from }) => from)).to.deep.equal(['pg']);
  });

  it('takes a declaration that is exported for no import', () => {
    expect(importsOf("export type Kind = 'one';\nexport const from = 'x';")).to.deep.equal([]);
  });

  it('takes the package out of a path into it', () => {
    expect(['csv-stringify/sync', '@node-rs/argon2/x'].map(packageOf)).to.deep.equal([
      'csv-stringify',
      '@node-rs/argon2',
    ]);
  });
});

describe('finding a ring', () => {
  it('tells the files of the ring', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(findCycle(graph)).to.deep.equal(['b', 'c', 'b']);
  });

  it('finds none where two ways meet', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
    ]);
    expect(findCycle(graph)).to.equal(undefined);
  });
});
