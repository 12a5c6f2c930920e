interface RefusalTexts {
  readonly title: string
  readonly titles: Readonly<Record<number, string>>
  readonly safe: Readonly<Record<number, string>>
  readonly request: string
  readonly home: string
  readonly help: string
  readonly signIn: string
}

const zh: RefusalTexts = {
  title: '这一步没有办成',
  titles: {
    400: '请求没有看懂',
    401: '请先登录',
    403: '这一步不能由您来办',
    404: '没有找到这一页',
    409: '内容已被别人改过',
    413: '内容太大，没有受理',
    422: '没有通过检查',
    429: '操作太频繁',
    500: '平台出了意外',
    503: '平台正忙',
  },
  safe: {
    409: '您改的内容没有丢失：返回上一页即可看到，并可并排查看差异。',
    413: '原来已保存的内容不受影响。',
    429: '已保存的内容不受影响，稍后即可继续。',
    500: '已保存的内容不受影响；没有收到回执的，就是没有提交。',
    503: '已保存的内容不受影响；没有收到回执的，就是没有提交。',
  },
  request: '请求编号',
  home: '回到首页',
  help: '使用帮助',
  signIn: '登录',
}

const en: RefusalTexts = {
  title: 'This was not done',
  titles: {
    400: 'The request could not be read',
    401: 'Please sign in first',
    403: 'This is not for you to do',
    404: 'There is no such page',
    409: 'Somebody changed it meanwhile',
    413: 'Too large to be taken',
    422: 'It did not pass the checks',
    429: 'Too many requests',
    500: 'The platform met a fault',
    503: 'The platform is busy',
  },
  safe: {
    409: 'What you changed is not lost: go back to see it and to compare both side by side.',
    413: 'What was saved before is not affected.',
    429: 'What was saved is not affected; you can go on shortly.',
    500: 'What was saved is not affected; without a receipt nothing was filed.',
    503: 'What was saved is not affected; without a receipt nothing was filed.',
  },
  request: 'Request number',
  home: 'Home page',
  help: 'Help',
  signIn: 'Sign in',
}

export const refusalTexts = { zh, en } as const
