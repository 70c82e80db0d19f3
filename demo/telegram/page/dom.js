// Building elements. Words always become text nodes, so no message can become markup.

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export function initials(name) {
  return [...name.trim()].slice(0, 1).join("").toUpperCase() || "?";
}

// A steady hue per account, so a person keeps their colour in every column.
export function hue(id) {
  return (Math.abs(id) * 47 + 190) % 360;
}

export function avatar(id, name) {
  const circle = make("span", { class: `avatar hue-${Math.floor(hue(id) / 30)}`, "aria-hidden": "true" });
  circle.textContent = initials(name);
  return circle;
}
