/** Who changed or took away a part, read out of a long history. */
import { expect } from 'chai';
import { openSqlite } from '../../data/sqlite.ts';
import { openStoreOn } from '../../data/store.ts';
import type { Design } from '../../surveys/designing/document/design.ts';
import { type Part, partIn } from '../../surveys/designing/document/parts.ts';
import { lastChangeOf, lastChanges } from '../../surveys/designing/history/last-changes.ts';
import { isSame } from '../../surveys/documents/fields.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Store } from '../../surveys/storage.ts';
import { addDesign, aMaker } from '../support/designs.ts';
import { aQuestionnaire, aScale, aSection, inBoth } from '../support/questionnaires.ts';
import { randomId } from '../support/random-id.ts';
import { describeOnEachEngine, describeOnSqlite } from '../support/stores.ts';

const long = aQuestionnaire({
  sections: [
    aSection('s1', [...Array.from({ length: 20 }, (_, i) => aScale(`q${i}`))]),
    aSection('s2', [aScale('late')]),
  ],
});
const parts: readonly Part[] = [
  { kind: 'question', key: 'q1' },
  { kind: 'question', key: 'late' },
  { kind: 'section', key: 's2' },
  { kind: 'list', key: 'often4' },
  { kind: 'areas' },
  { kind: 'non-answers' },
  { kind: 'about' },
];

/** Something else at each turn: parts go and come back, and other revisions leave them alone. */
function edited(body: Questionnaire, n: number): Questionnaire {
  const [one = aSection('s1'), two] = body.sections;
  const often4 = body.choiceLists.often4 ?? { name: {}, ordered: true, choices: [] };
  if (n % 31 === 0) return { ...body, sections: [aSection('s1', [...one.questions].reverse())] };
  if (n % 37 === 0) return { ...body, sections: [one, aSection('s2', [aScale('late')])] };
  if (n % 17 === 0)
    return { ...body, choiceLists: { ...body.choiceLists, often4: { ...often4, name: inBoth(`${n}`) } } };
  if (n % 13 === 0) return { ...body, areas: Object.fromEntries(Object.entries(body.areas).reverse()) };
  if (n % 11 === 0) return { ...body, alwaysOffer: n % 2 === 0 ? ['dont-know'] : [] };
  if (n % 7 === 0 && two) return { ...body, sections: [one, { ...two, title: inBoth(`Del ${n}`) }] };
  const changed = `q${n % 20}`;
  return {
    ...body,
    title: n % 5 === 0 ? inBoth(`Namn ${n}`) : body.title,
    sections: body.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.key === changed ? aScale(changed, { text: inBoth(`${n}`) }) : question,
      ),
    })),
  };
}

async function addLong(store: Store, revisions: number, edit = edited): Promise<Design> {
  let design = await addDesign(store, { body: long });
  while (design.revision < revisions) {
    const body = edit(design.body, design.revision);
    await store.designs.save(design.id, design.revision, body, aMaker({ by: `by-${design.revision + 1}` }));
    design = { ...design, body, revision: design.revision + 1 };
  }
  return design;
}

describeOnEachEngine('the last change of each field of a part', (openFresh) => {
  it('is found wherever it lies, as reading every revision would find it', async () => {
    const store = await openFresh();
    const design = await addLong(store, 120);
    const bodies = await Promise.all(Array.from({ length: 121 }, (_, n) => store.designs.at(design.id, n)));
    for (const part of parts) {
      const { part: now, ...kept } = await lastSeenAsRead(bodies, part);
      expect((await lastChangeOf(store.designs, design, part))?.removed?.revision).to.equal(kept.removed);
      expect(partIn((await lastChangeOf(store.designs, design, part))?.body ?? long, part)).to.deep.equal(
        now,
      );
      const fields = Object.keys(now ?? {}).map((field) => [field]);
      for (const seen of [1, 60, 119, 120]) {
        const changes = await lastChanges(store.designs, design, part, fields, seen);
        const asRead = fields.map(([field = '']) => lastChangeAsRead(bodies, part, field, seen));
        expect(
          changes.map((change) => change?.revision),
          `${part.kind} since ${seen}`,
        ).to.deep.equal(asRead);
      }
    }
  });
});

async function lastSeenAsRead(bodies: readonly (Questionnaire | undefined)[], part: Part) {
  const at = bodies.findLastIndex((body) => body && partIn(body, part));
  return { removed: at + 1 < bodies.length ? at + 1 : undefined, part: partIn(bodies[at] ?? long, part) };
}

function lastChangeAsRead(
  bodies: readonly (Questionnaire | undefined)[],
  part: Part,
  field: string,
  seen: number,
) {
  const valueAt = (n: number) => {
    const body = bodies[n];
    return body && partIn(body, part)?.[field];
  };
  for (let n = bodies.length - 1; n > seen; n--) if (!isSame(valueAt(n), valueAt(n - 1))) return n;
  return undefined;
}

describeOnSqlite('a part that was changed or taken away long ago', (_, freshFolder) => {
  const revisions = 300;
  const other = (body: Questionnaire, n: number): Questionnaire => {
    const sections = n === 1 ? body.sections.slice(0, 1) : body.sections;
    return { ...body, sections, title: inBoth(`Namn ${n}`) };
  };

  /** What finding something out costs: rows that were fetched, and texts of JSON that were taken apart. */
  async function costOf(work: (store: Store, design: Design) => Promise<unknown>) {
    const { raw, engine } = openSqlite(freshFolder());
    const cost = { rows: 0, parsed: 0 };
    const prepare = raw.prepare.bind(raw);
    raw.prepare = ((text: string) => {
      const statement = prepare(text);
      const all = statement.all.bind(statement);
      statement.all = (...given) => {
        const rows = all(...given);
        cost.rows += rows.length;
        return rows;
      };
      return statement;
    }) as typeof raw.prepare;
    const store = await openStoreOn(engine, randomId);
    const design = await addLong(store, revisions, other);
    const { parse } = JSON;
    Object.assign(cost, { rows: 0, parsed: 0 });
    try {
      JSON.parse = (...given) => {
        if (given[0].length > 1000) cost.parsed += 1;
        return parse(...given);
      };
      await work(store, design);
    } finally {
      JSON.parse = parse;
      await store.close();
    }
    return cost;
  }

  it('is found with every revision read once, and only those taken apart that may tell', async () => {
    const { rows, parsed } = await costOf(async ({ designs }, design) => {
      expect(
        (await lastChangeOf(designs, design, { kind: 'section', key: 's2' }))?.removed?.revision,
      ).to.equal(2);
    });
    expect(rows).to.be.within(revisions, revisions + 10);
    expect(parsed).to.be.below(5);
  });

  it('is not looked for beyond what somebody has seen', async () => {
    const { rows } = await costOf(async ({ designs }, design) => {
      const q1: Part = { kind: 'question', key: 'q1' };
      expect(await lastChanges(designs, design, q1, [['text']], revisions - 10)).to.deep.equal([undefined]);
    });
    expect(rows).to.be.below(60);
  });
});
