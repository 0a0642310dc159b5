/** The figures of an audit's report, each a picture of its own with its alternative text beside it. */
import { composeDocument } from '../../reports/document/composing.ts';
import type { FigureBlock } from '../../reports/document/document.ts';
import { type FiguresOf, figuresIn } from '../../reports/svg/collecting.ts';
import type { FigureAbout } from '../../reports/svg/figure.ts';
import { Failure } from '../../surveys/failures.ts';
import { figuresPage } from '../../views/tables/figures.ts';
import { sourcesOf } from '../composing/sources.ts';
import { inTurn } from '../heavy/in-turn.ts';
import { fileNameOf } from '../http/file-names.ts';
import { download } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { goneWith } from '../reporting/files.ts';
import { onReleased } from '../reporting/reports.ts';
import { pngOf, svgOf, zipOf } from './pictures.ts';

interface Drawn {
  readonly chapters: readonly FiguresOf[];
  readonly about: FigureAbout;
  /** Something is released. */
  readonly isTold: boolean;
}

type InAudit = Pick<Context<'audit'>, 'store' | 'audit' | 'today' | 'language' | 'say'>;

/** In characters. */
const longestFind = 100;

/** Where nothing is released the page says so, as those of other files do. */
export const showFigures: Handler<'audit'> = async (context) => {
  const { chapters, about, isTold } = await drawnIn(context);
  const find = (context.query('find') ?? '').trim().slice(0, longestFind);
  return isTold ? figuresPage({ ...context, chapters, drawn: about, find }) : sayNothing(context);
};

const sayNothing = onReleased(({ audit }) => {
  throw new Error(`released, and nothing told: audit ${audit.id}`);
});

export const sendSvg: Handler<'audit'> = async (context) => {
  const { figure, about } = await oneOf(context);
  return download('image/svg+xml; charset=utf-8', nameOf(figure, 'svg'), svgOf(figure, about));
};

const oneAtATime = inTurn();

export const sendPng: Handler<'audit'> = async (context) => {
  const { figure, about } = await oneOf(context);
  const svg = svgOf(figure, about);
  const bytes = await oneAtATime(goneWith(context), () => pngOf(svg));
  return download('image/png', nameOf(figure, 'png'), bytes);
};

export const sendZip: Handler<'audit'> = (context) =>
  oneAtATime(goneWith(context), async () => {
    const { chapters, about } = await drawnIn(context);
    const figures = chapters.flatMap((chapter) => chapter.figures);
    const name = [context.say('figures.title'), context.audit.title, context.today].join(', ');
    return download('application/zip', fileNameOf(name, 'zip'), await zipOf(figures, about));
  });

/** Of what is released and decided, whoever asks. */
async function drawnIn(context: InAudit): Promise<Drawn> {
  const { audit, language, say, today } = context;
  const sources = await sourcesOf(context, { language, draft: false });
  const year = (
    sources.report.units
      .map(({ closedOn }) => closedOn ?? today)
      .sort()
      .at(-1) ?? today
  ).slice(0, 4);
  return {
    isTold: sources.report.units.length > 0,
    chapters: figuresIn(composeDocument(sources, 'full')),
    about: { audit: audit.title, year, invented: audit.invented, language, say },
  };
}

/** Refuses ('not-found') one that the report does not have (any more). */
async function oneOf(context: Context<'audit'>) {
  const { chapters, about } = await drawnIn(context);
  const { figure: id } = context.params as Readonly<Record<string, string>>;
  const figure = chapters.flatMap(({ figures }) => figures).find((one) => one.id === id);
  if (!figure) throw new Failure('not-found', `figure ${id}`);
  return { figure, about };
}

function nameOf({ title, of }: FigureBlock, ending: string): string {
  return fileNameOf([title, of].filter(Boolean).join(', '), ending);
}
