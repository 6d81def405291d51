/*
 * The data types of SCORM 2004 (RTE 4.1.1.7): each tells the error of a text, 0 if it is a value of
 * the type. The server checks again by the same rules, so they must not drift apart.
 */
export const SHORT_2004 = 250;
export const LONG_2004 = 4000;
export const HUGE_2004 = 64000;

/* The standard's error numbers (RTE 3.1.7). */
export const ERRORS_2004 = {
  NONE: 0, GET_FAILED: 301, SET_FAILED: 351, UNDEFINED: 401, NOT_INITIALIZED: 403, READ_ONLY: 404,
  WRITE_ONLY: 405, TYPE_MISMATCH: 406, OUT_OF_RANGE: 407, DEPENDENCY: 408,
};

const LANGUAGE_TAG_2004 = /^([A-Za-z]{2,3}|[iIxX](?=-))(-[A-Za-z0-9]{1,8})*$/;
const REAL_2004 = /^-?\d{1,10}(\.\d{1,20})?$/;
const INTERVAL_2004 =
  /^P(\d{1,10}Y)?(\d{1,10}M)?(\d{1,10}D)?(T(\d{1,10}H)?(\d{1,10}M)?(\d{1,10}(\.\d{1,2})?S)?)?$/;
const TIME_2004 = new RegExp('^(19[7-9]\\d|20[0-2]\\d|203[0-8])(-(0[1-9]|1[0-2])'
  + '(-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3])(:[0-5]\\d(:[0-5]\\d(\\.\\d{1,2})?'
  + '(Z|[+-]([01]\\d|2[0-3])(:[0-5]\\d)?)?)?)?)?)?)?$');

const mismatch2004 = (right) => (right ? ERRORS_2004.NONE : ERRORS_2004.TYPE_MISMATCH);

/* Texts are kept up to their smallest permitted maximum, or 4,000 characters where that is less. */
const fits2004 = (length, spm) => (
  length <= Math.max(spm, LONG_2004) ? ERRORS_2004.NONE : ERRORS_2004.SET_FAILED);

const isLanguage2004 = (tag) => tag.length <= SHORT_2004 && LANGUAGE_TAG_2004.test(tag);

/** characterstring */
export const text2004 = (spm) => (value) => fits2004(value.length, spm);

/** localized_string_type: may begin with {lang=xx}, which does not count. */
export const localized2004 = (spm) => (value) => {
  if (!value.startsWith('{lang=')) {
    return fits2004(value.length, spm);
  }
  const end = value.indexOf('}');
  return end < 0 || !isLanguage2004(value.slice(6, end)) ? ERRORS_2004.TYPE_MISMATCH
    : fits2004(value.length - end - 1, spm);
};

/** language_type; the empty text stands for no preference. */
export const language2004 = (value) => mismatch2004(value === '' || isLanguage2004(value));

/* Characters that a URI has nowhere; those of all languages may stand as they are. */
const NEVER_2004 = /[\u0000- \x22<>\\^\x60{|}\u007F-\u009F\p{Z}]|%(?![0-9A-Fa-f]{2})|#.*#/su;
const AUTHORITY_2004 =
  /^([^/?#[\]]+|([^/?#[\]@]*@)?\[[0-9A-Fa-f:.]+(%[A-Za-z0-9_.~-]+)?\](:\d*)?)$/;

function isHierarchical2004(value) {
  const [address] = /^[^?#]*/.exec(value);
  const parts = /^\/\/([^/]*)(.*)$/s.exec(address);
  const authority = !parts || (parts[1] ? AUTHORITY_2004.test(parts[1]) : value !== '//');
  return authority && !/[[\]]/.test(parts ? parts[2] : address);
}

/** Whether it is a URI or the tail of one (RFC 2396). */
function isUri2004(value) {
  const scheme = /^([^:/?#]*):/.exec(value);
  if (NEVER_2004.test(value)) {
    return false;
  }
  if (!scheme) {
    return isHierarchical2004(value);
  }
  const rest = value.slice(scheme[0].length);
  return /^[A-Za-z][A-Za-z0-9+.-]*$/.test(scheme[1])
    && (rest.startsWith('/') ? isHierarchical2004(rest) : /^[^#]/.test(rest));
}

const isIdentifier2004 = (value) => value.trim() !== ''
  && (!/^urn:/i.test(value) || /^urn:[a-z0-9][a-z0-9-]{0,31}:.+/i.test(value)) && isUri2004(value);

/** long_identifier_type (SPM 4,000) and short_identifier_type (SPM 250) */
export const identifier2004 = (spm) => (value) => (
  isIdentifier2004(value) ? fits2004(value.length, spm) : ERRORS_2004.TYPE_MISMATCH);

/** real (10,7); more decimals are kept, because scripts write 0.30000000000000004. */
export const real2004 = (value) => mismatch2004(REAL_2004.test(value));

/** real (10,7) within a range, both ends included. */
export const realWithin2004 = (least, most) => (value) => {
  if (real2004(value)) {
    return ERRORS_2004.TYPE_MISMATCH;
  }
  return Number(value) >= least && Number(value) <= most
    ? ERRORS_2004.NONE : ERRORS_2004.OUT_OF_RANGE;
};

/** state: one of the words. */
export const words2004 = (...known) => (value) => mismatch2004(known.includes(value));

/** A text of a form. */
export const matching2004 = (form) => (value) => mismatch2004(form.test(value));

/** What is of one type or else of another; the other's error counts. */
export const either2004 = (one, other) => (value) => (one(value) ? other(value) : ERRORS_2004.NONE);

/** time (second,10,0), years 1970 to 2038; a zone is taken without a fraction too. */
export const time2004 = (value) => {
  const parts = TIME_2004.exec(value);
  const day = parts?.[5];
  return mismatch2004(parts && (!day
    || Number(day) <= new Date(Date.UTC(Number(parts[1]), Number(parts[3]), 0)).getUTCDate()));
};

/** timeinterval (second,10,2) */
export const interval2004 = (value) => mismatch2004(INTERVAL_2004.test(value) && !/[PT]$/.test(value));
