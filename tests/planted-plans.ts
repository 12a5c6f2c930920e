import { planAnswersOf } from '../src/command-line/demo/plan-answers.ts'
import { divide } from '../src/foundation/forms/index.ts'
import { makeId } from '../src/foundation/kernel/index.ts'
import type { PlanKind } from '../src/pilot/notice/index.ts'
import { planForms } from '../src/pilot/work-plans/index.ts'
import { uploadTo } from './planted-client.ts'
import { expectStatus, type PlantedUnit, programme } from './planted-round.ts'
import type { TestClient } from './server.ts'

type Sql = (text: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>

const freshId = (): string => makeId(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
let serial = 0

export interface PlantedEntry {
  readonly entryId: string
  readonly number: string
  /** As answers cite it. */
  readonly code: (version: number) => string
}

/** An entry of the catalogue in force, with as many versions as wanted: all but the last are superseded. */
export async function plantEntry(
  sql: Sql,
  lead: { readonly id: string; readonly name: string },
  versions = 1,
): Promise<PlantedEntry> {
  serial += 1
  const [release, entryId, number] = [freshId(), freshId(), `ML-2026-${String(9000 + serial)}`]
  await sql(
    `insert into catalogue.release (id, programme_id, number, state, effective_from, prepared_by, prepared_by_name, prepared_at,
       published_by, published_by_name, published_at)
     values ($1, $2, $3, 'published', clock_now()::date - 30, $1, '甲（示例）', clock_now(), $4, '乙（示例）', clock_now())`,
    [release, programme, `2026-${9000 + serial}`, entryId],
  )
  await sql(`insert into catalogue.entry (id, number, programme_id, created_at) values ($1, $2, $3, clock_now())`, [
    entryId,
    number,
    programme,
  ])
  for (let version = 1; version <= versions; version += 1) {
    await sql(
      `insert into catalogue.entry_version (id, entry_id, entry_version, release_id, title, summary, lead_id, lead_name, kind,
         region_code, sectors, classes, scenarios, cover, words, effective_from, effective_until, ended_by)
       values ($1, $2, $3, $4, '示例联网工业综合保障方案', '', $5, $6, 'insurer', '310000', '{industrial-internet}', '{property}',
         '{}', '{}', '', clock_now()::date - 30 + $3::integer,
         case when $7 then clock_now()::date - 29 + $3::integer end, case when $7 then 'superseded' end)`,
      [freshId(), entryId, version, release, lead.id, lead.name, version < versions],
    )
  }
  return { entryId, number, code: (version) => `${entryId}:${version}` }
}

export interface PlannedBy {
  readonly origin: string
  readonly kind: PlanKind
  /** Who opens the draft, who fills it in, and who checks and hands in. */
  readonly opens: TestClient
  readonly fills: TestClient
  readonly signs: TestClient
  readonly applicant: Pick<PlantedUnit, 'id' | 'name' | 'creditCode' | 'kind' | 'licence'>
  readonly region?: string
  readonly entry: string
  readonly partners?: readonly { readonly unit: PlantedUnit; readonly role: string }[]
}

export interface ReadyPlan {
  readonly id: string
  readonly answersVersion: number
  readonly fingerprint: string
}

/** A draft with every section filled and its partners confirmed: not yet checked. */
export async function filledPlan(by: PlannedBy): Promise<{ readonly id: string; readonly answersVersion: number }> {
  const { kind, opens, fills, origin, partners = [] } = by
  const title = `示例试点工作方案 ${(serial += 1)}`
  const made = await expectStatus(opens.ask('POST /api/plans', { body: { programme, kind, title } }), 200)
  const { id } = made as { id: string }
  for (const { unit } of partners) {
    const invited = (await expectStatus(
      opens.ask(`POST /api/plans/${id}/partners`, { body: { organisationId: unit.id } }),
      200,
    )) as { id: string }
    await expectStatus(unit.administrator.ask(`POST /api/plan-partners/${invited.id}/confirm`, { body: {} }), 200)
  }
  const definition = planForms[kind]
  const files = new Map<string, Awaited<ReturnType<typeof uploadTo>>>()
  for (const field of definition.fields.filter((one) => one.type === 'file')) {
    files.set(field.id, await uploadTo(origin, fills, field.id))
  }
  const answers = planAnswersOf({
    kind,
    title,
    applicant: by.applicant,
    region: by.region ?? '310000',
    partners: partners.map(({ unit, role }) => ({ member: unit, role })),
    entry: by.entry,
    file: (field) => files.get(field) ?? { id: '', name: '', bytes: 0, fingerprint: '' },
    from: '2027-01-01',
    until: '2027-12-31',
  })
  const present = await groupsOf(fills, id)
  for (const [group, values] of Object.entries(divide(definition, answers))) {
    const body = { group, version: present.get(group) ?? 0, answers: values }
    await expectStatus(fills.ask(`PUT /api/plans/${id}/answers`, { body }), 200)
  }
  return { id, answersVersion: await revisionOf(fills, id) }
}

/** A filled draft that its certifier has checked. */
export async function readyPlan(by: PlannedBy): Promise<ReadyPlan> {
  const { id, answersVersion } = await filledPlan(by)
  const checked = await expectStatus(by.signs.ask(`POST /api/plans/${id}/check`, { body: { answersVersion } }), 200)
  return { id, answersVersion, fingerprint: (checked as { fingerprint: string }).fingerprint }
}

export async function groupsOf(person: TestClient, id: string): Promise<ReadonlyMap<string, number>> {
  const page = (await expectStatus(person.ask(`GET /api/plans/${id}/sections/basic`), 200)) as {
    groups: readonly { name: string; version: number }[]
  }
  return new Map(page.groups.map((group) => [group.name, group.version]))
}

export async function revisionOf(person: TestClient, id: string): Promise<number> {
  const page = (await expectStatus(person.ask(`GET /api/plans/${id}`), 200)) as { answersVersion: number }
  return page.answersVersion
}
