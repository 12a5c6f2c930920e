import { notFound } from '../../../foundation/access/index.ts'
import type { UseCase } from '../../../foundation/access/server/index.ts'
import { ok, refuse } from '../../../foundation/kernel/index.ts'
import type { Notice } from '../../notice/index.ts'
import { objectOf } from './objects.ts'
import { importedFor, readNotice } from './store/notices.ts'
import { type KeptRound, listRounds, listVersions, readRound } from './store/programmes.ts'
import { importedView, lineView } from './views.ts'

/** The rounds that the asker may see; row security keeps drafts from the public. */
export const listProgrammes =
  (): UseCase<{ rounds: ReturnType<typeof lineView>[] }> =>
  async ({ tx, actor, permitList, actionsOpenTo }) => {
    const leave = permitList('read', 'programme')
    if (!leave.ok) return leave
    const [kept, imported] = [await listRounds(tx), await importedFor(tx)]
    const rounds = kept.map((one) =>
      lineView(one, { imported: imported.has(one.id), actions: actionsOpenTo(objectOf(one, actor.accountId)) }),
    )
    return ok({ rounds })
  }

export interface RoundWithNotice {
  readonly kept: KeptRound
  readonly notice: Awaited<ReturnType<typeof readNotice>>
}

/** A round and the text last imported for it. */
export const readProgramme =
  (code: string): UseCase<RoundWithNotice> =>
  async ({ tx, actor, permit }) => {
    const kept = await readRound(tx, code)
    if (!kept) return refuse(notFound)
    const leave = permit('read', objectOf(kept, actor.accountId))
    return leave.ok ? ok({ kept, notice: await readNotice(tx, kept.id) }) : leave
  }

export const readProgrammeDetail =
  (code: string): UseCase<ReturnType<typeof detailView>> =>
  async (acting) => {
    const found = await readProgramme(code)(acting)
    if (!found.ok) return found
    const { kept } = found.value
    const history = await listVersions(acting.tx, kept.id)
    return ok(
      detailView(found.value, { history, actions: acting.actionsOpenTo(objectOf(kept, acting.actor.accountId)) }),
    )
  }

export const readProgrammeNotice =
  (code: string): UseCase<{ notice: Notice | null }> =>
  async (acting) => {
    const found = await readProgramme(code)(acting)
    return found.ok ? ok({ notice: found.value.notice?.reading ?? null }) : found
  }

function detailView(
  { kept, notice }: RoundWithNotice,
  more: { readonly history: Awaited<ReturnType<typeof listVersions>>; readonly actions: readonly string[] },
) {
  return {
    code: kept.round.id,
    version: kept.version,
    round: kept.round,
    history: [...more.history],
    notice: notice ? importedView(notice) : null,
    actions: [...more.actions],
  }
}
