package org.sarai.courses.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sarai.courses.FaultCode;
import org.sarai.courses.FaultLog;

/** What stands between <code>{#</code> and <code>}</code>. */
record Mark(String id, String of, String by) {
  private static final Pattern PART = Pattern.compile("\\s+([a-z]+)=(?:\"([^\"]*)\"|([^\\s\"]+))");
  private static final Pattern REVIEW = Pattern.compile("\\S.*, \\d{4}-\\d{2}-\\d{2}");

  static Mark read(String text, int line, FaultLog faults) {
    int blank = 0;
    while (blank < text.length() && !Character.isWhitespace(text.charAt(blank))) {
      blank++;
    }
    String id = text.substring(0, blank);
    if (!id.matches(Block.ID)) {
      faults.add(line, null, FaultCode.ID_INVALID, id);
      id = null;
    }
    String of = null;
    String by = null;
    Matcher part = PART.matcher(text);
    int end = blank;
    while (part.find(end) && part.start() == end) {
      String value = part.group(2) == null ? part.group(3) : part.group(2);
      if (part.group(1).equals("of") && value.matches("[0-9a-f]{10}")) {
        of = value;
      } else if (part.group(1).equals("by") && isReview(value)) {
        by = value;
      } else {
        faults.add(line, id, FaultCode.MARK, part.group().strip());
      }
      end = part.end();
    }
    if (!text.substring(end).isBlank()) {
      faults.add(line, id, FaultCode.MARK, text.substring(end).strip());
    }
    return new Mark(id, of, by);
  }

  /** Whether a text says who reviewed and when: a name, a comma, a blank and a day. */
  static boolean isReview(String text) {
    return REVIEW.matcher(text).matches();
  }
}
