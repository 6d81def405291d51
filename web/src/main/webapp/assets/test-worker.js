// Stands behind the pages of tests alone. It keeps an empty page and its files, nothing of anybody:
// no sheet, no answer, no name. A page that cannot be fetched is answered with the empty one, which
// shows what its own tab keeps. It never touches what is sent or asked for through the interface.
const PREFIX = "sarai-test-";
const EMPTY = "/test-shell";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// The page says what it is made of; what an earlier version was made of goes.
self.addEventListener("message", (event) => event.waitUntil(keep(event.data)));

async function keep({ version, language, files }) {
  const name = `${PREFIX}${version}-${language}`;
  if ((await caches.keys()).includes(name) && (await (await caches.open(name)).match(EMPTY))) return;
  const cache = await caches.open(name);
  await cache.addAll(files);
  const page = await fetch(EMPTY, { redirect: "error" });
  if (!page.ok) return;
  await cache.put(EMPTY, page);
  for (const other of await caches.keys()) {
    if (other.startsWith(PREFIX) && other !== name) await caches.delete(other);
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && url.pathname.startsWith("/test/")) {
    event.respondWith(lineFirst(request));
  } else if (url.pathname.startsWith("/assets/")) {
    event.respondWith(keptFirst(request));
  }
});

async function lineFirst(request) {
  try {
    return await fetch(request);
  } catch (unreachable) {
    const kept = await caches.match(EMPTY);
    if (kept) return kept;
    throw unreachable;
  }
}

/** Files never change under their address. Fonts come when a question first needs them. */
async function keptFirst(request) {
  const kept = await caches.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  const names = (await caches.keys()).filter((one) => one.startsWith(PREFIX));
  if (answer.ok && names.length) await (await caches.open(names[0])).put(request.url, answer.clone());
  return answer;
}
