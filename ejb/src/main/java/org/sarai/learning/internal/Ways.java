package org.sarai.learning.internal;

import jakarta.json.JsonObjectBuilder;
import java.util.regex.Pattern;
import org.scorm4j.runtime.Attempt;
import org.scorm4j.runtime.JournalEntry;

/** Where a learner may go, when what content says in the middle of its session changes it. */
final class Ways {
  /** Statuses, scores and progress; nothing else matters to sequencing before a session ends. */
  private static final Pattern MATTERS =
      Pattern.compile(
          "cmi\\.(core\\.)?(lesson_status|completion_status|success_status|progress_measure|score\\..*)"
              + "|cmi\\.objectives\\..*");

  private Ways() {}

  static boolean mayChange(JournalEntry entry) {
    return MATTERS.matcher(entry.element()).matches();
  }

  /** Adds navigation and contents to a receipt, if they are others than before. */
  static void added(JsonObjectBuilder receipt, Attempt before, Attempt after) {
    var navigation = after.navigation();
    if (!navigation.equals(before.navigation()) || !after.contents().equals(before.contents())) {
      receipt
          .add("navigation", PlayState.navigation(navigation))
          .add("activities", PlayState.activities(after));
    }
  }
}
