import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { oncePerProcess } from './process.ts'

function makeMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'plumbline_' })
  const registers = [registry]
  return {
    registry,
    commands: new Histogram({
      name: 'plumbline_command_seconds',
      help: 'Time of a command by name and outcome',
      labelNames: ['command', 'outcome'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    requests: new Histogram({
      name: 'plumbline_http_seconds',
      help: 'Time of an HTTP request by route and status',
      labelNames: ['route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    jobs: new Counter({
      name: 'plumbline_jobs_total',
      help: 'Jobs by queue and outcome',
      labelNames: ['queue', 'outcome'],
      registers,
    }),
    sequenced: new Counter({ name: 'plumbline_events_sequenced_total', help: 'Events given a position', registers }),
    pendingEvents: new Gauge({
      name: 'plumbline_events_pending',
      help: 'Committed events without a position at the last pass',
      registers,
    }),
  }
}

/** The metrics of this process, in Prometheus form at /metrics. */
export const metrics = (): ReturnType<typeof makeMetrics> => oncePerProcess('metrics', makeMetrics)
