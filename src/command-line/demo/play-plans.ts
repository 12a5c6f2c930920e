import { divide, type FileAnswer } from '../../foundation/forms/index.ts'
import type { PlanKind } from '../../pilot/notice/index.ts'
import { planForms, type PlanSectionPage, type PlanTaskList } from '../../pilot/work-plans/index.ts'
import type { Caller } from './caller.ts'
import { planAnswersOf } from './plan-answers.ts'
import type { Stage } from './play.ts'

export interface PlanOffices {
  readonly officer: Caller
  readonly authority: (key: string) => { readonly officer: Caller } | undefined
}

interface Story {
  readonly kind: PlanKind
  readonly title: string
  readonly applicant: string
  readonly region: string
  readonly partners: readonly { readonly key: string; readonly role: string }[]
  readonly caller: Caller
  /** Sections that nobody has filled yet; none of a plan that is handed in. */
  readonly left: readonly string[]
}

// No catalogue has been published in the demo round yet, so an entry is still to be chosen.
const noEntry = '00000000-0000-7000-8000-000000000000:1'

/** 试点申报 of the demo round: a plan that a chain leader has handed in, and two that are being drawn up. */
export async function playPlans(stage: Stage, offices: PlanOffices): Promise<void> {
  await offices.officer.send('POST', '/api/intakes', { programme: stage.programme })
  const east = offices.authority('authority-east')
  const stories: readonly Story[] = [
    {
      kind: 'enterprise',
      title: '装备制造产业链网络安全保险试点工作方案（演示）',
      applicant: 'baishan',
      region: '220000',
      partners: [{ key: 'haoyue', role: 'insurer' }],
      caller: stage.filer('baishan'),
      left: [],
    },
    {
      kind: 'institution',
      title: '联网工业企业保险服务试点工作方案（演示）',
      applicant: 'haoyue',
      region: '310000',
      partners: [],
      caller: stage.filer('haoyue'),
      left: ['entry', 'commitments'],
    },
    ...(east
      ? [
          {
            kind: 'authority',
            title: '演示东部一省网络安全保险服务试点工作方案',
            applicant: 'authority-east',
            region: '330000',
            partners: [],
            caller: east.officer,
            left: ['catalogue', 'commitments'],
          } as const,
        ]
      : []),
  ]
  for (const story of stories) await draw(stage, story)
}

async function draw(stage: Stage, story: Story): Promise<void> {
  const { kind, title, caller } = story
  const { id } = await caller.send<{ id: string }>('POST', '/api/plans', { programme: stage.programme, kind, title })
  await invite(stage, story, id)
  const files = await filesOf(stage, story)
  const answers = planAnswersOf({
    kind,
    title,
    applicant: stage.member(story.applicant),
    region: story.region,
    partners: story.partners.map(({ key, role }) => ({ member: stage.member(key), role })),
    entry: noEntry,
    file: (field) => files.get(field) ?? { id: '', name: '', bytes: 0, fingerprint: '' },
    from: stage.day,
    until: `${Number(stage.day.slice(0, 4)) + 1}${stage.day.slice(4)}`,
  })
  const present = await groupsOf(caller, id)
  for (const [group, values] of Object.entries(divide(planForms[kind], answers))) {
    if (story.left.includes(group.split('.')[0] ?? '')) continue
    const body = { group, version: present.get(group) ?? 0, answers: values }
    await caller.send('PUT', `/api/plans/${id}/answers`, body)
  }
  if (story.left.length > 0) return
  const { answersVersion } = await caller.get<PlanTaskList>(`/api/plans/${id}`)
  await caller.send('POST', `/api/plans/${id}/check`, { answersVersion })
  await caller.send('POST', `/api/plans/${id}/submit`, { answersVersion })
}

async function invite(stage: Stage, { partners, caller }: Story, id: string): Promise<void> {
  for (const { key } of partners) {
    const body = { organisationId: stage.member(key).id }
    const { id: partner } = await caller.send<{ id: string }>('POST', `/api/plans/${id}/partners`, body)
    await stage.confirmer(key)?.send('POST', `/api/plan-partners/${partner}/confirm`, {})
  }
}

async function filesOf(stage: Stage, { kind, caller, left }: Story): Promise<ReadonlyMap<string, FileAnswer>> {
  const files = new Map<string, FileAnswer>()
  for (const field of planForms[kind].fields) {
    if (field.type !== 'file' || field.required !== true || left.includes(field.section)) continue
    if (kind === 'institution' && field.section === 'consortium') continue
    files.set(field.id, await stage.upload(caller, field.id))
  }
  return files
}

async function groupsOf(caller: Caller, id: string): Promise<ReadonlyMap<string, number>> {
  const page = await caller.get<PlanSectionPage>(`/api/plans/${id}/sections/basic`)
  return new Map(page.groups.map((group) => [group.name, group.version]))
}
