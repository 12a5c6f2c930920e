import {
  act,
  answer,
  implementContract,
  look,
  lookOpenly,
  type OpenRoute,
  orRefuse,
  type RequestContext,
  type UseCase,
} from '../../../foundation/access/server/index.ts'
import { htmlResponse, viewOf } from '../../../foundation/interface/server/index.ts'
import { exitContract } from '../contract.ts'
import { exitsPage } from '../pages/exits.ts'
import { disqualify, dismissCase, keepExit, proposeReinstatement, publishExit, reinstateUnit } from './decide-case.ts'
import { closeCase, editCase, notifyUnit, openCase, proposeDecision, sendCaseBack, stateCase } from './keep-case.ts'
import { readCase, readCases, readNotices } from './look.ts'

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

export function router() {
  const on = implementContract(exitContract)
  return on.router({
    cases: on.cases.handler(looks(readCases)),
    case: on.case.handler(looks(readCase)),
    open: on.open.handler(acts(openCase)),
    edit: on.edit.handler(acts(editCase)),
    close: on.close.handler(acts(closeCase)),
    notify: on.notify.handler(acts(notifyUnit)),
    state: on.state.handler(acts(stateCase)),
    propose: on.propose.handler(acts(proposeDecision)),
    sendBack: on.sendBack.handler(acts(sendCaseBack)),
    disqualify: on.disqualify.handler(acts(disqualify)),
    dismiss: on.dismiss.handler(acts(dismissCase)),
    publish: on.publish.handler(acts(publishExit)),
    proposeReinstatement: on.proposeReinstatement.handler(acts(proposeReinstatement)),
    keep: on.keep.handler(acts(keepExit)),
    reinstate: on.reinstate.handler(acts(reinstateUnit)),
    notices: on.notices.handler(({ context }) => answer(lookOpenly(context, readNotices()))),
  })
}

export const exitPages: readonly OpenRoute[] = [
  {
    method: 'GET',
    path: '/exits',
    audience: 'everyone',
    reason: { zh: '退出决定向社会公布', en: 'Decisions on exit are published to everybody' },
    acts: { resource: 'exit-notice', action: 'read' },
    handle: async (visit) => {
      const notices = orRefuse(await lookOpenly(visit.context, readNotices()))
      return htmlResponse(exitsPage(viewOf(visit), notices))
    },
  },
]
