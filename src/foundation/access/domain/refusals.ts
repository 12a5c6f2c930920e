import type { Refusal } from '../../kernel/index.ts'

/** The same for what does not exist and for what the asker may not know of. */
export const notFound: Refusal = {
  kind: 'not-found',
  code: 'not-found',
  message: { zh: '没有找到该内容。', en: 'Nothing was found here.' },
  remedy: {
    zh: '请核对地址或编号；如应由您办理，请联系本单位管理员确认授权。',
    en: 'Check the address or number; if it should be yours to handle, ask your unit administrator about your rights.',
  },
}

export const signInFirst: Refusal = {
  kind: 'unauthenticated',
  code: 'sign-in-first',
  message: { zh: '尚未登录，或登录已过期。', en: 'You are not signed in, or your session has ended.' },
  remedy: {
    zh: '请登录后继续；已填写的内容仍在页面上。',
    en: 'Sign in and go on; what you have typed is still on the page.',
  },
}

export const stepUpFirst: Refusal = {
  kind: 'step-up',
  code: 'fresh-second-factor-needed',
  message: {
    zh: '这项操作需要在五分钟内再次验证动态口令。',
    en: 'This act needs a one-time code given within the last five minutes.',
  },
  remedy: { zh: '请输入动态口令后重试。', en: 'Enter your one-time code, then try again.' },
}

export const notDrafterToo: Refusal = {
  kind: 'forbidden',
  code: 'drafter-does-not-approve',
  message: { zh: '拟办人不能批准自己拟办的事项。', en: 'Who drafted it does not approve it.' },
  remedy: { zh: '请由另一位有权人员办理。', en: 'Ask another person with this right.' },
}

export function notYourRole(action: string): Refusal {
  return {
    kind: 'forbidden',
    code: 'not-your-role',
    message: { zh: '您的角色不能办理这项操作。', en: 'Your role does not include this act.' },
    remedy: {
      zh: '「谁在什么阶段能做什么」列明了可以办理的角色。',
      en: 'The page “Who may do what, when” names the roles that may.',
    },
    facts: { action },
  }
}

export function notInThisState(action: string, state: string, states: readonly string[]): Refusal {
  return {
    kind: 'forbidden',
    code: 'not-in-this-state',
    message: { zh: '当前阶段不能办理这项操作。', en: 'This cannot be done at the present stage.' },
    remedy: {
      zh: '请查看该件的当前状态；「谁在什么阶段能做什么」列明了何时可以办理。',
      en: 'See its present state; “Who may do what, when” says when this is open.',
    },
    facts: { action, state, states },
  }
}
