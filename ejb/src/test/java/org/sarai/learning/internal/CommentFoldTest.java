package org.sarai.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sarai.learning.CommentRow;
import org.sarai.learning.RecordRow;
import org.sarai.learning.ValueSet;

/** Comments as content of both editions sets them. */
class CommentFoldTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  private final CommentFold fold =
      new CommentFold(
          new RecordQueries.Found(
              new RecordRow(
                  1,
                  2,
                  "",
                  3,
                  "A unit",
                  "INCOMPLETE",
                  "UNKNOWN",
                  null,
                  0,
                  1,
                  1,
                  START,
                  null,
                  null,
                  Set.of()),
              "O-08",
              null,
              7));
  private Instant clock = START;

  CommentFoldTest() {
    open();
  }

  private void open() {
    fold.opened(new History.Opened(1, 1, clock, "ur"));
    fold.launched(new History.Launched(1, clock, 1, "ITEM", "A lesson"));
  }

  private void commit(String... pairs) {
    var values = new ArrayList<ValueSet>();
    for (var index = 0; index < pairs.length; index += 2) {
      clock = clock.plusMillis(5);
      values.add(new ValueSet(pairs[index], pairs[index + 1], clock, 0));
    }
    commit(values);
  }

  private void commit(List<ValueSet> values) {
    fold.committed(new History.Committed(1, 1, clock, values, false, null, null, null));
    clock = clock.plusSeconds(10);
  }

  @Test
  void aCommentOf2004HasItsPlaceTimeAndLanguage() {
    commit(
        "cmi.comments_from_learner.0.comment",
        "{lang=en}The picture is missing",
        "cmi.comments_from_learner.0.location",
        "a5",
        "cmi.comments_from_learner.0.timestamp",
        "2026-03-01T10:00:05Z",
        "cmi.location",
        "a5");
    assertThat(fold.rows())
        .containsExactly(
            new CommentRow(
                1,
                7,
                "A unit",
                3,
                "ITEM",
                "The picture is missing",
                "a5",
                "en",
                "2026-03-01T10:00:05Z",
                START.plusMillis(5)));
  }

  @Test
  void whatIsSaidBeforeTheTextBelongsToIt() {
    commit(
        "cmi.comments_from_learner.0.location",
        "a5",
        "cmi.comments_from_learner.0.comment",
        "Wrong");
    commit("cmi.comments_from_learner.1.location", "nothing follows");
    assertThat(fold.rows())
        .extracting(CommentRow::place, CommentRow::text, CommentRow::language)
        .containsExactly(tuple("a5", "Wrong", "ur"));
  }

  @Test
  void aNumberCountsOnceInALaunchAndAgainInALaterOne() {
    commit("cmi.comments_from_learner.0.comment", "Wrng");
    commit("cmi.comments_from_learner.0.comment", "Wrong");
    open();
    commit("cmi.comments_from_learner.0.comment", "Wrong");
    open();
    commit("cmi.comments_from_learner.0.comment", "Better now");
    assertThat(texts()).containsExactly("Wrong", "Better now");
  }

  @Test
  void aTextOf12GrowsAndOnlyWhatIsNewIsAComment() {
    commit("cmi.comments", "[a5] The picture is missing");
    commit("cmi.comments", "[a5] The picture is missing\n[a7] Too fast [for me]");
    open();
    commit("cmi.comments", "[a5] The picture is missing\n[a7] Too fast [for me]");
    commit("cmi.comments", "Begun anew");
    assertThat(fold.rows())
        .extracting(CommentRow::place, CommentRow::text, CommentRow::time)
        .containsExactly(
            tuple("a5", "The picture is missing", null),
            tuple("a7", "Too fast [for me]", null),
            tuple(null, "Begun anew", null));
  }

  @Test
  void whatTheServerDidNotTakeAndWhatIsEmptyIsNoComment() {
    commit(
        List.of(
            new ValueSet("cmi.comments", "[a5] x", clock, 401),
            new ValueSet("cmi.comments", " ", clock, 0),
            new ValueSet("cmi.comments_from_learner.0.comment", "{lang=en}", clock, 0),
            new ValueSet("cmi.comments_from_lms", "Read this", clock, 0)));
    assertThat(fold.rows()).isEmpty();
  }

  private List<String> texts() {
    return fold.rows().stream().map(CommentRow::text).toList();
  }
}
