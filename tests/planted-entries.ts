import { randomBytes } from 'node:crypto'
import { makeId } from '../src/foundation/kernel/index.ts'
import type { TestServer } from './server.ts'

export interface PlantedEntry {
  readonly leadId: string
  readonly leadName: string
  readonly sectors: readonly string[]
  readonly classes: readonly string[]
  readonly scenarios: readonly string[]
  readonly title?: string
}

const freshId = (): string => makeId(Date.now(), randomBytes(10))

/** Entries of a published release that are in force; answers their ids in the given order. */
export async function plantEntries(server: TestServer, entries: readonly PlantedEntry[]): Promise<readonly string[]> {
  const [release, maker, publisher] = [freshId(), freshId(), freshId()]
  await server.sql(
    `insert into catalogue.release (id, programme_id, number, state, effective_from, prepared_by, prepared_by_name,
       prepared_at, published_by, published_by_name, published_at)
     values ($1, 'demo-open', $2, 'published', '2020-01-01', $3, '甲', clock_now(), $4, '乙', clock_now())`,
    [release, `planted-${release}`, maker, publisher],
  )
  const ids: string[] = []
  for (const one of entries) {
    const id = freshId()
    ids.push(id)
    const number = `ML-2020-${String(Math.floor(Math.random() * 9e8) + 1e8)}`
    await server.sql(
      `insert into catalogue.entry (id, number, programme_id, created_at) values ($1, $2, 'demo-open', clock_now())`,
      [id, number],
    )
    await server.sql(
      `insert into catalogue.entry_version (id, entry_id, entry_version, release_id, title, summary, lead_id, lead_name,
         kind, region_code, sectors, classes, scenarios, cover, words, effective_from)
       values ($1, $2, 1, $3, $4, '', $5, $6, 'insurer', '330000', $7, $8, $9, '{}', '', '2020-01-01')`,
      [
        freshId(),
        id,
        release,
        one.title ?? '示例方案',
        one.leadId,
        one.leadName,
        one.sectors,
        one.classes,
        one.scenarios,
      ],
    )
  }
  return ids
}
