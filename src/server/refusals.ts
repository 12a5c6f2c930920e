import type { Refusal, RefusalKind } from '../foundation/kernel/index.ts'

export const statusOf: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'step-up': 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unprocessable: 422,
  'too-many': 429,
  unavailable: 503,
}

/** What an API answers when it says no; the same shape for every operation. */
export interface RefusalBody extends Omit<Refusal, 'kind'> {
  readonly kind: RefusalKind
  readonly requestId: string
}

export function bodyOf(refusal: Refusal, requestId: string): RefusalBody {
  return {
    kind: refusal.kind,
    code: refusal.code,
    message: refusal.message,
    remedy: refusal.remedy,
    ...(refusal.cites ? { cites: refusal.cites } : {}),
    ...(refusal.facts === undefined ? {} : { facts: refusal.facts }),
    requestId,
  }
}

/** One field of a request that the contract does not accept. */
export interface RequestFault {
  readonly path: readonly (string | number)[]
  readonly problem: string
}

export function malformed(faults: readonly RequestFault[]): Refusal {
  const names = faults.map((fault) => fault.path.join('.') || '(body)').join(', ')
  return {
    kind: 'invalid',
    code: 'request-does-not-fit-the-contract',
    message: {
      zh: faults.length > 0 ? `请求中有平台不认识或格式不对的内容：${names}。` : '请求内容无法读取。',
      en:
        faults.length > 0
          ? `The request holds fields that are unknown or malformed: ${names}.`
          : 'The request cannot be read.',
    },
    remedy: {
      zh: '请对照接口说明 /api/openapi.json 改正后重发；已保存的内容不受影响。',
      en: 'Correct it by /api/openapi.json and send it again; what was saved is not affected.',
    },
    facts: { faults },
  }
}

export const unknownAddress: Refusal = {
  kind: 'not-found',
  code: 'not-found',
  message: { zh: '没有找到这项内容，或者您无权查看。', en: 'There is nothing here, or it is not yours to see.' },
  remedy: {
    zh: '请核对地址，或从工作台的列表重新进入。',
    en: 'Check the address, or enter again from a list on the desk.',
  },
}

export const tooBusy: Refusal = {
  kind: 'unavailable',
  code: 'too-busy',
  message: {
    zh: '平台此刻请求过多，这一次没有受理，也没有改动任何内容。',
    en: 'The platform is too busy; this request was not taken and changed nothing.',
  },
  remedy: {
    zh: '请几秒后重试；提交操作可放心重试，不会重复。',
    en: 'Try again in a few seconds; a submission can be repeated safely.',
  },
}

export function tooLarge(limit: number): Refusal {
  const megabytes = Math.round(limit / 1_048_576)
  const isUpload = megabytes > 1
  return {
    kind: 'too-large',
    code: 'request-too-large',
    message: {
      zh: `请求内容超过 ${megabytes} MB，没有受理。`,
      en: `The request is larger than ${megabytes} MB and was not taken.`,
    },
    remedy: isUpload
      ? {
          zh: '请压缩图片、去掉无关内容或拆分后再上传。',
          en: 'Compress pictures, leave out what is not asked for, or split it.',
        }
      : {
          zh: '文件请通过附件上传；文字请分节保存。',
          en: 'Upload files as attachments; save text section by section.',
        },
  }
}

export const brokenMachine: Refusal = {
  kind: 'unavailable',
  code: 'unexpected-fault',
  message: {
    zh: '平台出现意外故障，这一次操作没有完成。',
    en: 'The platform met an unexpected fault; this was not done.',
  },
  remedy: {
    zh: '您已输入的内容仍在本页。请稍后重试；仍不行时把请求编号告诉咨询台。',
    en: 'What you typed is still on this page. Try again later; if it fails again, tell the help desk the request number.',
  },
}
