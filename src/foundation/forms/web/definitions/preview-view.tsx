import { useState } from 'react'
import type { ReactNode } from 'react'
import { useDesk } from '../../../interface/web/index.ts'
import type { Definition } from '../../index.ts'
import { editorTexts } from './editor-texts.ts'
import { FormDesk } from '../filling/form-desk.tsx'
import type { AnswerApi } from '../filling/form-session.ts'

/** The draft as its fillers would meet it; answers live on this page only. */
export function PreviewView({ definition }: { readonly definition: Definition }): ReactNode {
  const { locale, now } = useDesk()
  const t = editorTexts[locale]
  const [section, setSection] = useState(definition.sections[0]?.id ?? '')
  const [settings] = useState(() => ({
    definition,
    groups: [],
    answerSet: `preview-${now()}`,
    account: 'preview',
    api: previewApi(now),
  }))
  return (
    <>
      <p className="caption">{t.previewAbout}</p>
      <FormDesk
        settings={settings}
        section={section}
        toSection={(id) => `#${id}`}
        onSection={setSection}
        onReturn={() => setSection(definition.sections[0]?.id ?? '')}
      />
    </>
  )
}

function previewApi(now: () => string): AnswerApi {
  return { save: (_group, version) => Promise.resolve({ version: version + 1, savedAt: now() }) }
}
