import type { Page } from 'playwright-core';
import { type Hand, optionIn, theField, theFold, theOne } from './hand.ts';

export function mouseOn(page: Page, hasScript: boolean): Hand {
  return {
    page,
    hasScript,
    press: (role, name, within) => theOne(page, role, name, within).click(),
    write: (label, text, within) => theField(page, label, within).fill(text),
    tick: (role, label, within) => theOne(page, role, label, within).check(),
    unfold: (name, within) => theFold(page, name, within).click(),
    give: (label, file) => theField(page, label).setInputFiles(file),
    choose: async (label, option, within) => {
      const select = theField(page, label, within);
      await select.selectOption({ label: await optionIn(select, option) });
    },
  };
}
