import { messagePage, sendAgain } from './message.ts'
import { outboxPage } from './outbox.ts'

export const outboxScreens = [outboxPage, messagePage, sendAgain]
