import { change } from '../../surveys/designing/changing/changing.ts';
import { freshKey, type KeyLetter, keysEver, keysIn } from '../../surveys/designing/document/keys.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { type DesignContext, makerOf } from './design-context.ts';

/** Makes something under a key that is free at the moment it is kept: two may make one at once. Returns the key. */
export async function underFreshKey(
  context: DesignContext,
  letter: KeyLetter,
  apply: (body: Questionnaire, key: string) => Questionnaire,
): Promise<string> {
  const { store, design } = context;
  const ever = await keysEver(store.designs, design);
  let key = '';
  const make = (body: Questionnaire, revision: number) => {
    key = freshKey(letter, revision, new Set([...ever, ...keysIn(body)]));
    return apply(body, key);
  };
  await change(store, design.id, make, makerOf(context));
  return key;
}

/** Makes keys that nothing in the design has ever had. */
export async function keyMaker(
  { store, design }: DesignContext,
  letter: KeyLetter,
): Promise<(taken: ReadonlySet<string>) => string> {
  const ever = await keysEver(store.designs, design);
  return (taken) => freshKey(letter, design.revision, new Set([...ever, ...taken]));
}
