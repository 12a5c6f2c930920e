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

export const fromAnotherSite: Refusal = {
  kind: 'forbidden',
  code: 'request-from-another-site',
  message: {
    zh: '这个请求不是从本平台页面发出的，没有受理。',
    en: 'This request did not come from a page of this platform and was not taken.',
  },
  remedy: {
    zh: '请在本平台页面上操作；程序调用请使用访问令牌。',
    en: 'Act from a page of the platform; programs use an access token.',
  },
}

/** One answer for an unknown name, a wrong password and a wrong or missing code. */
export const notSignedIn: Refusal = {
  kind: 'unauthenticated',
  code: 'sign-in-refused',
  message: {
    zh: '登录名、口令或动态口令不正确。',
    en: 'The sign-in name, the password or the one-time code is not right.',
  },
  remedy: {
    zh: '请核对后重试；动态口令每 30 秒更换且只能用一次。仍不能登录时，请联系本单位管理员或安全管理员。',
    en: 'Check them and try again; a code changes every 30 seconds and is taken once. If it still fails, ask your unit or security administrator.',
  },
}

export const tooManyTries: Refusal = {
  kind: 'too-many',
  code: 'too-many-tries',
  message: { zh: '失败次数过多，已暂停尝试。', en: 'Too many failures; trying is paused.' },
  remedy: {
    zh: '请 15 分钟后再试。用以前登录过的浏览器不受他人失败的影响。',
    en: 'Try again in 15 minutes. A browser that has signed in before is not held up by the failures of others.',
  },
}

export const wrongCode: Refusal = {
  kind: 'step-up',
  code: 'wrong-one-time-code',
  message: { zh: '动态口令不正确，或已经用过。', en: 'The one-time code is wrong or was used already.' },
  remedy: { zh: '请等待下一个动态口令后重试。', en: 'Wait for the next code and try again.' },
}
