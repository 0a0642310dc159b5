/** What a receiver says of the draft, all at once. */
import { type Checked, Failure, fine, wrong } from '../../failures.ts';
import type { Fields } from '../../forms/reading.ts';
import { nameIn, readBoxes, type SaidOf, tooLongName, wordsIn } from '../../forms/saying.ts';
import type { Store } from '../../storage.ts';
import { type FactCheck, type FactCheckLink, type FactComment, mostByLink } from './fact-check.ts';

/** Headings of the draft by the ids of its chapters, in their order. */
export type Chapters = readonly { readonly id: string; readonly title: string }[];

/** The box of a chapter, and that of the whole. */
export const boxOf = (chapter: { readonly id: string } | undefined) =>
  chapter === undefined ? 'whole' : `about.${chapter.id}`;

export type Said = Pick<FactComment, 'by' | 'role'> & {
  /** At least one. */
  readonly comments: readonly Pick<FactComment, 'chapter' | 'words'>[];
};

/** `name`, which is asked for, `role`, and a box for each chapter and for the whole, of which one has to say something. */
export function readSaid(form: Fields, chapters: Chapters): Checked<Said> {
  const [by, role] = [nameIn(form, 'name'), nameIn(form, 'role')];
  const said = readBoxes(form, boxesOf(chapters), boxOf(undefined));
  const problems = [
    ...(by === '' ? [{ field: 'name', message: 'fact-check.missing.name' }] : []),
    ...tooLongName('name', by),
    ...tooLongName('role', role),
    ...(said.ok ? [] : said.problems),
  ];
  if (!said.ok || problems.length > 0) return wrong(...problems);
  return fine({ by, role, comments: said.value.map(commentIn) });
}

/** What stands in the boxes, however long: for whoever comes too late with it. */
export function typedIn(form: Fields, chapters: Chapters): Said['comments'] {
  const typed = boxesOf(chapters).map(({ field, about }) => ({ about, words: wordsIn(form, field) }));
  return typed.filter(({ words }) => words !== '').map(commentIn);
}

function boxesOf(chapters: Chapters) {
  return [...chapters, undefined].map((about) => ({ field: boxOf(about), about }));
}

function commentIn({ about, words }: SaidOf<Chapters[number] | undefined>) {
  return { chapter: about && { id: about.id, title: about.title }, words };
}

/**
 * Keeps everything or nothing: false where there is no room for it all. Refuses ('expired') a link that has ended meanwhile,
 * and a round that is erased, since what came after would stay.
 */
export async function keepSaid(
  store: Store,
  { auditId }: Pick<FactCheck, 'auditId'>,
  { id, tokenDigest, factCheckId }: FactCheckLink,
  { comments, ...who }: Said & { readonly day: string; readonly newId: () => string },
): Promise<boolean> {
  const { newId, ...from } = who;
  return store.inTransaction(async (inside) => {
    const round = (await inside.factChecks.lock(auditId)).find((one) => one.id === factCheckId);
    const link = await inside.factCheckLinks.find(tokenDigest);
    if (link?.endedOn !== undefined || round?.erasedOn !== undefined)
      throw new Failure('expired', `link ${id}`);
    const before = await inside.factComments.ofLink(id);
    if (before.length + comments.length > mostByLink) return false;
    for (const comment of comments)
      await inside.factComments.add({
        ...comment,
        ...from,
        id: newId(),
        factCheckId,
        linkId: id,
        entries: [],
      });
    return true;
  });
}
