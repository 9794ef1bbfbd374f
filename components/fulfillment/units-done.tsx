import type { Station } from '#modules/fulfillment/fulfillment.rules'

type Units = { units: number; picked: number; packed: number; short: number; station: Station }

/** How many units the station that it waits at has done: "2 of 5 picked". */
export function UnitsDone({ units, picked, packed, short, station }: Units) {
  const wanted = units - short
  const text =
    station === 'PACK'
      ? `${packed} of ${wanted} packed`
      : station === 'SHIP'
        ? `${packed} packed`
        : picked > 0
          ? `${picked} of ${wanted} picked`
          : `${units} ${units === 1 ? 'unit' : 'units'}`
  return (
    <span className="tabular-nums">
      {text}
      {short > 0 ? <span className="text-attention-text"> · {short} short</span> : null}
    </span>
  )
}
