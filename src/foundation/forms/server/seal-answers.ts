import type { Permit } from '../../access/index.ts'
import { notFound } from '../../access/index.ts'
import { nationalCrypto } from '../../audit/server/index.ts'
import type { Result } from '../../kernel/index.ts'
import { canonicalText, ok, refuse } from '../../kernel/index.ts'
import type { Tx } from '../../storage/server/index.ts'
import type { Definition, Facts, FilledForm } from '../index.ts'
import { assemble, canonicalAnswers, presentAnswers, sameByFacts } from '../index.ts'
import { groupsByName } from './answer-sets.ts'
import { definitionById } from './keep-definitions.ts'
import { answersFrozen, answersMoved } from './refusals.ts'
import type { AnswerSetRow, GroupRow } from './store/answers.ts'
import {
  findAnswerSet,
  groupsOfVersions,
  lockAnswerSet,
  moveAnswerSet,
  readGroups,
  writeAnswers,
} from './store/answers.ts'
import type { SealDraft, SealRow } from './store/seals.ts'
import { findPrepared, findSealed, insertPrepared, markSealed, revisionOf } from './store/seals.ts'

export interface SealRequest {
  readonly answerSet: string
  /** The revision that somebody has checked; another one is not sealed unseen. */
  readonly revision: number
  /** What the platform knows beside the answers, since it decides which answers exist. */
  readonly facts?: Facts
  readonly lists?: FilledForm['lists']
}

/** Does the work of sealing while the answers are being checked, so that submitting only marks it. */
export async function prepareSeal(tx: Tx, permit: Permit, request: SealRequest): Promise<Result<SealRow>> {
  const set = await lockAnswerSet(tx, request.answerSet)
  if (!set || set.resource !== permit.id) return refuse(notFound)
  if (set.state === 'frozen') return refuse(answersFrozen)
  const draft = await draftOf(tx, set, request)
  return draft.ok ? ok(await insertPrepared(tx, permit, request.answerSet, draft.value)) : draft
}

/** Freezes the answers at the checked revision. Nobody can save beside it: the set is locked. */
export async function sealAnswers(tx: Tx, permit: Permit, request: SealRequest): Promise<Result<SealRow>> {
  // Sent at once; the lock comes first, so what follows it stands still.
  const [set, present, prepared] = await Promise.all([
    lockAnswerSet(tx, request.answerSet),
    revisionOf(tx, request.answerSet),
    findPrepared(tx, request.answerSet),
  ])
  if (!set || set.resource !== permit.id) return refuse(notFound)
  if (set.state === 'frozen') return refuse(answersFrozen)
  if (present !== request.revision) return refuse(answersMoved(request.revision, present))
  const usable = prepared?.revision === present && (await isAsPrepared(tx, prepared, request.facts ?? {}))
  const seal = prepared && usable ? ok(prepared) : await prepareAnew(tx, permit, set, request)
  if (!seal.ok) return seal
  await Promise.all([
    moveAnswerSet(tx, permit, request.answerSet, { state: 'frozen', openedPaths: [] }),
    markSealed(tx, permit, { id: seal.value.id, facts: request.facts ?? {} }),
  ])
  return ok({ ...seal.value, sealedAt: tx.now })
}

/** The newest sealed copy, or the one of a sequence number. */
export async function readSealed(
  tx: Tx,
  permit: Pick<Permit, 'id'>,
  wanted: { readonly answerSet: string; readonly sequence?: number },
): Promise<Result<SealRow & { readonly definition: Definition }>> {
  const set = await findAnswerSet(tx, wanted.answerSet)
  if (!set || set.resource !== permit.id) return refuse(notFound)
  const seal = await findSealed(tx, wanted.answerSet, wanted.sequence ?? null)
  return seal ? ok({ ...seal, definition: await definitionById(tx, seal.definitionId) }) : refuse(notFound)
}

