import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { Loading } from '../../../interface/web/index.ts'
import type { SectionState } from '../../index.ts'
import { completeness, visibleSections } from '../../index.ts'
import { BasisPanel } from './basis-panel.tsx'
import type { Reuse } from './basis-panel.tsx'
// The look of this page alone, loaded with it.
// oxlint-disable-next-line import/no-unassigned-import
import './filling.css'
import type { SessionSettings } from './form-session.ts'
import { SectionEditor } from './section-editor.tsx'
import type { SectionEditorProps } from './section-editor.tsx'
import { SectionList } from './section-list.tsx'
import {
  SessionContext,
  useFormSession,
  useReading,
  useSaveState,
  useSession,
  useShownErrors,
} from './session-context.ts'

export interface FormDeskProps extends Omit<SectionEditorProps, 'onNext' | 'session'> {
  /** Read once for an answer set; what is saved later comes back by itself. */
  readonly settings: SessionSettings
  /** Address of a section below the desk. */
  readonly toSection: (section: string) => string
  readonly onSection: (section: string) => void
  readonly reuse?: readonly Reuse[]
  /** Shown under the basis, such as findings of the section. */
  readonly aside?: ReactNode
}

/** A section with the list of all sections at the left and its basis at the right. */
export function FormDesk(props: FormDeskProps): ReactNode {
  const session = useFormSession(props.settings)
  if (!session) return <Loading />
  return (
    <SessionContext.Provider value={session}>
      <Columns {...props} />
    </SessionContext.Provider>
  )
}

function Columns(props: FormDeskProps): ReactNode {
  const { section, reader, rowExtras, toSection, onSection, onReturn, reuse, aside } = props
  const session = useSession()
  const { definition } = session.store
  const { sections, states } = useSectionStates()
  const shown = definition.sections.find((one) => one.id === section)
  const next = sections[sections.indexOf(section) + 1]
  return (
    <div className="form-desk">
      <SectionList {...{ definition, sections, states, toSection }} current={section} />
      <SectionEditor
        {...{ session, section, onReturn }}
        {...(reader === undefined ? {} : { reader })}
        {...(rowExtras ? { rowExtras } : {})}
        {...(next === undefined ? {} : { onNext: () => onSection(next) })}
      />
      <aside className="form-side">
        {shown && <BasisPanel section={shown} reader={reader} reuse={reuse} />}
        {aside}
      </aside>
    </div>
  )
}

interface SectionStates {
  /** Of which moment of saving they are. */
  readonly moment: string
  readonly sections: readonly string[]
  readonly states: Readonly<Record<string, SectionState>>
}

/** States of all sections; worked out when nothing else is to be done after something was saved or has changed. */
function useSectionStates(): SectionStates {
  const session = useSession()
  const reading = useReading()
  const { savedAt, waiting } = useSaveState()
  const shown = useShownErrors()
  const [states, setStates] = useState(() => statesOf(session, reading, ''))
  const moment = `${savedAt} ${waiting} ${shown.length}`
  useEffect(() => whenIdle(() => setStates(statesOf(session, reading, moment))), [session, reading, moment])
  return states
}

function statesOf(
  { store }: ReturnType<typeof useSession>,
  reading: ReturnType<typeof useReading>,
  moment: string,
): SectionStates {
  const sections = visibleSections(store.structure(), reading).map((section) => section.id)
  const finished = sections.filter((section) => store.isFinished(section))
  const states = completeness(store.form(), finished).map((one) => [one.section.id, one.state] as const)
  return { moment, sections, states: Object.fromEntries(states) }
}

function whenIdle(run: () => void): () => void {
  const waiting = requestIdleCallback(run, { timeout: 1_000 })
  return () => cancelIdleCallback(waiting)
}
