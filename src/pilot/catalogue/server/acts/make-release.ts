import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting, UseCase } from '../../../../foundation/access/server/index.ts'
import { type Day, type Result, dayOf, ok, refuse } from '../../../../foundation/kernel/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { type KeptContent, finalList, proposeRelease, publicityRefusals, releaseRefusals } from '../../index.ts'
import { changed, selectionClause } from '../evidence.ts'
import { wordsOf } from '../entry-words.ts'
import { type ReleaseView, releaseViewOf } from '../looks/release-view.ts'
import { releaseObject } from '../objects.ts'
import { holdRound, itemsOf, listPublicities } from '../store/publicities.ts'
import { findCurrent, listedSolutions } from '../store/entries.ts'
import {
  type NewLine,
  type ReleaseRow,
  addLines,
  changeRelease,
  dropLine,
  findLine,
  insertRelease,
  isInHand,
  linesOf,
  lockRelease,
  rewriteLine,
} from '../store/releases.ts'
import type { OnVersion } from './hear-objection.ts'

/** A draft release of a round: it begins with what its concluded 公示 leaves and is not yet listed. */
export const createRelease =
  (input: { readonly programme: string }): UseCase<ReleaseView> =>
  async (acting) => {
    const { tx, actor } = acting
    const id = tx.newId<'release'>()
    const permit = acting.permit('create', { resource: 'release', id, state: 'draft', relations: [] })
    if (!permit.ok) return permit
    if (!(await readRound(tx, input.programme))) return refuse(notFound)
    await holdRound(tx, input.programme)
    if (await isInHand(tx, input.programme)) return refuse(releaseRefusals.releaseInHand)
    const publicities = await listPublicities(tx, input.programme)
    const open = publicities.filter(({ state }) => state === 'running').length
    if (open > 0) return refuse(publicityRefusals.listNotSettled(open))
    const row = await insertRelease(tx, permit.value, { programmeId: input.programme, byName: actor.name })
    const listed = new Set(await listedSolutions(tx, input.programme))
    const settled = finalList(await itemsOf(tx, input.programme)).filter(({ solutionId }) => !listed.has(solutionId))
    const lines = settled.map(({ solutionId, content }) => added(acting, content, solutionId))
    await addLines(tx, permit.value, lines)
    record(acting, 'create', row, { lines: lines.length })
    return releaseViewOf(acting, row, await linesOf(tx, row.id))
  }

export const added = ({ tx }: Pick<Acting, 'tx'>, content: KeptContent, solutionId: string | null): NewLine => ({
  id: tx.newId<'release-line'>(),
  change: 'added',
  entryId: null,
  solutionId,
  content,
  words: wordsOf(content),
  reason: '',
})

type Step = (row: ReleaseRow, acting: Acting) => Promise<Result<Partial<ReleaseRow>>> | Result<Partial<ReleaseRow>>
type Action = Parameters<typeof changeRelease>[1]['action']

/** Load, permit, compare versions, change, record: every act on a release in hand but its publication. */
export const releaseAct =
  (action: Action, { id, version }: OnVersion, step: Step): UseCase<ReleaseView> =>
  async (acting) => {
    const row = await lockRelease(acting.tx, id)
    if (!row) return refuse(notFound)
    const object = releaseObject(acting.actor, row)
    if (row.version !== version && acting.permit('read', object).ok) return refuse(movedMeanwhile(row))
    const permit = acting.permit(action, object)
    if (!permit.ok) return permit
    const stepped = await step(row, acting)
    if (!stepped.ok) return stepped
    const stored = await changeRelease(acting.tx, permit.value, { ...row, ...stepped.value })
    record(acting, action, stored, {})
    return releaseViewOf(acting, stored, await linesOf(acting.tx, id))
  }

export interface Heading extends OnVersion {
  readonly basis: string
  readonly effectiveFrom: Day | null
}

export const editRelease = ({ basis, effectiveFrom, ...input }: Heading): UseCase<ReleaseView> =>
  releaseAct('edit', input, () => ok({ basis, effectiveFrom }))

export interface LineEdit extends OnVersion {
  readonly lineId: string
  readonly content: KeptContent
}

export const editLine = (input: LineEdit): UseCase<ReleaseView> =>
  releaseAct('edit', input, async (row, acting) => {
    const permit = acting.permit('edit', releaseObject(acting.actor, row))
    if (!permit.ok) return permit
    const line = await findLine(acting.tx, row.id, input.lineId)
    if (!line || line.content === null) return refuse(notFound)
    const { lineId: id, content } = input
    await rewriteLine(acting.tx, permit.value, { id, content, words: wordsOf(content) })
    return ok({})
  })

export const removeLine = (input: OnVersion & { readonly lineId: string }): UseCase<ReleaseView> =>
  releaseAct('edit', input, async (row, acting) => {
    const permit = acting.permit('edit', releaseObject(acting.actor, row))
    if (!permit.ok) return permit
    return (await dropLine(acting.tx, permit.value, input.lineId)) ? ok({}) : refuse(notFound)
  })

export interface EntryChange extends OnVersion {
  readonly number: string
  readonly change: 'amended' | 'withdrawn'
  readonly reason: string
}

/** Puts the amendment or the withdrawal of a listed entry on the release; its text is edited as a line afterwards. */
export const addChange = (input: EntryChange): UseCase<ReleaseView> =>
  releaseAct('edit', input, async (row, acting) => {
    const permit = acting.permit('edit', releaseObject(acting.actor, row))
    if (!permit.ok) return permit
    if (input.reason.trim().length < 2) return refuse(releaseRefusals.reasonMissing)
    const current = await findCurrent(acting.tx, input.number)
    if (!current) return refuse(releaseRefusals.notInForce(input.number))
    const { entryId, content } = current
    const kept = input.change === 'amended' ? content : null
    const words = kept && wordsOf(kept)
    const { change, reason } = input
    const id = acting.tx.newId<'release-line'>()
    await addLines(acting.tx, permit.value, [{ id, change, entryId, solutionId: null, content: kept, words, reason }])
    return ok({})
  })

export const proposeForPublication = (input: OnVersion): UseCase<ReleaseView> =>
  releaseAct('propose', input, async (row, { tx }) => {
    const lines = await linesOf(tx, row.id)
    return proposeRelease({ lines: lines.length, effectiveFrom: row.effectiveFrom }, dayOf(tx.now))
  })

export const returnRelease = (input: OnVersion & { readonly reason: string }): UseCase<ReleaseView> =>
  releaseAct('return', input, () => ok({ state: 'draft', returnedReason: input.reason }))

export const discardRelease = (input: OnVersion): UseCase<ReleaseView> =>
  releaseAct('discard', input, () => ok({ state: 'discarded' }))

export const movedMeanwhile = ({ state, version, preparedByName, publishedByName, number, publishedAt }: ReleaseRow) =>
  state === 'published' && number !== null && publishedAt !== null
    ? releaseRefusals.publishedTwice(number, publishedAt)
    : releaseRefusals.changedMeanwhile({ state, version, by: publishedByName ?? preparedByName })

function record(acting: Acting, action: string, row: ReleaseRow, facts: { readonly [name: string]: number }): void {
  acting.tx.record({
    action: `release.${action}`,
    resource: 'release',
    id: row.id,
    version: row.version,
    clause: selectionClause,
    facts,
    changes: [changed.release(row)],
  })
}
