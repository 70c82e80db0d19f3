// The line to the local Telegram: acts go out by POST, everything that happens comes in as events.

async function post(path, body, json = true) {
  const headers = { "X-Chat-Page": "1" };
  if (json) headers["Content-Type"] = "application/json";
  const response = await fetch(path, { method: "POST", headers, body: json ? JSON.stringify(body) : body });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error || `${response.status} ${response.statusText}`);
  return answer;
}

export const act = (wish) => post("/page/acts", wish);
export const addPerson = (wish) => post("/page/people", wish);
export const moveClock = (wish) => post("/control/clock", wish);

export function upload(person, chat, file, caption, asFile) {
  const form = new FormData();
  form.append("person", person);
  form.append("chat", chat);
  form.append("caption", caption);
  form.append("as_file", asFile ? "true" : "false");
  form.append("file", file, file.name);
  return post("/page/uploads", form, false);
}

export function listen(onEvent, onState) {
  const source = new EventSource("/page/events");
  source.onopen = () => onState(true);
  source.onerror = () => onState(false);
  source.onmessage = (message) => onEvent(JSON.parse(message.data));
}
