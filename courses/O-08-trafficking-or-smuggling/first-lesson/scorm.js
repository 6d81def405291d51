"use strict";
/* The lesson's line to the platform: SCORM 1.2, looked for in the windows around this one. */
(function () {
  const started = Date.now();
  let open = false;
  let trouble = false;
  const listeners = [];

  function find(from) {
    let place = from;
    for (let steps = 0; place && steps < 12; steps++) {
      try {
        if (place.API) {
          return place.API;
        }
      } catch (stranger) {
        return null; // A window of another origin: the platform cannot be beyond it.
      }
      if (place.parent === place) {
        return null;
      }
      place = place.parent;
    }
    return null;
  }

  const api = find(window) || (window.opener ? find(window.opener) : null);

  function report(ok) {
    if (trouble === !ok) {
      return;
    }
    trouble = !ok;
    listeners.forEach((listener) => listener());
  }

  function sessionTime() {
    const hundredths = Math.floor((Date.now() - started) / 10);
    const two = (number) => String(number).padStart(2, "0");
    const seconds = Math.floor(hundredths / 100);
    return String(Math.min(9999, Math.floor(seconds / 3600))).padStart(4, "0") + ":" +
      two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60) + "." + two(hundredths % 100);
  }

  window.scorm = {
    /** Whether a platform listens. */
    get present() { return api !== null; },
    /** Whether the last call to the platform failed. */
    get trouble() { return trouble; },
    onTrouble(listener) { listeners.push(listener); },
    start() {
      open = api !== null && String(api.LMSInitialize("")) === "true";
      if (api !== null && !open) {
        report(false);
      }
      return open;
    },
    get(element) {
      return open ? String(api.LMSGetValue(element)) : "";
    },
    set(element, value) {
      if (open) {
        const ok = String(api.LMSSetValue(element, String(value))) === "true";
        report(ok);
        return ok;
      }
      return false;
    },
    /** Sets what a platform need not know, such as interactions; a refusal is no trouble. */
    offer(element, value) {
      if (open) {
        api.LMSSetValue(element, String(value));
      }
    },
    save() {
      if (open) {
        report(String(api.LMSCommit("")) === "true");
      }
    },
    finish(suspend) {
      if (open) {
        api.LMSSetValue("cmi.core.session_time", sessionTime());
        api.LMSSetValue("cmi.core.exit", suspend ? "suspend" : "");
        report(String(api.LMSFinish("")) === "true");
        open = false;
      }
    },
  };
})();
