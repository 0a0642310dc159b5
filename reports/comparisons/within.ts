/** Comparisons inside one collection: its declared groups, and how important something is beside how it is. */
import { inLanguage } from '../../surveys/languages.ts';
import { identityOf } from '../../surveys/questionnaires/identity.ts';
import { partWords } from '../splits.ts';
import { type Compared, type ComparedUnit, measureIn, nameOf, textIn } from './compared.ts';
import type { ComparisonRow, ComparisonTable, Side } from './comparison.ts';
import { pictureOf } from './picture.ts';
import { sideOf } from './sides.ts';

/** Those who answered by a question of background, such as their employer: what rule 4 lets be told, and no more. */
export function groupsOf(compared: Compared): readonly ComparisonTable[] {
  return compared.units.flatMap((unit) =>
    Object.entries(unit.tables.splits).flatMap(([key, split]): ComparisonTable[] => {
      const by = questionWith(unit, key);
      if (!by) return [];
      const wording = { ...compared, questionnaire: unit.asked.questionnaire };
      const labels = split.parts.map((part) => partWords(part, by.question, wording).label);
      const rows = Object.entries(split.questions).flatMap(([question, counts]): ComparisonRow[] => {
        const asked = questionWith(unit, question);
        if (!asked || measureIn(unit, asked.name) === 'none') return [];
        const sides = labels.map((label, i) => told(label, counts[i]));
        const text = textIn(unit, asked.name, compared.language);
        const row = { text, sides, wholes: [], picture: pictureOf(sides), notes: [] };
        return [{ key: `${unit.id}.${key}.${asked.name}`, ...row }];
      });
      if (rows.length === 0) return [];
      const title = `${titleOf(unit, compared)}: ${textIn(unit, by.name, compared.language)}`;
      return [{ key: `${unit.id}.${key}`, title, notes: [], rows }];
    }),
  );
}

function told(label: string, count: { readonly n: number; readonly positive: number } | undefined): Side {
  if (!count) return { label, as: 'hidden' };
  const { n, positive } = count;
  // How many of each group were invited nobody has counted.
  return {
    label,
    as: 'told',
    figure: { positive: { low: positive, high: positive }, of: n, invited: undefined },
  };
}

/** Questions of two parts: how important it is beside how it is, of the same people. */
export function importanceAndExperience(compared: Compared): readonly ComparisonTable[] {
  const { say, language } = compared;
  return compared.units.flatMap((unit): ComparisonTable[] => {
    const rows = [...unit.asked.by].flatMap(([name, question]): ComparisonRow[] => {
      const group = 'group' in question ? question.group : undefined;
      if (group?.as !== 'pair' || question.key !== `${group.key}-importance`) return [];
      const other = questionWith(unit, `${group.key}-experience`);
      if (!other) return [];
      const sides = [
        sideOf(unit, name, say('comparisons.sides.importance')),
        sideOf(unit, other.name, say('comparisons.sides.experience')),
      ];
      const text = inLanguage(group.text, language);
      return [{ key: `${unit.id}.${name}`, text, sides, wholes: [], picture: pictureOf(sides), notes: [] }];
    });
    return rows.length === 0 ? [] : [{ key: unit.id, title: titleOf(unit, compared), notes: [], rows }];
  });
}

function questionWith({ asked }: ComparedUnit, key: string) {
  const question = [...asked.by.values()].find((one) => one.key === key);
  return question && { question, name: nameOf(identityOf(asked.questionnaire, question)) };
}

function titleOf({ service, audience, round }: ComparedUnit, { say }: Compared): string {
  const about = [say(`staff.audience.${audience}`), say('staff.round', { round })];
  return [service.name, ...about.map((words) => words.toLocaleLowerCase())].join(', ');
}
