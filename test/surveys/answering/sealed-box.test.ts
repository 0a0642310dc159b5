import { webcrypto } from 'node:crypto';
import { expect } from 'chai';
import { openBox, privateKeyOf, publicKeyOf } from '../../../surveys/answering/offline/sealed-box.ts';
import { Failure } from '../../../surveys/failures.ts';
import { fromScript } from '../../support/browser-script.ts';

interface Box {
  seal(text: string, publicKey: string, label: string): Promise<string>;
  freshId(): string;
}

const browser = fromScript<Box>('box', {
  crypto: webcrypto,
  TextEncoder,
  Uint8Array,
  atob,
  btoa,
});
const secret = 'a secret of at least thirty-two characters';
const key = privateKeyOf(secret, 'one');
const seal = (text: string, label = 'abc 1') => browser.seal(text, publicKeyOf(key), label);

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Failure) return error.kind;
    throw error;
  }
  return 'none';
}

describe('a box sealed in a browser', () => {
  it('opens on the server with the words that went in', async () => {
    const text = JSON.stringify({ answers: { words: ['Å, emoji 🙂 och عربي'] } });
    expect(openBox(await seal(text), key, 'abc 1').trimEnd()).to.equal(text);
  });

  it('is as long for short answers as for somewhat longer ones', async () => {
    const lengths = await Promise.all(['no', 'x'.repeat(500), 'x'.repeat(1000)].map((text) => seal(text)));
    expect(new Set(lengths.map((box) => box.length)).size).to.equal(1);
  });

  it('is another box each time', async () => {
    expect(await seal('the same')).not.to.equal(await seal('the same'));
  });

  it('opens for no other collection and with no other secret', async () => {
    const box = await seal('answers');
    expect(refusal(() => openBox(box, privateKeyOf(secret, 'two'), 'abc 1'))).to.equal('expired');
    expect(refusal(() => openBox(box, privateKeyOf(`${secret}!`, 'one'), 'abc 1'))).to.equal('expired');
  });

  it('opens under no other label, so that it cannot be sent once more as another', async () => {
    const box = await seal('answers');
    expect(refusal(() => openBox(box, key, 'abc 2'))).to.equal('expired');
  });

  it('does not open when any of its bytes has been changed', async () => {
    const box = Buffer.from(await seal('answers'), 'base64url');
    const changed = [...box.keys()].filter((at) => {
      const other = Buffer.from(box);
      other[at] = (other[at] ?? 0) ^ 1;
      return refusal(() => openBox(other.toString('base64url'), key, 'abc 1')) !== 'expired';
    });
    expect(changed).to.deep.equal([]);
  });

  it('does not open when it has been cut, wherever', async () => {
    const box = Buffer.from(await seal('answers'), 'base64url');
    for (const length of [0, 1, 64, 65, 77, 92, 93, box.length - 1]) {
      const cut = box.subarray(0, length).toString('base64url');
      expect(
        refusal(() => openBox(cut, key, 'abc 1')),
        `${length} bytes`,
      ).to.equal('expired');
    }
  });
});

describe("a collection's key", () => {
  it('is the same at every start, and another for every collection', () => {
    expect(privateKeyOf(secret, 'one')).to.deep.equal(key);
    expect(privateKeyOf(secret, 'two')).not.to.deep.equal(key);
  });

  it('has a public half that is a point of 65 bytes', () => {
    const half = Buffer.from(publicKeyOf(key), 'base64url');
    expect(half).to.have.length(65);
    expect(half[0]).to.equal(4);
  });

  it('is another for each of two hundred collections', () => {
    const keys = Array.from({ length: 200 }, (_, n) => privateKeyOf(secret, `collection ${n}`));
    expect(new Set(keys.map(publicKeyOf)).size).to.equal(200);
  });
});
