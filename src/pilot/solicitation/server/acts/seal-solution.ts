import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { namesOf } from '../../../parties/server/index.ts'
import { refusals } from '../../domain/refusals.ts'
import { unverifiedSeal } from '../../domain/seal.ts'
import { electronicSeals } from '../seals/port.ts'
import { insertElectronicSeal } from '../store/electronic-seals.ts'
import { latestSealed } from '../store/sealed-versions.ts'
import { type Outcome, beginAct } from './solution-act.ts'

/** Keeps a member's electronic seal of the submitted version with what this site could say of it. */
export const sealSolution =
  (input: { readonly id: string; readonly signature: string }): UseCase<Outcome> =>
  async (acting) => {
    const { tx, actor, host } = acting
    const begun = await beginAct(acting, input.id, 'seal')
    if (!begun.ok) return begun
    const { row, permit } = begun.value
    const sealed = await latestSealed(tx, row.id)
    const member = actor.organisationId && (await namesOf(tx, [actor.organisationId])).get(actor.organisationId)
    if (!sealed || !member) return refuse(notFound)
    const signature = input.signature.replaceAll(/\s/g, '')
    // A signature of SM2 or RSA in Base64 has some hundred characters; the table keeps 8 to 1,000.
    if (!/^[A-Za-z0-9+/]{6,998}={0,2}$/.test(signature) || signature.length < 8)
      return refuse(refusals.signatureUnreadable())
    const { creditCode, name: organisationName, id: organisationId } = member
    const { fingerprint } = sealed
    const sealing = { number: row.number, creditCode, fingerprint }
    const verifier = host.find(electronicSeals) ?? unverifiedSeal
    const verdict = verifier.verify({ sealing, signature, at: tx.now })
    const seal = { organisationId, organisationName, creditCode, fingerprint, signature, verdict }
    const stored = await insertElectronicSeal(tx, permit, { ...seal, attachedByName: actor.name })
    if (!stored) return refuse(refusals.sealedBefore())
    const facts = { seal: stored.id, organisation: organisationId, fingerprint, verdict: verdict.kind }
    tx.record({ action: 'solution.seal', resource: 'solution', id: row.id, facts, changes: [] })
    return ok({ id: row.id, state: verdict.kind, fingerprint })
  }
