import { button } from '#ui/components/button.ts'
import { html } from '#ui/html.ts'
import { to } from '../front/address.ts'
import { screen, shown } from '../front/screen.ts'
import { signOut } from '../front/session.ts'

const leave = screen('GET', to.signOut, [], async () =>
  shown('Sign out', html`<form method="post" action="${to.signOut}">${button({ text: 'Sign out' })}</form>`),
)

const left = screen('POST', to.signOut, [], async (ask) => {
  await signOut(ask.house, ask.sitting, ask.reader, ask.at)
  return { is: 'redirect', to: to.signIn, session: null }
})

export const leaveScreens = [leave, left]
