/** The questions of an audit: begun from a template, an earlier audit, the question bank, or empty. */
import { type Request, Router } from 'express';
import type { Person } from '../../surveys/audits/people.ts';
import { mayIn } from '../../surveys/audits/team.ts';
import { takeQuestion, takeSection } from '../../surveys/designing/bank/copying-from.ts';
import { change } from '../../surveys/designing/changing/changing.ts';
import { keysEver } from '../../surveys/designing/document/keys.ts';
import type { Fields } from '../../surveys/forms/reading.ts';
import { bankPage } from '../../views/designing/starting/bank.ts';
import { questionsPage } from '../../views/designing/starting/questions.ts';
import { readSought } from '../../views/designing/starting/sought.ts';
import { type Typed, untouched } from '../../views/fields.ts';
import { auditIn } from '../auditing/followed.ts';
import { listedDesigns } from '../auditing/overview.ts';
import { sourceQuestionnaire } from '../designing/bank.ts';
import { begin, readBeginning } from '../designing/beginning.ts';
import { asDesigner, type Designing, makerOf } from '../designing/design-context.ts';
import { field, readForm } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { asStaff, notify } from '../http/signed-in.ts';
import type { Services } from '../services.ts';

export function startingRoutes(services: Services): Router {
  const router = Router();

  router.get(
    '/audits/:audit/questions',
    asStaff('see-designs', async (request, person) =>
      page(questionsPage({ ...(await startingAbout(services, request, person)), typed: wishIn(request) })),
    ),
  );

  router.post(
    '/audits/:audit/designs',
    asStaff('start-design', async (request, person) => {
      const form = readForm(request.body);
      const about = await startingAbout(services, request, person);
      const read = await readBeginning(services.store, form);
      if (!read.ok) return page(questionsPage({ ...about, typed: { form, problems: read.problems } }), 422);
      const design = await begin(services, about.audit, person, read.value);
      notify(request, 'starting.begun');
      return redirect(`/designs/${design}`);
    }),
  );

  router.get(
    '/bank',
    asStaff('see-questionnaires', async (request) => page(await bank(services, request, undefined))),
  );

  router.get(
    '/designs/:design/bank',
    asDesigner(services, 'see-designs', async (request, about) => page(await bank(services, request, about))),
  );

  router.post(
    '/designs/:design/bank',
    asDesigner(services, 'change-design', (request, about) => take(services, request, about)),
  );

  return router;
}

async function startingAbout(services: Services, request: Request, person: Person) {
  const { store } = services;
  const audit = await auditIn(services, request);
  const designs = await listedDesigns(store, [audit.id]);
  const team = await store.teams.of(audit.id);
  const sources = await store.bank.sources();
  return {
    language: languageOf(request),
    person,
    audit,
    designs,
    sources,
    page: request.query.page,
    inTeam: mayIn(team, person, 'change-design'),
  };
}

/** The page of a questionnaire leads here with that one chosen. */
function wishIn({ originalUrl }: Request): Typed {
  const wish = new URL(originalUrl, 'http://localhost').searchParams.get('from');
  return wish === null ? untouched : { form: new Map([['from', [wish]]]), problems: [] };
}

async function bank({ store }: Services, request: Request, about: Designing | undefined) {
  const asked = new URL(request.originalUrl, 'http://localhost').searchParams;
  return bankPage({
    language: languageOf(request),
    ...(await store.bank.read()),
    sought: readSought(asked),
    asked,
    into: about && {
      design: about.design,
      audit: about.audit,
      mayTake: mayIn(about.team, about.person, 'change-design'),
    },
  });
}

/** Adds one question at the end of a section, or a whole section last. */
async function take(services: Services, request: Request, { design, person }: Designing): Promise<Reply> {
  const { store } = services;
  const form: Fields = readForm(request.body);
  const source = await sourceQuestionnaire(store, field(form, 'source'));
  const taken = await keysEver(store.designs, design);
  const question = field(form, 'question');
  const section = field(form, 'section');
  const into = field(form, 'into');
  await change(
    store,
    design.id,
    (body, revision) => {
      const naming = { revision, taken };
      if (question === '') return takeSection(body, source, section, naming);
      return takeQuestion(body, source, question, { endOf: into }, naming);
    },
    makerOf(services, person),
  );
  notify(request, question === '' ? 'bank.section-taken' : 'bank.question-taken');
  const back = field(form, 'back');
  const found = new URLSearchParams(back).toString();
  return redirect(`/designs/${design.id}/bank${found === '' ? '' : `?${found}`}`);
}
