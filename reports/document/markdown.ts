/** The small Markdown that auditors write in: paragraphs, lists, bold and links become blocks; everything else is its text. */
import { Lexer } from 'marked';
import { wordsOf } from './blocks.ts';
import type { Inline, Inlines, ListBlock, ParagraphBlock } from './document.ts';
import { joined } from './marked-text.ts';

/** In characters: a chapter of ten pages. What is longer is cut. */
export const mostText = 40_000;
/** In spaces. Nobody reads lists that lie deeper, and the parser goes one call deeper for each. */
const deepest = 8;

/** As much of what the parser finds as is asked for here. */
interface Token {
  readonly type: string;
  readonly raw: string;
  readonly text?: string;
  readonly href?: string;
  readonly ordered?: boolean;
  readonly tokens?: readonly Token[];
  readonly items?: readonly Token[];
}

export type TextBlock = ParagraphBlock | ListBlock;

/**
 * In: text as it was typed. Out: its blocks, never HTML. Links lead to https and mailto alone; a heading, a quote or a piece
 * of code is a paragraph with its words. A list within a list is told as further items. A reference like `{1}` stays in the text
 * for whoever places it.
 */
export function readMarkdown(typed: string): readonly TextBlock[] {
  const text = flattened(typed.slice(0, mostText));
  return (Lexer.lex(text, { gfm: false }) as readonly Token[]).flatMap(blocksOf);
}

/** Of the marks at the beginning of a line that open quotes and lists within each other, the first of a list is left. */
const openings = /^(\s*)((?:>|(?:[-*+]|\d{1,9}[.)])\s)(?:\s*(?:>|(?:[-*+]|\d{1,9}[.)])\s))*)/;
/** Marks in a row that open something else. */
const runs = /([[\](){}*_`~!<>\\])\1{8,}/g;

function flattened(typed: string): string {
  const lines = typed.replaceAll('\r\n', '\n').split('\n');
  return lines
    .map((line) =>
      line.replace(openings, (_, indent: string, marks: string) => {
        const [first = ''] = /[-*+]|\d+[.)]/.exec(marks) ?? [];
        return `${indent.slice(0, deepest)}${first}${first && ' '}`;
      }),
    )
    .join('\n')
    .replaceAll(runs, (_, sign: string) => sign.repeat(8));
}

function blocksOf(token: Token): readonly TextBlock[] {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'hr':
      return [];
    case 'list':
      return [{ as: 'list', ordered: Boolean(token.ordered), items: itemsOf(token.items ?? []) }];
    case 'blockquote':
      return (token.tokens ?? []).flatMap(blocksOf);
    default: {
      const inlines = trimmed(token.tokens ? inlinesOf(token.tokens, false) : plain(token));
      return inlines.length > 0 ? [{ as: 'paragraph', inlines }] : [];
    }
  }
}

function itemsOf(items: readonly Token[]): readonly Inlines[] {
  return items.flatMap((item) => {
    const inner = item.tokens ?? [];
    const own = inner.filter(({ type }) => type !== 'list');
    const words = trimmed(own.flatMap((one) => (one.tokens ? inlinesOf(one.tokens, false) : plain(one))));
    const within = inner.flatMap((one) => (one.type === 'list' ? itemsOf(one.items ?? []) : []));
    return words.length > 0 ? [words, ...within] : within;
  });
}

function inlinesOf(tokens: readonly Token[], strong: boolean): readonly Inline[] {
  return joined(tokens.flatMap((token) => inlineOf(token, strong)));
}

function inlineOf(token: Token, strong: boolean): readonly Inline[] {
  switch (token.type) {
    case 'strong':
      return inlinesOf(token.tokens ?? [], true);
    case 'br':
      return [as('\n', strong)];
    case 'link':
      return linkOf(token, strong);
    default:
      return token.tokens && token.tokens.length > 0 ? inlinesOf(token.tokens, strong) : plain(token, strong);
  }
}

const allowed = /^(?:https:\/\/|mailto:)[^\s]+$/i;

function linkOf(token: Token, strong: boolean): readonly Inline[] {
  const { href = '', tokens = [] } = token;
  const text = wordsOf(inlinesOf(tokens, strong));
  if (!allowed.test(href) || text === '') return [as(text, strong)];
  return [{ as: 'link', text, href }];
}

/** What it says as it was typed, without a mark around it where the parser has taken it away. */
function plain(token: Token, strong = false): readonly Inline[] {
  const isWords = token.type === 'escape' || token.type === 'codespan' || token.type === 'text';
  const text = isWords ? token.text : token.raw;
  return text ? [as(text, strong)] : [];
}

const as = (text: string, strong: boolean): Inline => ({ as: 'text', text, ...(strong && { strong }) });

/** Without space at the ends, and lines that were broken while typing run on. */
function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.length - 1;
  return inlines
    .map((inline, i) => {
      const text = inline.text.replaceAll(/[ \t]*\n[ \t]*/g, inline.text === '\n' ? '\n' : ' ');
      const start = i === 0 ? text.trimStart() : text;
      return { ...inline, text: i === last ? start.trimEnd() : start };
    })
    .filter(({ text }) => text !== '');
}
