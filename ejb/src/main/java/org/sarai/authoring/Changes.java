package org.sarai.authoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.sarai.authoring.TextChange.What;
import org.sarai.authoring.internal.DraftReviews;
import org.sarai.authoring.internal.DraftStore;
import org.sarai.authoring.internal.VersionFiles;
import org.sarai.courses.CourseFolder;
import org.sarai.courses.text.Differences;
import org.sarai.courses.text.Source;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/** What is different between two versions of a course, or between one and the draft. */
@Stateless
public class Changes {
  @EJB private DraftReviews reviews;
  @EJB private DraftStore store;
  @EJB private VersionFiles files;
  @EJB private Versions versions;

  /**
   * @param courseCode a course
   * @param from number of the older version; 0 for nothing, so that all is new
   * @param to number of the newer one; null for the draft
   * @return texts that changed, in the order of the newer ones; then those that went
   * @throws Refused (not found) if there is no such version, or it was made of no texts
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<TextChange> between(String courseCode, int from, Integer to) {
    var older = from == 0 ? Map.<String, Source>of() : texts(version(courseCode, from));
    var newer =
        texts(
            to == null
                ? reviews.folder(
                    store
                        .newest(courseCode)
                        .orElseThrow(() -> Refused.notFound("refused.noDraft", courseCode)))
                : version(courseCode, to));
    var names = new LinkedHashSet<>(newer.keySet());
    names.addAll(older.keySet());
    var changes = new ArrayList<TextChange>();
    for (var name : names) {
      change(older.get(name), newer.get(name), changes);
    }
    return changes;
  }

  private CourseFolder version(String courseCode, int number) {
    return versions.standings(courseCode).stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .flatMap(version -> files.find(version.id()))
        .orElseThrow(() -> Refused.notFound("refused.noVersionTexts", number));
  }

  private static Map<String, Source> texts(CourseFolder folder) {
    var texts = new LinkedHashMap<String, Source>();
    folder.texts().forEach(text -> texts.put(text.file(), text));
    return texts;
  }

  private static void change(Source before, Source after, List<TextChange> changes) {
    if (before == null || after == null) {
      var there = after == null ? before : after;
      var empty = there.withBlocks(List.of());
      changes.add(
          change(
              there,
              after == null ? What.REMOVED : What.ADDED,
              List.of(),
              Differences.between(before == null ? empty : before, after == null ? empty : after)));
      return;
    }
    var front = List.copyOf(Differences.front(before, after));
    var blocks = Differences.between(before, after);
    if (!front.isEmpty() || !blocks.isEmpty()) {
      changes.add(change(after, What.CHANGED, front, blocks));
    }
  }

  private static TextChange change(
      Source text, What what, List<String> front, List<Differences.Change> blocks) {
    return new TextChange(
        String.valueOf(text.unit()),
        String.valueOf(text.language()),
        String.valueOf(text.title()),
        what,
        front,
        blocks);
  }
}
