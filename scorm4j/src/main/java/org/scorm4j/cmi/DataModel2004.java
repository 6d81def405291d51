package org.scorm4j.cmi;

import static org.scorm4j.cmi.ErrorCodes2004.DEPENDENCY;
import static org.scorm4j.cmi.ErrorCodes2004.GET_FAILED;
import static org.scorm4j.cmi.ErrorCodes2004.NOT_INITIALIZED;
import static org.scorm4j.cmi.ErrorCodes2004.NO_ERROR;
import static org.scorm4j.cmi.ErrorCodes2004.READ_ONLY;
import static org.scorm4j.cmi.ErrorCodes2004.SET_FAILED;
import static org.scorm4j.cmi.ErrorCodes2004.TYPE_MISMATCH;
import static org.scorm4j.cmi.ErrorCodes2004.UNDEFINED;
import static org.scorm4j.cmi.ErrorCodes2004.WRITE_ONLY;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.scorm4j.cmi.Elements2004.Element;

/**
 * The complete data model of SCORM 2004 4th Edition (RTE 4.2 {@code cmi}, RTE 4.3 {@code adl.data},
 * SN 5.6 {@code adl.nav}).
 *
 * <p>When a request has several faults, the first of these is told: no name (301, 351); an unknown
 * element, bare containers among them (401); read-only (404) or write-only (405); an index beyond
 * the collection (301, 351); a missing dependency (408); the type (406), the range (407), the
 * length (351); what is there twice or cannot be changed (351).
 *
 * <p>Where the standard leaves room: keywords of elements that have none cannot be read (301) and
 * not be set (404); negative indexes and such with leading zeros are unknown elements; {@code
 * adl.nav.request_valid} answers {@code unknown} for what is not in the values; an interaction may
 * get another id or type, and what was recorded before stays; a collection holds at most {@value
 * #MOST_ENTRIES} entries.
 */
public final class DataModel2004 implements DataModel {
  /** What {@code cmi._version} answers (RTE 4.2.1). */
  public static final String VERSION = "1.0";

  /** Ten times the largest smallest permitted maximum of a collection. */
  static final int MOST_ENTRIES = 2500;

  private static final String VERSION_KEY = "_version";
  private static final String CHILDREN_KEY = "_children";
  private static final String COUNT_KEY = "_count";
  private static final String STORE = "adl.data.n.store";
  private static final String COMPLETION = "cmi.completion_status";
  private static final String SUCCESS = "cmi.success_status";
  private static final Pattern TARGET =
      Pattern.compile("adl\\.nav\\.request_valid\\.(choice|jump)\\.\\{target=[^{}\\s]+}");

  private final Elements2004 elements;
  private final SharedData shared;

  /** The model with the limits of {@code rules}, for an activity without shared stores. */
  public DataModel2004(Rules rules) {
    this(new Elements2004(rules), SharedData.none());
  }

  private DataModel2004(Elements2004 elements, SharedData shared) {
    this.elements = elements;
    this.shared = shared;
  }

  /** The same model for an activity with these rights on {@code adl.data.n.store}. */
  public DataModel2004 with(SharedData rights) {
    return new DataModel2004(elements, rights);
  }

  @Override
  public Reply get(Map<String, String> values, String element) {
    if (element.isEmpty()) {
      return Reply.error(GET_FAILED);
    }
    if (isTarget(element)) {
      return Reply.of(values.getOrDefault(element, "unknown"));
    }
    var path = ElementPath.of(element);
    if (path.isMalformed()) {
      return Reply.error(UNDEFINED);
    }
    if (isKeyword(element)) {
      return keyword(values, path);
    }
    var known = elements.element(path.pattern());
    if (known == null) {
      return Reply.error(UNDEFINED);
    }
    if (!known.access().canRead()) {
      return Reply.error(WRITE_ONLY);
    }
    if (!path.existsIn(values)) {
      return Reply.error(GET_FAILED);
    }
    if (path.pattern().equals(STORE) && !shared.readable().contains(storeId(values, path))) {
      return Reply.error(WRITE_ONLY);
    }
    var value = value(values, element, known);
    return value == null ? Reply.error(NOT_INITIALIZED) : Reply.of(value);
  }

  private static boolean isTarget(String element) {
    return TARGET.matcher(element).matches();
  }

  private static boolean isKeyword(String element) {
    var last = element.substring(element.lastIndexOf('.') + 1);
    return last.equals(VERSION_KEY) || last.equals(CHILDREN_KEY) || last.equals(COUNT_KEY);
  }

