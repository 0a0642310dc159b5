import { provingForm } from '../../surveys/audits/inviting.ts';
import type { View } from '../engine.ts';
import { formFields, type Typed } from '../fields.ts';
import { staffPage, type Words } from '../shell.ts';

interface TurningOn extends Words {
  readonly sealed: string;
  /** In base32. */
  readonly secret: string;
  /** A data URL. */
  readonly picture: string;
  readonly typed: Typed;
}

export function turningOnPage(about: TurningOn): View {
  const { say, sealed, secret, picture, typed } = about;
  const hint = { code: { hint: say('second-factor.hints.code-app') } };
  const { password, code } = formFields(provingForm, say, typed, hint);
  return staffPage(about, 'people/turning-on', say('second-factor.title'), {
    crumbs: crumbsOf(about),
    sealed,
    // As an app shows it: in groups of four.
    secret: secret.replace(/(.{4})(?=.)/g, '$1 '),
    picture,
    fields: [code, password],
  });
}

interface Factor extends Words {
  readonly codesLeft: number;
  /** The installation asks it of this role. */
  readonly needed: boolean;
  readonly typed: Typed;
}

export function factorPage(about: Factor): View {
  const { say, codesLeft, needed, typed } = about;
  const { password, code } = formFields(provingForm, say, typed);
  return staffPage(about, 'people/second-factor', say('second-factor.title'), {
    crumbs: crumbsOf(about),
    left: say('second-factor.codes-left', { count: codesLeft }),
    needed,
    fields: [password, code],
  });
}

/** Recovery codes, shown this once. */
export function codesPage(about: Words, codes: readonly string[]): View {
  return staffPage(about, 'people/recovery-codes', about.say('second-factor.codes-title'), {
    crumbs: crumbsOf(about),
    codes,
  });
}

function crumbsOf({ say }: Words) {
  return [{ href: '/account', label: say('account.title') }, { label: say('second-factor.title') }];
}
