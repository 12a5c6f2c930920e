import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatFenChange } from '../../../../../foundation/interface/index.ts'
import { ChoiceControl, useAct, useApi, useDesk } from '../../../../../foundation/interface/web/index.ts'
import type { policiesContract } from '../../../contract.ts'
import { reverseTransaction } from '../../../index.ts'
import { bookKeys, lastSeen, type PolicyView } from '../reading.ts'
import { bookWords } from '../words.ts'
import { ChangeForm } from './change-form.tsx'
import { askedHere } from './preview.tsx'
import { grossOf, linesOf } from './transactions-part.tsx'

/** 冲正: one transaction that still stands, with the reason; it stays in the timeline, struck through. */
export function ReverseForm({ view }: { readonly view: PolicyView }): ReactNode {
  const { locale, announce, now } = useDesk()
  const t = bookWords[locale]
  const api = useApi<typeof policiesContract>('policies')
  const act = useAct(api.reversePolicy, {
    outdates: bookKeys,
    onDone: () => announce({ tone: 'green', words: t.changed.reverse }),
  })
  const [reason, setReason] = useState('')
  const [transaction, setTransaction] = useState('')
  const standing = linesOf(view)
    .filter(({ isReversed, of }) => !isReversed && of === undefined)
    .map((line) => line.transaction)
  return (
    <ChangeForm
      act="reverse"
      sending={act}
      reason={reason}
      onReason={setReason}
      problems={transaction === '' ? { 'reverse-transaction': t.problems.text } : {}}
      foresee={() => reverseTransaction(transaction, askedHere(view, now()))}
      send={() => void act.send({ id: view.policy.id, basedOn: lastSeen(view), reason, transaction })}
    >
      {() => (
        <ChoiceControl
          id="reverse-transaction"
          label={t.choose}
          help={t.reverseHelp}
          none={t.chooseNone}
          value={transaction}
          choices={standing.map((one) => ({
            value: one.id,
            words: `${one.sequence} ${t.acts[one.act]} ${one.effective} ${formatFenChange(grossOf(one))}`,
          }))}
          onChange={setTransaction}
        />
      )}
    </ChangeForm>
  )
}
