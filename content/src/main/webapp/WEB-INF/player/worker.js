/*
 * Plays without a line: keeps the player, and the files of a package whose learner has asked for it.
 * Files never change under their address, so that what is kept is as good as what would be fetched.
 */
const PLAYER = 'sarai-player-{version}';
const FILES = 'sarai-files';

self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('sarai-player-') && name !== PLAYER) {
        await caches.delete(name);
      }
    }
    await self.clients.claim();
  })());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) {
    return;
  }
  if (url.pathname.startsWith('/player/')) {
    event.respondWith(keptFirst(PLAYER, request));
  } else if (url.pathname.startsWith('/files/')) {
    event.respondWith(keptFile(request, url));
  } else if (request.mode === 'navigate' && /^\/play\/[\w-]+$/.test(url.pathname)) {
    event.respondWith(lineFirst(request));
  }
});

async function keptFirst(cache, request) {
  const kept = await (await caches.open(cache)).match(request.url);
  return kept ?? fetch(request);
}

/** A file of the package; its query is for the content alone and changes nothing. */
async function keptFile(request, url) {
  const kept = await (await caches.open(FILES)).match(url.origin + url.pathname);
  if (!kept) {
    return fetch(request);
  }
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('Range') ?? '');
  return range ? part(kept, Number(range[1]), range[2]) : kept;
}

/** Media ask for a part, and take a whole for a fault. */
async function part(kept, first, last) {
  const body = await kept.blob();
  const end = Math.min(last === '' ? body.size - 1 : Number(last), body.size - 1);
  if (first > end) {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${body.size}` } });
  }
  const headers = new Headers(kept.headers);
  headers.set('Content-Range', `bytes ${first}-${end}/${body.size}`);
  headers.set('Content-Length', String(end - first + 1));
  return new Response(body.slice(first, end + 1), { status: 206, headers });
}

/** The player's page: the newest, or without a line the one that is kept. */
async function lineFirst(request) {
  try {
    return await fetch(request);
  } catch (unreachable) {
    const kept = await (await caches.open(PLAYER)).match('/play/');
    if (kept) {
      return kept;
    }
    throw unreachable;
  }
}

/* The page asks: {keep: [addresses], shell: address}; it hears {kept: n, of: m} and at last {done}. */
self.addEventListener('message', (event) => {
  const port = event.ports[0];
  if (event.data.keep) {
    event.waitUntil(keep(event.data, port));
  } else if (event.data.drop) {
    event.waitUntil(caches.delete(FILES).then(() => port.postMessage({ done: true })));
  }
});

async function keep({ keep: files, player, shell }, port) {
  try {
    const page = await caches.open(PLAYER);
    await page.addAll(player);
    await page.put('/play/', await fetch(shell));
    const cache = await caches.open(FILES);
    let count = 0;
    for (const file of files) {
      if (!(await cache.match(file))) {
        const answer = await fetch(file);
        if (!answer.ok) {
          throw new Error(file);
        }
        await cache.put(file, answer);
      }
      count += 1;
      port.postMessage({ kept: count, of: files.length });
    }
    port.postMessage({ done: true });
  } catch {
    port.postMessage({ failed: true }); // No room or no line: nothing is promised.
  }
}
