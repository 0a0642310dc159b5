import { expect } from 'chai';
import type { FailurePageKind } from '../../../server/http/failures.ts';
import { interfaceLanguages, staffLanguages } from '../../../surveys/languages.ts';
import { failurePage } from '../../../views/plain/failure.ts';

const kinds: Readonly<Record<FailurePageKind, true>> = {
  'not-found': true,
  'not-allowed': true,
  'other-site': true,
  'not-yet-open': true,
  closed: true,
  'code-needed': true,
  used: true,
  expired: true,
  conflict: true,
  unavailable: true,
  'bad-form': true,
  'too-large': true,
  bug: true,
};

describe('a page about a failure', () => {
  for (const kind of Object.keys(kinds)) {
    it(`says what happened and what to do, in every language: ${kind}`, () => {
      for (const staff of [true, false]) {
        for (const language of staff ? staffLanguages : interfaceLanguages) {
          const { title, model } = failurePage(kind, { language, staff });
          const words = [title, model.what, model.advice];
          expect(words.filter((text) => String(text).startsWith('failures.'))).to.deep.equal([]);
        }
      }
    });
  }
});
