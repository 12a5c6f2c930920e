import type { ReactNode } from 'react'
import { RefusalBox, useAct, useApi, useDesk } from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import type { JudgedFinding, TaskListPage } from '../index.ts'
import { ReasonForm } from './controls.tsx'
import { words } from './words.ts'

/** For each must that the rules leave open and nobody has decided: the way to put it to an official. */
export function DeterminationForms({ page }: { readonly page: TaskListPage }): ReactNode {
  if (!page.actions.includes('ask-for-determination')) return null
  return page.findings
    .filter(isOpen)
    .map((finding) => <Ask key={finding.rule} solution={page.solution.id} finding={finding} />)
}

const isOpen = ({ strength, settledBy, verdict, determination }: JudgedFinding): boolean =>
  strength === 'must' && settledBy === 'submission' && verdict === 'undetermined' && determination === undefined

function Ask({ solution, finding }: { readonly solution: string; readonly finding: JudgedFinding }): ReactNode {
  const { locale, announce } = useDesk()
  const t = words[locale]
  const api = useApi<typeof solicitation>('solicitation')
  const ask = useAct(api.askForDetermination, {
    outdates: [['solicitation', 'task-list', solution]],
    onDone: () => announce({ tone: 'green', words: t.askDone }),
  })
  return (
    <details>
      <summary>{t.ask}</summary>
      <p>{finding.message[locale]}</p>
      <p className="caption">{t.askHelp}</p>
      {ask.refusal && <RefusalBox refusal={ask.refusal} />}
      <ReasonForm
        id={`ask-${finding.rule}`}
        label={t.askReason}
        pending={ask.pending}
        acts={[
          {
            words: t.askButton,
            send: (reason) => void ask.send({ id: solution, rule: finding.rule, reason }),
            main: true,
          },
        ]}
      />
    </details>
  )
}
