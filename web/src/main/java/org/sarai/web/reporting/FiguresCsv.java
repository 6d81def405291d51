package org.sarai.web.reporting;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Trained;
import org.sarai.web.documents.Csv;

/**
 * Figures for programs: values as the JSON has them, in columns called like the parameters. With a
 * division there are the parts and no total; without one there is the total and nothing else. So a
 * total is never among what somebody adds up, which parts must not be either: who is in two of them
 * is one person.
 */
public final class FiguresCsv {
  /** Stands for a figure that is withheld: no number, so that nobody calculates with it. */
  static final String WITHHELD = "withheld";

  private FiguresCsv() {}

  /**
   * @param by what divides the answer, in the order asked for; empty for the total alone
   * @param trained the answer
   * @return the whole file, with a byte order mark
   */
  public static String of(List<Dimension> by, Trained trained) {
    var out = new StringWriter();
    if (by.isEmpty()) {
      total(trained.total(), out);
    } else {
      parts(by, trained, out);
    }
    return out.toString();
  }

  private static void total(Trained.Total total, StringWriter out) {
    new Csv(
            out,
            "persons",
            "possibleDuplicates",
            "participations",
            "institutions",
            "courses",
            "sessions")
        .row(
            figure(total.persons()),
            figure(total.possibleDuplicates()),
            figure(total.participations()),
            figure(total.institutions()),
            figure(total.courses()),
            figure(total.sessions()));
  }

  private static void parts(List<Dimension> by, Trained trained, StringWriter out) {
    var columns = new ArrayList<>(by.stream().map(Dimension::parameter).toList());
    columns.add("persons");
    columns.add("participations");
    var csv = new Csv(out, columns.toArray(String[]::new));
    for (var group : trained.groups()) {
      var cells = new ArrayList<Object>();
      by.forEach(dimension -> cells.add(group.key().get(dimension.parameter())));
      cells.add(figure(group.persons()));
      cells.add(figure(group.participations()));
      csv.row(cells.toArray());
    }
  }

  /**
   * @param figure a figure, or {@link Trained#WITHHELD}
   * @return what stands in its cell: the number, or the word for what is withheld
   */
  public static Object figure(long figure) {
    return figure == Trained.WITHHELD ? WITHHELD : (Object) figure;
  }
}