/** Puts a frozen set back to open, as when a filing is withdrawn and taken up again. */
export async function reopenAnswers(tx: Tx, permit: Permit, answerSet: string): Promise<Result<true>> {
  return moveFrozen(tx, permit, answerSet, { state: 'open', openedPaths: [] })
}

/** 补正: opens the named paths of a frozen set and nothing else. */
export async function openPaths(
  tx: Tx,
  permit: Permit,
  wanted: { readonly answerSet: string; readonly paths: readonly string[] },
): Promise<Result<true>> {
  return moveFrozen(tx, permit, wanted.answerSet, { state: 'correcting', openedPaths: wanted.paths })
}

/** Ends a correction without an answer: every group goes back to the version that was sealed. */
export async function restoreSealed(
  tx: Tx,
  permit: Permit,
  wanted: { readonly answerSet: string; readonly byName: string },
): Promise<Result<true>> {
  const set = await lockAnswerSet(tx, wanted.answerSet)
  if (!set || set.resource !== permit.id) return refuse(notFound)
  const seal = await findSealed(tx, wanted.answerSet, null)
  if (!seal || set.state === 'frozen') return refuse(answersFrozen)
  const sealed = new Map(
    (await groupsOfVersions(tx, wanted.answerSet, seal.groupVersions)).map((group) => [group.name, group]),
  )
  for (const group of await readGroups(tx, wanted.answerSet)) {
    const former = sealed.get(group.name)
    if (former?.version === group.version) continue
    await writeAnswers(tx, permit, {
      answerSet: wanted.answerSet,
      group: group.name,
      version: group.version,
      answers: former?.answers ?? {},
      byName: wanted.byName,
      manner: 'restored',
    })
  }
  await moveAnswerSet(tx, permit, wanted.answerSet, { state: 'frozen', openedPaths: [] })
  return ok(true)
}

async function moveFrozen(
  tx: Tx,
  permit: Permit,
  answerSet: string,
  to: { readonly state: 'open' | 'correcting'; readonly openedPaths: readonly string[] },
): Promise<Result<true>> {
  const set = await lockAnswerSet(tx, answerSet)
  if (!set || set.resource !== permit.id) return refuse(notFound)
  await moveAnswerSet(tx, permit, answerSet, to)
  return ok(true)
}

async function prepareAnew(tx: Tx, permit: Permit, set: AnswerSetRow, request: SealRequest): Promise<Result<SealRow>> {
  const draft = await draftOf(tx, set, request)
  return draft.ok ? ok(await insertPrepared(tx, permit, request.answerSet, draft.value)) : draft
}

async function draftOf(tx: Tx, set: AnswerSetRow, request: SealRequest): Promise<Result<SealDraft>> {
  const groups = await readGroups(tx, request.answerSet)
  const revision = groups.reduce((sum, group) => sum + group.version, 0)
  if (revision !== request.revision) return refuse(answersMoved(request.revision, revision))
  const definition = await definitionById(tx, set.definitionId)
  const { facts = {}, lists } = request
  const form = { definition, answers: assemble(definition, groupsByName(groups)), facts, ...(lists ? { lists } : {}) }
  const canonical = canonicalText(canonicalAnswers(form))
  return ok({
    revision,
    definitionId: set.definitionId,
    facts,
    canonical,
    fingerprint: nationalCrypto.sm3Hex(canonical),
    answers: presentAnswers(form),
    groupVersions: versionsByName(groups),
  })
}

function versionsByName(groups: readonly GroupRow[]): Readonly<Record<string, number>> {
  return Object.fromEntries(groups.map((group) => [group.name, group.version]))
}

/** The facts of this moment may differ from those of the check, as long as no question comes or goes by it. */
async function isAsPrepared(tx: Tx, prepared: SealRow, facts: Facts): Promise<boolean> {
  return sameByFacts(await definitionById(tx, prepared.definitionId), prepared.facts, facts)
}
