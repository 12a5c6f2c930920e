import { isDeepStrictEqual } from 'node:util'
import type { UseCase } from '../../foundation/access/server/index.ts'
import { divide, type Answers, type FileAnswer } from '../../foundation/forms/index.ts'
import { ok } from '../../foundation/kernel/index.ts'
import { solutionForm, type SectionPage, type TaskListPage } from '../../pilot/solicitation/index.ts'
import { saveDraft } from '../../pilot/solicitation/server/index.ts'
import { answersOf } from './answers.ts'
import type { DemoMember } from './answering.ts'
import type { Caller } from './caller.ts'
import type { DemoProgress, DemoSolution } from './story.ts'

export interface Stage {
  readonly programme: string
  /** The person of an organisation who files for it: edits, declares and submits. */
  readonly filer: (organisation: string) => Caller
  /** As the same person, for what no page offers. */
  readonly inPerson: <Value>(organisation: string, run: UseCase<Value>) => Promise<Value>
  /** Who confirms a partnership for an organisation; undefined when the story names nobody there. */
  readonly confirmer: (organisation: string) => Caller | undefined
  readonly member: (organisation: string) => DemoMember
  readonly officer: Caller
  readonly upload: (caller: Caller, name: string) => Promise<FileAnswer>
  /** A day before the deadline and the deadline's day. */
  readonly day: string
  readonly deadlineDay: string
}

const filed: ReadonlySet<DemoProgress> = new Set([
  'submitted',
  'awaiting-waiver',
  'waived',
  'withdrawn',
  'returned',
  'resubmitted',
])

/** Makes a draft that is filled, sealed and checked, ready to be submitted; `reuse` is one of the lead's own to begin from. */
export async function prepare(
  stage: Stage,
  solution: DemoSolution,
  reuse?: string,
): Promise<{ id: string; answersVersion: number }> {
  const caller = stage.filer(solution.lead)
  const body = { programme: stage.programme, title: solution.title, ...(reuse === undefined ? {} : { reuse }) }
  const { id } = await caller.send<{ id: string }>('POST', '/api/solutions', body)
  await invitePartners(stage, solution, id)
  await fill(stage, solution, { id, reused: reuse !== undefined })
  await seal(stage, solution, id)
  return { id, answersVersion: await check(caller, id) }
}

/** Plays one solution's story through the same requests that people make; answers its id. */
export async function play(stage: Stage, solution: DemoSolution): Promise<string> {
  const caller = stage.filer(solution.lead)
  const made = await caller.send<{ id: string }>('POST', '/api/solutions', {
    programme: stage.programme,
    title: solution.title,
  })
  const { id } = made
  await invitePartners(stage, solution, id)
  await fill(stage, solution, { id, reused: false })
  if (solution.progress === 'question-asked') await ask(stage, solution, id)
  if (solution.progress === 'started' && !solution.ofTheCrowd) await assign(caller, id)
  if (!filed.has(solution.progress)) return id
  await seal(stage, solution, id)
  await submit(stage, solution, id)
  await goOn(stage, solution, id)
  return id
}

/** Puts to an official what the rule leaves open. */
async function ask(stage: Stage, solution: DemoSolution, id: string): Promise<void> {
  const body = {
    rule: 'one-member-holds-insurance-licence',
    reason: '联合单位持有保险经纪业务许可，承保由合作的保险公司办理，请认定是否满足许可要求。（演示）',
  }
  await stage.filer(solution.lead).send('POST', `/api/solutions/${id}/determinations`, body)
}

/** Gives a section that nobody has begun to a colleague who only fills. */
async function assign(caller: Caller, id: string): Promise<void> {
  const { colleagues, sections } = await caller.get<TaskListPage>(`/api/solutions/${id}`)
  const filler = colleagues.find(({ roles }) => roles.length === 1 && roles[0] === 'filler')
  const section = sections.find(({ state }) => state === 'not-started')
  if (!filler || !section) return
  const body = { section: section.id, accountId: filler.id, was: null }
  await caller.send('POST', `/api/solutions/${id}/assignments`, body)
}

async function invitePartners(stage: Stage, solution: DemoSolution, id: string): Promise<void> {
  const caller = stage.filer(solution.lead)
  for (const [index, key] of solution.partners.entries()) {
    if (index >= 10) return
    const body = { organisationId: stage.member(key).id }
    const { id: partnership } = await caller.send<{ id: string }>('POST', `/api/solutions/${id}/partners`, body)
    if (solution.progress === 'started' || (solution.progress === 'unconfirmed' && index === 0)) continue
    await stage.confirmer(key)?.send('POST', `/api/partnerships/${partnership}/confirm`, {})
  }
}

