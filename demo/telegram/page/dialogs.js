// Toasts, alerts and questions inside one chat.

import { make } from "./dom.js";

const TOAST_LIFE = 3500;

export function toast(overlay, words) {
  const shown = make("div", { class: "toast", role: "status" }, words);
  overlay.append(shown);
  setTimeout(() => shown.remove(), TOAST_LIFE);
}

export function notice(overlay, words) {
  return dialog(overlay, words, [["OK", true]]);
}

export function ask(overlay, words, yes) {
  return dialog(overlay, words, [["Cancel", false], [yes, true]]);
}

// Resolves to the words typed, or null.
export async function askWords(overlay, question, yes) {
  const field = make("input", { type: "text", class: "asked", maxlength: "64", "aria-label": question });
  const agreed = await dialog(overlay, question, [["Cancel", false], [yes, true]], field);
  return (agreed && field.value.trim()) || null;
}

function dialog(overlay, words, answers, field = null) {
  const before = document.activeElement;
  return new Promise((resolve) => {
    const close = (answer) => {
      veil.remove();
      before?.focus?.();
      resolve(answer);
    };
    const buttons = answers.map(([label, answer]) => make("button", { type: "button", onclick: () => close(answer) }, label));
    const box = make("div", { class: "alert", role: "alertdialog", "aria-modal": "true", "aria-label": words },
      make("p", { dir: "auto" }, words), field, make("div", { class: "answers" }, ...buttons));
    const veil = make("div", { class: "veil", onkeydown: (event) => { if (event.key === "Escape") close(false); } }, box);
    overlay.append(veil);
    if (field) field.addEventListener("keydown", (event) => { if (event.key === "Enter") close(true); });
    (field || buttons[buttons.length - 1]).focus();
  });
}

// A small list of choices next to what was clicked; resolves to the choice, or null when it is left.
export function choose(at, heading, choices) {
  return new Promise((resolve) => {
    const close = (choice) => {
      panel.remove();
      document.removeEventListener("pointerdown", outside, true);
      resolve(choice);
    };
    const outside = (event) => { if (!panel.contains(event.target)) close(null); };
    const panel = make("div", { class: "choices", role: "menu", "aria-label": heading,
      onkeydown: (event) => { if (event.key === "Escape") close(null); } },
      make("p", {}, heading),
      ...choices.map(([label, value]) => make("button", { type: "button", role: "menuitem", onclick: () => close(value) }, label)));
    document.body.append(panel);
    const box = at.getBoundingClientRect();
    panel.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - panel.offsetWidth - 8))}px`;
    panel.style.top = `${Math.max(8, Math.min(box.bottom + 4, window.innerHeight - panel.offsetHeight - 8))}px`;
    document.addEventListener("pointerdown", outside, true);
    panel.querySelector("button")?.focus();
  });
}
