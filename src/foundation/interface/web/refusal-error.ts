import type { Citation, RefusalKind, Text } from '../../kernel/index.ts'

/** A "no" of the server as it arrived: what happened, what to do, by which sentence, and the number of the request. */
export class RefusalError extends Error {
  readonly kind: RefusalKind
  readonly code: string
  readonly said: Text
  readonly remedy: Text
  readonly cites: readonly Citation[]
  readonly facts: unknown
  readonly requestId: string

  constructor(body: RefusalBody) {
    super(body.message.zh)
    this.name = 'RefusalError'
    this.kind = body.kind
    this.code = body.code
    this.said = body.message
    this.remedy = body.remedy
    this.cites = body.cites ?? []
    this.facts = body.facts
    this.requestId = body.requestId
  }
}

export interface RefusalBody {
  readonly kind: RefusalKind
  readonly code: string
  readonly message: Text
  readonly remedy: Text
  readonly cites?: readonly Citation[]
  readonly facts?: unknown
  readonly requestId: string
}

export function isRefusalBody(value: unknown): value is RefusalBody {
  if (typeof value !== 'object' || value === null) return false
  return 'kind' in value && 'code' in value && 'message' in value && 'remedy' in value
}

/** The network gave no answer: nothing is known of the act, and repeating it is safe. */
export const unreachable: RefusalBody = {
  kind: 'unavailable',
  code: 'platform-unreachable',
  message: {
    zh: '没有连上平台，这一步是否办成还不知道。',
    en: 'The platform could not be reached; whether this was done is not known.',
  },
  remedy: {
    zh: '您输入的内容仍在本页。请检查网络后再按一次，同一步不会办两次。',
    en: 'What you typed is still on this page. Check the network and press again; the same step is never taken twice.',
  },
  requestId: '',
}

/** Every failure as a refusal, so that pages know one kind of "no". Faults of this program stay what they are. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof RefusalError) return error
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message))
    return new RefusalError(unreachable)
  if (typeof error === 'object' && error !== null && 'data' in error && isRefusalBody(error.data)) {
    return new RefusalError(error.data)
  }
  return error
}
