import {
  act,
  answer,
  implementContract,
  look,
  lookOpenly,
  type RequestContext,
  type UseCase,
} from '../../../foundation/access/server/index.ts'
import { ok, type Result } from '../../../foundation/kernel/index.ts'
import { signedText } from '../../solicitation/server/index.ts'
import { workPlans } from '../contract.ts'
import { confirmPartner, declinePartner, leavePlan, removePartner } from './acts/answer-invitation.ts'
import { checkPlan } from './acts/check-plan.ts'
import { createPlan } from './acts/create-plan.ts'
import { findOrganisation, invitePartner } from './acts/invite-partner.ts'
import { closeIntake, openIntake } from './acts/keep-intake.ts'
import { createPilotList, discardPilotList, editPilotList, publishPilotList } from './acts/keep-pilot-list.ts'
import type { Outcome } from './acts/plan-act.ts'
import { printPlan } from './acts/print-plan.ts'
import { savePlan } from './acts/save-plan.ts'
import { submitPlan } from './acts/submit-plan.ts'
import { discardPlan, reopenPlan, withdrawPlan } from './acts/take-back-plan.ts'
import { findPlans, listMine } from './looks/list-plans.ts'
import { readAllAnswers, readHistoryOf, readSection } from './looks/read-answers.ts'
import { listAllIntakes, listPilots, readPartner, readSelection, receiptOf } from './looks/read-plans.ts'
import { taskListOf } from './looks/task-list.ts'
import { subsidyRoutes } from './subsidy/routes.ts'

interface Call<Input> {
  readonly input: Input
  readonly context: RequestContext
}

const acts =
  <Input, Value>(useCase: (input: Input) => UseCase<Value>) =>
  ({ input, context }: Call<Input>) =>
    answer(act(context, input, useCase(input)))

const looks =
  <Input, Value>(useCase: (input: Input) => UseCase<Value>) =>
  ({ input, context }: Call<Input>) =>
    answer(look(context, useCase(input)))

/** Signs the receipt after COMMIT and answers with its text; a repeated request gets the same. */
const receipted =
  <Input>(useCase: (input: Input) => UseCase<Outcome>) =>
  ({ input, context }: Call<Input>) =>
    answer(act(context, input, useCase(input)).then((result) => withReceipt(context, result)))

async function withReceipt(context: RequestContext, result: Result<Outcome>) {
  if (!result.ok || result.value.receiptNumber === undefined) return result
  const receipt = await signedText(context.host, result.value.receiptNumber)
  return ok({ ...result.value, ...(receipt ? { receipt } : {}) })
}

export function router() {
  const on = implementContract(workPlans)
  return on.router({
    mine: on.mine.handler(({ context }) => answer(look(context, listMine()))),
    find: on.find.handler(looks(findPlans)),
    create: on.create.handler(acts(createPlan)),
    taskList: on.taskList.handler(looks(taskListOf)),
    section: on.section.handler(looks(readSection)),
    saveGroup: on.saveGroup.handler(acts(savePlan)),
    answers: on.answers.handler(looks(readAllAnswers)),
    history: on.history.handler(looks(readHistoryOf)),
    receipt: on.receipt.handler(looks(receiptOf)),
    discard: on.discard.handler(acts(discardPlan)),
    invite: on.invite.handler(acts(invitePartner)),
    findOrganisation: on.findOrganisation.handler(looks(findOrganisation)),
    check: on.check.handler(acts(checkPlan)),
    submit: on.submit.handler(receipted(submitPlan)),
    withdraw: on.withdraw.handler(acts(withdrawPlan)),
    reopen: on.reopen.handler(acts(reopenPlan)),
    print: on.print.handler(acts(printPlan)),

    partner: on.partner.handler(looks(readPartner)),
    confirm: on.confirm.handler(acts(confirmPartner)),
    decline: on.decline.handler(acts(declinePartner)),
    leave: on.leave.handler(acts(leavePlan)),
    remove: on.remove.handler(acts(removePartner)),

    intakes: on.intakes.handler(({ context }) => answer(lookOpenly(context, listAllIntakes()))),
    openIntake: on.openIntake.handler(acts(openIntake)),
    beginClosing: on.beginClosing.handler(acts((input) => closeIntake('begin-closing', input))),
    sealIntake: on.sealIntake.handler(acts((input) => closeIntake('seal', input))),

    selection: on.selection.handler(looks(readSelection)),
    createList: on.createList.handler(acts(createPilotList)),
    editList: on.editList.handler(acts(editPilotList)),
    publishList: on.publishList.handler(acts(publishPilotList)),
    discardList: on.discardList.handler(acts(discardPilotList)),
    ...subsidyRoutes,
    pilots: on.pilots.handler(({ input, context }) => answer(lookOpenly(context, listPilots(input)))),
  })
}
