import { useCallback, useEffect, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { ClauseChip, Quotation, useDocumentTitle, useLocale } from '../../../interface/web/index.ts'
import type { Field, Section } from '../../index.ts'
import { visibleSections, wordsOf } from '../../index.ts'
import { texts } from '../../texts.ts'
import { ConflictPanels } from './conflict-panel.tsx'
import { FormErrorSummary } from './error-summary.tsx'
import { FieldEditor } from './field-editor.tsx'
import type { FormSession } from './form-session.ts'
import { RepeatEditor } from './repeat-editor.tsx'
import type { RowExtras } from './row-extras.ts'
import { AlsoEditing, FormSaveLine } from './save-line.tsx'
import { SessionContext, useFinished, useReading, useSaveState, useSession } from './session-context.ts'
import { showFaultsOf } from './showing-errors.ts'

export interface SectionEditorProps {
  readonly session: FormSession
  readonly section: string
  /** Address of the reader of the round, such as `/notices/2023-356`. */
  readonly reader?: string
  /** What the owner shows at a row, such as 等待对方确认 and 再次提醒. */
  readonly rowExtras?: (repeat: string, row: string) => RowExtras | undefined
  /** Goes on once everything is saved; absent on the last section. */
  readonly onNext?: () => void
  readonly onReturn: () => void
}

/** One section of a form: head with the saved line, faults, questions, and the ways on. */
export function SectionEditor(props: SectionEditorProps): ReactNode {
  const section = props.session.store.definition.sections.find((one) => one.id === props.section)
  if (!section) return null
  return (
    <SessionContext.Provider value={props.session}>
      <SectionPage key={section.id} {...props} shown={section} />
    </SessionContext.Provider>
  )
}

function SectionPage(props: SectionEditorProps & { readonly shown: Section }): ReactNode {
  const { session, shown, reader, rowExtras, onNext, onReturn } = props
  const locale = useLocale()
  const t = texts[locale]
  const [asked, setAsked] = useState(0)
  const finished = useFinished(shown.id)
  const title = wordsOf(shown.title, locale)
  useDocumentTitle(asked > 0 && session.store.errors().length > 0 ? t.errorPrefix + title : title)
  useEffect(() => () => void session.autosave.flush(), [session])

  const askForFaults = useCallback((): boolean => {
    const faults = showFaultsOf(session, shown.id)
    if (faults.length > 0) setAsked((count) => count + 1)
    return faults.length > 0
  }, [session, shown.id])
  const goOn = async (): Promise<void> => {
    await session.autosave.flush()
    if (!askForFaults()) onNext?.()
  }
  const goBack = async (): Promise<void> => {
    await session.autosave.flush()
    onReturn()
  }
  const finish = (on: boolean): void => {
    session.store.setFinished(shown.id, on)
    if (on) askForFaults()
  }
  const saveByKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return
    event.preventDefault()
    void session.autosave.flush()
  }
  return (
    <div className="form-section" onKeyDown={saveByKey}>
      <SectionHead section={shown} />
      <FormErrorSummary section={shown.id} asked={asked} />
      <ConflictPanels section={shown.id} />
      {shown.intro && (
        <p className="form-intro">
          {wordsOf(shown.intro, locale)}
          {shown.cites?.slice(0, 1).map((cite) => (
            <span key={cite.clause} className="form-intro-cite">
              <ClauseChip {...cite} {...(reader ? { reader } : {})} />
              {cite.words && <Quotation>{cite.words}</Quotation>}
            </span>
          ))}
        </p>
      )}
      <SectionFields section={shown} reader={reader} rowExtras={rowExtras} />
      <footer className="form-foot">
        {onNext && !session.readOnly && (
          <button type="button" className="button primary" onClick={() => void goOn()}>
            {t.saveAndNext}
          </button>
        )}
        <button type="button" className="button" onClick={() => void goBack()}>
          {t.saveAndReturn}
        </button>
        {!session.readOnly && session.openPaths === undefined && (
          <label className="choice end">
            <input type="checkbox" checked={finished} onChange={(event) => finish(event.target.checked)} />
            <span>{t.finished}</span>
          </label>
        )}
      </footer>
    </div>
  )
}

function SectionHead({ section }: { readonly section: Section }): ReactNode {
  const locale = useLocale()
  const t = texts[locale]
  const { store, restored } = useSession()
  const reading = useReading()
  const { mergedWith } = useSaveState()
  const sections = visibleSections(store.structure(), reading)
  const number = sections.findIndex((one) => one.id === section.id) + 1
  return (
    <header className="form-head">
      <h1>{wordsOf(section.title, locale)}</h1>
      <p className="facts-line">
        <span>{t.sectionOf(number, sections.length)}</span>
        <FormSaveLine />
        <AlsoEditing />
        {restored > 0 && <span>{t.recovered(restored)}</span>}
        {mergedWith !== undefined && <span>{t.merged(mergedWith)}</span>}
      </p>
    </header>
  )
}

interface SectionFieldsProps {
  readonly section: Section
  readonly reader: string | undefined
  readonly rowExtras: SectionEditorProps['rowExtras']
}

/** Questions in their order: single ones together on a sheet, each repeat below with its rows as cards. */
function SectionFields({ section, reader, rowExtras }: SectionFieldsProps): ReactNode {
  const { store } = useSession()
  const locale = useLocale()
  const reading = useReading()
  const fields = store.definition.fields.filter((field) => field.section === section.id && reading.visible(field.id))
  const blocks = blocksOf(fields)
  return blocks.map((block) => {
    const [first] = block
    if (first?.type === 'repeat') {
      const extras = rowExtras && ((row: string) => rowExtras(first.id, row))
      return (
        <div key={first.id} className="form-block">
          <h2 className={first.label.zh === section.title.zh ? 'unheard' : undefined}>
            {wordsOf(first.label, locale)}
          </h2>
          <RepeatEditor field={first} reader={reader} extras={extras} />
        </div>
      )
    }
    return (
      <div key={first?.id} className="form-sheet">
        <div className="form-grid">
          {block.map((field) =>
            field.type === 'repeat' ? null : (
              <FieldEditor key={field.id} path={field.id} field={field} reader={reader} />
            ),
          )}
        </div>
      </div>
    )
  })
}

function blocksOf(fields: readonly Field[]): readonly (readonly Field[])[] {
  const blocks: Field[][] = []
  for (const field of fields) {
    const last = blocks[blocks.length - 1]
    if (field.type !== 'repeat' && last && last[0]?.type !== 'repeat') last.push(field)
    else blocks.push([field])
  }
  return blocks
}
