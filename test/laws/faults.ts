import type { Fault } from './fault.ts'
import { faultsOfAccess } from './faults-of-access.ts'
import { faultsOfAttacks } from './faults-of-attacks.ts'
import { faultsOfBoard } from './faults-of-board.ts'
import { faultsOfCaches } from './faults-of-caches.ts'
import { faultsOfEyes } from './faults-of-eyes.ts'
import { faultsOfEvents } from './faults-of-events.ts'
import { faultsOfFigures } from './faults-of-figures.ts'
import { faultsOfForging } from './faults-of-forging.ts'
import { faultsOfGiving } from './faults-of-giving.ts'
import { faultsOfLog } from './faults-of-log.ts'
import { faultsOfOutcomes } from './faults-of-outcomes.ts'
import { faultsOfOtherSettings } from './faults-of-other-settings.ts'
import { faultsOfReading } from './faults-of-reading.ts'
import { faultsOfPromise } from './faults-of-promise.ts'
import { faultsOfRecords } from './faults-of-records.ts'
import { faultsOfSigningIn } from './faults-of-signing-in.ts'
import { faultsOfStore } from './faults-of-store.ts'
import { faultsOfRegister } from './faults-of-register.ts'
import { faultsOfRemoving } from './faults-of-removing.ts'
import { faultsOfTotals } from './faults-of-totals.ts'
import { faultsOfTwoPeople } from './faults-of-two-people.ts'
import { faultsOfTyping } from './faults-of-typing.ts'

export const faults: readonly Fault[] = [
  ...faultsOfRecords,
  ...faultsOfFigures,
  ...faultsOfCaches,
  ...faultsOfLog,
  ...faultsOfPromise,
  ...faultsOfOutcomes,
  ...faultsOfSigningIn,
  ...faultsOfStore,
  ...faultsOfGiving,
  ...faultsOfForging,
  ...faultsOfRemoving,
  ...faultsOfAccess,
  ...faultsOfReading,
  ...faultsOfEvents,
  ...faultsOfOtherSettings,
  ...faultsOfRegister,
  ...faultsOfBoard,
  ...faultsOfTwoPeople,
  ...faultsOfTyping,
  ...faultsOfAttacks,
  ...faultsOfEyes,
  ...faultsOfTotals,
]
