import pg from 'pg'
import { demoCreditCode } from '../src/command-line/demo/organisations.ts'

export interface ClonedDraft {
  readonly id: string
  readonly organisation: string
}

/**
 * Copies one ready draft many times by plain SQL, five to a lead, and gives them lead by lead, since those of one lead wait
 * for each other and applicants do not know of each other: preparing tens of thousands through the use cases would
 * take hours and is not what is measured.
 */
export async function cloneDrafts(
  owner: pg.ClientConfig,
  template: string,
  count: number,
): Promise<readonly ClonedDraft[]> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    const leads = Math.ceil(count / 5)
    await client.query(`create temp table clone_lead on commit drop as
      select n, gen_random_uuid() as organisation, gen_random_uuid() as lead, ''::text as code from generate_series(1, ${leads}) n`)
    const codes = Array.from({ length: leads }, (_, index) => demoCreditCode('clone', '110000', 10_000 + index))
    await client.query('update clone_lead set code = ($1::text[])[n]', [codes])
    await client.query(`create temp table clone_draft on commit drop as
      select g.n, gen_random_uuid() as solution, gen_random_uuid() as answers, l.organisation
      from generate_series(1, ${count}) g (n) join clone_lead l on l.n = (g.n - 1) / 5 + 1`)
    await client.query(copyLeads, [template])
    for (const statement of copies) await client.query(statement, [template])
    const { rows } = await client.query<ClonedDraft>(
      `select solution as id, organisation from clone_draft order by (n - 1) % 5, n`,
    )
    await client.query('commit')
    // Only what was cloned: tables that are nearly empty now would be taken for nearly empty all along.
    await client.query(`vacuum (analyze) ${cloned.join(', ')}`)
    // The rows were never filed by anybody: what they leave to be written must not fall into the load.
    await client.query('checkpoint')
    return rows
  } finally {
    await client.end()
  }
}

const cloned = [
  'parties.organisation',
  'parties.licence',
  'solicitation.lead',
  'solicitation.solution',
  'solicitation.seal_page',
  'access.relation',
  'forms.answer_set',
  'forms.answer_group',
  'forms.answer_history',
  'forms.sealed_answers',
] as const

const copyLeads = `
  with t as (select s.lead_id, s.programme_id from solicitation.solution s where s.id = $1),
  o as (insert into parties.organisation
    select (jsonb_populate_record(p, jsonb_build_object('id', l.organisation, 'credit_code', l.code, 'name', '示例压测单位' || l.n))).*
    from parties.organisation p, t, clone_lead l where p.id = t.lead_id),
  k as (insert into parties.licence
    select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'organisation_id', l.organisation))).*
    from parties.licence c, t, clone_lead l where c.organisation_id = t.lead_id),
  d as (insert into solicitation.lead (id, programme_id, organisation_id)
    select l.lead, t.programme_id, l.organisation from t, clone_lead l)
  insert into access.relation (subject, relation, resource)
  select 'organisation:' || l.organisation, 'own', x.resource
  from clone_lead l, lateral (values (l.organisation), (l.lead)) x (resource)`

const copies: readonly string[] = [
  `insert into solicitation.solution
   select (jsonb_populate_record(s, jsonb_build_object('id', d.solution, 'number', 'CLONE-' || d.n, 'lead_id', d.organisation,
     'legal_person_id', d.organisation, 'answer_set_id', d.answers))).*
   from solicitation.solution s, clone_draft d where s.id = $1`,
  `insert into access.relation (subject, relation, resource)
   select case when r.subject like 'organisation:%' then 'organisation:' || d.organisation else r.subject end, r.relation, d.solution
   from access.relation r, clone_draft d where r.resource = $1 on conflict do nothing`,
  `insert into forms.answer_set
   select (jsonb_populate_record(a, jsonb_build_object('id', d.answers, 'resource', d.solution))).*
   from forms.answer_set a, clone_draft d where a.resource = $1`,
  `insert into forms.answer_group
   select (jsonb_populate_record(a, jsonb_build_object('answer_set_id', d.answers, 'resource', d.solution))).*
   from forms.answer_group a, clone_draft d where a.resource = $1`,
  `insert into forms.answer_history
   select (jsonb_populate_record(a, jsonb_build_object('answer_set_id', d.answers, 'resource', d.solution))).*
   from forms.answer_history a, clone_draft d where a.resource = $1`,
  `insert into forms.sealed_answers
   select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'answer_set_id', d.answers, 'resource', d.solution))).*
   from forms.sealed_answers a, clone_draft d where a.resource = $1`,
  `insert into solicitation.seal_page
   select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'solution_id', d.solution))).*
   from solicitation.seal_page a, clone_draft d where a.solution_id = $1`,
]

/** The rows that one submission leaves, written by plain SQL on bare tables: what any system would have to write. */
export async function plainWrites(owner: pg.ClientConfig, count: number, side: number): Promise<number> {
  const clients = await Promise.all(Array.from({ length: side }, () => connected(owner)))
  const [first] = clients
  await first?.query(`create unlogged table if not exists bench_nothing ()`)
  for (const table of baselineTables) {
    const name = `bench_${table.replace('.', '_')}`
    await first?.query(`create table if not exists ${name} as select * from ${table} limit 1`)
  }
  const started = performance.now()
  await Promise.all(
    clients.map(async (client) => {
      for (let done = 0; done < count / side; done += 1) {
        await client.query('begin')
        for (const table of baselineTables) {
          const name = `bench_${table.replace('.', '_')}`
          await client.query({ name, text: `insert into ${name} select * from ${name} limit 1` })
        }
        await client.query('commit')
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  for (const client of clients) await client.end()
  return count / seconds
}

// A submission moves the solution and its lead, seals the answers, keeps the arrival, expects three copies and writes the log.
const baselineTables = [
  'solicitation.solution',
  'solicitation.lead',
  'solicitation.sealed_version',
  'solicitation.paper_copy',
  'solicitation.paper_copy',
  'solicitation.paper_copy',
  'storage.idempotency',
  'audit.entry',
] as const

async function connected(owner: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(owner)
  await client.connect()
  return client
}
