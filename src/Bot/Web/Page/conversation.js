// The conversation: questions, replies, their place in the browser's history.
import { reply as askBot, Trouble } from "./api.js";
import { element } from "./elements.js";
import { replyElement } from "./reply.js";

const TITLE = document.title;
const MOST_IN_ADDRESS = 2_000;
const MOST_SHOWN = 500;
const UNEXPECTED = "Something went wrong on this page.";

export class Conversation {
  #log;
  #turns = new Map();
  #session = performance.timeOrigin;

  constructor(log) {
    this.#log = log;
    addEventListener("popstate", event => this.#goTo(event.state));
  }

  /** Asks, and shows the reply in a turn of its own, under the line or the words of the button that asks it. */
  async ask(line, { keepAddress = false, focus = false, label = line } = {}) {
    const turn = new Turn(
      label,
      (next, words) => this.ask(next, { focus: true, label: words }),
      shown => this.#address(turn, shown, "replaceState"));
    this.#turns.set(turn.id, turn);
    this.#log.append(turn.element);
    this.#address(turn, line, keepAddress ? "replaceState" : "pushState");
    if (focus) turn.focus();
    turn.scrollTo();
    await turn.show(line);
    if (turn.element === this.#log.lastElementChild) turn.scrollTo();
  }

  /** What the address asks, or null. */
  get asked() {
    return new URLSearchParams(location.search).get("q");
  }

  /** Turns the page of the turn that has the focus, or of the latest that has pages; false where there is none. */
  turnPage(key) {
    const selector = `button[data-turns="${key}"]:not([disabled])`;
    const button = document.activeElement?.closest(".turn")?.querySelector(selector)
      ?? [...this.#log.querySelectorAll(selector)].at(-1);
    button?.click();
    return Boolean(button);
  }

  #address(turn, line, how) {
    document.title = titleOf(line);
    const address = line.length > MOST_IN_ADDRESS ? "./" : `?${new URLSearchParams({ q: line })}`;
    history[how]({ session: this.#session, turn: turn.id, line }, "", address);
  }

  #goTo(state) {
    const turn = state?.session === this.#session ? this.#turns.get(state.turn) : null;
    if (turn) {
      document.title = titleOf(state.line);
      turn.focus();
      turn.scrollTo();
    } else if (this.asked) {
      this.ask(this.asked, { keepAddress: true, focus: true });
    } else {
      document.title = TITLE;
      scrollTo({ top: 0 });
    }
  }
}

class Turn {
  static #count = 0;

  id = `turn-${++Turn.#count}`;
  #asked;
  #reply = element("div.reply");
  #ask;
  #shown;

  constructor(label, ask, shown) {
    this.#ask = ask;
    this.#shown = shown;
    this.#asked = element("h2.asked", { id: this.id, tabindex: -1, dir: "auto" }, element("span.unseen", null, "You asked: "), short(label));
    this.element = element("article.turn.fresh", { "aria-labelledby": this.id }, this.#asked, this.#reply);
  }

  focus() {
    this.#asked.focus({ preventScroll: true });
  }

  scrollTo() {
    this.element.scrollIntoView({ block: "start", behavior: calm() ? "auto" : "smooth" });
  }

  async show(line) {
    this.#busy();
    try {
      const reply = await askBot(line);
      this.#replace(replyElement(reply, { ask: this.#ask, turn: next => this.#turnTo(next) }));
    } catch (failure) {
      if (!(failure instanceof Trouble)) console.error(failure);
      this.#fail(line, failure instanceof Trouble ? failure : new Trouble(UNEXPECTED, true));
    }
  }

  async #turnTo(line) {
    await this.show(line);
    this.#shown(line);
    const heading = this.#reply.querySelector("h3") ?? this.#asked;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    this.scrollTo();
  }

  // A page stays in view until the next one is there; its buttons wait. The focus goes where it cannot get lost.
  #busy() {
    if (this.#reply.contains(document.activeElement)) this.focus();
    this.element.setAttribute("aria-busy", "true");
    for (const button of this.#reply.querySelectorAll("button")) button.disabled = true;
    if (this.#reply.childElementCount === 0) this.#replace(element("div.reply", null, element("p.busy", null, "Looking…")), true);
  }

  #fail(line, trouble) {
    this.#replace(element("div.reply", null,
      element("p.trouble", { role: "alert" }, trouble.message),
      trouble.canRetry && element("div.actions", null,
        element("button", { type: "button", onclick: () => this.#retry(line) }, "Try again"))));
  }

  #retry(line) {
    this.focus();
    this.#replace(element("div.reply"), true);
    return this.show(line);
  }

  #replace(next, busy = false) {
    this.#reply.replaceWith(next);
    this.#reply = next;
    if (!busy) this.element.removeAttribute("aria-busy");
  }
}

const short = text => text.length <= MOST_SHOWN ? text : `${[...text].slice(0, MOST_SHOWN).join("")}…`;
const titleOf = line => `${line.slice(0, 80)} – ${TITLE}`;
const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
