// Puts the page together.
import * as api from "./api.js";
import { Completions } from "./completions.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { element } from "./elements.js";
import { Memory } from "./memory.js";

const byId = id => document.getElementById(id);
const hasKeyboard = matchMedia("(hover: hover)").matches;

const memory = new Memory();
const conversation = new Conversation(byId("log"));
const completions = new Completions(byId("line"), byId("completions"), byId("status"));
const composer = new Composer(byId("ask"), byId("line"), completions, memory, line => ask(line));

function ask(line, options) {
  memory.add(line);
  return conversation.ask(line, options);
}

document.addEventListener("keydown", event => {
  if (event.altKey && (event.key === "PageDown" || event.key === "PageUp")) {
    if (conversation.turnPage(event.key)) event.preventDefault();
  } else if (typesText(event)) {
    composer.focus();
  }
});

// A jump within the page is no step in the browser's history.
document.querySelector(".skip").addEventListener("click", event => {
  event.preventDefault();
  composer.focus();
});

// Whoever starts to type anywhere means the question.
function typesText(event) {
  return event.key.length === 1 && event.key !== " " && !event.altKey && !event.ctrlKey && !event.metaKey
    && !event.target.closest("input");
}

async function showExamples() {
  const { commands } = await api.help();
  completions.commands = commands;
  byId("examples").replaceChildren(...commands.filter(command => command.options.length > 0 || command.name === "help").map(command =>
    element("li", null, element("button", { type: "button", onclick: () => ask(command.example, { focus: true }) },
      element("code", null, command.example), element("span", null, command.description)))));
}

async function showCounts() {
  const { articles, quotations, speakers } = await api.about();
  byId("counts").replaceChildren(...[count(articles, "article"), count(quotations, "quotation"), count(speakers, "speaker")]
    .map(words => element("span", null, words)));
}

const count = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

// Both are only welcome: a bot that is away is told of when something is asked.
Promise.all([showExamples(), showCounts()]).catch(failure => console.warn(failure.message));

if (conversation.asked) ask(conversation.asked, { keepAddress: true });
if (hasKeyboard) composer.focus();
