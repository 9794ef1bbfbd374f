import { Agent, request as httpRequest } from 'node:http'

/** What one load gave: requests answered per second, latencies in milliseconds, and how many answers were not what was asked for. */
export interface Measured {
  readonly clients: number
  readonly requests: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly failures: number
}

interface Call {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

function post(url: URL, agent: Agent, { body, headers }: Call): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        )
        response.on('error', reject)
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const rounded = (value: number): number => Math.round(value * 100) / 100

/** Sends calls from so many clients, each waiting for its answer, for a bounded time. `isRight` judges each answer. */
export async function load(
  url: string,
  clients: number,
  seconds: number,
  next: (index: number) => Call,
  isRight: (text: string) => boolean,
): Promise<Measured> {
  const target = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const times: number[] = []
  let [sent, failures] = [0, 0]
  const began = performance.now()
  const until = began + seconds * 1000
  const client = async () => {
    while (performance.now() < until) {
      const call = next(sent)
      sent += 1
      const started = performance.now()
      const answer = await post(target, agent, call).catch(() => ({ status: 0, text: '' }))
      times.push(performance.now() - started)
      if (answer.status !== 200 || !isRight(answer.text)) failures += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const elapsed = (performance.now() - began) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  return {
    clients,
    requests: times.length,
    perSecond: rounded(times.length / elapsed),
    p50: rounded(at(times, 0.5)),
    p99: rounded(at(times, 0.99)),
    failures,
  }
}
