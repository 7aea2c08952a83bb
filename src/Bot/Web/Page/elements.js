// Builds elements. Strings become text nodes, never markup, wherever they come from.

/**
 * @param {string} name "p" or "p.class"
 * @param {Record<string, unknown>|null} [attributes] null and false leave one out; on… are listeners
 * @param {...(Node|string|null|undefined|false)} children those that are nothing are left out
 */
export function element(name, attributes, ...children) {
  const [tag, ...classes] = name.split(".");
  const made = document.createElement(tag);
  if (classes.length > 0) made.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return made;
}
