// What a typed line could go on as: a listbox over the input (the ARIA combobox pattern; the focus stays in the input).
import { complete } from "./api.js";
import { element } from "./elements.js";

export class Completions {
  #input;
  #list;
  #status;
  #commands = new Map();
  #lines = [];
  #active = -1;
  #asking = null;
  #answered = Promise.resolve();

  constructor(input, list, status) {
    this.#input = input;
    this.#list = list;
    this.#status = status;
    input.addEventListener("input", () => this.update());
    input.addEventListener("blur", () => this.close());
  }

  /** The commands, for the words beside their names. */
  set commands(commands) {
    this.#commands = new Map(commands.map(command => [command.name, command]));
  }

  /** Whether there are any, or are being asked for. */
  get isOpen() {
    return this.#lines.length > 0 || this.#asking !== null;
  }

  /** Whether one of them is chosen. */
  get isChosen() {
    return this.#active >= 0;
  }

  /** Asks what the line could go on as; `all` also names options in the middle of a sentence, where they would only disturb. */
  update({ all = false } = {}) {
    this.#asking?.abort();
    const line = this.#input.value;
    if (!line.startsWith("/")) return this.close();
    this.#asking = new AbortController();
    this.#choose(-1);
    this.#answered = this.#ask(line, all, this.#asking.signal);
  }

  close() {
    this.#asking?.abort();
    this.#asking = null;
    this.#show([]);
  }

  async move(step) {
    await this.#answered;
    const count = this.#lines.length;
    if (count > 0) this.#choose(this.#active < 0 && step < 0 ? count - 1 : (this.#active + step + count) % count);
  }

  /** Takes the chosen one, or the first. */
  async accept(index) {
    await this.#answered;
    const line = this.#lines[index ?? Math.max(0, this.#active)];
    if (line === undefined) return;
    this.#input.value = line;
    this.#input.setSelectionRange(line.length, line.length);
    this.#input.scrollLeft = this.#input.scrollWidth;
    this.close();
    if (/[ :]$/.test(line)) this.update();
  }

  async #ask(line, all, signal) {
    let lines = [];
    try {
      lines = await complete(line, signal);
    } catch {
      // A bot that is away completes nothing; the question itself will tell.
    }
    if (signal.aborted) return;
    this.#asking = null;
    this.#show(lines.filter(other => other !== line && (all || !disturbs(other, line))));
  }

  #show(lines) {
    if (lines.length === 0 && this.#lines.length === 0) return;
    this.#lines = lines;
    this.#list.replaceChildren(...lines.map((line, index) => this.#option(line, index)));
    this.#list.hidden = lines.length === 0;
    this.#list.scrollTop = 0;
    this.#input.setAttribute("aria-expanded", String(lines.length > 0));
    this.#status.textContent = lines.length === 0 ? "" : `${lines.length} ${lines.length === 1 ? "completion" : "completions"}`;
    this.#choose(-1);
  }

  #option(line, index) {
    const { text, description } = this.#describe(line);
    return element("li", {
      id: `completion-${index}`,
      role: "option",
      "aria-selected": "false",
      // The focus must stay in the input.
      onpointerdown: event => event.preventDefault(),
      onmousedown: event => event.preventDefault(),
      onclick: () => this.accept(index),
    }, element("span", { dir: "auto" }, text), description && element("small", null, description));
  }

  // A command by its name and what it does; later on, only what follows the command or the option's name.
  #describe(line) {
    const name = line.slice(1).split(" ", 1)[0];
    const command = this.#commands.get(name);
    if (line.trimEnd() === `/${name}`) return { text: `/${name}`, description: command?.description };
    const option = command?.options.find(candidate => line.endsWith(` ${candidate.name}:`));
    const starts = (command?.options ?? []).map(candidate => line.lastIndexOf(` ${candidate.name}:`));
    return { text: line.slice(Math.max(name.length + 1, ...starts) + 1), description: option?.description };
  }

  #choose(index) {
    this.#active = index;
    [...this.#list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    if (index < 0) {
      this.#input.removeAttribute("aria-activedescendant");
    } else {
      this.#input.setAttribute("aria-activedescendant", `completion-${index}`);
      this.#list.children[index].scrollIntoView({ block: "nearest" });
    }
  }
}

// After a word and a blank, every option's name is possible: no reason to pop up at each blank of a sentence.
function disturbs(completion, line) {
  return /^\S+\s+\S.*\s$/.test(line) && /^\S+:$/.test(completion.slice(line.length));
}
