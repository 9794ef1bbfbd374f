/** What says how far a part is. */
export interface PartStage {
  readonly status: string
  readonly requestStatus: string
  readonly pickedUnits: number
}

const unstarted = ['OPEN', 'SCHEDULED', 'ON_HOLD']
/** Nobody else has been asked to do it, or they said no. */
const ours = ['UNSUBMITTED', 'REJECTED', 'CANCELLATION_ACCEPTED']

/** Whether a part may still go elsewhere without anybody putting goods back. */
export const isUnstarted = ({ status, requestStatus, pickedUnits }: PartStage): boolean =>
  unstarted.includes(status) && ours.includes(requestStatus) && pickedUnits === 0
