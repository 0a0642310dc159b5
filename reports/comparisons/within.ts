/** Comparisons inside one collection: its declared groups, and how important something is beside how it is. */
import { inLanguage } from '../../surveys/languages.ts';
import { identityOf } from '../../surveys/questionnaires/identity.ts';
import { partWords, sayJoined } from '../splits.ts';
import { aboutIn, type Compared, type ComparedUnit, measureIn, nameOf, textIn } from './compared.ts';
import type { ComparisonRow, ComparisonTable, Side } from './comparison.ts';
import { pictureOf } from './picture.ts';
import { sideOf } from './sides.ts';

/** Those who answered by a question of background, such as their employer: what rule 4 lets be told, and no more. */
export function* groupsOf(compared: Compared): Iterable<ComparisonTable> {
  for (const unit of compared.units) {
    for (const [key, split] of Object.entries(unit.tables.splits)) {
      const by = questionWith(unit, key);
      if (!by) continue;
      const wording = { ...compared, questionnaire: unit.asked.questionnaire };
      const parts = split.parts.map((part) => partWords(part, by.question, wording));
      const labels = parts.map(({ label }) => label);
      const rows = Object.entries(split.questions).flatMap(([question, counts]): ComparisonRow[] => {
        const asked = questionWith(unit, question);
        if (!asked || measureIn(unit, asked.name) === 'none') return [];
        const sides = labels.map((label, i) => told(label, counts[i]));
        const about = aboutIn(unit, asked.name, compared.language);
        const row = { ...about, sides, wholes: [], picture: pictureOf(sides), notes: [] };
        return [{ key: `${unit.id}.${key}.${asked.name}`, ...row }];
      });
      if (rows.length === 0) continue;
      const title = `${titleOf(unit, compared)}: ${textIn(unit, by.name, compared.language)}`;
      const joined = sayJoined({ parts }, compared.say);
      yield { key: `${unit.id}.${key}`, title, notes: joined ? [joined] : [], rows };
    }
  }
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
export function* importanceAndExperience(compared: Compared): Iterable<ComparisonTable> {
  const { say, language } = compared;
  for (const unit of compared.units) {
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
    if (rows.length > 0) yield { key: unit.id, title: titleOf(unit, compared), notes: [], rows };
  }
}

function questionWith({ asked }: ComparedUnit, key: string) {
  const question = [...asked.by.values()].find((one) => one.key === key);
  return question && { question, name: nameOf(identityOf(asked.questionnaire, question)) };
}

function titleOf({ service, audience, round }: ComparedUnit, { say }: Compared): string {
  const about = [say(`staff.audience.${audience}`), say('staff.round', { round })];
  return [service.name, ...about.map((words) => words.toLocaleLowerCase())].join(', ');
}
