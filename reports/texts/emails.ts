/** E-mail addresses, whole, mistyped ("anna@jobbet", "anna @ exempel.se") and in words ("anna snabela exempel punkt se"). */
import type { Mask } from '../../surveys/free-texts/masking.ts';
import type { Token } from './tokens.ts';

/** All at once: signs, and then words, since "@" is no word. */
export function emailsIn(text: string, tokens: readonly Token[]): readonly Mask[] {
  return [...withSign(text), ...inWords(text, tokens)];
}

const longestLocal = 64;
const longestDomain = 255;
const local = /[\p{L}\p{M}\p{N}._%+'-]/u;
const domainAfter = /^[\p{L}\p{M}\p{N}-]+(?:[.,][\p{L}\p{M}\p{N}-]+)*/u;

function* withSign(text: string): Generator<Mask> {
  for (const { index } of text.matchAll(/[@＠]/gu)) {
    const left = text.slice(Math.max(0, index - longestLocal - 1), index);
    const right = text.slice(index + 1, index + 1 + longestDomain);
    const [, spacesAfter = ''] = /^(\s?)/u.exec(right) ?? [];
    const domain = domainAfter.exec(right.slice(spacesAfter.length))?.[0] ?? '';
    const spacesBefore = /\s?$/u.exec(left)?.[0] ?? '';
    const before = lastRun(left.slice(0, left.length - spacesBefore.length));
    if (!domain) continue;
    const end = index + 1 + spacesAfter.length + domain.length;
    const start = index - spacesBefore.length - before.length;
    if (before) yield { start: spelledBefore(text, start), end: spelledAfter(text, end), kind: 'email' };
    else if (spacesBefore + spacesAfter === '') yield { start: index, end, kind: 'name' };
  }
}

/** "anna punkt ek@exempel punkt se": the rest of it is in words. */
function spelledAfter(text: string, end: number): number {
  return (
    end +
    (/^(?:\s{1,2}(?:punkt|dot|prick)\s{1,2}[\p{L}\p{N}-]{1,63}){1,4}/iu.exec(text.slice(end, end + 200))?.[0]
      .length ?? 0)
  );
}

function spelledBefore(text: string, start: number): number {
  const before = /(?:[\p{L}\p{N}_-]{1,63}\s{1,2}(?:punkt|dot|prick|understreck)\s{1,2}){1,4}$/iu;
  return start - (before.exec(text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0);
}

/** The letters and signs at the end, found from behind: a pattern would begin anew at each of them. */
function lastRun(left: string): string {
  let from = left.length;
  while (from > 0 && isLocal(left, from - 1)) from--;
  return left.slice(from).replace(/^[.'\s-]+/, '');
}

/** A sign of a name before the "@", or a space at a full stop between letters: "anna . ek". */
function isLocal(left: string, at: number): boolean {
  const sign = left[at] ?? '';
  return (
    local.test(sign) ||
    (sign === ' ' && left[at + 1] === '.' && left[at + 2] === ' ') ||
    (sign === ' ' && left[at - 1] === '.' && left[at - 2] === ' ')
  );
}

const at = /^(?:snab+el(?:-?at?)?|kanelbulle|alfakrull)$/u;
const provider = /^(?:gmail|hotmail|outlook|yahoo|icloud|live|telia|protonmail|msn)$/u;
const dot = /^(?:punkt|dot|prick)$/u;
const mostParts = 5;

/** "förnamn punkt efternamn snabela exempel punkt se": what is joined by dots on both sides belongs to it. */
function* inWords(text: string, tokens: readonly Token[]): Generator<Mask> {
  for (const [i, token] of tokens.entries()) {
    const begin = atSignFrom(tokens, i);
    if (!begin || i === 0 || begin.next >= tokens.length) continue;
    const first = reach(text, tokens, i - 1, -1);
    const last = reach(text, tokens, begin.next, 1);
    if (begin.sure || last > begin.next)
      yield { start: (tokens[first] ?? token).start, end: (tokens[last] ?? token).end, kind: 'email' };
  }
}

/** Where what stands for the sign ends: "snabela", "snabel a", "(at)". */
function atSignFrom(tokens: readonly Token[], i: number): { next: number; sure: boolean } | undefined {
  const [here, after] = [tokens[i] as Token, tokens[i + 1]];
  if (at.test(here.lower)) return { next: after?.lower === 'a' ? i + 2 : i + 1, sure: true };
  const bracketed = /[([{]\s?$/.test(here.gap);
  if (here.lower === 'a' && bracketed && /^\s?[)\]}]/.test(after?.gap ?? ''))
    return { next: i + 1, sure: true };
  if (here.lower === 'at' || here.lower === 'ät') return { next: i + 1, sure: bracketed };
  if (provider.test(here.lower)) return { next: i, sure: false };
  return undefined;
}

function reach(text: string, tokens: readonly Token[], from: number, step: 1 | -1): number {
  let at = from;
  for (let parts = 0; parts < mostParts; parts++) {
    const [next, beyond] = [tokens[at + step], tokens[at + 2 * step]];
    if (next && beyond && dot.test(next.lower)) at += 2 * step;
    else if (next && joined(text, tokens[at] as Token, next)) at += step;
    else return at;
  }
  return at;
}

function joined(text: string, a: Token, b: Token): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return /^[._,+-]?$/.test(text.slice(first.end, second.start));
}
