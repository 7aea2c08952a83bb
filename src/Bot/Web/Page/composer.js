// The line that is being typed: keys for completions, earlier questions and sending.

export class Composer {
  #form;
  #input;
  #completions;
  #memory;

  constructor(form, input, completions, memory, send) {
    this.#form = form;
    this.#input = input;
    this.#completions = completions;
    this.#memory = memory;
    input.addEventListener("keydown", event => {
      if (!event.isComposing && !event.altKey && !event.ctrlKey && !event.metaKey && this.#key(event)) event.preventDefault();
    });
    input.addEventListener("input", () => memory.leave());
    form.addEventListener("submit", event => {
      event.preventDefault();
      const line = input.value.trim();
      completions.close();
      if (line.length === 0) return input.focus();
      input.value = "";
      send(line);
    });
  }

  focus() {
    this.#input.focus({ preventScroll: true });
  }

  /** Handles a key; true where nothing else is to be done with it. */
  #key(event) {
    const { isOpen, isChosen } = this.#completions;
    switch (event.key) {
      case "ArrowDown": return isOpen ? this.#do(() => this.#completions.move(1)) : this.#later();
      case "ArrowUp": return isOpen ? this.#do(() => this.#completions.move(-1)) : this.#recall(this.#memory.earlier(this.#input.value));
      case "Tab": return isOpen && !event.shiftKey && this.#do(() => this.#completions.accept());
      case "Enter": return isOpen && isChosen && this.#do(() => this.#completions.accept());
      case "Escape": return this.#do(() => isOpen ? this.#completions.close() : this.#clear());
      default: return false;
    }
  }

  #later() {
    return this.#memory.isOpen ? this.#recall(this.#memory.later()) : this.#do(() => this.#completions.update({ all: true }));
  }

  #recall(line) {
    if (line !== null) {
      this.#input.value = line;
      this.#input.setSelectionRange(line.length, line.length);
    }
    return true;
  }

  #clear() {
    this.#input.value = "";
    this.#memory.leave();
  }

  #do(what) {
    what();
    return true;
  }
}
