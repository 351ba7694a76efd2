/**
 * Tables with words in them that a removal leaves alone, each with the reason. A new table that holds words or bytes is in here or in a
 * place, or a test says so.
 */
export const holdNothing: Readonly<Record<string, string>> = {
  access_sign: 'A rule’s own words, and ids',
  authority: 'The authority’s name',
  backup: 'When backups were made, and why one could not be',
  backup_drill: 'What differed, by names of tables and figures',
  cache_state: 'Names of caches',
  calendar: 'Days, and the names of holidays',
  delivery: 'To whom a report went',
  import_run:
    'Names of files and numbers of rows; what was in them is in records. What an import stages goes with its transaction',
  issue: 'The declared words of a report',
  issue_figure: 'Numbers',
  issue_part: 'Numbers, by declared parts',
  issuing_pass: 'Which reports could not be made',
  local_administrator: 'The one who may come in when the council’s sign-in cannot, and a key that is no child’s',
  log_seal: 'Digests of salted entries',
  log_waiting: 'Ids',
  migration: 'Names of migrations',
  pseudonym: 'Random codes, each for ever one child’s, so that none is given to somebody else',
  removal: 'Why something went, in words that may not repeat it',
  removal_answer: 'Who agreed',
  removed: 'The markers',
  report_issue_figure: 'Numbers, by declared parts',
  session: 'Who is signed in',
  sign_pass: 'A day',
  subject: 'Ids: the child whose file went had one',
}

/** Derived from the records again when these are gone. */
export const followRecords = ['clock_cache', 'figure_cache', 'figure_part', 'search_cache', 'search_word_cache']
