import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import type { EnrolmentState } from '../../index.ts'

export interface Enrolment {
  readonly id: Id<'enrolment'>
  readonly creditCode: string
  readonly organisationName: string
  readonly personName: string
  readonly email: string
  readonly locale: 'zh' | 'en'
  readonly state: EnrolmentState
  readonly organisationId: Id<'organisation'> | null
  readonly askedAt: Instant
  readonly answeredAt: Instant | null
  readonly reason: string
  readonly version: number
}

const columns = `id, credit_code as "creditCode", organisation_name as "organisationName", person_name as "personName",
  email, locale, state, organisation_id as "organisationId", asked_at as "askedAt", answered_at as "answeredAt", reason,
  version`

const ask = statement('parties.ask-to-enrol', 'select parties.ask_to_enrol($1)')
const lock = statement('parties.lock-enrolment', `select ${columns} from parties.enrolment where id = $1 for update`)
const list = statement(
  'parties.list-enrolments',
  `select ${columns} from parties.enrolment where state in ('waiting-for-unit', 'waiting-for-office') order by id limit 200`,
)
const pass = statement(
  'parties.pass-enrolment',
  `update parties.enrolment set state = $2, organisation_id = $3, version = version + 1 where id = $1`,
)
const answer = statement(
  'parties.answer-enrolment',
  `update parties.enrolment set state = $2, organisation_id = $3, reason = $4, answered_at = $5, answered_by = $6,
     version = version + 1 where id = $1 returning ${columns}`,
)

export type NewEnrolment = Pick<Enrolment, 'id' | 'creditCode' | 'organisationName' | 'personName' | 'email' | 'locale'>

export async function insertEnrolment(tx: Tx, one: NewEnrolment): Promise<void> {
  await tx.query(ask, [json(one)])
}

export async function lockEnrolment(tx: Tx, id: string): Promise<Enrolment | undefined> {
  return (await tx.query<Enrolment>(lock, [id]))[0]
}

export function listEnrolments(tx: Tx): Promise<readonly Enrolment[]> {
  return tx.query<Enrolment>(list)
}

/** By the worker alone. */
export async function passEnrolment(
  tx: Tx,
  { id, state, organisationId }: Pick<Enrolment, 'id' | 'state' | 'organisationId'>,
): Promise<void> {
  await tx.query(pass, [id, state, organisationId])
}

export async function answerEnrolment(
  tx: Tx,
  permit: Permit<'enrolment', 'accept' | 'decline'>,
  one: {
    readonly state: EnrolmentState
    readonly organisationId: string | null
    readonly reason: string
    readonly by: string
  },
): Promise<Enrolment> {
  const values = [permit.id, one.state, one.organisationId, one.reason, tx.now, one.by]
  const [row] = await tx.query<Enrolment>(answer, values)
  if (row === undefined) throw new Error('the enrolment that was just locked is not there')
  return row
}
