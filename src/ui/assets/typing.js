// What is typed into a form is sent to be kept, a second after it began: after a crash, a time-out or signing out it is offered again.
const wait = 1000
const ours = '/typing'

for (const form of document.querySelectorAll('main form[method="post"]')) {
  if (form.querySelector('textarea, select, input:not([type="hidden"])')) follow(form)
}

function follow(form) {
  // A form may ask a question named action, which then stands before its own.
  const to = new URL(form.getAttribute('action'), location.href).pathname
  const opened = wordsOf(form)
  let [timer, last, sending] = [null, opened, null]

  const keep = (leaving) => {
    timer = null
    const words = wordsOf(form)
    if (words === last) return
    last = words
    mark(form)
    const title = document.querySelector('h1')?.innerText.replaceAll(/\s+/g, ' ') ?? ''
    const body = new URLSearchParams({ to, page: location.pathname + location.search, title, words })
    if (leaving) return void navigator.sendBeacon(ours, body)
    sending = new AbortController()
    fetch(ours, { method: 'POST', body, signal: sending.signal }).catch(() => {
      last = null
    })
  }
  const typed = () => {
    timer ??= setTimeout(keep, wait)
  }
  form.addEventListener('input', typed)
  form.addEventListener('change', typed)
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    timer = null
    sending?.abort()
  })
  addEventListener('pagehide', () => {
    if (timer !== null) keep(true)
  })
  void offer(form, to, opened)
}

function wordsOf(form) {
  const typed = [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && name !== 'typing-kept')
  return new URLSearchParams(typed).toString()
}

/** A form that says so is forgotten when it is saved. */
function mark(form) {
  if (form.querySelector('input[name="typing-kept"]')) return
  form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'typing-kept', value: 'yes' }))
}

async function offer(form, to, opened) {
  const answer = await fetch(`${ours}?${new URLSearchParams({ to })}`)
  if (!answer.ok) return
  const { typing, at, words } = await answer.json()
  if (!typing || words === opened) return
  const box = made('div', { className: 'govuk-inset-text' })
  const carryOn = made('button', { type: 'button', className: 'govuk-button', textContent: 'Carry on' })
  const throwAway = made('button', {
    type: 'button',
    className: 'govuk-button govuk-button--secondary',
    textContent: 'Throw it away',
  })
  const buttons = made('div', { className: 'govuk-button-group' })
  buttons.append(carryOn, throwAway)
  box.setAttribute('role', 'region')
  box.setAttribute('aria-label', 'What you were typing')
  box.append(made('p', { textContent: `You were typing this at ${at}, and did not save it.` }), buttons)
  form.before(box)
  carryOn.addEventListener('click', () => {
    const left = putBack(form, new URLSearchParams(words))
    mark(form)
    box.replaceChildren(made('p', { textContent: 'What you typed is in the form again. It is not saved yet.' }))
    if (left.length > 0) box.append(made('p', { textContent: `This form has no place now for: ${left.join('; ')}` }))
    form.querySelector('textarea, select, input:not([type="hidden"])')?.focus()
  })
  throwAway.addEventListener('click', async () => {
    await fetch(`${ours}/${typing}/gone`, { method: 'POST', body: new URLSearchParams() })
    box.remove()
  })
}

function made(name, properties) {
  return Object.assign(document.createElement(name), properties)
}

/** Every answer back in its box, the hidden ones too: they say which version it was begun from. */
function putBack(form, words) {
  const held = new Map()
  for (const [name, value] of words) held.set(name, [...(held.get(name) ?? []), value])
  for (const box of form.elements) {
    const values = held.get(box.name) ?? []
    if (box.type === 'radio' || box.type === 'checkbox') box.checked = values.includes(box.value)
    else if (box.type !== 'file' && box.type !== 'submit' && box.type !== 'button' && held.has(box.name))
      box.value = values.shift() ?? box.value
    if (box.type === 'radio' || box.type === 'checkbox')
      held.set(
        box.name,
        values.filter((one) => one !== box.value),
      )
  }
  return [...held.values()].flat().filter((value) => value !== '')
}
