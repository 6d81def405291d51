package org.sarai.learning.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sarai.learning.CommentRow;
import org.sarai.learning.ValueSet;

/**
 * Reads a learner's comments from the history of one attempt. In SCORM 2004 comments have numbers:
 * within one launch the newest text of a number counts, and the same text again in a later launch
 * is the same comment. In 1.2 there is one text, to which content adds: what is new of it is the
 * comment, with its place in square brackets where content says it so.
 */
final class CommentFold implements History {
  private static final Pattern NUMBERED =
      Pattern.compile("cmi\\.comments_from_learner\\.(\\d{1,9})\\.(comment|location|timestamp)");
  private static final Pattern LANGUAGE =
      Pattern.compile("\\{lang=([A-Za-z0-9-]{1,35})\\}(.*)", Pattern.DOTALL);
  private static final Pattern PLACED =
      Pattern.compile("\\[([^\\]\\r\\n]{1,250})\\]\\s*(.*)", Pattern.DOTALL);

  private final RecordQueries.Found attempt;
  private final List<Comment> comments = new ArrayList<>();
  private final Map<Integer, Comment> ofLaunch = new HashMap<>();
  private final Map<String, String> told = new HashMap<>();
  private String language;
  private String activity = "";

  /** A comment that further values may still belong to. */
  private static final class Comment {
    private final String activity;
    private final int number;
    private String text;
    private String place;
    private String language;
    private String time;
    private Instant at;

    private Comment(String activity, int number, String language) {
      this.activity = activity;
      this.number = number;
      this.language = language;
    }
  }

  CommentFold(RecordQueries.Found attempt) {
    this.attempt = attempt;
  }

  /** In the order in which they were told. */
  List<CommentRow> rows() {
    return comments.stream()
        .filter(one -> one.text != null && !one.text.isBlank())
        .map(this::row)
        .toList();
  }

  @Override
  public void opened(Opened play) {
    language = play.language();
    ofLaunch.clear();
  }

  @Override
  public void launched(Launched launch) {
    activity = launch.activity();
    ofLaunch.clear();
  }

  @Override
  public void committed(Committed commit) {
    commit.values().stream().filter(ValueSet::isTaken).forEach(this::set);
  }

  private void set(ValueSet value) {
    if ("cmi.comments".equals(value.element())) {
      added(value);
      return;
    }
    var element = NUMBERED.matcher(value.element());
    if (element.matches()) {
      numbered(Integer.parseInt(element.group(1)), element.group(2), value);
    }
  }

  private void added(ValueSet value) {
    var before = told.getOrDefault(activity, "");
    told.put(activity, value.value());
    var more =
        value.value().startsWith(before) ? value.value().substring(before.length()) : value.value();
    if (!more.isBlank()) {
      var comment = begun(-1, value);
      var placed = PLACED.matcher(more.strip());
      comment.text = placed.matches() ? placed.group(2) : more.strip();
      comment.place = placed.matches() ? placed.group(1) : null;
    }
  }

  private void numbered(int number, String part, ValueSet value) {
    var comment = ofLaunch.get(number);
    if ("comment".equals(part)) {
      if (comment == null) {
        comment = again(number, value);
        ofLaunch.put(number, comment);
      }
      comment.text = text(value.value());
      comment.language = languageOf(value.value(), comment.language);
    } else if (comment == null) {
      // Content may say where and when before it says what.
      ofLaunch.put(number, comment = begun(number, value));
    }
    if ("location".equals(part)) {
      comment.place = value.value().isBlank() ? null : value.value();
    } else if ("timestamp".equals(part)) {
      comment.time = value.value();
    }
  }

  /** The comment of an earlier launch if it says the same, else a new one. */
  private Comment again(int number, ValueSet value) {
    return comments.stream()
        .filter(one -> one.number == number && one.activity.equals(activity))
        .filter(one -> text(value.value()).equals(one.text))
        .findFirst()
        .orElseGet(() -> begun(number, value));
  }

  private Comment begun(int number, ValueSet value) {
    var comment = new Comment(activity, number, language);
    comment.at = value.journaledAt();
    comments.add(comment);
    return comment;
  }

  private static String text(String value) {
    var localized = LANGUAGE.matcher(value);
    return localized.matches() ? localized.group(2) : value;
  }

  private static String languageOf(String value, String otherwise) {
    var localized = LANGUAGE.matcher(value);
    return localized.matches() ? localized.group(1) : otherwise;
  }

  private CommentRow row(Comment one) {
    var row = attempt.row();
    return new CommentRow(
        row.attemptId(),
        attempt.unitId(),
        row.unit(),
        row.version(),
        one.activity,
        one.text.strip(),
        one.place,
        one.language,
        one.time,
        one.at);
  }
}