const begunSections = 5

async function fill(
  stage: Stage,
  solution: DemoSolution,
  { id, reused }: { readonly id: string; readonly reused: boolean },
): Promise<void> {
  const caller = stage.filer(solution.lead)
  const uploaded = new Map<string, FileAnswer>()
  const uploads = new Set(
    solutionForm.fields.filter(({ type }) => type === 'file' || type === 'repeat').map(({ id }) => id),
  )
  const wanted =
    solution.progress === 'started'
      ? []
      : ['lead.evidence', 'partners.agreement', 'product.wording', 'commitments.secrecy-review']
  for (const name of wanted) uploaded.set(name, await stage.upload(caller, name))
  const fallback = { id: '', name: '', bytes: 0, fingerprint: '' }
  const answers = answersOf({
    definition: solutionForm,
    solution,
    member: stage.member,
    file: (field) => uploaded.get(field) ?? fallback,
    day: stage.day,
    facts: { ledByLeadAlready: solution.progress === 'awaiting-waiver' ? 5 : 0, deadlineDay: stage.deadlineDay },
  })
  const { 'commitments.seal-pages': _seals, ...unsealed } = answers
  const present = await groupsOf(caller, id)
  const sections = solutionForm.sections.map((section) => section.id)
  const shown = solution.progress === 'started' ? sections.slice(0, begunSections) : sections
  const kept = Object.fromEntries(
    Object.entries(unsealed).filter(
      ([field]) =>
        shown.includes(field.split('.')[0] ?? '') && (solution.progress !== 'started' || !uploads.has(field)),
    ),
  ) as Answers
  // What was taken over is whole already; a mark on each section would only save it once more.
  const finished = reused ? [] : solution.progress === 'started' ? sections.slice(0, 1) : sections
  const groups = Object.entries(divide(solutionForm, kept, finished)).filter(
    ([group, values]) => !isDeepStrictEqual(present.get(group)?.answers, values),
  )
  // Half a hundred groups in one transaction: as the page would save them one by one, in a third of the time.
  await stage.inPerson(solution.lead, async (acting) => {
    for (const [group, answers] of groups) {
      const saved = await saveDraft({ id, group, version: present.get(group)?.version ?? 0, answers })(acting)
      if (!saved.ok) return saved
    }
    return ok(groups.length)
  })
}

async function groupsOf(caller: Caller, id: string): Promise<ReadonlyMap<string, SectionPage['groups'][number]>> {
  const page = await caller.get<SectionPage>(`/api/solutions/${id}/sections/overview`)
  return new Map(page.groups.map((group) => [group.name, group]))
}

async function check(caller: Caller, id: string): Promise<number> {
  const { answersVersion } = await caller.get<TaskListPage>(`/api/solutions/${id}`)
  await caller.send('POST', `/api/solutions/${id}/check`, { answersVersion })
  return answersVersion
}

/** Checks the answers, attaches the sealed pages to the version that was checked, and checks once more. */
async function seal(stage: Stage, solution: DemoSolution, id: string): Promise<void> {
  const caller = stage.filer(solution.lead)
  await check(caller, id)
  const file = await stage.upload(caller, 'commitments.seal-pages')
  const page = await caller.get<SectionPage>(`/api/solutions/${id}/sections/commitments`)
  const group = page.groups.find(({ name }) => name === 'commitments')
  const answers = { ...group?.answers, 'commitments.seal-pages': [file] }
  await caller.send('PUT', `/api/solutions/${id}/answers`, {
    group: 'commitments',
    version: group?.version ?? 0,
    answers,
  })
}

async function submit(stage: Stage, solution: DemoSolution, id: string): Promise<void> {
  const caller = stage.filer(solution.lead)
  const answersVersion = await check(caller, id)
  await caller.send('POST', `/api/solutions/${id}/submit`, { answersVersion })
}

async function goOn(stage: Stage, solution: DemoSolution, id: string): Promise<void> {
  const caller = stage.filer(solution.lead)
  if (solution.progress === 'withdrawn') {
    await caller.send('POST', `/api/solutions/${id}/withdraw`, { reason: '合作方调整分工，撤回后重新论证。' })
  }
  if (solution.progress === 'returned' || solution.progress === 'resubmitted') {
    const fields = [{ path: 'service.remote', remark: '请核对远程响应时限是否与合同一致。' }]
    const until = `${stage.day}T15:00:00.000Z`
    await stage.officer.send('POST', `/api/solutions/${id}/correction`, { until, fields })
  }
}
