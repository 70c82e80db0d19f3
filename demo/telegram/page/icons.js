// The page's own drawings, so that it looks the same without any emoji or icon font.

const PATHS = {
  attach: "M16.5 6.5v9a4.5 4.5 0 0 1-9 0v-9a3 3 0 0 1 6 0v8.5a1.5 1.5 0 0 1-3 0V7.5",
  send: "M4 12 20 4.5 15.5 20l-3.6-5.9zM12 14l8-9.5",
  keyboard: "M4 7h16v10H4zM7.5 10.2h.01M10.5 10.2h.01M13.5 10.2h.01M16.5 10.2h.01M8.5 13.8h7",
  more: "M12 6h.01M12 12h.01M12 18h.01",
  plus: "M12 6v12M6 12h12",
  sun: "M12 8.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6zM12 3.5v1.6M12 18.9v1.6M3.5 12h1.6M18.9 12h1.6M6 6l1.1 1.1M16.9 16.9 18 18M6 18l1.1-1.1M16.9 7.1 18 6",
  moon: "M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5z",
  down: "M12 5v13M6.5 12.5 12 18l5.5-5.5",
  out: "M9 6h9v9M18 6 7 17",
  card: "M3.5 6.5h17v11h-17zM3.5 10h17",
};

export function icon(name) {
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  drawing.append(path);
  return drawing;
}
