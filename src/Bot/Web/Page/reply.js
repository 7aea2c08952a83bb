// A reply as elements. The text of articles goes in as text.
import { element } from "./elements.js";

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** What can be run from a reply: `ask(line, label)` for a new question, `turn(line)` for another page of this one. */
export function replyElement(reply, { ask, turn }) {
  const blocks = reply.blocks.map(block => blockElement(block, ask));
  const actions = reply.actions.map(action => actionElement(action, action.turnsPage ? turn : ask));
  return element("div.reply." + reply.tone, null, ...blocks, actions.length > 0 && element("div.actions", null, ...actions));
}

function blockElement(block, ask) {
  switch (block.type) {
    case "heading": return element("h3", { dir: "auto" }, block.text);
    case "text": return element("p", { dir: "auto" }, ...runs(block.runs, ask));
    case "list": return listElement(block.items, ask);
    case "passage": return passageElement(block);
    default: throw new Error(`No way to show a ${block.type}.`);
  }
}

function runs(all, ask) {
  return all.map(run => {
    if (run.style === "strong") return element("strong", null, run.text);
    if (run.style !== "code") return run.text;
    return run.text.startsWith("/") ? tryElement(run.text, ask) : element("code", null, run.text);
  });
}

const tryElement = (line, ask) =>
  element("button.try", { type: "button", onclick: () => ask(line) }, element("code", null, line));

function listElement(items, ask) {
  if (items.every(item => item.term.style === "code")) {
    return element("ul.commands", { role: "list" }, ...items.map(item =>
      element("li", null, ...runs([item.term], ask), element("p", null, ...runs(item.runs, ask)))));
  }
  if (items.every(item => item.runs.length > 0)) {
    return element("dl.facts", null, ...items.flatMap(item =>
      [element("dt", null, ...runs([item.term], ask)), element("dd", null, ...runs(item.runs, ask))]));
  }
  return element("ul.things", null, ...items.map(item =>
    element("li", { dir: "auto" }, ...runs([item.term], ask), item.runs.length > 0 && ": ", ...runs(item.runs, ask))));
}

function passageElement(passage) {
  const words = passage.words.map(run => run.style === "strong" ? element("mark", null, run.text) : run.text);
  return element(passage.speaker ? "figure.passage" : "figure.passage.itself", null,
    passage.speaker && speakerElement(passage.speaker),
    element("blockquote", { dir: "auto" }, ...words),
    element("p.source", null, ...sourceParts(passage.source)),
    passage.alsoIn.length > 0 && element("div.also", null, element("p", null, "Also in"),
      element("ul", null, ...passage.alsoIn.map(source => element("li", null, ...sourceParts(source))))));
}

function speakerElement({ name, description, cue }) {
  return element("figcaption.who", null,
    element("span.monogram", { "aria-hidden": "true" }, initials(name)),
    element("div", null,
      element("strong", { dir: "auto" }, name ?? "Unclear who"),
      cue !== null && element("span.cue", null, ` ${cue}`),
      description !== null && element("span.description", { dir: "auto" }, description)));
}

function initials(name) {
  if (name === null) return "?";
  const words = name.split(/\s+/).filter(word => /^\p{Lu}/u.test(word) && !/^(a|an|the)$/i.test(word));
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map(word => [...word][0]).join("") || "“";
}

function sourceParts(source) {
  const title = /^https?:\/\//i.test(source.url ?? "")
    ? element("a", { href: source.url, target: "_blank", rel: "noopener noreferrer" }, source.title,
      element("span.unseen", null, " (opens in a new tab)"))
    : source.title;
  return [
    element("cite", { dir: "auto" }, title),
    source.outlet !== null && element("span", { dir: "auto" }, source.outlet),
    source.published !== null && element("time", { datetime: source.published }, DAY.format(new Date(source.published))),
  ].filter(Boolean).flatMap((part, at) => at === 0 ? [part] : [" ", part]);
}

function actionElement(action, run) {
  const key = !action.turnsPage ? null : action.label.startsWith("Next") ? "PageDown" : "PageUp";
  return element("button", {
    type: "button",
    "aria-keyshortcuts": key && `Alt+${key}`,
    "data-turns": key,
    title: key && `Alt+${key}`,
    onclick: () => run(action.line, action.label),
  }, action.label);
}
