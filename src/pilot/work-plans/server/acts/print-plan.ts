import { notFound } from '../../../../foundation/access/index.ts'
import { accessSettings, type UseCase } from '../../../../foundation/access/server/index.ts'
import { queuePrint } from '../../../../foundation/documents/server/index.ts'
import { sheet } from '../../../../foundation/forms/index.ts'
import { readAnswerSet, readSealed } from '../../../../foundation/forms/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { printPack } from '../../../solicitation/server/index.ts'
import { formLists } from '../facts-of-plan.ts'
import { loadPlan } from '../objects.ts'
import { latestSealed } from '../store/sealed-plans.ts'

export interface AskedPrint {
  readonly id: string
  readonly state: 'queued' | 'ready' | 'failed'
  readonly address: string
}

/** Asks the worker for the print pack, the same as that of a solution; the same version is printed once. */
export const printPlan =
  (input: { readonly id: string }): UseCase<AskedPrint> =>
  async (acting) => {
    const { tx, actor, host } = acting
    const loaded = await loadPlan(acting, input.id)
    if (!loaded.ok) return loaded
    const { row, partners, object } = loaded.value
    const permit = acting.permit('print', object)
    if (!permit.ok) return permit
    const [found, kept] = await Promise.all([readRound(tx, row.programmeId), latestSealed(tx, row.id)])
    const sealed = row.state === 'draft' ? undefined : kept
    if (!found || (row.state !== 'draft' && !sealed)) return refuse(notFound)
    const answers = sealed
      ? await readSealed(tx, permit.value, { answerSet: row.answerSetId })
      : await readAnswerSet(tx, permit.value, row.answerSetId)
    if (!answers.ok) return answers
    const { definition, answers: said, revision } = answers.value
    const lists = await formLists(tx, { definition, answers: said })
    const address = sealed ? `/receipts/${sealed.receiptNumber}` : '/receipts'
    const confirmed = partners.filter((one) => one.state === 'confirmed')
    const pack = printPack({
      row: { number: row.number, title: row.title, leadName: row.applicantName, state: row.state },
      sheet: sheet({ definition, answers: said, lists }, { locale: actor.locale, audience: 'own' }),
      roundTitle: found.round.title[actor.locale],
      members: [
        { name: row.applicantName, part: 'lead' },
        ...confirmed.map((one) => ({ name: one.organisationName, part: 'partner' as const })),
      ],
      fingerprint: sealed?.fingerprint ?? row.preparedFingerprint,
      version: revision,
      frozenAt: sealed?.sealedAt ?? tx.now,
      address: `${host.use(accessSettings).publicUrl}${address}`,
      copies: [{ number: 1, code: row.number }],
      fictitious: found.round.fictitious,
    })
    const { id, state } = await queuePrint(tx, input.id, pack)
    return ok({ id, state, address: `/plans/${input.id}/prints/${id}` })
  }
