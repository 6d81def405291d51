import { ERRORS_2004, LONG_2004, SHORT_2004, identifier2004, localized2004, real2004, text2004, words2004 } from './types2004.js';

/*
 * The formats of answers to interactions, by the interaction's type (SCORM 2004 RTE 4.2.9.1 for
 * correct responses, 4.2.9.2 for the learner's).
 */

/* Above the longest answer that the standard requires: 250 steps of 250 + 250 characters. */
const LONGEST_ANSWER_2004 = 130000;
const AND_2004 = '[,]';
const IS_2004 = '[.]';
const TO_2004 = '[:]';
const WITH_ONE_PATTERN_2004 = ['true-false', 'likert', 'numeric', 'other'];
const name2004 = identifier2004(SHORT_2004);

const all2004 = (type, parts) => {
  for (const part of parts) {
    const error = type(part);
    if (error) {
      return error;
    }
  }
  return ERRORS_2004.NONE;
};
const list2004 = (type) => (value) => all2004(type, value.split(AND_2004));
const listOrNothing2004 = (type) => (value) => (
  value === '' ? ERRORS_2004.NONE : list2004(type)(value));

/* A set of identifiers, maybe none, each at most once. */
const choices2004 = (value) => {
  const error = listOrNothing2004(name2004)(value);
  const parts = value.split(AND_2004);
  return error || (new Set(parts).size === parts.length ? 0 : ERRORS_2004.TYPE_MISMATCH);
};

/* source[.]target */
const pair2004 = (value) => {
  const parts = value.split(IS_2004);
  return parts.length === 2 ? all2004(name2004, parts) : ERRORS_2004.TYPE_MISMATCH;
};

/* name[.]answer; one of both may be missing. */
const step2004 = (answer) => (value) => {
  const at = value.indexOf(IS_2004);
  if (at < 0 || value === IS_2004) {
    return ERRORS_2004.TYPE_MISMATCH;
  }
  return (at && name2004(value.slice(0, at))) || answer(value.slice(at + IS_2004.length));
};

/* least[:]most; each may be missing for a range that is open on that side. */
const range2004 = (value) => {
  const [least, most, ...more] = value.split(TO_2004);
  const right = most !== undefined && !more.length
    && [least, most].every((end) => end === '' || real2004(end) === ERRORS_2004.NONE)
    && (least === '' || most === '' || Number(least) <= Number(most));
  return right ? ERRORS_2004.NONE : ERRORS_2004.TYPE_MISMATCH;
};
const literalOrRange2004 = (value) => (
  value.includes(TO_2004) ? range2004(value) : text2004(SHORT_2004)(value));

/* What comes after delimiters such as {case_matters=true}, which may be missing. */
const after2004 = (allowed, rest) => (value) => {
  const delimiter = /^\{(case_matters|order_matters)=(true|false)}/;
  let left = value;
  for (let found = delimiter.exec(left); found && allowed.includes(found[1]);
    found = delimiter.exec(left)) {
    left = left.slice(found[0].length);
  }
  return allowed.some((name) => left.startsWith(`{${name}=`))
    ? ERRORS_2004.TYPE_MISMATCH : rest(left);
};

const trueFalse2004 = words2004('true', 'false');
const blanks2004 = list2004(localized2004(SHORT_2004));
const longText2004 = localized2004(LONG_2004);
const pairs2004 = listOrNothing2004(pair2004);
const order2004 = listOrNothing2004(name2004);
const anything2004 = text2004(LONG_2004);

const LEARNER_RESPONSES_2004 = {
  'true-false': trueFalse2004,
  'choice': choices2004,
  'fill-in': blanks2004,
  'long-fill-in': longText2004,
  'matching': pairs2004,
  'performance': list2004(step2004(text2004(SHORT_2004))),
  'sequencing': order2004,
  'likert': name2004,
  'numeric': real2004,
  'other': anything2004,
};
const CORRECT_RESPONSES_2004 = {
  ...LEARNER_RESPONSES_2004,
  'fill-in': after2004(['case_matters', 'order_matters'], blanks2004),
  'long-fill-in': after2004(['case_matters'], longText2004),
  'performance': after2004(['order_matters'], list2004(step2004(literalOrRange2004))),
  'numeric': range2004,
};

/** The types of interactions, the vocabulary of cmi.interactions.n.type. */
export const INTERACTIONS_2004 = Object.keys(LEARNER_RESPONSES_2004);

/** Whether a learner could answer so. @returns {number} 0, 351 or 406 */
export function learnerResponse2004(type, value) {
  return value.length > LONGEST_ANSWER_2004
    ? ERRORS_2004.SET_FAILED : LEARNER_RESPONSES_2004[type](value);
}

/**
 * Whether a correct response could be written so, beside those that are there already.
 * @param {string[]} others the responses at other places
 * @returns {number} 0, 351 or 406
 */
export function correctResponse2004(type, value, at, others) {
  if (value.length > LONGEST_ANSWER_2004) {
    return ERRORS_2004.SET_FAILED;
  }
  const error = CORRECT_RESPONSES_2004[type](value);
  const one = WITH_ONE_PATTERN_2004.includes(type);
  const twice = one ? at > 0
    : type === 'choice' && others.some((other) => sameChoices2004(other, value));
  return error || (twice ? ERRORS_2004.SET_FAILED : ERRORS_2004.NONE);
}

function sameChoices2004(one, other) {
  const [few, more] = [one, other].map((value) => new Set(value.split(AND_2004)));
  return few.size === more.size && [...few].every((part) => more.has(part));
}
