// The studio's clock in the page's head: what time it is there, and buttons that push it forward.

import { make } from "./dom.js";
import { moveClock } from "./line.js";
import { store } from "./store.js";

const STEPS = [
  ["+1 hour", { seconds: 3600 }],
  ["+1 day", { seconds: 86400 }],
  ["+1 week", { seconds: 604800 }],
  ["To midnight", { to: "midnight" }],
];

export class Clock {
  constructor(element) {
    this.element = element;
    this.face = make("output", { class: "clock-face" });
    this.buttons = STEPS.map(([label, wish]) => make("button", { type: "button", onclick: () => this.move(wish) }, label));
    element.append(this.face, make("div", { class: "steps", role: "group", "aria-label": "Move the studio's clock" }, ...this.buttons));
    this.read = { now: 0, at: 0 };
    setInterval(() => this.draw(), 1000);
  }

  refresh() {
    this.element.hidden = !store.clock;
    if (store.clock && store.clock.now !== this.read.now) {
      this.read = { now: store.clock.now, at: performance.now() };
    }
    this.draw();
  }

  async move(wish) {
    for (const button of this.buttons) button.disabled = true;
    this.element.classList.add("moving");
    try {
      await moveClock(wish);
    } catch (error) {
      this.face.title = error.message;
    } finally {
      this.element.classList.remove("moving");
      for (const button of this.buttons) button.disabled = false;
    }
  }

  draw() {
    if (!store.clock) return;
    const now = new Date(this.read.now * 1000 + performance.now() - this.read.at);
    const format = (options) => new Intl.DateTimeFormat("en-GB", { timeZone: store.clock.zone, ...options }).format(now);
    const date = format({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
    const time = format({ hour: "2-digit", minute: "2-digit" });
    const words = `${date} ${time}`;
    if (this.face.dataset.words === words) return;
    this.face.dataset.words = words;
    this.face.replaceChildren(make("b", {}, time), make("span", {}, date), make("small", {}, store.clock.zone.replaceAll("_", " ")));
  }
}
