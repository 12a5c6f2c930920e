import type { Permit } from '../../../../foundation/access/index.ts'
import { type Day, dayOf, type Id, type Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { ExitEffect, GroundCode } from '../../index.ts'
import type { ExitCaseRow } from './cases.ts'

export interface ExitNoticeRow {
  readonly id: Id<'exit-case'>
  readonly number: string
  readonly programmeId: string
  readonly organisationName: string
  readonly regionCode: string
  readonly grounds: readonly GroundCode[]
  readonly reason: string
  readonly effects: readonly ExitEffect[]
  readonly decidedOn: Day
  readonly publishedAt: Instant
  readonly reinstatedOn: Day | null
  readonly version: number
}

export const noticeColumns = `id, number, programme_id as "programmeId", organisation_name as "organisationName",
  region_code as "regionCode", grounds, reason, effects, decided_on as "decidedOn", published_at as "publishedAt",
  reinstated_on as "reinstatedOn", version`

const list = statement(
  'exit.notices',
  `select ${noticeColumns} from exit.exit_notice order by published_at desc, id limit 500`,
)
const insert = statement(
  'exit.insert-notice',
  `insert into exit.exit_notice (id, number, programme_id, organisation_name, region_code, grounds, reason, effects,
     decided_on, published_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${noticeColumns}`,
)
const restore = statement(
  'exit.restore-notice',
  `update exit.exit_notice set reinstated_on = $2, version = version + 1 where id = $1 returning ${noticeColumns}`,
)
const entriesLed = statement(
  'exit.entries-led',
  `select number, title from catalogue.entry_versions
   where lead_organisation_id = $1 and round = $2 and standing = 'in force' order by number`,
)

export const listNotices = (tx: Tx): Promise<readonly ExitNoticeRow[]> => tx.query<ExitNoticeRow>(list)

export async function insertNotice(
  tx: Tx,
  permit: Permit<'exit-case', 'publish'>,
  row: ExitCaseRow,
): Promise<ExitNoticeRow> {
  const codes = row.grounds.map(({ ground }) => ground)
  const of = [row.number, row.programmeId, row.organisationName, row.regionCode, codes]
  const decidedOn = dayOf(row.decidedAt ?? tx.now)
  const values = [permit.id, ...of, row.proposalReason ?? '', json(row.effects), decidedOn, tx.now]
  return only(await tx.query<ExitNoticeRow>(insert, values))
}

export async function restoreNotice(tx: Tx, permit: Permit<'exit-case', 'reinstate'>, on: Day): Promise<ExitNoticeRow> {
  return only(await tx.query<ExitNoticeRow>(restore, [permit.id, on]))
}

/** Entries of the round that the unit leads and that are in force today, from the view of the catalogue. */
export const entriesLedBy = (
  tx: Tx,
  organisationId: string,
  programmeId: string,
): Promise<readonly { readonly number: string; readonly title: string }[]> =>
  tx.query<{ readonly number: string; readonly title: string }>(entriesLed, [organisationId, programmeId])
