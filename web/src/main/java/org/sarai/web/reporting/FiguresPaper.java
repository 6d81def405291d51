package org.sarai.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.FrozenReport;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.reporting.Verification;
import org.sarai.web.documents.Cell;
import org.sarai.web.documents.Paper;
import org.sarai.web.documents.Section;
import org.sarai.web.shell.Shell;
import org.sarai.web.shell.Texts;

/** Answers as documents: the figures of a page, the question in words, and how they are counted. */
@RequestScoped
public class FiguresPaper {
  private static final List<String> DEFINITIONS =
      List.of(
          "qualifies",
          "persons",
          "doubles",
          "participations",
          "institutions",
          "courses",
          "parts",
          "evidence");

  @Inject private QuestionWords words;
  @Inject private Shell shell;
  @Inject private Texts say;
  @Inject private ValueTexts values;

  /**
   * @param question what was asked
   * @param answer what was answered
   * @return the answer, in the reader's language
   */
  public Paper of(TrainedQuestion question, Trained answer) {
    return paper(say.of("admin.title"), question, answer, List.of());
  }

  /**
   * @param report a frozen report
   * @param verified its figures, read from the ledgers just now
   * @return the report with its seal, in the reader's language
   */
  public Paper of(FrozenReport report, Verification verified) {
    var seal = new ArrayList<String>();
    seal.add(
        verified.holds()
            ? say.of("reports.holds") + " " + say.of("reports.holds.text")
            : say.of("reports.broken")
                + " "
                + say.of(verified.signed() ? "reports.broken.figures" : "reports.broken.seal"));
    seal.add(say.of("reports.frozenAt") + ": " + say.momentOf(report.frozenAt()) + " UTC");
    seal.add(say.of("reports.hash") + ": " + report.hash());
    seal.add(say.of("reports.signature") + ": " + report.signature());
    if (!report.leftOut().isEmpty()) {
      seal.add(say.of("reports.leftOut") + ": " + String.join(", ", report.leftOut()));
    }
    return paper(
        report.title(),
        report.question(),
        verified.figures(),
        List.of(Section.words(say.of("reports.seal"), seal)));
  }

  private Paper paper(
      String title, TrainedQuestion question, Trained answer, List<Section> further) {
    var notes = new ArrayList<String>();
    notes.add(words.whoAndWhen(question));
    notes.add(words.filters(question));
    notes.add(say.of("paper.known", answer.ruleVersion(), say.momentOf(answer.asOf())));
    if (answer.total().isWithheld()
        || answer.groups().stream().anyMatch(Trained.Group::isWithheld)) {
      notes.add(say.of("paper.withheld"));
    }
    var parts =
        question.by().isEmpty() ? Stream.<Section>empty() : Stream.of(parts(question, answer));
    return new Paper(
        shell.getLanguage(),
        title,
        notes,
        Stream.of(
                Stream.of(totals(answer.total())),
                parts,
                further.stream(),
                Stream.of(definitions()))
            .flatMap(part -> part)
            .toList());
  }

  private Section totals(Trained.Total total) {
    return Section.table(
        say.of("paper.totals"),
        List.of(say.of("figures.figure"), say.of("paper.number")),
        List.of(
            total("admin.persons", total.persons()),
            total("paper.duplicates", total.possibleDuplicates()),
            total("admin.participations", total.participations()),
            total("admin.institutions", total.institutions()),
            total("admin.courses", total.courses())));
  }

  private List<Cell> total(String key, long figure) {
    return List.of(Cell.of(say.of(key)), figure(figure));
  }

  private Cell figure(long figure) {
    return Cell.figure(figure, shell.getLanguage());
  }

  private Section parts(TrainedQuestion question, Trained answer) {
    var by = question.by();
    var heads = new ArrayList<>(by.stream().map(values::name).toList());
    heads.add(say.of("admin.persons"));
    heads.add(say.of("admin.participations"));
    return new Section(
        say.of("figures.table", words.divided(by)),
        List.of(say.of("paper.parts.note")),
        heads,
        Groups.inOrder(answer, by).map(group -> part(group, by)).toList());
  }

  private List<Cell> part(Trained.Group group, List<Dimension> by) {
    return Stream.concat(
            by.stream().map(one -> Cell.of(values.of(one, group.key().get(one.parameter())))),
            Stream.of(figure(group.persons()), figure(group.participations())))
        .toList();
  }

  private Section definitions() {
    return Section.words(
        say.of("figures.rule.title"),
        DEFINITIONS.stream()
            .map(
                part ->
                    say.of("figures.rule." + part + ".title")
                        + ": "
                        + say.of("figures.rule." + part + ".text"))
            .toList());
  }
}
