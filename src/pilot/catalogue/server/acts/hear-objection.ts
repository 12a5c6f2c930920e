import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting, UseCase } from '../../../../foundation/access/server/index.ts'
import { type Result, canonicalText, dayOf, ok, refuse } from '../../../../foundation/kernel/index.ts'
import type { Tx } from '../../../../foundation/storage/server/index.ts'
import { tiesOf } from '../../../parties/server/index.ts'
import {
  type Investigator,
  type KeptContent,
  canonicalContent,
  objectionRefusals,
  setAside,
  takeObjection,
} from '../../index.ts'
import { changed, selectionClause } from '../evidence.ts'
import { type ObjectionView, objectionViewOf } from '../looks/objection-view.ts'
import { objectionObject } from '../objects.ts'
import { type ObjectionRow, changeObjection, lockObjection } from '../store/objections.ts'
import { tellDecided } from './tell-objector.ts'
import { type ItemRow, findPublicity, itemsOfPublicity } from '../store/publicities.ts'

export interface OnVersion {
  readonly id: string
  readonly version: number
}

type Action = Parameters<typeof changeObjection>[1]['action']

/** What an act does to the row it has locked, or why not. */
type Step = (
  row: ObjectionRow,
  acting: Acting,
) => Promise<Result<Partial<ObjectionRow>>> | Result<Partial<ObjectionRow>>

/** Load, permit, compare versions, change, record: every act on an objection. The first of two wins, the other is told. */
export const objectionAct =
  (action: Action, { id, version }: OnVersion, step: Step): UseCase<ObjectionView> =>
  async (acting) => {
    const row = await lockObjection(acting.tx, id)
    if (!row) return refuse(notFound)
    if (row.version !== version && acting.permit('read', objectionObject(acting.actor, row)).ok)
      return refuse(movedMeanwhile(row))
    const permit = acting.permit(action, objectionObject(acting.actor, row))
    if (!permit.ok) return permit
    const stepped = await step(row, acting)
    if (!stepped.ok) return stepped
    const stored = await changeObjection(acting.tx, permit.value, { ...row, ...stepped.value })
    acting.tx.record({
      action: `objection.${action}`,
      resource: 'objection',
      id,
      version: stored.version,
      clause: selectionClause,
      changes: [changed.objection(stored)],
    })
    await tellWhenDecided(acting, stored)
    return objectionViewOf(acting, stored)
  }

async function tellWhenDecided(acting: Acting, row: ObjectionRow): Promise<void> {
  const { state, answer, reason } = row
  if (state !== 'upheld' && state !== 'dismissed' && state !== 'set-aside') return
  const number = (await itemOf(acting.tx, row))?.number ?? ''
  await tellDecided(acting, { ...row, number, outcome: state, answer: state === 'set-aside' ? reason : answer })
}

/** The desk holds the unit's sealed original. */
export const registerSeal = (input: OnVersion): UseCase<ObjectionView> =>
  objectionAct('register-seal', input, (row, { tx }) =>
    row.objector === 'unit' && row.sealedAt === null
      ? ok({ sealedAt: tx.now })
      : refuse(objectionRefusals.sealRegistered),
  )

/** An investigator takes it up, after the platform has looked for ties and the person has declared. */
export const take = (input: OnVersion & { readonly declaration: string }): UseCase<ObjectionView> =>
  objectionAct('take', input, async (row, { tx, actor }) => {
    const item = await itemOf(tx, row)
    if (!item) return refuse(notFound)
    const { objector, sealedAt } = row
    const taken = takeObjection({
      objector: { kind: objector, sealedAt },
      investigator: await investigatorOf(tx, actor.organisationId),
      members: membersOf(item.content),
      declaration: input.declaration,
    })
    if (!taken.ok) return taken
    const { declaration } = input
    return ok({ ...taken.value, investigatorId: actor.accountId, investigatorName: actor.name, declaration })
  })

export const giveBack = (input: OnVersion & { readonly reason: string }): UseCase<ObjectionView> =>
  objectionAct('give-back', input, () =>
    ok({ state: 'received', investigatorId: null, investigatorName: null, declaration: '', reason: input.reason }),
  )

export const setAsideUnsealed = (input: OnVersion & { readonly reason: string }): UseCase<ObjectionView> =>
  objectionAct('set-aside', input, async (row, { tx, actor }) => {
    const publicity = await findPublicity(tx, row.publicityId)
    if (!publicity) return refuse(notFound)
    const moved = setAside({ kind: row.objector, sealedAt: row.sealedAt }, publicity.closesAt, tx.now)
    return moved.ok ? ok({ ...moved.value, reason: input.reason, ...decision(tx, actor.name) }) : moved
  })

export interface Report extends OnVersion {
  readonly finding: 'uphold' | 'dismiss'
  readonly remedy: 'remove' | 'amend' | null
  /** What the entry is to say instead, where it is amended. */
  readonly amendment: {
    readonly title?: string | undefined
    readonly summary?: string | undefined
    readonly partners?: KeptContent['partners'] | undefined
  } | null
  readonly report: string
  /** The written answer to the objector, as it will be sent. */
  readonly answer: string
}

/** 调查报告: what was found, what should follow, and the answer to the objector. */
export const report = (input: Report): UseCase<ObjectionView> =>
  objectionAct('report', input, async (row, { tx }) => {
    const item = await itemOf(tx, row)
    if (!item) return refuse(notFound)
    const { finding, report: found, answer } = input
    const remedy = finding === 'uphold' ? (input.remedy ?? 'remove') : null
    const amendment = remedy === 'amend' ? amended(item.content, input.amendment) : null
    if (amendment && sameContent(amendment, item.content)) return refuse(objectionRefusals.amendmentChangesNothing)
    return ok({ state: 'reported', finding, remedy, amendment, report: found, answer, reportedAt: tx.now })
  })

export const returnReport = (input: OnVersion & { readonly reason: string }): UseCase<ObjectionView> =>
  objectionAct('return', input, () => ok({ state: 'investigating', reason: input.reason }))

function amended(content: KeptContent, said: Report['amendment']): KeptContent {
  const { title = content.title, summary = content.summary, partners = content.partners } = said ?? {}
  return { ...content, title, summary, partners }
}

export function decision(tx: Tx, name: string): Pick<ObjectionRow, 'decidedAt' | 'decidedByName'> {
  return { decidedAt: tx.now, decidedByName: name }
}

export async function itemOf(tx: Tx, row: ObjectionRow): Promise<ItemRow | undefined> {
  return (await itemsOfPublicity(tx, row.publicityId)).find(({ solutionId }) => solutionId === row.solutionId)
}

const sameContent = (one: KeptContent, other: KeptContent): boolean =>
  canonicalText(canonicalContent(one)) === canonicalText(canonicalContent(other))

function membersOf({ lead, partners }: KeptContent): readonly string[] {
  return [lead, ...partners].flatMap(({ organisationId }) => organisationId ?? [])
}

async function investigatorOf(tx: Tx, organisationId: string | null): Promise<Investigator> {
  if (organisationId === null) return { organisationId, ties: new Set() }
  const ties = await tiesOf(tx, [organisationId], dayOf(tx.now))
  return { organisationId, ties: ties.get(organisationId) ?? new Set() }
}

function movedMeanwhile({ state, decidedByName, investigatorName, decidedAt, reason }: ObjectionRow) {
  const by = decidedByName ?? investigatorName
  return objectionRefusals.decidedMeanwhile({ state, by, at: decidedAt, reason })
}
