/* The line to the platform, SCORM 2004: the API is looked for in the windows around this one. */
function find(from) {
  let place = from;
  for (let steps = 0; place && steps < 500; steps++) {
    try {
      if (place.API_1484_11) {
        return place.API_1484_11;
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
  const get = (element) => (open ? String(api.GetValue(element)) : '');
  const set = (element, value) => open && !reviewing && api.SetValue(element, String(value));

  function keep(place, data, complete) {
    set('cmi.location', place);
    set('cmi.suspend_data', data);
    if (complete && !done) {
      done = true;
      set('cmi.completion_status', 'completed');
    }
  }

  return {
    open() {
      open = api !== null && String(api.Initialize('')) === 'true';
      const status = get('cmi.completion_status');
      reviewing = ['browse', 'review'].includes(get('cmi.mode'));
      done = status === 'completed';
      if (!done) {
        set('cmi.completion_status', 'incomplete');
      }
    },
    language: () => get('cmi.learner_preference.language'),
    prefer: (language) => set('cmi.learner_preference.language', language),
    suspended: () => get('cmi.suspend_data'),
    interaction(id, ticked, right) {
      const name = `cmi.interactions.${Number(get('cmi.interactions._count')) || 0}.`;
      set(name + 'id', id);
      set(name + 'type', 'choice');
      set(name + 'learner_response', ticked.join('[,]'));
      set(name + 'result', right ? 'correct' : 'incorrect');
    },
    /** Whether the learner can tell the author something. */
    hears: () => open && !reviewing && get('cmi.comments_from_learner._count') !== '',
    /** Notes a comment; false if the platform does not take it. */
    comment(text, place, language) {
      const name = `cmi.comments_from_learner.${Number(get('cmi.comments_from_learner._count')) || 0}.`;
      const taken = String(set(name + 'comment', `{lang=${language}}${text}`)) === 'true';
      if (taken) {
        set(name + 'location', place);
        set(name + 'timestamp', new Date().toISOString().replace(/\.\d+/, ''));
      }
      return taken;
    },
    save(place, data, complete) {
      keep(place, data, complete);
      this.flush();
    },
    flush() {
      if (open && !reviewing) {
        api.Commit('');
      }
    },
    close(place, data, complete) {
      if (open) {
        keep(place, data, complete);
        set('cmi.session_time', `PT${Math.floor((Date.now() - started) / 1000)}S`);
        set('cmi.exit', 'suspend'); // Also when done: who comes back finds their place.
        api.Terminate('');
        open = false;
      }
    },
  };
}
