import { vectorOf } from '../src/foundation/search/index.ts'

interface Ground {
  sql<Row extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>
}

/**
 * A published release of so many entries in force since 2020: every second is of the industrial internet, the others of
 * connected vehicles; every third stops lines, every fifth has a partner; entry i has limits of i to 10 i of 10,000 yuan.
 */
export async function plantEntries(server: Ground, count: number): Promise<void> {
  const release = '018d2b3c-0000-7000-8000-00000000e001'
  await server.sql(
    `insert into catalogue.release (id, programme_id, number, state, effective_from, prepared_by, prepared_by_name,
       prepared_at, published_by, published_by_name, published_at)
     values ($1, 'demo-last', '2020-1', 'published', '2020-01-01', $1, '甲（示例）', '2020-01-01', $2, '乙（示例）', '2020-01-01')`,
    [release, '018d2b3c-0000-7000-8000-00000000e002'],
  )
  const entries = Array.from({ length: count }, (_, index) => entryOf(index + 1))
  for (let start = 0; start < count; start += 1_000) await insert(server, release, entries.slice(start, start + 1_000))
  await server.sql('analyze catalogue.entry')
  await server.sql('analyze catalogue.entry_version')
}

function entryOf(i: number): Readonly<Record<string, unknown>> {
  const title = i % 3 === 0 ? `停产保障示例方案 ${i}` : `数据责任示例方案 ${i}`
  const lead = `示例财产保险第 ${i % 40} 公司`
  return {
    id: `018d2b3c-0000-7000-8000-${i.toString(16).padStart(12, '0')}`,
    number: `ML-2020-${String(i).padStart(4, '0')}`,
    title,
    lead,
    sector: i % 2 === 0 ? 'industrial-internet' : 'connected-vehicle',
    region: ['310000', '320000', '440000', '110000'][i % 4],
    partners: i % 5 === 0 ? [{ organisationId: null, name: '示例联合单位', kind: 'other' }] : [],
    from: String(i * 1_000_000),
    to: String(i * 10_000_000),
    words: vectorOf([title, lead]),
  }
}

async function insert(server: Ground, release: string, entries: readonly object[]): Promise<void> {
  const given = [JSON.stringify(entries)]
  await server.sql(
    `insert into catalogue.entry (id, number, programme_id, created_at)
     select (one ->> 'id')::uuid, one ->> 'number', 'demo-last', '2020-01-01' from jsonb_array_elements($1::jsonb) one`,
    given,
  )
  await server.sql(
    `insert into catalogue.entry_version (id, entry_id, entry_version, release_id, title, summary, lead_name, kind,
       region_code, partners, sectors, classes, scenarios, cover, limit_from, limit_to, words, effective_from)
     select (one ->> 'id')::uuid, (one ->> 'id')::uuid, 1, $2::uuid, one ->> 'title', '', one ->> 'lead', 'insurer',
       one ->> 'region', one -> 'partners', array[one ->> 'sector'], '{property}', '{industrial-internet.attack.line-stop}',
       '{fp.bi}', (one ->> 'from')::bigint, (one ->> 'to')::bigint, (one ->> 'words')::tsvector, '2020-01-01'
     from jsonb_array_elements($1::jsonb) one`,
    [...given, release],
  )
}
