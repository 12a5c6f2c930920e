import type { Refusal } from '../../kernel/index.ts'
import { passwordFaultTexts, type PasswordFault } from '../domain/password-rule.ts'
import type { Separation } from '../index.ts'

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

export const keyMalformed: Refusal = {
  kind: 'invalid',
  code: 'idempotency-key-malformed',
  message: {
    zh: '请求头 Idempotency-Key 须为 1 到 200 个可见的 ASCII 字符；这一次操作没有受理。',
    en: 'The header Idempotency-Key holds 1 to 200 visible ASCII characters; this act was not taken.',
  },
  remedy: {
    zh: '请为每次操作生成一个新键（例如 UUID），重发同一次操作时沿用原键。',
    en: 'Make a new key for each act, such as a UUID, and send the same one when you repeat that act.',
  },
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

/** One answer for a link that was never made, was used, has ended or was followed by a newer one. */
export const linkGone: Refusal = {
  kind: 'not-found',
  code: 'link-gone',
  message: { zh: '这个链接已失效。', en: 'This link no longer works.' },
  remedy: {
    zh: '链接三十分钟内有效且只能用一次，再次申请后旧链接作废。请在登录页点「忘记口令」重新申请。',
    en: 'A link works once, within thirty minutes, and a newer one replaces it. Ask again by “Forgotten password” on the sign-in page.',
  },
}

export const noSecondFactorYet: Refusal = {
  kind: 'unprocessable',
  code: 'no-second-factor-yet',
  message: {
    zh: '还没有绑定动态口令，不需要恢复码。',
    en: 'No one-time codes are set up yet, so there is nothing to recover.',
  },
  remedy: { zh: '请先在「绑定动态口令」页完成绑定。', en: 'Set up one-time codes on their page first.' },
}

export const wrongCode: Refusal = {
  kind: 'unprocessable',
  code: 'wrong-one-time-code',
  message: { zh: '动态口令不正确，或已经用过。', en: 'The one-time code is wrong or was used already.' },
  remedy: { zh: '请等待下一个动态口令后重试。', en: 'Wait for the next code and try again.' },
}

export function staleVersion(present: number): Refusal {
  return {
    kind: 'conflict',
    code: 'changed-meanwhile',
    message: { zh: '该件已被他人更新。', en: 'Somebody else has changed this meanwhile.' },
    remedy: { zh: '请刷新后核对，再决定是否继续。', en: 'Refresh, check what changed, then decide again.' },
    facts: { version: present },
  }
}

export function separated(broken: readonly Separation[]): Refusal {
  return {
    kind: 'unprocessable',
    code: 'offices-held-apart',
    message: {
      zh: broken.map((one) => one.reason.zh).join(''),
      en: broken.map((one) => one.reason.en).join(' '),
    },
    remedy: {
      zh: '请由另一人担任，或先收回冲突的角色。',
      en: 'Give it to another person, or end the conflicting role first.',
    },
    facts: { separations: broken.map((one) => one.id) },
  }
}

export const roleOutsideUnit: Refusal = {
  kind: 'unprocessable',
  code: 'role-outside-the-unit',
  message: {
    zh: '单位管理员只能给出本单位的填报、签发和业务人员角色。',
    en: 'A unit administrator gives only roles of the own organisation’s staff.',
  },
  remedy: { zh: '其他角色由两名安全管理员授予。', en: 'Two security administrators give other roles.' },
}

export const roleHeldAlready: Refusal = {
  kind: 'unprocessable',
  code: 'role-held-already',
  message: { zh: '该人员已有或已被提议该角色。', en: 'This person holds the role or is proposed for it already.' },
  remedy: { zh: '请在角色列表中查看。', en: 'See the list of roles.' },
}

export const loginTaken: Refusal = {
  kind: 'unprocessable',
  code: 'sign-in-name-taken',
  message: { zh: '该登录名已被使用。', en: 'This sign-in name is taken.' },
  remedy: { zh: '请换一个登录名。', en: 'Choose another.' },
}

export function weakPassword(faults: readonly PasswordFault[]): Refusal {
  return {
    kind: 'unprocessable',
    code: 'password-too-weak',
    message: {
      zh: faults.map((fault) => passwordFaultTexts[fault].zh).join(''),
      en: faults.map((fault) => passwordFaultTexts[fault].en).join(' '),
    },
    remedy: {
      zh: '可以用几个不相干的词连成一句，越长越好。',
      en: 'Several unrelated words in a row do well; longer is better.',
    },
    facts: { faults },
  }
}

export const wrongPassword: Refusal = {
  kind: 'unprocessable',
  code: 'present-password-wrong',
  message: { zh: '当前口令不正确。', en: 'The present password is not right.' },
  remedy: { zh: '请核对后重试。', en: 'Check it and try again.' },
}

export const codeDoesNotFit: Refusal = {
  kind: 'unprocessable',
  code: 'code-does-not-fit',
  message: { zh: '动态口令与新密钥不符。', en: 'The one-time code does not fit the new secret.' },
  remedy: {
    zh: '请确认手机时间准确，重新扫码后输入最新的动态口令。',
    en: 'See that the telephone’s clock is right, scan again and enter the newest code.',
  },
}

export const browserOnly: Refusal = {
  kind: 'forbidden',
  code: 'not-by-access-token',
  message: { zh: '这项操作不能用访问令牌办理。', en: 'This cannot be done with an access token.' },
  remedy: { zh: '请在浏览器中登录后办理。', en: 'Sign in with a browser.' },
}

export const notByProvider: Refusal = {
  kind: 'unauthenticated',
  code: 'provider-did-not-vouch',
  message: { zh: '统一身份认证没有完成。', en: 'The identity provider did not vouch for you.' },
  remedy: {
    zh: '请重新登录；仍不行时用登录名和口令登录。',
    en: 'Start again, or sign in with your name and password.',
  },
}

export const unknownIdentity: Refusal = {
  kind: 'unauthenticated',
  code: 'identity-not-linked',
  message: { zh: '这一身份尚未与本平台账号关联。', en: 'This identity is not linked to an account here.' },
  remedy: {
    zh: '请先用登录名和口令登录，在「我的账号」中关联。',
    en: 'Sign in with your name and password first and link it under “My account”.',
  },
}

export const providerNeedsSecondFactor: Refusal = {
  kind: 'unauthenticated',
  code: 'provider-without-second-factor',
  message: {
    zh: '您的角色须双因素登录，统一身份认证本次未使用第二因素。',
    en: 'Your role needs two factors and the identity provider asked for one.',
  },
  remedy: { zh: '请用登录名、口令和动态口令登录。', en: 'Sign in with name, password and one-time code.' },
}

export const identityTaken: Refusal = {
  kind: 'unprocessable',
  code: 'identity-linked-already',
  message: { zh: '这一身份已经关联了账号。', en: 'This identity is linked to an account already.' },
  remedy: {
    zh: '一人一个账号；如有误请联系安全管理员。',
    en: 'One account a person; ask the security administrator if this is wrong.',
  },
}
