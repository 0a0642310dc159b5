/**
 * Answers sealed in a browser to a collection's public key, whose private half only the server can make.
 * ECDH on P-256 with a key of one use, HKDF-SHA-256 (RFC 5869), AES-256-GCM: what every browser's WebCrypto has.
 */
import { createDecipheriv, createECDH, createHmac, hkdfSync } from 'node:crypto';
import { Failure } from '../../failures.ts';

/** What separates these keys from all others that come from the same secret. */
const sealingPurpose = 'brukarrevision offline answers';

/** Bytes of a box before what is sealed: a public key of one use, uncompressed, and a nonce. */
const publicBytes = 65;
const nonceBytes = 12;
const tagBytes = 16;

/** The order of P-256 (SEC 2, version 2.0, section 2.4.2): a private key is a number from 1 to below it. */
const order = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');

/**
 * A collection's private key, 32 bytes, derived from the server's secret and never stored. Numbers that are no key are
 * passed over, which happens once in four thousand million times.
 */
export function privateKeyOf(secret: string, collectionId: string): Buffer {
  for (let counter = 0; ; counter++) {
    const scalar = createHmac('sha256', secret)
      .update(`${sealingPurpose} ${collectionId} ${counter}`)
      .digest();
    const number = BigInt(`0x${scalar.toString('hex')}`);
    if (number > 0n && number < order) return scalar;
  }
}

/** The half that pages carry: 65 bytes as base64url. */
export function publicKeyOf(privateKey: Buffer): string {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(privateKey);
  return pair.getPublicKey('base64url');
}

/**
 * The text in a box (base64url). `label` is what the box was sealed under, so that it opens under no other name.
 * Refuses ('expired') what was changed, cut, or sealed to another collection.
 */
export function openBox(box: string, privateKey: Buffer, label: string): string {
  const bytes = Buffer.from(box, 'base64url');
  const theirs = bytes.subarray(0, publicBytes);
  const sealed = bytes.subarray(publicBytes + nonceBytes);
  try {
    const key = sharedKey(privateKey, theirs);
    const decipher = createDecipheriv(
      'aes-256-gcm',
      key,
      bytes.subarray(publicBytes, publicBytes + nonceBytes),
    );
    decipher.setAAD(Buffer.from(label, 'utf8'));
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    const text = Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch (cause) {
    throw new Failure('expired', 'a box that this collection cannot open', { cause });
  }
}

/** The public key of one use salts the derivation, so that every box has a key of its own. */
function sharedKey(privateKey: Buffer, theirs: Buffer): Buffer {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(privateKey);
  return Buffer.from(hkdfSync('sha256', pair.computeSecret(theirs), theirs, sealingPurpose, 32));
}
