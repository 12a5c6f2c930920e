import { act, actOpenly, answer, implementContract, look, lookOpenly } from '../../../foundation/access/server/index.ts'
import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import type { Day, Id } from '../../../foundation/kernel/index.ts'
import { tidyCreditCode } from '../index.ts'
import { partiesContract } from '../contract.ts'
import { acceptEnrolment, declineEnrolment, listWaiting } from './answer-enrolment.ts'
import { changeAuthority, readRegions } from './authorities.ts'
import { editRecord } from './edit-organisation.ts'
import { askToEnrol } from './enrol.ts'
import { addEvidence, addLicence, addLink, joinLegalPerson, withdraw } from './hold.ts'
import { listRecords, readOwnRecord, readRecord } from './read-organisation.ts'
import { returnRecord, verifyRecord } from './verify-organisation.ts'

const api = implementContract(partiesContract)

// The contract has checked that a text is a day or an id; `as` only says so to the compiler.
export const router = {
  list: api.list.handler(({ input, context }) => {
    const { state, region, kind, words, afterChanged, afterId, limit } = input
    const after = afterChanged === undefined || afterId === undefined ? null : { changedAt: afterChanged, id: afterId }
    const filter = { state: state ?? null, region: region ?? null, kind: kind ?? null, words, after, limit }
    return answer(look(context, (acting) => listRecords(acting, filter)))
  }),
  readOwn: api.readOwn.handler(({ context }) => answer(look(context, readOwnRecord))),
  read: api.read.handler(({ input, context }) => answer(look(context, (acting) => readRecord(acting, input.id)))),
  edit: api.edit.handler(({ input, context }) => answer(act(context, input, (acting) => editRecord(acting, input)))),
  joinLegalPerson: api.joinLegalPerson.handler(({ input, context }) =>
    answer(act(context, input, (acting) => joinLegalPerson(acting, input.id, input.creditCode))),
  ),
  addLicence: api.addLicence.handler(({ input, context }) => {
    const { validFrom, validUntil, evidenceId, ...rest } = input.licence
    const licence = {
      ...rest,
      validFrom: validFrom as Day | null,
      validUntil: validUntil as Day | 'long-term' | null,
      evidenceId: evidenceId as Id<'evidence'> | null,
    }
    return answer(act(context, input, (acting) => addLicence(acting, input.id, licence)))
  }),
  addEvidence: api.addEvidence.handler(({ input, context }) => {
    const { observedOn, expiresOn, ...rest } = input.evidence
    const evidence = { ...rest, observedOn: observedOn as Day, expiresOn: expiresOn as Day | null }
    return answer(act(context, input, (acting) => addEvidence(acting, input.id, evidence)))
  }),
  addLink: api.addLink.handler(({ input, context }) => {
    const { from, until, evidenceId, otherCreditCode, ...rest } = input.link
    const link = {
      ...rest,
      otherCreditCode: otherCreditCode === null ? null : tidyCreditCode(otherCreditCode),
      from: from as Day | null,
      until: until as Day | null,
      evidenceId: evidenceId as Id<'evidence'> | null,
    }
    return answer(act(context, input, (acting) => addLink(acting, input.id, link)))
  }),
  withdraw: api.withdraw.handler(({ input, context }) =>
    answer(act(context, input, (acting) => withdraw(acting, input.id, { kind: input.kind, id: input.heldId }))),
  ),
  verify: api.verify.handler(({ input, context }) => {
    const checks = input.checks.map(({ about, grade, evidenceId }) => ({
      about,
      grade,
      evidenceId: evidenceId as Id<'evidence'> | null,
    }))
    return answer(act(context, input, (acting) => verifyRecord(acting, { ...input, checks })))
  }),
  giveBack: api.giveBack.handler(({ input, context }) =>
    answer(act(context, input, (acting) => returnRecord(acting, input))),
  ),
  enrol: api.enrol.handler(({ input, context }) =>
    answer(actOpenly(context, input, (acting) => askToEnrol(acting, input))),
  ),
  listEnrolments: api.listEnrolments.handler(({ context }) => answer(look(context, listWaiting))),
  acceptEnrolment: api.acceptEnrolment.handler(({ input, context }) =>
    answer(act(context, input, (acting) => acceptEnrolment(acting, input.id))),
  ),
  declineEnrolment: api.declineEnrolment.handler(({ input, context }) =>
    answer(act(context, input, (acting) => declineEnrolment(acting, input))),
  ),
  readRegions: api.readRegions.handler(({ context }) => answer(lookOpenly(context, readRegions))),
  changeAuthority: api.changeAuthority.handler(({ input, context }) =>
    answer(act(context, input, (acting) => changeAuthority(acting, { ...input, from: input.from as Day | null }))),
  ),
} as ReturnType<NonNullable<ServerSlice['router']>>
