/*
 * The player's words in one language, from i18n/LANGUAGE.json beside this module.
 */
const LANGUAGES = ['en', 'ur'];
let bundle = {};
let bundleLanguage = '';

/** The best language that the player speaks for these wishes. */
export function spoken(...wishes) {
  const short = wishes.filter(Boolean).map((wish) => wish.toLowerCase().split('-')[0]);
  return short.find((wish) => LANGUAGES.includes(wish)) ?? LANGUAGES[0];
}

/** Loads the words of a language, once, and marks the page with it. */
export async function speak(language, direction) {
  if (bundleLanguage !== language) {
    const response = await fetch(new URL(`i18n/${language}.json`, import.meta.url));
    bundle = await response.json();
    bundleLanguage = language;
    for (const element of document.querySelectorAll('[data-text]')) {
      element.textContent = text(element.dataset.text);
    }
    for (const element of document.querySelectorAll('[data-label]')) {
      element.setAttribute('aria-label', text(element.dataset.label));
    }
  }
  document.documentElement.lang = language;
  document.documentElement.dir = direction ?? bundle.direction;
}

/** The sentence of a key with its {placeholders} filled, each isolated from the sentence's direction. */
export function text(key, values = {}) {
  return (bundle[key] ?? '').replace(/\{(\w+)\}/g, (_, name) => `\u2068${values[name] ?? ''}\u2069`);
}

/** Whether there is a sentence for this key. */
export function hasText(key) {
  return key in bundle;
}

/** The sentence of a number: key.one, key.other as the language counts. */
export function counted(key, number) {
  const form = new Intl.PluralRules(bundleLanguage).select(number) === 'one' ? 'one' : 'other';
  return text(`${key}.${form}`, { number: numeral(number) });
}

/** A number as the language writes it. */
export function numeral(number) {
  return new Intl.NumberFormat(bundleLanguage).format(number);
}

/** The time of day of an instant, with the date if it is not today. */
export function moment(instant) {
  const date = new Date(instant);
  const today = date.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(bundleLanguage, {
    timeStyle: 'medium', hourCycle: 'h23', ...(today ? {} : { dateStyle: 'medium' }) }).format(date);
}
