import { expect } from 'chai';
import { hashPassword, passwordMatches } from '../../../server/people/passwords.ts';
import { passwordForm } from '../../../surveys/audits/inviting.ts';
import { checkForm } from '../../../surveys/forms/reading.ts';

/** What a form with this password is read as. */
const read = (password: string) => checkForm(passwordForm, new Map([['password', [password]]]));

describe('a password', () => {
  for (const [what, password] of Object.entries({
    'begins and ends with spaces': '  fyra glada ord ihop  ',
    'is of figures alone': '830472916350281746',
    'is of small letters alone': 'kvarnvingelyktstolpe',
    'has signs of every kind': 'Å𝟙ه ٣ "\'<&>%00\\ ;--\u00a0\t🙂🙂🙂',
    'is of 128 characters': 'långt '.repeat(22).slice(0, 128),
  })) {
    it(`is taken and judged exactly as it was typed where it ${what}`, async () => {
      const chosen = read(password);
      expect(chosen).to.deep.equal({ ok: true, value: { password } });
      const hash = await hashPassword(password);
      expect(await passwordMatches(hash, password)).to.equal(true);
      const near = [password.trim(), password.toUpperCase(), password.toLowerCase(), password.slice(0, -1)];
      for (const other of near.filter((one) => one !== password))
        expect(await passwordMatches(hash, other), other).to.equal(false);
    });
  }

  it('is counted in characters, however many bytes each of them is', () => {
    expect(read('🙂'.repeat(11)).ok).to.equal(false);
    expect(read('🙂'.repeat(12)).ok).to.equal(true);
  });

  it('is hashed so that each try takes 19 MiB and two passes, and no two hashes are alike', async () => {
    const hashes = [await hashPassword('fyra glada ord ihop'), await hashPassword('fyra glada ord ihop')];
    for (const hash of hashes) expect(hash).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(new Set(hashes).size).to.equal(2);
  });
});
