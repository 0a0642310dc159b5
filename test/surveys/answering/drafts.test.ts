import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { draftIdOf, seal, unseal } from '../../../surveys/answering/drafts.ts';
import { lock } from '../../../surveys/answering/sealing.ts';
import { Failure } from '../../../surveys/failures.ts';

const secret = 'a'.repeat(43);
const nonce = Buffer.alloc(12, 7);
const keyOf = (text: string) => createHmac('sha256', text).update('brukarrevision draft').digest();

describe('a sealed draft', () => {
  it('opens with the secret that sealed it, whatever the answers', () => {
    const answer = fc.oneof(fc.string({ unit: 'binary' }), fc.nat(10), fc.array(fc.string()));
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/), answer), (given) => {
        const answers = { ...given };
        expect(unseal(seal({ answers }, secret, nonce), secret).answers).to.deep.equal(answers);
      }),
      { seed: 20260310 },
    );
  });

  it('keeps a page that could not be taken beside the answers, and is read as it was sealed before it could', () => {
    const rejected = {
      page: 'q1',
      typed: { q1: ['x'] },
      problems: [{ field: 'q1', message: 'problems.foreign' }],
    };
    const kept = { answers: { q2: 'often' }, rejected, words: ['abborre', 'accent'] };
    expect(unseal(seal(kept, secret, nonce), secret)).to.deep.equal(kept);
    const before = lock(JSON.stringify({ q1: 'always' }), keyOf(secret), nonce);
    expect(unseal(before, secret)).to.deep.equal({
      answers: { q1: 'always' },
      rejected: undefined,
      words: undefined,
    });
  });

  it('opens with no other secret', () => {
    const sealed = seal({ answers: { q1: 'always' } }, secret, nonce);
    expect(() => unseal(sealed, 'b'.repeat(43)))
      .to.throw(Failure)
      .with.property('kind', 'expired');
  });

  it('does not open when a single bit of it has changed', () => {
    const bytes = Buffer.from(seal({ answers: { q1: 'always' } }, secret, nonce), 'base64');
    for (const place of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(() => unseal(changed.toString('base64'), secret), `byte ${place}`).to.throw(Failure);
    }
  });

  it('shows neither answers nor secret', () => {
    const sealed = Buffer.from(seal({ answers: { words: 'Kim Lind' } }, secret, nonce), 'base64').toString(
      'latin1',
    );
    expect(sealed).not.to.include('Kim').and.not.include('aaaa');
  });

  it('lies under an id that does not open it', () => {
    const id = draftIdOf(secret);
    expect(id).not.to.include(secret);
    expect(() => unseal(seal({ answers: { q1: 'always' } }, secret, nonce), id)).to.throw(Failure);
  });
});
