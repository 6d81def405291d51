package org.scorm4j.cmi;

import static org.scorm4j.cmi.ErrorCodes2004.NO_ERROR;
import static org.scorm4j.cmi.ErrorCodes2004.SET_FAILED;

import java.util.Map;

/** What may not be twice, or not be changed, in a collection (SCORM 2004 RTE 4.2.9, 4.2.17). */
final class Collections2004 {
  private Collections2004() {}

  /** An objective keeps its id, and no other has it (RTE 4.2.17). */
  static int objective(Map<String, String> values, ElementPath path, String id) {
    var present = values.get(path.element());
    var kept = present == null || present.equals(id);
    return kept && isUnique(values, path, ".id", id) ? NO_ERROR : SET_FAILED;
  }

  /** An interaction names an objective once (RTE 4.2.9). */
  static int interactionObjective(Map<String, String> values, ElementPath path, String id) {
    return isUnique(values, path, ".id", id) ? NO_ERROR : SET_FAILED;
  }

  /**
   * Types with one answer have one correct response; the correct responses of a choice are distinct
   * sets. Those of the other types may repeat: the standard calls them bags (RTE 4.2.9.1).
   */
  static int correctResponse(
      Map<String, String> values, ElementPath path, String type, String pattern) {
    if (Answers2004.hasOnePattern(type)) {
      return path.at() == 0 ? NO_ERROR : SET_FAILED;
    }
    if (!type.equals("choice")) {
      return NO_ERROR;
    }
    for (var i = 0; i < ElementPath.count(values, path.array()); i++) {
      var other = values.get(path.array() + "." + i + ".pattern");
      if (i != path.at() && other != null && Answers2004.sameChoices(other, pattern)) {
        return SET_FAILED;
      }
    }
    return NO_ERROR;
  }

  private static boolean isUnique(
      Map<String, String> values, ElementPath path, String name, String value) {
    for (var i = 0; i < ElementPath.count(values, path.array()); i++) {
      if (i != path.at() && value.equals(values.get(path.array() + "." + i + name))) {
        return false;
      }
    }
    return true;
  }
}
