import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { Draw, RoundSettings, RoundState } from '../../index.ts'

export interface RoundRow {
  readonly id: Id<'review-round'>
  readonly programmeId: string
  readonly state: RoundState
  readonly settings: RoundSettings
  readonly groups: Readonly<Record<string, string>>
  readonly promise: string | null
  readonly promisedAt: Instant | null
  readonly listHash: string | null
  readonly frozenAt: Instant | null
  readonly nonce: string | null
  readonly publicNumber: string | null
  readonly publicSource: string | null
  readonly drawnAt: Instant | null
  readonly drawnByName: string | null
  readonly version: number
}

const columns = `id, programme_id as "programmeId", state, settings, groups, promise, promised_at as "promisedAt",
  list_hash as "listHash", frozen_at as "frozenAt", nonce, public_number as "publicNumber",
  public_source as "publicSource", drawn_at as "drawnAt", drawn_by_name as "drawnByName", version`

const all = statement('review.rounds', `select ${columns} from review.round order by programme_id`)
const find = statement('review.round', `select ${columns} from review.round where id = $1`)
const lock = statement('review.lock-round', `select ${columns} from review.round where id = $1 for update`)
const insert = statement(
  'review.insert-round',
  `insert into review.round (id, programme_id, state, settings, changed_at) values ($1, $2, 'preparing', $3, $4)
   on conflict (programme_id) do nothing returning ${columns}`,
)
const update = statement(
  'review.update-round',
  `update review.round set state = $2, settings = $3, groups = $4, promise = $5, promised_at = $6, list_hash = $7,
     frozen_at = $8, nonce = $9, public_number = $10, public_source = $11, drawn_at = $12, drawn_by_name = $13,
     changed_at = $14, version = version + 1
   where id = $1 returning ${columns}`,
)

export const listRounds = (tx: Tx): Promise<readonly RoundRow[]> => tx.query<RoundRow>(all)

export async function findRound(tx: Tx, id: string): Promise<RoundRow | undefined> {
  return (await tx.query<RoundRow>(find, [id]))[0]
}

export async function lockRound(tx: Tx, id: string): Promise<RoundRow | undefined> {
  return (await tx.query<RoundRow>(lock, [id]))[0]
}

/** Undefined where the programme has its round already. */
export async function insertRound(
  tx: Tx,
  permit: Permit<'review-round', 'open'>,
  round: Pick<RoundRow, 'programmeId' | 'settings'>,
): Promise<RoundRow | undefined> {
  return (await tx.query<RoundRow>(insert, [permit.id, round.programmeId, json(round.settings), tx.now]))[0]
}

export type RoundMove =
  | 'edit'
  | 'promise'
  | 'pin'
  | 'freeze'
  | 'draw'
  | 'invite'
  | 'assign'
  | 'begin-scoring'
  | 'drop-withdrawn'
  | 'close-scoring'

export async function updateRound(tx: Tx, permit: Permit<'review-round', RoundMove>, row: RoundRow): Promise<RoundRow> {
  const values = [
    permit.id,
    row.state,
    json(row.settings),
    json(row.groups),
    row.promise,
    row.promisedAt,
    row.listHash,
    row.frozenAt,
    row.nonce,
    row.publicNumber,
    row.publicSource,
    row.drawnAt,
    row.drawnByName,
    tx.now,
  ]
  return only(await tx.query<RoundRow>(update, values))
}

/** What `shidian draw` reads; whoever has it can draw again. */
export interface PublishedRequest {
  readonly listHash: string
  readonly nonce: string
  readonly publicNumber: string
  readonly strata: readonly { readonly profession: string; readonly count: number; readonly reserves: number }[]
  readonly experts: readonly { readonly id: string; readonly profession: string }[]
  readonly excluded: readonly string[]
}

export interface PanelRow {
  readonly id: Id<'panel'>
  readonly roundId: string
  readonly name: string
  readonly listHash: string
  readonly request: PublishedRequest | null
  readonly outcome: Draw | null
}

const panelColumns = `id, round_id as "roundId", name, list_hash as "listHash", request, outcome`
const panels = statement(
  'review.panels-of-round',
  `select ${panelColumns} from review.panel where round_id = $1 order by name`,
)
const insertPanels = statement(
  'review.insert-panel',
  'insert into review.panel (id, round_id, name, list_hash) values ($1, $2, $3, $4)',
)
const drawnPanel = statement('review.draw-panel', 'update review.panel set request = $2, outcome = $3 where id = $1')

export const panelsOf = (tx: Tx, roundId: string): Promise<readonly PanelRow[]> => tx.query<PanelRow>(panels, [roundId])

export async function insertPanel(
  tx: Tx,
  permit: Permit<'review-round', 'freeze'>,
  panel: Pick<PanelRow, 'id' | 'name' | 'listHash'>,
): Promise<void> {
  await tx.query(insertPanels, [panel.id, permit.id, panel.name, panel.listHash])
}

export async function keepDraw(
  tx: Tx,
  _permit: Permit<'review-round', 'draw'>,
  panel: { readonly id: string; readonly request: PublishedRequest; readonly outcome: Draw },
): Promise<void> {
  await tx.query(drawnPanel, [panel.id, json(panel.request), json(panel.outcome)])
}

export interface PinRow {
  readonly id: Id<'pin'>
  readonly expertId: string
  readonly solutionId: string
  readonly says: 'conflict' | 'none'
  readonly reason: string
  readonly pinnedByName: string
  readonly version: number
}

const pinColumns = `id, expert_id as "expertId", solution_id as "solutionId", says, reason,
  pinned_by_name as "pinnedByName", version`
const pins = statement('review.pins', `select ${pinColumns} from review.pin where round_id = $1 order by id`)
const insertPinRow = statement(
  'review.insert-pin',
  `insert into review.pin (id, round_id, expert_id, solution_id, says, reason, pinned_by_name, pinned_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (round_id, expert_id, solution_id) do update set says = excluded.says, reason = excluded.reason,
     pinned_by_name = excluded.pinned_by_name, pinned_at = excluded.pinned_at, version = review.pin.version + 1
   returning ${pinColumns}`,
)

export const pinsOf = (tx: Tx, roundId: string): Promise<readonly PinRow[]> => tx.query<PinRow>(pins, [roundId])

export async function keepPin(
  tx: Tx,
  permit: Permit<'review-round', 'pin'>,
  pin: Omit<PinRow, 'id' | 'version'>,
): Promise<PinRow> {
  const { expertId, solutionId, says, reason, pinnedByName } = pin
  const values = [tx.newId<'pin'>(), permit.id, expertId, solutionId, says, reason, pinnedByName, tx.now]
  return only(await tx.query<PinRow>(insertPinRow, values))
}
