// Everything on a public page works without this script. It only saves steps. Syntax and interfaces of Chrome 90.
;(() => {
  const all = (selector) => Array.from(document.querySelectorAll(selector))
  const narrow = window.matchMedia('(max-width: 899px)')
  const care = document.documentElement.classList.contains('care')

  // In one column the side column is a closed list; beside the text it is always open.
  const fold = () => {
    for (const side of all('details.side')) side.open = !(narrow.matches || care)
  }
  fold()
  narrow.addEventListener('change', fold)

  for (const button of all('[data-needs-script]')) button.hidden = false

  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target.closest('input, textarea, select, [contenteditable]')) return
    const search = document.getElementById('site-search')
    if (!search) return
    event.preventDefault()
    search.focus()
  })

  document.addEventListener('click', (event) => {
    const pressed = event.target.closest('[data-print], [data-copy], [data-read-aloud]')
    if (!pressed) return
    if ('print' in pressed.dataset) window.print()
    if ('copy' in pressed.dataset) copy(pressed)
    if ('readAloud' in pressed.dataset) readAloud(pressed)
  })

  function copy(button) {
    const words = button.dataset.copy
    const full = words.startsWith('#') ? location.href.split('#')[0] + words : words
    if (!navigator.clipboard) return
    navigator.clipboard.writeText(full).then(
      () => {
        const before = button.textContent
        button.textContent = button.dataset.copied || before
        setTimeout(() => {
          button.textContent = before
        }, 2000)
      },
      () => {},
    )
  }

  function readAloud(button) {
    const speech = window.speechSynthesis
    if (!speech) return
    if (speech.speaking) {
      speech.cancel()
      return
    }
    const spoken = new SpeechSynthesisUtterance(document.querySelector('main').innerText)
    spoken.lang = document.documentElement.lang
    spoken.rate = 0.9
    speech.speak(spoken)
    button.setAttribute('aria-pressed', 'true')
    spoken.onend = () => button.setAttribute('aria-pressed', 'false')
  }
  if (!window.speechSynthesis) for (const button of all('[data-read-aloud]')) button.hidden = true

  // The countdown runs on from the server's clock, not from this machine's.
  const clock = document.querySelector('[data-due]')
  if (clock) {
    const due = Date.parse(clock.dataset.due)
    const skew = Date.parse(clock.dataset.now) - Date.now()
    const show = () => {
      const minutes = Math.max(0, Math.ceil((due - Date.now() - skew) / 60000))
      const parts = {
        days: Math.floor(minutes / 1440),
        hours: Math.floor((minutes % 1440) / 60),
        minutes: minutes % 60,
      }
      for (const part of clock.querySelectorAll('[data-part]')) part.textContent = String(parts[part.dataset.part])
    }
    setInterval(show, 20000)
  }

  // A form that was sent once is not sent again by a second press.
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (form.method !== 'post' || event.defaultPrevented) return
    if (form.dataset.sent) event.preventDefault()
    form.dataset.sent = 'yes'
    setTimeout(() => delete form.dataset.sent, 8000)
  })

  // Coming back by the browser's button must not leave the form locked.
  window.addEventListener('pageshow', () => {
    for (const form of all('form[data-sent]')) delete form.dataset.sent
  })

  const summary = document.querySelector('.error-summary')
  if (summary) summary.focus()
})()
