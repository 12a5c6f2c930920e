import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { type Text, ok, refuse } from '../../../../foundation/kernel/index.ts'
import { listRounds, readRound } from '../../../programmes/server/index.ts'
import type { ReleaseState } from '../../index.ts'
import { objectionObject, publicityObject, releaseObject } from '../objects.ts'
import {
  type ObjectionFilter,
  type TipRow,
  countObjections,
  findObjection,
  listObjections,
  listTips,
} from '../store/objections.ts'
import { type ItemRow, findPublicity, itemsOfPublicity, listPublicities } from '../store/publicities.ts'
import { type ReleaseRow, findRelease, linesOf, listReleases } from '../store/releases.ts'
import { itemOf } from '../acts/hear-objection.ts'
import { type ObjectionView, objectionViewOf } from './objection-view.ts'
import { type PublicityView, publicityViewOf } from './publicity-view.ts'
import { type ReleaseView, releaseViewOf } from './release-view.ts'

export const lookAtPublicities =
  (input: { readonly programme: string | null }): UseCase<{ readonly publicities: readonly PublicityView[] }> =>
  async (acting) => {
    const permitted = acting.permitList('read', 'publicity')
    if (!permitted.ok) return permitted
    const { tx } = acting
    const [rows, rounds] = await Promise.all([listPublicities(tx, input.programme), listRounds(tx)])
    const names = new Map<string, Text>(rounds.map(({ round }) => [round.id, round.title]))
    return ok({ publicities: rows.map((row) => publicityViewOf(acting, row, names.get(row.programmeId))) })
  }

export interface WholePublicity {
  readonly publicity: PublicityView
  readonly items: readonly ItemRow[]
}

export const lookAtPublicity =
  (input: { readonly id: string }): UseCase<WholePublicity> =>
  async (acting) => {
    const row = await findPublicity(acting.tx, input.id)
    if (!row) return refuse(notFound)
    const permit = acting.permit('read', publicityObject(row))
    if (!permit.ok) return permit
    const [items, kept] = await Promise.all([
      itemsOfPublicity(acting.tx, row.id),
      readRound(acting.tx, row.programmeId),
    ])
    return ok({ publicity: publicityViewOf(acting, row, kept?.round.title), items })
  }

export interface ObjectionList {
  readonly objections: readonly (ObjectionView & { readonly about: string })[]
  readonly counts: Readonly<Record<string, number>>
}

/** Two statements, however long it is. */
export const lookAtObjections =
  (filter: ObjectionFilter): UseCase<ObjectionList> =>
  async (acting) => {
    const permitted = acting.permitList('list', 'objection')
    if (!permitted.ok) return permitted
    const [rows, counted] = await Promise.all([listObjections(acting.tx, filter), countObjections(acting.tx)])
    const objections = rows.flatMap(({ about, ...row }) => {
      const view = objectionViewOf(acting, row)
      return view.ok ? [{ ...view.value, about }] : []
    })
    return ok({ objections, counts: Object.fromEntries(counted.map(({ state, count }) => [state, count])) })
  }

export const lookAtObjection =
  (input: { readonly id: string }): UseCase<{ readonly objection: ObjectionView; readonly item: ItemRow | null }> =>
  async (acting) => {
    const row = await findObjection(acting.tx, input.id)
    if (!row) return refuse(notFound)
    const permit = acting.permit('read', objectionObject(acting.actor, row))
    if (!permit.ok) return permit
    const view = objectionViewOf(acting, row)
    return view.ok ? ok({ objection: view.value, item: (await itemOf(acting.tx, row)) ?? null }) : view
  }

export const lookAtTips = (): UseCase<{ readonly tips: readonly TipRow[] }> => async (acting) => {
  const permitted = acting.permitList('list', 'tip')
  return permitted.ok ? ok({ tips: await listTips(acting.tx) }) : permitted
}

export interface ReleaseList {
  readonly releases: readonly Omit<ReleaseRow, 'preparedBy'>[]
  readonly mayCreate: boolean
}

export const lookAtReleases =
  (input: { readonly state: ReleaseState | null }): UseCase<ReleaseList> =>
  async (acting) => {
    const permitted = acting.permitList('list', 'release')
    if (!permitted.ok) return permitted
    const rows = await listReleases(acting.tx, input.state)
    const releases = rows.map(({ preparedBy: _by, ...row }) => row)
    return ok({ releases, mayCreate: acting.permitList('create', 'release').ok })
  }

export const lookAtRelease =
  (input: { readonly id: string }): UseCase<ReleaseView> =>
  async (acting) => {
    const row = await findRelease(acting.tx, input.id)
    if (!row) return refuse(notFound)
    const permit = acting.permit('read', releaseObject(acting.actor, row))
    if (!permit.ok) return permit
    return releaseViewOf(acting, row, await linesOf(acting.tx, row.id))
  }