  /** RTE 4.1.1.4. */
  private Reply keyword(Map<String, String> values, ElementPath path) {
    var dot = path.pattern().lastIndexOf('.');
    var group = path.pattern().substring(0, Math.max(0, dot));
    if (!elements.isKnown(group)) {
      return Reply.error(UNDEFINED);
    }
    var answer =
        switch (path.pattern().substring(dot + 1)) {
          case CHILDREN_KEY -> elements.childLists().get(group);
          case COUNT_KEY ->
              Elements2004.arrays().contains(group)
                  ? values.getOrDefault(path.element(), "0")
                  : null;
          default -> group.equals("cmi") ? VERSION : null;
        };
    return answer != null && path.existsIn(values) ? Reply.of(answer) : Reply.error(GET_FAILED);
  }

  private static String storeId(Map<String, String> values, ElementPath path) {
    return values.getOrDefault(path.entry() + ".id", "");
  }

  private static String value(Map<String, String> values, String element, Element known) {
    if (element.equals(COMPLETION) && values.containsKey("cmi.completion_threshold")) {
      var measure = values.get("cmi.progress_measure");
      var threshold = values.get("cmi.completion_threshold");
      return decide(measure, threshold, "completed", "incomplete");
    }
    if (element.equals(SUCCESS) && values.containsKey("cmi.scaled_passing_score")) {
      var score = values.get("cmi.score.scaled");
      var passing = values.get("cmi.scaled_passing_score");
      return decide(score, passing, "passed", "failed");
    }
    return values.getOrDefault(element, known.initially());
  }

  /** RTE 4.2.4.1 and 4.2.22.1: where there is a threshold, it decides and not the content. */
  private static String decide(String measure, String threshold, String reached, String missed) {
    if (measure == null) {
      return "unknown";
    }
    return Double.parseDouble(measure) >= Double.parseDouble(threshold) ? reached : missed;
  }

  @Override
  public int set(Map<String, String> values, String element, String value) {
    if (element.isEmpty()) {
      return SET_FAILED;
    }
    if (isTarget(element)) {
      return READ_ONLY;
    }
    var path = ElementPath.of(element);
    if (path.isMalformed()) {
      return UNDEFINED;
    }
    if (isKeyword(element)) {
      var group = path.pattern().substring(0, Math.max(0, path.pattern().lastIndexOf('.')));
      return elements.isKnown(group) ? READ_ONLY : UNDEFINED;
    }
    var known = elements.element(path.pattern());
    if (known == null) {
      return UNDEFINED;
    }
    var error = check(values, path, known, value);
    if (error == NO_ERROR) {
      path.growIn(values);
      values.put(element, value);
    }
    return error;
  }

  private int check(Map<String, String> values, ElementPath path, Element known, String value) {
    if (!known.access().canWrite()) {
      return READ_ONLY;
    }
    if (!path.canGrowIn(values) || !path.isBelow(MOST_ENTRIES)) {
      return SET_FAILED;
    }
    if (path.pattern().equals(STORE)) {
      if (!path.existsIn(values)) {
        return SET_FAILED;
      }
      if (!shared.writable().contains(storeId(values, path))) {
        return READ_ONLY;
      }
    }
    if (!known.needs().isEmpty() && !values.containsKey(path.entry() + "." + known.needs())) {
      return DEPENDENCY;
    }
    return value == null ? TYPE_MISMATCH : known.rule().check(values, path, value);
  }

  @Override
  public Map<String, String> readable(Map<String, String> values) {
    var readable = new LinkedHashMap<String, String>();
    Consumer<String> put =
        name -> {
          var reply = get(values, name);
          if (reply.isValue()) {
            readable.put(name, reply.value());
          }
        };
    put.accept("cmi." + VERSION_KEY);
    elements.childLists().keySet().forEach(name -> each(values, name + "." + CHILDREN_KEY, put));
    Elements2004.arrays().forEach(name -> each(values, name + "." + COUNT_KEY, put));
    elements.patterns().forEach(name -> each(values, name, put));
    values.keySet().stream().filter(DataModel2004::isTarget).forEach(put);
    return readable;
  }

  /** Calls {@code use} with every name that the pattern has for the entries that are there. */
  private static void each(Map<String, String> values, String pattern, Consumer<String> use) {
    var outer = pattern.indexOf(".n.");
    var at = outer >= 0 ? outer : pattern.indexOf(".m.");
    if (at < 0) {
      use.accept(pattern);
      return;
    }
    var array = pattern.substring(0, at);
    var count = ElementPath.count(values, array);
    for (var i = 0; i < count; i++) {
      each(values, array + "." + i + pattern.substring(at + 2), use);
    }
  }
}
