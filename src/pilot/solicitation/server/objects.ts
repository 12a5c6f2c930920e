import { type Actor, type PermitObject, type Relation, notFound } from '../../../foundation/access/index.ts'
import { type Result, ok, refuse } from '../../../foundation/kernel/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import { regionWithParent } from '../../parties/index.ts'
import type { PartnershipRow } from './store/partnerships.ts'
import type { RecommendationRow } from './store/recommendations.ts'
import { type SolutionRow, findSolution, lockSolution } from './store/solutions.ts'
import { type Ties, tiesTo } from './store/ties.ts'

/** A loaded row with what the actor has to do with it, ready for the gate. */
export interface Loaded<Row, Resource extends string> {
  readonly row: Row
  readonly object: PermitObject<Resource>
}

interface Asking {
  readonly tx: Tx
  readonly actor: Actor
}

export async function loadSolution(asking: Asking, id: string): Promise<Result<Loaded<SolutionRow, 'solution'>>> {
  const { tx, actor } = asking
  const [row, ties] = await Promise.all([findSolution(tx, id), tiesTo(tx, id, actor)])
  return row ? ok(solutionOf(actor, row, ties)) : refuse(notFound)
}

/** Locks the row; where the call or the lead are locked too, they come first. */
export async function loadLockedSolution(asking: Asking, id: string): Promise<Result<Loaded<SolutionRow, 'solution'>>> {
  const { tx, actor } = asking
  const [row, ties] = await Promise.all([lockSolution(tx, id), tiesTo(tx, id, actor)])
  return row ? ok(solutionOf(actor, row, ties)) : refuse(notFound)
}

function solutionOf(actor: Actor, row: SolutionRow, ties: Ties): Loaded<SolutionRow, 'solution'> {
  const relations: Relation[] = []
  if (isOwn(actor, row)) relations.push('own')
  if (ties.confirmedPartner) relations.push('partner')
  if (ties.namedFiller) relations.push('assigned')
  if (isInRegion(actor, row.regionCode)) relations.push('region')
  if (row.lateProposedBy === actor.accountId) relations.push('drafted')
  return { row, object: { resource: 'solution', id: row.id, state: row.state, relations } }
}

/** The applying organisation itself, or the legal person of a branch that acts for it. */
export function isOwn(actor: Actor, row: { readonly leadId: string; readonly legalPersonId?: string }): boolean {
  if (actor.organisationId === null) return false
  return actor.organisationId === row.leadId || actor.organisationId === row.legalPersonId
}

/** An office for a province reaches its cities; an office for a city does not reach its province. */
export function isInRegion(actor: Actor, regionCode: string): boolean {
  return regionWithParent(regionCode).some((code) => actor.regionCodes.includes(code))
}

export function partnershipObject(actor: Actor, row: PartnershipRow): PermitObject<'partnership'> {
  const relations: Relation[] = []
  if (isOwn(actor, row)) relations.push('own')
  if (actor.organisationId === row.organisationId) relations.push('partner')
  return { resource: 'partnership', id: row.id, state: row.state, relations }
}

export function recommendationObject(actor: Actor, row: RecommendationRow): PermitObject<'recommendation'> {
  const relations: Relation[] = []
  // Another authority of the same region has a list of its own.
  if (actor.organisationId === row.authorityId) relations.push('region')
  if (row.draftedBy === actor.accountId) relations.push('drafted')
  return { resource: 'recommendation', id: row.id, state: row.state, relations }
}

/** A copy is the lead's and the office's; `solution` is undefined where the actor may not see it. */
export function copyObject(
  actor: Actor,
  row: { readonly id: string; readonly state: string },
  solution: SolutionRow | undefined,
): PermitObject<'paper-copy'> {
  const relations: Relation[] = solution && isOwn(actor, solution) ? ['own'] : []
  return { resource: 'paper-copy', id: row.id, state: row.state, relations }
}

export function callObject(row: { readonly id: string; readonly state: string }): PermitObject<'call'> {
  return { resource: 'call', id: row.id, state: row.state, relations: [] }
}
