import type { CutOffAnswer } from './locations-query.ts'

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** When each service picks up, a row a service and a column a weekday; times are the location's own. */
export function CutOffWeek({ cutOffs, timeZone }: { cutOffs: readonly CutOffAnswer[]; timeZone: string }) {
  const services = [...new Set(cutOffs.map(({ carrierService }) => carrierService.name))]
  if (services.length === 0) return <p className="text-control text-muted">No carrier picks up here.</p>
  const at = (service: string, day: number) =>
    cutOffs.find(({ carrierService, weekday }) => carrierService.name === service && weekday === day)?.localTime ?? '–'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="overflow-x-auto" tabIndex={0} aria-label="Pickups in the week">
      <table className="w-full text-control tabular-nums">
        <caption className="pb-1 text-left text-muted">Local time, {timeZone}</caption>
        <thead>
          <tr>
            <th scope="col" className="pr-3 text-left font-medium">
              Service
            </th>
            {days.map((day) => (
              <th key={day} scope="col" className="px-2 text-right font-medium">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {services.map((service) => (
            <tr key={service} className="border-t border-line">
              <th scope="row" className="py-1 pr-3 text-left font-normal">
                {service}
              </th>
              {days.map((day, index) => (
                <td key={day} className="px-2 py-1 text-right">
                  {at(service, index + 1)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
