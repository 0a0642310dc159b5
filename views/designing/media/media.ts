/** The questions and choices of a questionnaire in the making, each with what it has of pictures and sound. */
import { mayIn } from '../../../surveys/audits/team.ts';
import type { View } from '../../engine.ts';
import { mediaLines } from '../../media/media.ts';
import { staffPage } from '../../shell.ts';
import { type DesignPage, designFrame } from '../frame.ts';

export function designMediaPage(about: DesignPage): View {
  const { design, audit, team, person, language, say } = about;
  const frame = designFrame(about, 'media');
  const mayChange = mayIn(team, person, 'change-design');
  const base = `${frame.home}/media`;
  const questionnaire = design.body;
  const lines = mediaLines({ language, questionnaire, term: audit.term, base, mayChange });
  return staffPage(about, 'designing/media/media', `${say('media.title')} – ${frame.designName}`, {
    ...frame,
    mayChange,
    ...lines,
    isEmpty: lines.sections.every((section) => section.lines.length === 0),
  });
}
