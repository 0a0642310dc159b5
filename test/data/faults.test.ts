import { expect } from 'chai';
import { faultOf } from '../../data/faults.ts';
import { Failure } from '../../surveys/failures.ts';

describe('a fault', () => {
  const withCode = (code: string) => Object.assign(new Error('said by the engine'), { code });

  it('is a conflict when something unique is there already', () => {
    for (const code of ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']) {
      expect(faultOf(withCode(code)), code).to.include({ kind: 'conflict' });
    }
  });

  it('makes the store unavailable when disk, permission or connection fail', () => {
    const sqlite = ['SQLITE_FULL', 'SQLITE_READONLY_DBMOVED', 'SQLITE_IOERR_FSYNC', 'SQLITE_BUSY'];
    const postgres = ['53100', '25006', '08006', '57P01', '58030', '40001', '3D000', '28P01'];
    for (const code of [...sqlite, ...postgres, 'ECONNREFUSED', 'ETIMEDOUT', 'ENOENT']) {
      expect(faultOf(withCode(code)), code).to.include({ kind: 'unavailable' });
    }
    expect(faultOf(new Error('Connection terminated unexpectedly'))).to.include({ kind: 'unavailable' });
  });

  it('keeps what the engine said as its cause', () => {
    const error = withCode('SQLITE_FULL');
    expect(faultOf(error)).to.include({ cause: error, message: 'unavailable: said by the engine' });
  });

  it('stays what it is when it is a bug or a refusal', () => {
    const bugs = [
      withCode('SQLITE_ERROR'),
      withCode('42P01'),
      withCode('23503'),
      new TypeError('bug'),
      'text',
    ];
    for (const bug of [...bugs, new Failure('closed', 'link')]) expect(faultOf(bug)).to.equal(bug);
  });
});
