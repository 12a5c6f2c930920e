import type { PlanKind } from '../src/pilot/notice/index.ts'
import { makeId } from '../src/foundation/kernel/index.ts'
import { programme } from './planted-round.ts'

type Sql = (text: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>

const freshId = (): string => makeId(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
let serial = 0

export interface PlantedPilot {
  readonly id: string
  readonly number: string
}

/** A pilot as the published list leaves it, tied as its plan is, without the way there. */
export async function plantPilot(
  sql: Sql,
  pilot: {
    readonly kind: PlanKind
    readonly unit: { readonly id: string; readonly name: string }
    readonly region: string
    readonly partners?: readonly { readonly id: string; readonly name: string }[]
  },
): Promise<PlantedPilot> {
  serial += 1
  const { kind, unit, region, partners = [] } = pilot
  const [id, list, number] = [freshId(), freshId(), `SD-2026-${8000 + serial}`]
  await sql(
    `insert into work_plans.pilot_list (id, programme_id, number, state, drafted_by, drafted_by_name, drafted_at, published_by,
       published_by_name, published_at)
     values ($1, $2, $3, 'published', $4, '甲（示例）', clock_now(), $5, '乙（示例）', clock_now())`,
    [list, programme, 8000 + serial, freshId(), freshId()],
  )
  await sql(
    `insert into work_plans.plan (id, programme_id, number, kind, applicant_id, applicant_name, legal_person_id, region_code,
       state, title, answer_set_id, decision_reason, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $5, $7, 'selected', $8, $9, '示例理由', clock_now(), $9)`,
    [id, programme, number, kind, unit.id, unit.name, region, `示例试点 ${serial}`, freshId()],
  )
  await sql(
    `insert into work_plans.pilot (id, programme_id, list_id, number, kind, title, applicant_id, applicant_name, partners,
       region_code, from_day, until_day, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, clock_now()::date, clock_now()::date + 365, clock_now())`,
    [
      id,
      programme,
      list,
      number,
      kind,
      `示例试点 ${serial}`,
      unit.id,
      unit.name,
      JSON.stringify(partners.map(({ id: organisationId, name }) => ({ organisationId, name }))),
      region,
    ],
  )
  const ties = [
    [`organisation:${unit.id}`, 'own'],
    [`region:${region}`, 'region'],
    ...partners.map((one) => [`organisation:${one.id}`, 'partner']),
    ...['ministry-officer', 'ministry-approver', 'support-officer'].map((role) => [`role:${role}`, 'any']),
  ]
  for (const [subject, relation] of ties)
    await sql('insert into access.relation (subject, relation, resource) values ($1, $2, $3)', [subject, relation, id])
  return { id, number }
}
