/** Text locked by AES-256-GCM, as it lies in the database: nonce, tag and body in base64. */
import { createCipheriv, createDecipheriv } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** `key` is 32 bytes, `nonce` 12 fresh random ones. What is locked under a `label` opens under no other. */
export function lock(text: string, key: Buffer, nonce: Buffer, label = ''): string {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(label, 'utf8'));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

/** The text again. Throws where key or label is another, or what was locked has been changed. */
export function unlock(locked: string, key: Buffer, label = ''): string {
  const bytes = Buffer.from(locked, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(label, 'utf8'));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const body = decipher.update(bytes.subarray(nonceBytes + tagBytes));
  return Buffer.concat([body, decipher.final()]).toString('utf8');
}
