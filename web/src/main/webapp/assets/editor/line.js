// The line to the server.
import { root } from "./words.js";

export class Refused extends Error {
  constructor(status, body) {
    super(body?.detail ?? body?.title ?? String(status));
    this.status = status;
    this.body = body;
  }
}
export const COURSE = `/api/v1/workshop/${root.dataset.course}`;
export const TEXT = `${COURSE}/texts/${root.dataset.unit}/${root.dataset.language}`;

export async function call(method, address, body, options = {}) {
  const raw = body instanceof Blob;
  const response = await fetch(address, {
    method,
    headers: { Accept: "application/json", ...(body === undefined ? {} : { "Content-Type": raw ? body.type || "application/octet-stream" : "application/json" }) },
    body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(raw ? 300000 : 20000),
    ...options,
  });
  const json = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) throw new Refused(response.status, json);
  return json;
}
