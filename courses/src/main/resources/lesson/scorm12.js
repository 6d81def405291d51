/* The line to the platform, SCORM 1.2: the API is looked for in the windows around this one. */
function find(from) {
  let place = from;
  for (let steps = 0; place && steps < 12; steps++) {
    try {
      if (place.API) {
        return place.API;
      }
    } catch (stranger) {
      return null;
    }
    if (place.parent === place) {
      return null;
    }
    place = place.parent;
  }
  return null;
}

/** The platform; without one everything is forgotten. */
export function connect() {
  const api = find(window) ?? (window.opener ? find(window.opener) : null);
  const started = Date.now();
  let open = false;
  let done = false;
  let reviewing = false;
  const get = (element) => (open ? String(api.LMSGetValue(element)) : '');
  const set = (element, value) => open && !reviewing && api.LMSSetValue(element, String(value));

  function sessionTime() {
    const seconds = Math.floor((Date.now() - started) / 1000);
    const two = (number) => String(number).padStart(2, '0');
    return String(Math.min(9999, Math.floor(seconds / 3600))).padStart(4, '0')
      + `:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.00`;
  }

  function keep(place, data, complete) {
    set('cmi.core.lesson_location', place);
    set('cmi.suspend_data', data);
    if (complete && !done) {
      done = true;
      set('cmi.core.lesson_status', 'completed');
    }
  }

  return {
    open() {
      open = api !== null && String(api.LMSInitialize('')) === 'true';
      const status = get('cmi.core.lesson_status');
      reviewing = ['browse', 'review'].includes(get('cmi.core.lesson_mode'));
      done = status === 'completed' || status === 'passed';
      if (status === 'not attempted' || status === '') {
        set('cmi.core.lesson_status', 'incomplete');
      }
    },
    language: () => get('cmi.student_preference.language'),
    prefer: (language) => set('cmi.student_preference.language', language),
    suspended: () => get('cmi.suspend_data'),
    interaction(id, ticked, right) {
      const name = `cmi.interactions.${Number(get('cmi.interactions._count')) || 0}.`;
      set(name + 'id', id);
      set(name + 'type', 'choice');
      set(name + 'student_response', ticked.join(','));
      set(name + 'result', right ? 'correct' : 'wrong');
    },
    /** Whether the learner can tell the author something: a platform may lack comments. */
    hears() {
      get('cmi.comments');
      return open && !reviewing && String(api.LMSGetLastError()) === '0';
    },
    /** Notes a comment after those that are there; false if the platform does not take it. */
    comment(text, place) {
      const before = get('cmi.comments');
      return String(set('cmi.comments', `${before ? before + '\n' : ''}[${place}] ${text}`)) === 'true';
    },
    save(place, data, complete) {
      keep(place, data, complete);
      this.flush();
    },
    flush() {
      if (open && !reviewing) {
        api.LMSCommit('');
      }
    },
    close(place, data, complete) {
      if (open) {
        keep(place, data, complete);
        set('cmi.core.session_time', sessionTime());
        set('cmi.core.exit', 'suspend'); // Also when done: who comes back finds their place.
        api.LMSFinish('');
        open = false;
      }
    },
  };
}
