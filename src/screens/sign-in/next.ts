import { to } from '../front/address.ts'
import { one, type Values } from '../front/screen.ts'

/**
 * Where somebody goes on to once they are signed in: to one of our own pages, or Today. An address from elsewhere is not
 * followed, nor one whose tabs a browser would drop to make it so.
 */
export const ownPage = (next: string): string => (/^\/(?![/\\])[!-~]{0,2000}$/.test(next) ? next : to.today)

export const nextIn = (values: Values): string => ownPage(one(values, 'next'))
