import {
  act,
  answer,
  implementContract,
  look,
  lookOpenly,
  type RequestContext,
  type UseCase,
} from '../../../../foundation/access/server/index.ts'
import { type Day, fen, ppm } from '../../../../foundation/kernel/index.ts'
import { workPlans } from '../../contract.ts'
import type { DraftedRule } from '../store/subsidy-rules.ts'
import {
  fileSubsidyClaim,
  grantSubsidy,
  proposeSubsidy,
  refuseSubsidy,
  sendSubsidyBack,
  strikeSubsidy,
  withdrawSubsidyClaim,
} from './keep-claim.ts'
import { exportSubsidyList, publishSubsidyList } from './keep-list.ts'
import { createSubsidyRule, editSubsidyRule, enactSubsidyRule, endSubsidyRule } from './keep-rule.ts'
import { readSubsidyClaim, readSubsidyClaims, readSubsidyLists, readSubsidyRules } from './look.ts'

interface Call<Input> {
  readonly input: Input
  readonly context: RequestContext
}

const acts =
  <Input, Value>(useCase: (input: Input) => UseCase<Value>) =>
  ({ input, context }: Call<Input>) =>
    answer(act(context, input, useCase(input)))

type Written = Pick<DraftedRule, 'title' | 'basis' | 'from' | 'until' | 'publicationDays'> & {
  readonly ratio: number
  readonly capPerPolicy: string
  readonly capPerUnit: string
  readonly budget: string
}

const drafted = (rule: Written): DraftedRule => ({
  ...rule,
  ratio: ppm(rule.ratio),
  capPerPolicy: fen(BigInt(rule.capPerPolicy)),
  capPerUnit: fen(BigInt(rule.capPerUnit)),
  budget: fen(BigInt(rule.budget)),
})

const on = implementContract(workPlans)

export const subsidyRoutes = {
  subsidyRules: on.subsidyRules.handler(({ context }) => answer(lookOpenly(context, readSubsidyRules()))),
  createSubsidyRule: on.createSubsidyRule.handler(
    acts((input) => createSubsidyRule({ ...input, rule: drafted(input.rule as Written) })),
  ),
  editSubsidyRule: on.editSubsidyRule.handler(
    acts((input) => editSubsidyRule({ ...input, rule: drafted(input.rule as Written) })),
  ),
  enactSubsidyRule: on.enactSubsidyRule.handler(acts(enactSubsidyRule)),
  endSubsidyRule: on.endSubsidyRule.handler(acts(endSubsidyRule)),

  subsidyClaims: on.subsidyClaims.handler(({ input, context }) => {
    const { rule = null, state = null, after = null, limit } = input
    return answer(look(context, readSubsidyClaims({ rule, state, after, limit })))
  }),
  subsidyClaim: on.subsidyClaim.handler(({ input, context }) => answer(look(context, readSubsidyClaim(input)))),
  fileSubsidyClaim: on.fileSubsidyClaim.handler(
    acts(({ invoiced, paid, paidOn, ...rest }) =>
      fileSubsidyClaim({ ...rest, invoiced: fen(BigInt(invoiced)), paid: fen(BigInt(paid)), paidOn: paidOn as Day }),
    ),
  ),
  withdrawSubsidyClaim: on.withdrawSubsidyClaim.handler(acts(withdrawSubsidyClaim)),
  proposeSubsidy: on.proposeSubsidy.handler(acts(proposeSubsidy)),
  grantSubsidy: on.grantSubsidy.handler(acts(grantSubsidy)),
  refuseSubsidy: on.refuseSubsidy.handler(acts(refuseSubsidy)),
  sendSubsidyBack: on.sendSubsidyBack.handler(acts(sendSubsidyBack)),
  strikeSubsidy: on.strikeSubsidy.handler(acts(strikeSubsidy)),

  subsidyLists: on.subsidyLists.handler(({ context }) => answer(lookOpenly(context, readSubsidyLists()))),
  publishSubsidyList: on.publishSubsidyList.handler(acts(publishSubsidyList)),
  exportSubsidyList: on.exportSubsidyList.handler(acts(exportSubsidyList)),
}
