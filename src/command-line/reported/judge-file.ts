import { type Day, ok, refuse, type Result } from '../../foundation/kernel/index.ts'
import { claimTotalsOf, type CountedClaim, judgeClaims } from '../../insurance/claims/index.ts'
import {
  type Break,
  cellsOf,
  judgeBook,
  type JudgedPolicy,
  keysOf,
  nameOf,
  type PolicyKey,
  saltDigestOf,
  totalsOf,
} from '../../insurance/policies/index.ts'
import { fields, listOf, otherwise, type Read, where } from '../reading/reading.ts'
import { tooShort } from '../reading/reading-refusals.ts'
import { date, text } from '../reading/values.ts'
import { claimRow, policyRow } from './rows.ts'

/** A break with the key of its policy, by which insurer and ministry speak of the same one. */
export interface KeyedBreak extends Break {
  readonly key: string | null
}

export interface JudgedFile {
  readonly totals: object | null
  readonly keys: readonly PolicyKey[]
  readonly breaks: readonly KeyedBreak[]
}

type Hash = (text: string) => string

const anything: Read<unknown> = (value) => ok(value)
const file = fields({
  reporter: text,
  asOf: date,
  salt: where(text, (salt) => salt.length >= 16, tooShort(16)),
  policies: listOf(anything),
  claims: otherwise(listOf(anything), []),
})

/** Judges the policies, transactions and claims of one insurer's file: what may be sent, and what is to be put right. */
export function judgeFile(document: unknown, hash: Hash): JudgedFile {
  const given = file(document, '')
  if (!given.ok) return { totals: null, keys: [], breaks: [{ row: '', key: null, refusal: given.refusal }] }
  const { reporter, asOf, salt } = given.value
  const policies = readRows('policies', given.value.policies, policyRow)
  const claims = readRows('claims', given.value.claims, claimRow)
  const book = judgeBook(reporter, policies.read)
  const losses = judgeClaims(book.counted, claims.read)
  const keys = new Map<string, string>()
  for (const one of policies.read) keys.set(one.row, hash(`${salt}|${nameOf(one)}`))
  for (const one of claims.read)
    keys.set(one.row, hash(`${salt}|${nameOf({ leader: one.leader, number: one.policy })}`))
  const breaks = [...policies.breaks, ...book.breaks, ...claims.breaks, ...losses.breaks]
  return {
    // By the first two the platform knows whose statement it is and which salt made its keys.
    totals: {
      reporter,
      saltDigest: saltDigestOf(salt, hash),
      ...totalsByRole({ reporter, asOf, policies: book.counted, claims: losses.counted }),
    },
    keys: keysOf(book.counted, { reporter, salt, hash }),
    breaks: breaks.map((one) => ({ ...one, key: keys.get(/^\w+\[\d+\]/.exec(one.row)?.[0] ?? '') ?? null })),
  }
}

interface Rows<Row> {
  readonly read: readonly Row[]
  readonly breaks: readonly Break[]
}

/** A row that cannot be read is told and left out; all others are judged. */
function readRows<Row>(list: string, rows: readonly unknown[], reader: (row: string) => Read<Row>): Rows<Row> {
  const results = rows.map((value, index): Result<Row, Break> => {
    const row = `${list}[${index}]`
    const read = reader(row)(value, row)
    return read.ok ? read : refuse({ row, refusal: read.refusal })
  })
  return {
    read: results.flatMap((one) => (one.ok ? [one.value] : [])),
    breaks: results.flatMap((one) => (one.ok ? [] : [one.refusal])),
  }
}

/**
 * What the reporter leads and what it follows, apart: the ministry adds what is led and, of what is followed, only keys
 * that no leader has sent, so that a policy counts once nationally and at 100%.
 */
function totalsByRole(given: {
  readonly reporter: string
  readonly asOf: Day
  readonly policies: readonly JudgedPolicy[]
  readonly claims: readonly CountedClaim[]
}): object {
  const { reporter, asOf, policies, claims } = given
  const led = policies.filter(({ policy }) => policy.leader === reporter)
  const followed = policies.filter(({ policy }) => policy.leader !== reporter)
  const claimsOf = (role: readonly JudgedPolicy[]): readonly CountedClaim[] => {
    const names = new Set(role.map(({ policy }) => nameOf(policy)))
    return claims.filter(({ claim }) => names.has(nameOf({ leader: claim.leader, number: claim.policy })))
  }
  return {
    asOf,
    led: { ...totalsOf(led, asOf), ...claimTotalsOf(claimsOf(led)) },
    followed: { ...totalsOf(followed, asOf), ...claimTotalsOf(claimsOf(followed)) },
    cells: cellsOf(led),
  }
}
