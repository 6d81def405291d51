import { byId, icon } from './dom.js';
import { counted, moment, text } from './texts.js';

const SAVED_ICONS = { saved: 'check', queued: 'clock', offline: 'offline', failed: 'warning' };

/**
 * Says the truth about saving: nothing is called saved before the server's receipt, and in a preview
 * nothing is, since nobody keeps it.
 */
export function showSaving(state) {
  document.documentElement.dataset.saraiSaved = state.kind;
  const words = savingWords(state);
  if (byId('saved-text').textContent !== words) {
    byId('saved-text').textContent = words;
  }
  byId('saved-icon').replaceChildren(icon(SAVED_ICONS[state.kind]));
}

function savingWords({ kind, reason, waiting, savedAt, refused }) {
  switch (kind) {
    case 'saved':
      if (document.documentElement.hasAttribute('data-sarai-preview')) {
        return text('saved.preview');
      }
      return text('saved.saved', { time: moment(savedAt) });
    case 'queued':
      return waiting ? counted('saved.queued', waiting) : text('saved.nothing');
    case 'offline':
      return counted('saved.offline', waiting);
    default:
      return reason === 'refused' ? counted('saved.refused', refused)
        : `${text(reason === 'full' ? 'saved.full' : 'saved.failed')} ${
          waiting ? counted('saved.waiting', waiting) : ''}`.trim();
  }
}
