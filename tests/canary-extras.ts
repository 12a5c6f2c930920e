import { nothingArranged } from '../src/insurance/policies/index.ts'
import { plantedAgreement } from './planted-agreement.ts'
import { statementOf } from './fixtures/statement-file.ts'
import { randomBytes } from 'node:crypto'
import type { Host, ServerSlice } from '../src/foundation/access/server/index.ts'
import { makeId } from '../src/foundation/kernel/index.ts'
import type { ProofWorld } from './proof-world.ts'
import type { TestServer } from './server.ts'

const freshId = (): string => makeId(Date.now(), randomBytes(10))
const hash = (): string => randomBytes(32).toString('hex')

/** What the demo's stories leave out, so that every kind of text is there: one of each, tied as the product ties it. */
export async function plantExtras(server: TestServer, { solutions, onlookers }: ProofWorld): Promise<void> {
  const units = [...new Set(onlookers.flatMap(({ organisationId }) => organisationId ?? []))]
  for (const unit of units) await plantOfUnit(server, unit)
  for (const solution of solutions.values()) {
    await server.sql(
      `insert into documents.print (id, subject_id, content, document, state, bytes, pages, asked_at, finished_at)
       values ($1, $2, $3, '{"title": "打印件"}', 'ready', 'a print', 1, clock_now(), clock_now())`,
      [freshId(), solution, hash()],
    )
  }
  await server.sql(
    `insert into solicitation.extension (id, programme_id, state, new_deadline, old_deadline, reason, proposed_by,
       proposed_by_name, proposed_at)
     values ($1, 'demo-open', 'proposed', clock_now() + interval '90 days', clock_now(), '说明', $1, '某人', clock_now())`,
    [freshId()],
  )
  await server.sql(
    `insert into review.expert (id, name, profession, state, employers, max_load, created_at, changed_at)
     values ($1, '某位专家', 'law', 'listed', '[{"organisationId": null, "name": "某律师事务所"}]', 8, clock_now(), clock_now())`,
    [freshId()],
  )
}

async function plantOfUnit({ sql }: TestServer, unit: string): Promise<void> {
  const [evidence, invitation, enrolment] = [freshId(), freshId(), freshId()]
  await sql(
    `insert into parties.evidence (id, organisation_id, about, grade, title, observed_on, added_by, added_at)
     values ($1, $2, 'capability', 'uploaded', '说明', '2026-01-01', $1, clock_now())`,
    [evidence, unit],
  )
  await sql(
    `insert into access.invitation (id, organisation_id, name, roles, at_once, token_hash, state, invited_by, invited_at, ends_at)
     values ($1, $2, '某人', '{filler}', true, $3, 'sent', $1, clock_now(), clock_now() + interval '7 days')`,
    [invitation, unit, hash()],
  )
  await sql(
    `insert into parties.enrolment (id, credit_code, organisation_name, person_name, email, locale, state, organisation_id, asked_at)
     select $1, credit_code, name, '某人', 'b@example.cn', 'zh', 'waiting-for-unit', id, clock_now()
     from parties.organisation where id = $2`,
    [enrolment, unit],
  )
  const run = freshId()
  await sql(
    `insert into risk.run (id, organisation_id, name, state, book, years, seed, engine, library, parts, total, created_by,
       created_by_name, created_at)
     values ($1, $2, '某组合', 'waiting', '{"rows": [{"sector": "telecom-internet", "size": "small", "count": 3, "region": "",
       "cloud": "某云", "supplier": ""}], "sharePpm": 1000000, "adjustments": []}', 4096, 1, 'e', 'l', 1, 1, $1, '某人',
       clock_now())`,
    [run, unit],
  )
  await sql(`insert into access.relation (resource, subject, relation) values ($1, $2, 'own')`, [
    run,
    `organisation:${unit}`,
  ])
  await plantReported(sql, unit)
  await plantUnderwriting(sql, unit)
  await plantPolicyOf(sql, unit)
  for (const subject of [`organisation:${unit}`, 'role:ministry-officer'])
    await sql(`insert into access.relation (resource, subject, relation) values ($1, $2, 'own')`, [enrolment, subject])
}

