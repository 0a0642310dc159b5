/** The words that the interface itself puts on a page, and how easy they are to read. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { lixOf, wordsIn } from '../../surveys/questionnaires/readability.ts';
import { localeOf } from '../../views/words.ts';

/** Of what staff read; below 30 is very easy, below 40 easy. */
const highestLix = 35;

/** What is seen of a page in Swedish, as counted. */
export interface Shown {
  readonly name: string;
  readonly words: number;
  readonly lix: number;
}

/**
 * Of the page as it opens: not what is folded away, or to choose in a menu. The ways from it (`nav`) are the same on many
 * pages, and a report is what somebody came to read: neither is counted. Nor is what somebody typed, or what fills a hole.
 */
export async function shownOn(page: Page, name: string): Promise<Shown> {
  const seen = await page.evaluate<readonly string[]>(textsSeen);
  const own = seen.flatMap(ownIn);
  const lix = lixOf(own);
  expect(lix, `hard to read: ${name}`).to.be.below(highestLix);
  return { name, words: own.flatMap(wordsIn).length, lix: Math.round(lix) };
}

/** For whoever runs the long run. */
export function showWordiest(pages: readonly Shown[]): void {
  const most = [...pages].sort((a, b) => b.words - a.words).slice(0, 10);
  const lines = most.map(({ name, words, lix }) => `      ${words} words, LIX ${lix}: ${name}\n`);
  process.stdout.write(lines.join(''));
}

const textsSeen = `(() => {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement;
    const text = node.data.replace(/\\s+/g, ' ').trim();
    if (text && around.checkVisibility() && !around.closest('nav, .report, .vh, option, textarea')) texts.push(text);
  }
  return texts;
})()`;

const known = new Map<string, readonly string[]>();

/** Nobody types just what a locale file says, so a text, or a sentence of it, that no file has is somebody's own. */
function ownIn(text: string): readonly string[] {
  const own = known.get(text) ?? ownOf(text) ?? sentencesOf(text).flatMap((one) => ownOf(one) ?? []);
  known.set(text, own);
  return own;
}

function ownOf(text: string): readonly string[] | undefined {
  if (whole.has(text)) return [text];
  const filled = patterns.find(({ fits }) => fits.test(text));
  return filled && [filled.said];
}

const sentencesOf = (text: string) => text.split(/(?<=[.?!])\s+/);
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

const texts = new Set(textsOf(localeOf('sv')).flatMap((text) => [text, ...sentencesOf(text)]));
const whole = new Set([...texts].filter((text) => !text.includes('{{')));
/** A single word beside a hole ("{{n}} av {{all}}") would fit what people write. */
const patterns = [...texts].flatMap((text) => {
  const parts = text.split(/\{\{\w+\}\}/);
  const said = parts.join(' ');
  const fits = new RegExp(`^${parts.map(escaped).join('.+?')}$`);
  return parts.length > 1 && wordsIn(said).length > 1 ? [{ said, fits }] : [];
});

function textsOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}
