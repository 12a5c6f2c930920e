import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { createAccount, startSession } from '../src/foundation/access/server/index.ts'
import { recorder } from '../src/foundation/audit/server/index.ts'
import { ok } from '../src/foundation/kernel/index.ts'
import {
  attachDatabase,
  type Database,
  migrate,
  openDatabase,
  readConfiguration,
  readTx,
  withTx,
} from '../src/foundation/storage/server/index.ts'
import { reportDictionary } from '../src/pilot/implementation/index.ts'
import { rollUp } from '../src/pilot/implementation/server/index.ts'
import { quantile } from './load.ts'

// The national roll-up as an official of the ministry reads it: every unit, quarter and indicator, under row security, from
// SQL to the last figure of nation, areas and provinces; against the same grouping by plain SQL as the owner, no arithmetic
// after it. Arguments: --units, --quarters, --indicators, --tries.
const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '2000' },
    quarters: { type: 'string', default: '4' },
    indicators: { type: 'string', default: '40' },
    tries: { type: 'string', default: '15' },
  },
})
const [units, quarters, tries] = [Number(values.units), Number(values.quarters), Number(values.tries)]
const indicators = reportDictionary.indicators.slice(0, Number(values.indicators))

const plain = `select f.indicator, f.segment, r.period_number, f.region_code, sum(f.value), count(*)
  from implementation.report r join implementation.figure f on f.report_id = r.id and f.sequence = r.accepted_sequence
  where r.programme_id = 'bench' group by 1, 2, 3, 4`

const folder = mkdtempSync(join(tmpdir(), 'shidian-roll-up-'))
const attached = await attachDatabase(readConfiguration({ SHIDIAN_DATA: folder, SHIDIAN_PORT: '3961' }))
try {
  const { address } = attached
  await migrate(address)
  const owner = new pg.Client(address.owner ?? address.app)
  await owner.connect()
  await plant(owner)
  const database = await openDatabase({ app: address.app, recorder, poolSize: 4 })
  const sessionHash = await official(database)
  const whole = await medianOf(() =>
    readTx(database, { kind: 'session', sessionHash }, (tx) => rollUp(tx, { roundId: 'bench' })),
  )
  const alone = await medianOf(() => owner.query(plain))
  const figures = units * quarters * indicators.length
  process.stdout.write(
    `${units} units x ${quarters} quarters x ${indicators.length} indicators, ${figures} figures\n` +
      `roll-up ${whole.toFixed(0)} ms, plain SQL ${alone.toFixed(0)} ms, ratio ${(whole / alone).toFixed(2)}\n`,
  )
  await database.close()
  await owner.end()
} finally {
  await attached.release()
  rmSync(folder, { recursive: true, force: true })
}

async function medianOf(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let one = 0; one < tries + 2; one += 1) {
    const begun = performance.now()
    await run()
    // The first two warm connections and caches up.
    if (one > 1) times.push(performance.now() - begun)
  }
  return quantile(times, 0.5)
}

/** Units over all provinces, each with an accepted report a quarter, each report with every indicator once. */
async function plant(owner: pg.Client): Promise<void> {
  const run = (text: string, given: readonly unknown[] = []): Promise<unknown> => owner.query(text, [...given])
  await run('set row_security = off')
  for (const table of ['period', 'report', 'sealed_report', 'figure'])
    await run(`alter table implementation.${table} no force row level security`)
  await run(
    `insert into implementation.period (id, programme_id, number, code, from_day, until_day, due, provisional)
     select gen_random_uuid(), 'bench', n, 'q' || n, '2024-01-01'::date + 91 * (n - 1), '2024-03-30'::date + 91 * (n - 1), now(),
       false from generate_series(1, $1::integer) n`,
    [quarters],
  )
  await run(
    `insert into implementation.report (id, programme_id, period_id, period_number, pilot_id, pilot_number, pilot_title, kind,
       unit_id, unit_name, region_code, partner_ids, state, due, sequence, accepted_sequence)
     select gen_random_uuid(), 'bench', p.id, p.number, ('018d2b3c-0000-7000-8000-' || lpad(to_hex(u), 12, '0'))::uuid,
       'B-' || u, 'B', 'institution', gen_random_uuid(), 'B', (array['110000','130000','210000','310000','330000','330200',
       '440000','510000','610000','650000'])[1 + u % 10], '{}', 'accepted', now(), 1, 1
     from generate_series(1, $1::integer) u, implementation.period p`,
    [units],
  )
  const lines = indicators.map(({ code, theme, accrual }, place) => ({
    code,
    place: place + 1,
    segment: theme === 'resident' ? 'resident' : 'enterprise',
    weight: accrual === 'mean' ? 3 : null,
  }))
  await run(
    `insert into implementation.figure (report_id, sequence, place, pilot_id, indicator, segment, cover_class, sector, scenario,
       size, region_code, row_number, value, weight)
     select r.id, 1, i.place, r.pilot_id, i.code, i.segment, 'property', 'industrial-internet', '', 'small', r.region_code, 1,
       1000 + i.place, i.weight
     from implementation.report r, jsonb_to_recordset($1::jsonb) as i (code text, place integer, segment text, weight bigint)`,
    [JSON.stringify(lines)],
  )
  await run(
    `insert into implementation.sealed_report (id, report_id, pilot_id, sequence, answers_version, fingerprint,
       dictionary_version, arrived_at, sealed_by, sealed_by_name, reasons, sum_indicators, sum_segments, sum_regions, sum_values,
       sum_weighed, sum_weights, sum_cells)
     select gen_random_uuid(), report_id, min(pilot_id::text)::uuid, 1, 1, repeat('0', 64), 1, now(), gen_random_uuid(), 'B',
       '[]', array_agg(indicator), array_agg(segment), array_agg(region_code), array_agg(value),
       array_agg(coalesce(value::numeric * weight, 0)), array_agg(coalesce(weight, 0)), array_agg(1)
     from implementation.figure group by report_id`,
  )
  for (const table of ['period', 'report', 'sealed_report', 'figure'])
    await run(`alter table implementation.${table} force row level security`)
  await run('analyze implementation.report')
  await run('analyze implementation.figure')
  await run('analyze implementation.sealed_report')
}

async function official(database: Database): Promise<string> {
  const made = await withTx(database, { kind: 'session', sessionHash: null }, async (tx) => {
    const id = tx.newId<'account'>()
    await createAccount(tx, {
      id,
      login: 'bench.official',
      name: 'bench',
      email: '',
      organisationId: null,
      locale: 'zh',
      isDemo: false,
      passwordHash: null,
      grants: [{ role: 'ministry-officer', regionCode: null, state: 'granted' }],
      grantedBy: null,
    })
    return ok(await startSession(tx, { accountId: id, isSecondFactorDue: false, isSteppedUp: true }))
  })
  if (!made.ok) throw new Error(made.refusal.message.en)
  return createHash('sm3').update(made.value).digest('hex')
}
