/**
 * Bold, links and paragraphs in what is read before and between questions. Two signs alone mean anything, `**` and
 * `[words](address)`, so that what was written before there were marks reads as it did: one star, a line below, an angle.
 */
import { Lexer } from 'marked';
import type { Inline, Inlines } from './document.ts';

interface Token {
  readonly type: string;
  readonly raw: string;
  readonly text?: string;
  readonly href?: string;
  readonly tokens?: readonly Token[];
}

/** Only what is followed by a press, and by whoever presses: nothing is fetched from elsewhere by itself. */
const allowed = /^(?:https:\/\/|mailto:|tel:)[^\s]+$/i;
const marks = /\*\*|\]\(/;
/** In marks that open: the parser goes one call deeper for each. */
const runs = /([[*])\1{8,}/g;

/** The paragraphs of a text as it was typed; a blank line parts them. Never HTML; a mark that means nothing stays as it is. */
export function readMarked(typed: string): readonly Inlines[] {
  return typed
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => (marks.test(paragraph) ? marked(paragraph) : [{ as: 'text', text: paragraph }]));
}

/** In words alone, for where nothing can be pressed: a link says its address. */
export function withoutLinks(inlines: Inlines): Inlines {
  return inlines.map((one) =>
    one.as === 'link' ? { as: 'text', text: [one.text, ...inBrackets(one)].join(' ') } : one,
  );
}

/** Without any mark, paragraph after paragraph. */
export function plainWords(typed: string): string {
  return readMarked(typed)
    .map((inlines) => inlines.map(({ text }) => text).join(''))
    .join('\n\n');
}

function inBrackets({ text, href }: Extract<Inline, { readonly as: 'link' }>): readonly string[] {
  const address = href.replace(/^(?:mailto:|tel:)/i, '');
  return text === address ? [] : [`(${address})`];
}

function marked(paragraph: string): Inlines {
  const text = paragraph.replaceAll(runs, (_, sign: string) => sign.repeat(8));
  const tokens = Lexer.lexInline(text, { gfm: false }) as readonly Token[];
  return joined(tokens.flatMap((token) => inlinesOf(token, false)));
}

function inlinesOf(token: Token, strong: boolean): Inlines {
  const { type, raw, href = '', text = '', tokens = [] } = token;
  if (type === 'strong' && raw.startsWith('**')) return tokens.flatMap((one) => inlinesOf(one, true));
  if (type === 'link' && raw.startsWith('[') && allowed.test(href) && text.trim() !== '')
    return [{ as: 'link', text: tokens.map((one) => one.text ?? one.raw).join(''), href }];
  return [{ as: 'text', text: raw, ...(strong && { strong }) }];
}

/** Neighbours of one look as one. */
export function joined(inlines: Inlines): Inlines {
  const all: Inline[] = [];
  for (const inline of inlines) {
    const last = all.at(-1);
    if (last?.as === 'text' && inline.as === 'text' && last.strong === inline.strong)
      all[all.length - 1] = { ...last, text: last.text + inline.text };
    else all.push(inline);
  }
  return all;
}
