// Asks the program. Addresses are relative, so that the page also works below a path.

const PATIENCE = 20_000;
const MOST_TRIES_WHILE_STARTING = 60;

/** Why there is no answer, in words for the reader. */
export class Trouble extends Error {
  constructor(message, canRetry) {
    super(message);
    this.canRetry = canRetry;
  }
}

export const reply = line =>
  request("api/chat", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ line: line.toWellFormed?.() ?? line }),
  });

export const complete = async (line, signal) =>
  (await request(`api/complete?line=${encodeURIComponent(line.toWellFormed?.() ?? line)}`, { signal })).lines;

export const help = () => request("api/help");
export const about = () => request("api/about");

async function request(address, options = {}) {
  for (let tries = 0; ; tries++) {
    const response = await send(address, options);
    if (response.ok) return read(response);
    if (response.status !== 503 || tries >= MOST_TRIES_WHILE_STARTING) {
      throw new Trouble((await read(response)).error ?? `The bot answered with status ${response.status}.`, response.status >= 500);
    }
    await seconds(Number(response.headers.get("Retry-After")) || 1);
  }
}

async function send(address, options) {
  const late = AbortSignal.timeout(PATIENCE);
  try {
    return await fetch(address, { ...options, signal: options.signal ? AbortSignal.any([options.signal, late]) : late });
  } catch (failure) {
    if (options.signal?.aborted) throw failure;
    throw new Trouble(
      failure.name === "TimeoutError" ? "The bot takes too long to answer." : "The bot cannot be reached. Is it still running?", true);
  }
}

async function read(response) {
  try {
    return await response.json();
  } catch {
    throw new Trouble(`The bot’s answer (status ${response.status}) cannot be read.`, true);
  }
}

const seconds = count => new Promise(done => setTimeout(done, count * 1000));
