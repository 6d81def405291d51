package org.sarai.web.imports;

import java.util.Arrays;
import java.util.HashMap;
import org.omnifaces.util.Faces;
import org.sarai.completion.DayOrder;
import org.sarai.completion.ListColumns;
import org.sarai.completion.ListKind;
import org.sarai.completion.ListLayout;
import org.sarai.completion.ListProposal;

/** What somebody chose on the page of columns, as it comes with the request. */
final class ChosenColumns {
  private final ListKind kind;
  private final ListProposal proposal;

  ChosenColumns(ListKind kind, ListProposal proposal) {
    this.kind = kind;
    this.proposal = proposal;
  }

  ListLayout layout() {
    var columns = new HashMap<Integer, String>();
    for (var index = 0; index < proposal.titles().size(); index++) {
      var means = Faces.getRequestParameter("column" + index);
      if (means != null && ListColumns.of(kind).contains(means)) {
        columns.put(index, means);
      }
    }
    return new ListLayout(
        proposal.layout().sheet(), proposal.layout().headerRow(), columns, days());
  }

  private static DayOrder days() {
    var said = Faces.getRequestParameter("days");
    return Arrays.stream(DayOrder.values())
        .filter(order -> order.name().equals(said))
        .findFirst()
        .orElse(DayOrder.UNKNOWN);
  }

  /** The course in which everybody is enrolled; null for none. */
  String enrol() {
    var course = Faces.getRequestParameter("enrol");
    return course == null || course.isBlank() ? null : course;
  }
}
