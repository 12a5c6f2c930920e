import type { ReactNode } from 'react'
import { DeskLink, type RefusalError, useAct, useApi, useLocale } from '../../../foundation/interface/web/index.ts'
import { readerPath } from '../../notice/index.ts'
import type { contract } from '../contract.ts'
import { words } from './words.ts'

export interface RoundActs {
  readonly buttons: ReactNode
  readonly refusal: RefusalError | undefined
}

const decided = ['announce', 'open', 'close'] as const

/** The acts on a round that are open to this person, and why the last of them was refused. */
export function useRoundActs(code: string, version: number, actions: readonly string[]): RoundActs {
  const t = words[useLocale()]
  const api = useApi<typeof contract>('programmes')
  const settings = { outdates: [['programmes'], ['rounds']] }
  const acts = {
    announce: useAct(api.announce, settings),
    open: useAct(api.open, settings),
    close: useAct(api.close, settings),
  }
  const labels = { announce: t.announce, open: t.openRound, close: t.close }
  const buttons = (
    <>
      <DeskLink className="button" to={`/${readerPath(code)}`}>
        {t.publicPage}
      </DeskLink>
      {actions.includes('import-notice') && (
        <DeskLink className="button" to={`/rounds/${code}/import`}>
          {t.importText}
        </DeskLink>
      )}
      {decided
        .filter((name) => actions.includes(name))
        .map((name) => (
          <button
            key={name}
            type="button"
            className="button primary"
            disabled={acts[name].pending}
            onClick={() => void acts[name].send({ code, version })}
          >
            {labels[name]}
          </button>
        ))}
    </>
  )
  return { buttons, refusal: decided.map((name) => acts[name].refusal).find((refusal) => refusal !== undefined) }
}
