package org.sarai.enrolment.internal;

import java.util.ArrayList;
import java.util.List;
import org.sarai.enrolment.Nominated.Line;
import org.sarai.enrolment.Nominated.Outcome;
import org.sarai.people.Nominees;

/** Finds out who is meant by the lines of a nomination, within the caller's scope. */
public final class Nomination {
  private final Nominees nominees;

  public Nomination(Nominees nominees) {
    this.nominees = nominees;
  }

  /**
   * @return a line for each; those whom the caller may not see are as unknown as those who do not
   *     exist
   */
  public List<Line> read(List<Long> people, List<String> written) {
    var lines = new ArrayList<Line>();
    var roots = nominees.roots(people);
    for (var id : people) {
      var root = roots.get(id);
      lines.add(new Line(null, root, root == null ? Outcome.UNKNOWN : null));
    }
    var texts = written.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    var found = nominees.find(texts);
    for (var text : texts) {
      var meant = found.get(text);
      lines.add(
          meant.size() == 1
              ? new Line(text, meant.iterator().next(), null)
              : new Line(text, null, meant.isEmpty() ? Outcome.UNKNOWN : Outcome.AMBIGUOUS));
    }
    return lines;
  }
}
