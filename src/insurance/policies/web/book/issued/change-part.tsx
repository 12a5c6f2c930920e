import { useState } from 'react'
import type { ReactNode } from 'react'
import { Panel, useDesk } from '../../../../../foundation/interface/web/index.ts'
import type { PolicyView } from '../reading.ts'
import { bookWords } from '../words.ts'
import { CancelForm } from './cancel-form.tsx'
import { EndorseForm } from './endorse-form.tsx'
import { ReverseForm } from './reverse-form.tsx'

const forms = { endorse: EndorseForm, cancel: CancelForm, reverse: ReverseForm } as const
type Act = keyof typeof forms
const acts: readonly Act[] = ['endorse', 'cancel', 'reverse']

/** 批改, 解除, 冲正: for those who may, one at a time, each with its charge before it is made. */
export function ChangePart({ view }: { readonly view: PolicyView }): ReactNode {
  const t = bookWords[useDesk().locale]
  const [chosen, setChosen] = useState<Act>('endorse')
  const open = acts.filter((act) => view.actions.includes(act))
  if (open.length === 0) return null
  const act = open.includes(chosen) ? chosen : (open[0] ?? chosen)
  const Form = forms[act]
  return (
    <Panel title={t.changing} note={t.changingNote}>
      <div className="segmented" role="group" aria-label={t.changing}>
        {open.map((one) => (
          <button key={one} type="button" aria-pressed={one === act} onClick={() => setChosen(one)}>
            {t[one]}
          </button>
        ))}
      </div>
      <Form key={`${act} ${view.transactions.length}`} view={view} />
    </Panel>
  )
}