/** An issued policy that the unit wrote for nobody on the stage, with its receipt and its first transaction. */
async function plantPolicyOf(sql: TestServer['sql'], unit: string): Promise<void> {
  const [policy, issued] = [freshId(), freshId()]
  await sql(`insert into access.relation (resource, subject, relation) values ($1, $2, 'own')`, [
    policy,
    `organisation:${unit}`,
  ])
  await sql(
    `insert into policies.policy (id, insurer_id, quotation_id, proposal_id, applicant_id, insured_id, state, number, agreed,
       arranged, opened_by, opened_by_name, opened_at, issued_at)
     values ($1, $2, $1, $1, $1, $1, 'issued', 'CANARY-1', $3, $4, $1, '某人', clock_now(), clock_now())`,
    [policy, unit, JSON.stringify(plantedAgreement), JSON.stringify(nothingArranged)],
  )
  await sql(
    `insert into policies.premium_receipt (id, policy_id, amount, received_at, holder, voucher, recorded_by_name, recorded_at)
     values ($1, $2, 1, clock_now(), 'insurer', 'V-1', '某人', clock_now())`,
    [freshId(), policy],
  )
  const { term, premium, terms } = plantedAgreement
  const charges = [{ kind: 'premium', gross: premium, net: premium, tax: '0' }]
  await sql(
    `insert into policies.transaction (id, policy_id, sequence, batch, act, effective, recorded_at, reason, content, charges,
       recorded_by_name)
     values ($1, $2, 1, $1, 'ISSUE', $3, clock_now(), '承保', $4, $5, '某人')`,
    [issued, policy, term.start, JSON.stringify({ term, premium, terms }), JSON.stringify(charges)],
  )
  await sql(
    `insert into policies.segment (policy_id, sequence, starts, ends, premium, terms, within, since)
     values ($1, 1, $2, $3, $4, $5, $6, $6)`,
    [policy, term.start, term.end, premium, JSON.stringify(terms), issued],
  )
}

/** A draft of a statement and one policy reported as attribution, each its unit's own. */
async function plantReported(sql: TestServer['sql'], unit: string): Promise<void> {
  const [statement, attribution] = [freshId(), freshId()]
  for (const id of [statement, attribution])
    await sql(`insert into access.relation (resource, subject, relation) values ($1, $2, 'own')`, [
      id,
      `organisation:${unit}`,
    ])
  const { totals, breaks } = statementOf({ reporter: 'x', saltDigest: 'x', asOf: '2026-01-31', led: 0, followed: 0 })
  await sql(
    `insert into policies.statement (id, round_id, organisation_id, number, state, as_of, led, followed, cells, breaks,
       fingerprint, keys_digest, uploaded_by, uploaded_by_name, uploaded_at)
     select $1, p.id, $2, 1, 'draft', '2026-01-31', $3, $3, '[]', $4, $5, $5, $1, '某人', clock_now()
     from programmes.programme p where p.code = 'demo-open'`,
    [statement, unit, JSON.stringify(totals.led), JSON.stringify(breaks), hash()],
  )
  await sql(
    `insert into policies.attribution (id, round_id, subject, part, opened_at)
     select $1, p.id, $2, 'service', clock_now() from programmes.programme p where p.code = 'demo-open'`,
    [attribution, `organisation:${unit}`],
  )
  await sql(
    `insert into policies.attribution_key (attribution_id, key, reported_by_name, reported_at)
     values ($1, decode($2, 'hex'), '某人', clock_now())`,
    [attribution, hash()],
  )
}

/** Runs the worker's part over all letters, so that the message centres are filled. */
export async function deliverLetters(server: TestServer, slices: readonly ServerSlice[]): Promise<number> {
  const deliver = slices.flatMap(({ jobs }) => jobs ?? []).find(({ name }) => name === 'outbox.deliver')
  const letters = await server.sql<{ id: string }>(`select id from outbox.letter where state = 'queued'`)
  const host: Host = server.host
  for (const { id } of letters) await deliver?.run(host, { letter: id }, () => Promise.resolve(true))
  return letters.length
}

/** A proposal with an issue and a draft of an offer on it, all of them the unit's own. */
async function plantUnderwriting(sql: TestServer['sql'], unit: string): Promise<void> {
  const [proposal, issue, quotation] = [freshId(), freshId(), freshId()]
  await sql(`insert into access.relation (resource, subject, relation) values ($1, $2, 'own')`, [
    proposal,
    `organisation:${unit}`,
  ])
  await sql(
    `insert into underwriting.proposal (id, insurer_id, applicant_id, insured_id, product_code, product_edition, sector,
       starts_on, ends_on, state, form_version, answers, answers_hash, signed_by_name, signed_on, created_by, created_by_name, created_at)
     values ($1, $2, $1, $1, 'EX-CYB', '2026-1', 'other', '2027-01-01', '2028-01-01', 'signed', '1', '{"note": "某答案"}', $3, '某人',
       '2026-01-01', $1,
       '某人', clock_now())`,
    [proposal, unit, hash()],
  )
  await sql(
    `insert into underwriting.issue (id, proposal_id, insurer_id, code, level, grade, state, value, raised_by_name, raised_at)
     values ($1, $2, $3, 'no-offline-backup', 'BLOCK_BIND', 'G3', 'open', '某缺陷', '某人', clock_now())`,
    [issue, proposal, unit],
  )
  await sql(
    `insert into underwriting.quotation (id, proposal_id, insurer_id, number, state, wanted, answers_hash, drafted_by,
       drafted_by_name, drafted_at)
     values ($1, $2, $3, 1, 'draft', '{}', $4, $1, '某人', clock_now())`,
    [quotation, proposal, unit, hash()],
  )
}
