// What was asked before, for the arrow keys; kept in this browser alone.

const KEY = "bot.asked";
const MOST = 100;

export class Memory {
  #lines = load();
  #at = this.#lines.length;
  #draft = "";

  add(line) {
    this.#lines = [...this.#lines.filter(other => other !== line), line].slice(-MOST);
    this.#at = this.#lines.length;
    save(this.#lines);
  }

  /** Whether an earlier line is shown. */
  get isOpen() {
    return this.#at < this.#lines.length;
  }

  /** The line before the shown one, or null at the first. */
  earlier(shown) {
    if (!this.isOpen) this.#draft = shown;
    return this.#at > 0 ? this.#lines[--this.#at] : null;
  }

  /** The line after the shown one, in the end what was being typed; null where no earlier line is shown. */
  later() {
    if (!this.isOpen) return null;
    this.#at++;
    return this.isOpen ? this.#lines[this.#at] : this.#draft;
  }

  /** Typing leaves the earlier lines. */
  leave() {
    this.#at = this.#lines.length;
  }
}

function load() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(line => typeof line === "string").slice(-MOST) : [];
  } catch {
    return [];
  }
}

function save(lines) {
  try {
    localStorage.setItem(KEY, JSON.stringify(lines));
  } catch {
    // A browser that keeps nothing remembers until the page is left.
  }
}
