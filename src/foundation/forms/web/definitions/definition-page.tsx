import { useState } from 'react'
import type { ReactNode } from 'react'
import { PageHead, Panel, Reading, RefusalBox, useAct, useApi, useDesk, useRead } from '../../../interface/web/index.ts'
import type { DeskPageProps } from '../../../interface/web/index.ts'
import { clockTimeOf } from '../../../kernel/index.ts'
import type { Instant } from '../../../kernel/index.ts'
import type { Definition } from '../../index.ts'
import { check, wordsOf } from '../../index.ts'
import type { FormsContract } from '../../contract.ts'
import { editorTexts } from './editor-texts.ts'
import { ChangesView } from './changes-view.tsx'
import { ContentView } from './content-view.tsx'
// oxlint-disable-next-line import/no-unassigned-import
import './definitions.css'
import { ListsView } from './lists-view.tsx'
import { PreviewView } from './preview-view.tsx'
import { Publishing } from './publishing.tsx'
import { RulesView } from './rules-view.tsx'
import type { StoredVersion } from './stored-version.ts'
import { WordsView } from './words-view.tsx'

const views = ['content', 'lists', 'rules', 'preview', 'changes', 'words'] as const

type View = (typeof views)[number]

/** One version of a form: edited while it is a draft, shown once it is published. */
export function DefinitionPage({ params }: DeskPageProps): ReactNode {
  const api = useApi<FormsContract>('forms')
  const form = params['form'] ?? ''
  const version = Number(params['version'])
  const read = useRead(['forms', form, version], () => api.read({ form, version }))
  const earlier = useRead(['forms', form, version - 1], async () =>
    version > 1 ? (await api.read({ form, version: version - 1 })).body : null,
  )
  return (
    <Reading of={read} rows={8}>
      {(stored) => (
        <Editor key={`${form} ${version}`} stored={stored} before={earlier.value ?? undefined} onReload={read.reload} />
      )}
    </Reading>
  )
}

interface EditorProps {
  readonly stored: StoredVersion
  readonly before: Definition | undefined
  readonly onReload: () => void
}

function Editor({ stored, before, onReload }: EditorProps): ReactNode {
  const { locale, address } = useDesk()
  const t = editorTexts[locale]
  const api = useApi<FormsContract>('forms')
  const [kept, setKept] = useState({ body: stored.body, revision: stored.revision, savedAt: stored.savedAt })
  const [definition, setDefinition] = useState<Definition>(stored.body)
  const [chosen, setChosen] = useState(`section:${stored.body.sections[0]?.id ?? ''}`)
  const { form, version, state } = stored
  const disabled = !stored.actions.includes('edit')
  const dirty = definition !== kept.body
  const save = useAct((body: Definition) => api.save({ form, version, revision: kept.revision, definition: body }), {
    onDone: (saved) => setKept({ body: definition, revision: saved.revision, savedAt: saved.savedAt }),
  })
  const view = (views as readonly string[]).includes(address.query.get('view') ?? '')
    ? (address.query.get('view') as View)
    : 'content'
  const shown = { definition, disabled, onChange: setDefinition }
  const choose = (place: string): void => {
    setChosen(place)
    address.change({
      view: place.startsWith('list:') ? 'lists' : /^(condition|check):/.test(place) ? 'rules' : 'content',
    })
  }
  return (
    <>
      <PageHead
        title={`${wordsOf(definition.title, locale)}　${t.version} ${version}`}
        crumbs={[{ words: t.forms, to: '/forms' }]}
        statuses={[{ status: state === 'published' ? 'published' : 'draft' }]}
        facts={[
          { name: t.saved, value: `${stored.savedByName} ${clockTimeOf(kept.savedAt as Instant)}` },
          ...(dirty ? [{ name: t.unsaved, value: '' }] : []),
          ...(disabled ? [{ name: t.readOnly, value: '' }] : []),
        ]}
        actions={
          !disabled && (
            <button
              type="button"
              className="button primary"
              disabled={!dirty || save.pending}
              onClick={() => void save.send(definition)}
            >
              {save.pending ? t.saving : t.save}
            </button>
          )
        }
      />
      {save.refusal && <RefusalBox refusal={save.refusal} />}
      <nav className="definition-views" aria-label={t.form}>
        {views.map((name) => (
          <button key={name} type="button" aria-current={name === view} onClick={() => address.change({ view: name })}>
            {t.views[name]}
          </button>
        ))}
      </nav>
      <div className="definition-body">
        <div className="definition-view">
          {view === 'content' && <ContentView {...shown} chosen={chosen} onChoose={setChosen} />}
          {view === 'lists' && <ListsView {...shown} />}
          {view === 'rules' && <RulesView {...shown} />}
          {view === 'preview' && <PreviewView definition={definition} />}
          {view === 'changes' && <ChangesView before={before} after={definition} />}
          {view === 'words' && <WordsView {...shown} />}
        </div>
        {view !== 'preview' && (
          <aside className="definition-side">
            <Faults definition={definition} onChoose={choose} />
            <Publishing stored={stored} revision={kept.revision} dirty={dirty} onDone={onReload} />
          </aside>
        )}
      </div>
    </>
  )
}

/** Every fault with its place; a click leads there. */
function Faults({
  definition,
  onChoose,
}: {
  readonly definition: Definition
  readonly onChoose: (place: string) => void
}): ReactNode {
  const { locale } = useDesk()
  const t = editorTexts[locale]
  const faults = check(definition)
  return (
    <Panel title={t.faults} note={faults.length === 0 ? t.noFaults : t.faultCount(faults.length)}>
      <ul className="definition-faults">
        {faults.map((fault) => (
          <li key={`${fault.code} ${fault.at} ${fault.message.en}`}>
            <button type="button" className="link" onClick={() => onChoose(fault.at)}>
              {fault.at}
            </button>{' '}
            {fault.message[locale]}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
