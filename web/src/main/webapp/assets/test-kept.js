// A reload without a line brings the test back. What is needed for that is kept in two places: the
// page's empty form and its files by a service worker, which sees no answers; and the sheet of the
// attempt, with the questions and what was answered, by this tab alone, until it is closed or left.
const place = `sarai-sheet:${location.pathname}`;

/**
 * @param sheet the attempt
 * @param ahead the server's clock, less the one of performance.now
 */
export function keepSheet(sheet, ahead) {
  try {
    const byTheWall = ahead === null ? null : ahead + performance.now() - Date.now();
    sessionStorage.setItem(place, JSON.stringify({ sheet, byTheWall }));
  } catch {
    // No room: a reload without a line then has nothing to show, and says so.
  }
}

/** The sheet that this tab keeps, with `ahead` as it was given; null if there is none. */
export function keptSheet() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? "null");
    return kept && { sheet: kept.sheet, ahead: kept.byTheWall === null ? null : kept.byTheWall + Date.now() - performance.now() };
  } catch {
    return null;
  }
}

export function dropSheet() {
  sessionStorage.removeItem(place);
}

// Who leaves for another page may be about to sign out; the next one at this machine sees nothing.
const leaves = (event) => {
  const way = event.target.closest("a[href], form");
  if (way && way.id !== "test-form" && way.target !== "_blank" && navigator.onLine) dropSheet();
};
addEventListener("click", (event) => { if (event.target.closest("a")) leaves(event); });
addEventListener("submit", leaves);

/** Has the worker keep the empty page in this language and the files that it needs. */
export async function keepPage(language) {
  if (!navigator.serviceWorker || !window.isSecureContext) return;
  try {
    await navigator.serviceWorker.register("/assets/test-worker.js", { scope: "/test/" });
    const { active } = await navigator.serviceWorker.ready;
    const files = performance.getEntriesByType("resource").map((one) => one.name)
      .filter((name) => name.startsWith(`${location.origin}/assets/`));
    const version = new URL(import.meta.url).pathname.split("/")[2];
    active.postMessage({ version, language, files: [...new Set(files)] });
  } catch {
    // The test goes on without; only a reload needs the line then.
  }
}
