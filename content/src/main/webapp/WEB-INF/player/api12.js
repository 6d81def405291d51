import { DataModel12 } from './datamodel12.js';

/**
 * The API object of SCORM 1.2 for one launch. It answers at once, from what the launch brought and
 * what the content set since; "true" means that the browser's journal has the value.
 *
 * @param {{elements: Object<string, string>}} current what the server knows at launch
 * @param {{record: function(string, string): boolean, commit: function(), finish: function():
 *   boolean}} recorder where values go; record and finish tell whether the journal has them
 * @param {function(string): string} words the standard's sentences by error number
 */
export function createApi12(current, recorder, words) {
  const model = new DataModel12(current.elements);
  let phase = 'new';
  let lastError = 0;
  let about = '';

  const answer = (error, subject = '') => {
    lastError = error;
    about = error ? subject : '';
    return error ? 'false' : 'true';
  };
  const empty = (argument) => argument === undefined || argument === null || argument === '';
  const known = (number) => /^(0|101|20[123]|301|40[1-5])$/.test(number);

  return {
    LMSInitialize(argument) {
      if (!empty(argument)) {
        return answer(201, 'LMSInitialize');
      }
      if (phase !== 'new') {
        return answer(101, 'LMSInitialize');
      }
      phase = 'running';
      return answer(0);
    },
    LMSFinish(argument) {
      if (phase !== 'running') {
        return answer(301, 'LMSFinish');
      }
      if (!empty(argument)) {
        return answer(201, 'LMSFinish');
      }
      if (!recorder.finish()) {
        return answer(101, 'LMSFinish');
      }
      phase = 'finished';
      return answer(0);
    },
    LMSGetValue(name) {
      const element = String(name);
      if (phase !== 'running') {
        answer(301, element);
        return '';
      }
      const { value, error } = model.read(element);
      answer(error, element);
      return value;
    },
    LMSSetValue(name, given) {
      const element = String(name);
      const value = given === undefined || given === null ? '' : String(given);
      if (phase !== 'running') {
        return answer(301, element);
      }
      const error = model.check(element, value);
      if (error) {
        return answer(error, `${element}=${value.slice(0, 100)}`);
      }
      if (!recorder.record(element, value)) {
        return answer(101, element);
      }
      model.keep(element, value);
      return answer(0);
    },
    LMSCommit(argument) {
      if (phase !== 'running') {
        return answer(301, 'LMSCommit');
      }
      if (!empty(argument)) {
        return answer(201, 'LMSCommit');
      }
      recorder.commit();
      return answer(0);
    },
    LMSGetLastError() {
      return String(lastError);
    },
    LMSGetErrorString(number) {
      return known(String(number)) ? words(`scorm.${number}`) : '';
    },
    LMSGetDiagnostic(number) {
      const asked = empty(number) ? String(lastError) : String(number);
      if (asked === String(lastError) && about) {
        return `${words(`scorm.${asked}`)}: ${about}`;
      }
      return known(asked) ? words(`scorm.${asked}`) : '';
    },
  };
}
