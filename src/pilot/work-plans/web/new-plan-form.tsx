import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import {
  ChoiceControl,
  LineControl,
  Panel,
  RefusalBox,
  useAct,
  useAddress,
  useApi,
  useDesk,
} from '../../../foundation/interface/web/index.ts'
import type { PlanKind } from '../../notice/index.ts'
import type { workPlans } from '../contract.ts'
import type { IntakeView } from '../index.ts'
import { texts } from '../texts.ts'
import { words } from './words.ts'

/** Starts a draft of the kind that is the person's own (四（二）): an authority's, an institution's or an enterprise's. */
export function NewPlanForm({ intakes }: { readonly intakes: readonly IntakeView[] }): ReactNode {
  const { locale, person } = useDesk()
  const t = words[locale]
  const { go } = useAddress()
  const api = useApi<typeof workPlans>('work-plans')
  const kinds: readonly PlanKind[] = person.roles.includes('local-officer')
    ? ['authority']
    : ['institution', 'enterprise']
  const [programme, setProgramme] = useState(intakes[0]?.programmeId ?? '')
  const [kind, setKind] = useState<PlanKind>(kinds[0] ?? 'institution')
  const [title, setTitle] = useState('')
  const [problem, setProblem] = useState<string>()
  const create = useAct(api.create, {
    outdates: [['work-plans', 'mine']],
    onDone: ({ id }) => go(`/plans/${id}`),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const isShort = Array.from(title.trim()).length < 6
    setProblem(isShort ? t.titleHelp : undefined)
    if (!isShort) void create.send({ programme, kind, title: title.trim() })
  }
  return (
    <Panel title={t.newPlan}>
      <form onSubmit={submit} noValidate>
        {create.refusal && <RefusalBox refusal={create.refusal} />}
        <div className="field-row">
          <ChoiceControl
            id="plan-round"
            label={t.round}
            value={programme}
            choices={intakes.map((one) => ({ value: one.programmeId, words: one.title[locale] }))}
            onChange={setProgramme}
          />
          <ChoiceControl
            id="plan-kind"
            label={t.kind}
            value={kind}
            choices={kinds.map((one) => ({
              value: one,
              words: `${texts[locale].kinds[one]}（${texts[locale].attachments[one]}）`,
            }))}
            onChange={(chosen) => setKind(kinds.find((one) => one === chosen) ?? kind)}
          />
          <LineControl
            id="plan-title"
            label={t.title}
            help={t.titleHelp}
            problem={problem}
            maxLength={60}
            value={title}
            onChange={setTitle}
            required
          />
        </div>
        <div className="button-row">
          <button type="submit" className="button primary" disabled={create.pending}>
            {t.create}
          </button>
        </div>
      </form>
    </Panel>
  )
}
