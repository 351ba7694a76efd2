import { archive } from './archive.ts'
import { auditSeal, auditVerify } from './audit.ts'
import { backup, backupDrill } from './backup.ts'
import { cachesCheck, cachesRebuild } from './caches.ts'
import { checkReport } from './check-report.ts'
import { clocks } from './clocks.ts'
import { figure } from './figure.ts'
import { find } from './find.ts'
import { glossary } from './glossary.ts'
import { groups } from './groups.ts'
import { handover, work } from './handover.ts'
import { health } from './health.ts'
import { help } from './help.ts'
import { importFolder } from './import.ts'
import { invent } from './invent.ts'
import { issue } from './issue.ts'
import { issues } from './issues.ts'
import type { Command } from './line/command.ts'
import { list } from './list.ts'
import { localEnd, localList, localSetUp } from './local-administrator.ts'
import { log } from './log.ts'
import { mail, mailSend } from './mail.ts'
import { measures } from './measures.ts'
import { messages } from './messages.ts'
import { migrate } from './migrate.ts'
import { people } from './people.ts'
import { promises } from './promises.ts'
import { prompts } from './prompts.ts'
import { publications } from './publications.ts'
import { readReport } from './read-report.ts'
import { record } from './record.ts'
import { removeAgainHere, removeAgree, removeAsk, removeLook, removeRefuse } from './remove.ts'
import { removals } from './removals.ts'
import { retention } from './retention.ts'
import { report } from './report.ts'
import { broughtBack, restore } from './restore.ts'
import { save } from './save.ts'
import { schema } from './schema.ts'
import { sessions, sessionsEnd } from './sessions.ts'
import { settings, settingsSet } from './settings.ts'
import { signs } from './signs.ts'
import { story } from './story.ts'
import { templates, templatesImport } from './templates.ts'
import { told } from './told.ts'
import { tryRule } from './try.ts'

/** Every command there is. Parsing, help and docs/commands.md follow from it. */
export const table: readonly Command[] = [
  people,
  find,
  story,
  record,
  clocks,
  prompts,
  archive,
  save,
  work,
  handover,
  measures,
  figure,
  list,
  publications,
  issue,
  issues,
  told,
  report,
  templates,
  templatesImport,
  messages,
  glossary,
  schema,
  settings,
  settingsSet,
  tryRule,
  log,
  auditVerify,
  auditSeal,
  signs,
  groups,
  removals,
  retention,
  removeAsk,
  removeLook,
  removeAgree,
  removeRefuse,
  removeAgainHere,
  sessions,
  sessionsEnd,
  localList,
  localSetUp,
  localEnd,
  mail,
  mailSend,
  importFolder,
  readReport,
  checkReport,
  promises,
  invent,
  cachesRebuild,
  cachesCheck,
  backup,
  backupDrill,
  restore,
  broughtBack,
  migrate,
  health,
  help(() => table),
]
