import { useState } from 'react'
import type { ReactNode } from 'react'
import { ChoiceControl, RefusalBox, useAct, useApi, useDesk } from '../../../foundation/interface/web/index.ts'
import { isCreditCode } from '../../../foundation/kernel/index.ts'
import type { workPlans } from '../contract.ts'
import { readYuan, type SubsidyClaimView, type SubsidyRuleView } from '../index.ts'
import { WrittenForm } from './subsidy-form.tsx'
import { subsidyWords } from './subsidy-words.ts'

export interface ClaimFormProps {
  readonly rules: readonly SubsidyRuleView[]
  readonly onDone: (claim: SubsidyClaimView) => void
  readonly onCancel: () => void
}

const isWritten = (text: string): boolean => text !== '' && text.length <= 60
const isMoney = (text: string): boolean => readYuan(text) !== undefined
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** 申请补贴: one policy, its invoice and its payment. */
export function ClaimForm({ rules, onDone, onCancel }: ClaimFormProps): ReactNode {
  const { locale, announce } = useDesk()
  const t = subsidyWords[locale]
  const api = useApi<typeof workPlans>('work-plans')
  const [rule, setRule] = useState(rules[0]?.id ?? '')
  const file = useAct(api.fileSubsidyClaim, {
    outdates: [['work-plans', 'subsidies'], ['due']],
    onDone: (claim) => {
      announce({ tone: 'green', words: t.filed })
      onDone(claim)
    },
  })
  const fen = (text: string | undefined): string => String(readYuan(text ?? '') ?? 0n)
  return (
    <WrittenForm
      id="claim"
      start={{}}
      act={t.file}
      cancel={t.cancel}
      missing={t.missing}
      pending={file.pending}
      onCancel={onCancel}
      above={
        <>
          {file.refusal && <RefusalBox refusal={file.refusal} />}
          <ChoiceControl
            id="claim-rule"
            label={t.chooseRule}
            value={rule}
            choices={rules.map(({ id, title }) => ({ value: id, words: title }))}
            onChange={setRule}
          />
        </>
      }
      fields={[
        { name: 'insurerCode', label: t.insurerCode, is: isCreditCode },
        { name: 'policyNumber', label: t.policyNumber, is: isWritten },
        { name: 'invoiceNumber', label: t.invoiceNumber, is: isWritten },
        { name: 'invoiced', label: t.invoiced, is: isMoney },
        { name: 'paymentReference', label: t.paymentReference, is: isWritten },
        { name: 'paid', label: t.paidYuan, is: isMoney },
        { name: 'paidOn', label: t.paidOn, kind: 'date', is: isDay },
      ]}
      onSend={({ insurerCode = '', policyNumber = '', invoiceNumber = '', paymentReference = '', ...rest }) =>
        void file.send({
          rule,
          insurerCode,
          policyNumber,
          invoiceNumber,
          paymentReference,
          invoiced: fen(rest['invoiced']),
          paid: fen(rest['paid']),
          paidOn: rest['paidOn'] ?? '',
        })
      }
    />
  )
}
