import type { Refusal } from '../../kernel/index.ts'

export const enrolSecondFactorFirst: Refusal = {
  kind: 'unauthenticated',
  code: 'enrol-second-factor-first',
  message: {
    zh: '您的角色须使用动态口令，目前尚未绑定。',
    en: 'Your role needs one-time codes and none is set up yet.',
  },
  remedy: { zh: '请先在「绑定动态口令」页完成绑定。', en: 'Set up one-time codes on their page first.' },
}

export const tokenOnlyReads: Refusal = {
  kind: 'forbidden',
  code: 'token-only-reads',
  message: { zh: '该访问令牌只能读取。', en: 'This access token may only read.' },
  remedy: { zh: '请登录后办理，或新建可写入的令牌。', en: 'Sign in to act, or make a token that may write.' },
}
