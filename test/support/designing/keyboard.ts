/**
 * Somebody without a mouse: Tab, Shift+Tab, Enter, Space and the arrows. The focus has to be seen wherever it is, and
 * is never lost on a page.
 */
import type { Locator, Page } from 'playwright-core';
import { type Hand, optionIn, theField, theFold, theOne } from './hand.ts';

/** More steps than any page has. */
const mostTabs = 400;

export function keyboardOn(page: Page): Hand {
  const focus = watchFocus(page);
  // From the first listener on Chromium hands its file dialogs over; asked for at the press itself, it may be too late.
  page.on('filechooser', () => undefined);
  const reach = async (target: Locator) => {
    await target.waitFor();
    await focus.isHeld();
    let found = await target.elementHandle();
    for (let i = 0; i < mostTabs; i++) {
      const side = await found?.evaluate(sideOf);
      if (side === 'here') return focus.isSeen();
      if (side === 'gone') found = await target.elementHandle();
      else await page.keyboard.press(side === 'before' ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`the keyboard does not reach ${target}`);
  };
  return {
    page,
    hasScript: true,
    press: async (role, name, within) => {
      await reach(theOne(page, role, name, within));
      await focus.isAfter(`${role} ${name}`);
      await page.keyboard.press('Enter');
    },
    write: async (label, text, within) => {
      await reach(theField(page, label, within));
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Delete');
      await page.keyboard.type(text);
      await focus.isAfter(`field ${label}`);
    },
    choose: async (label, option, within) => {
      const select = theField(page, label, within);
      await reach(select);
      const wanted = await optionIn(select, option);
      await page.keyboard.press('Home');
      for (let i = 0; i < 60 && (await chosenIn(select)) !== wanted; i++)
        await page.keyboard.press('ArrowDown');
      if ((await chosenIn(select)) !== wanted) throw new Error(`the arrows do not reach ${wanted}`);
      await focus.isAfter(`list ${label}`);
    },
    tick: async (role, label, within) => {
      const target = theOne(page, role, label, within);
      if (role === 'radio') await arrowTo(page, target, reach);
      else await reach(target);
      if (!(await target.isChecked())) await page.keyboard.press('Space');
      await focus.isAfter(`${role} ${label}`);
    },
    unfold: async (name, within) => {
      await reach(theFold(page, name, within));
      await page.keyboard.press('Enter');
      await focus.isAfter(`fold ${name}`);
    },
    give: async (label, file) => {
      await reach(theField(page, label));
      const chooser = page.waitForEvent('filechooser');
      await page.keyboard.press('Enter');
      await (await chooser).setFiles(file);
      await focus.isAfter(`file ${label}`);
    },
  };
}

/** A group of radio buttons is one stop of Tab; the arrows go within it. */
async function arrowTo(page: Page, target: Locator, reach: (one: Locator) => Promise<void>): Promise<void> {
  const group = `input[type=radio][name="${await target.getAttribute('name')}"]`;
  const ticked = page.locator(`${group}:checked`);
  await reach((await ticked.count()) > 0 ? ticked.first() : page.locator(group).first());
  for (let i = 0; i < 60; i++) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the arrows do not reach ${target}`);
}

function chosenIn(select: Locator): Promise<string> {
  return select.evaluate(({ selectedOptions }: Select) => selectedOptions[0]?.textContent.trim() ?? '');
}

interface Select {
  readonly selectedOptions: readonly { readonly textContent: string }[];
}

interface Node {
  readonly isConnected: boolean;
  readonly ownerDocument: { readonly activeElement: Node | null; readonly body: Node };
  compareDocumentPosition(other: Node): number;
}

/** Where the target is, seen from what has the focus. Runs in the browser. */
function sideOf(target: Node): 'here' | 'before' | 'after' | 'gone' {
  if (!target.isConnected) return 'gone';
  const { activeElement, body } = target.ownerDocument;
  if (activeElement === target) return 'here';
  if (!activeElement || activeElement === body) return 'after';
  const preceding = 2;
  return activeElement.compareDocumentPosition(target) & preceding ? 'before' : 'after';
}

/** What has the focus: whether that is anything, whether it can be seen, and which page it is on. */
const focusNow = `(() => {
  const focus = document.activeElement;
  const isLost = !focus || focus === document.body;
  const shown = !isLost && (focus.closest('label') || focus);
  const box = shown && shown.getClientRects()[0];
  const [x, y] = box ? [box.left + box.width / 2, box.top + Math.min(box.height / 2, 20)] : [0, 0];
  const top = box && document.elementFromPoint(x, y);
  const isSeen = Boolean(box && box.width > 0 && box.height > 0 && top &&
    (shown.contains(top) || top.contains(shown)));
  const over = top && !isSeen ? top.outerHTML.slice(0, 120) : 'nothing';
  const name = isLost ? 'nothing' : focus.outerHTML.slice(0, 120) + ' at ' + [x, y] + ' beneath ' + over;
  return { isLost, isSeen, name, page: performance.timeOrigin };
})()`;

interface Focus {
  readonly isLost: boolean;
  readonly isSeen: boolean;
  readonly name: string;
  readonly page: number;
}

/** The focus begins nowhere on a new page; from then on it has to be somewhere. */
function watchFocus(page: Page) {
  let last: { readonly act: string; readonly page: number } | undefined;
  const now = () => page.evaluate<Focus>(focusNow);
  return {
    isHeld: async () => {
      const focus = await now();
      if (focus.isLost && focus.page === last?.page) throw new Error(`the focus is lost after ${last.act}`);
    },
    isSeen: async () => {
      const focus = await now();
      if (!focus.isSeen) throw new Error(`the focus is not seen on ${focus.name}, ${page.url()}`);
    },
    isAfter: async (act: string) => {
      const focus = await now();
      if (focus.isLost) throw new Error(`the focus is lost after ${act}`);
      last = { act, page: focus.page };
    },
  };
}
