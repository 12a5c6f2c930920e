import { act, answer, implementContract, look } from '../../../foundation/access/server/index.ts'
import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { underwritingContract } from '../contract.ts'
import { giveAuthority, lookAtAuthority } from './authority.ts'
import { decideIssue, settle } from './issue/decide.ts'
import { raiseIssue } from './issue/raise.ts'
import { lookAtProposal, lookAtProposals, lookAtQuotation } from './look.ts'
import { reopenProposal, saveAnswers, signProposal, withdrawProposal } from './proposal/answer-and-sign.ts'
import { assessProposal, refuseProposal } from './proposal/assess-proposal.ts'
import { createProposal } from './proposal/create-proposal.ts'
import { recordConsent, recordProof, takeUpScan } from './proposal/prove.ts'
import { accept, moveQuotation, quote } from './quotation/offer.ts'
import { draftQuotation, price } from './quotation/price.ts'

const api = implementContract(underwritingContract)

export const router = {
  listProposals: api.listProposals.handler(({ input, context }) =>
    answer(look(context, (acting) => lookAtProposals(acting, input))),
  ),
  readProposal: api.readProposal.handler(({ input, context }) =>
    answer(look(context, (acting) => lookAtProposal(acting, input.id))),
  ),
  createProposal: api.createProposal.handler(({ input, context }) =>
    answer(act(context, input, (acting) => createProposal(acting, input))),
  ),
  answer: api.answer.handler(({ input, context }) =>
    answer(act(context, input, (acting) => saveAnswers(acting, input))),
  ),
  sign: api.sign.handler(({ input, context }) => answer(act(context, input, (acting) => signProposal(acting, input)))),
  reopenProposal: api.reopenProposal.handler(({ input, context }) =>
    answer(act(context, input, (acting) => reopenProposal(acting, input))),
  ),
  consent: api.consent.handler(({ input, context }) =>
    answer(act(context, input, (acting) => recordConsent(acting, input))),
  ),
  prove: api.prove.handler(({ input, context }) => answer(act(context, input, (acting) => recordProof(acting, input)))),
  importFindings: api.importFindings.handler(({ input, context }) =>
    answer(act(context, input, (acting) => takeUpScan(acting, input))),
  ),
  assess: api.assess.handler(({ input, context }) =>
    answer(act(context, input, (acting) => assessProposal(acting, input))),
  ),
  raise: api.raise.handler(({ input, context }) => answer(act(context, input, (acting) => raiseIssue(acting, input)))),
  settle: api.settle.handler(({ input, context }) => answer(act(context, input, (acting) => settle(acting, input)))),
  refuseProposal: api.refuseProposal.handler(({ input, context }) =>
    answer(act(context, input, (acting) => refuseProposal(acting, input))),
  ),
  withdrawProposal: api.withdrawProposal.handler(({ input, context }) =>
    answer(act(context, input, (acting) => withdrawProposal(acting, input))),
  ),
  approve: api.approve.handler(({ input, context }) =>
    answer(act(context, input, (acting) => decideIssue(acting, 'approve', input))),
  ),
  reject: api.reject.handler(({ input, context }) =>
    answer(act(context, input, (acting) => decideIssue(acting, 'reject', input))),
  ),
  clear: api.clear.handler(({ input, context }) =>
    answer(act(context, input, (acting) => decideIssue(acting, 'clear', input))),
  ),
  reopenIssue: api.reopenIssue.handler(({ input, context }) =>
    answer(act(context, input, (acting) => decideIssue(acting, 'reopen', input))),
  ),
  draft: api.draft.handler(({ input, context }) =>
    answer(act(context, input, (acting) => draftQuotation(acting, input))),
  ),
  readQuotation: api.readQuotation.handler(({ input, context }) =>
    answer(look(context, (acting) => lookAtQuotation(acting, input.id))),
  ),
  price: api.price.handler(({ input, context }) => answer(act(context, input, (acting) => price(acting, input)))),
  refer: api.refer.handler(({ input, context }) =>
    answer(act(context, input, (acting) => moveQuotation(acting, 'refer', input))),
  ),
  quote: api.quote.handler(({ input, context }) => answer(act(context, input, (acting) => quote(acting, input)))),
  decline: api.decline.handler(({ input, context }) =>
    answer(act(context, input, (acting) => moveQuotation(acting, 'decline', input))),
  ),
  accept: api.accept.handler(({ input, context }) => answer(act(context, input, (acting) => accept(acting, input)))),
  withdrawQuotation: api.withdrawQuotation.handler(({ input, context }) =>
    answer(act(context, input, (acting) => moveQuotation(acting, 'withdraw', input))),
  ),
  listAuthority: api.listAuthority.handler(({ context }) => answer(look(context, lookAtAuthority))),
  giveAuthority: api.giveAuthority.handler(({ input, context }) =>
    answer(act(context, input, (acting) => giveAuthority(acting, input))),
  ),
} as ReturnType<NonNullable<ServerSlice['router']>>
