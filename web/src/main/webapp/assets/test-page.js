// What the scripts of a test share: the page's parts, its words, and making elements.
export const root = document.getElementById("test");
export const say = (key, ...values) =>
  values.reduce((text, value, index) => text.replaceAll(`{${index}}`, value), root.dataset[`text${key}`]);
export const part = (id) => document.getElementById(`test-${id}`);
export const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};
export const direction = (language) =>
  ["ur", "ar", "fa", "prs", "ps", "ckb"].includes(language) ? "rtl" : "ltr";
