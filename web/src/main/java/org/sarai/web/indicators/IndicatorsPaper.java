package org.sarai.web.indicators;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sarai.indicators.Attributed;
import org.sarai.indicators.Breakdown;
import org.sarai.indicators.Figure;
import org.sarai.indicators.Funding;
import org.sarai.indicators.Indicator;
import org.sarai.indicators.IndicatorReport;
import org.sarai.indicators.Project;
import org.sarai.indicators.ProjectFigures;
import org.sarai.indicators.Standing;
import org.sarai.web.documents.Cell;
import org.sarai.web.documents.Paper;
import org.sarai.web.documents.Section;
import org.sarai.web.shell.Shell;
import org.sarai.web.shell.Texts;

/** The donor report as documents, in the reader's language: what the pages show. */
@RequestScoped
public class IndicatorsPaper {
  @Inject private IndicatorTexts texts;
  @Inject private ProjectTexts projects;
  @Inject private Shell shell;
  @Inject private Texts say;

  /**
   * @param standings indicators with their values
   * @param asOf the instant of the values
   * @return all of them in a table
   */
  public Paper of(List<Standing> standings, Instant asOf) {
    return new Paper(
        shell.getLanguage(),
        say.of("indicators.title"),
        List.of(known(asOf), say.of("indicators.note")),
        List.of(
            Section.table(
                say.of("indicators.title"),
                words(
                    "indicators.indicator",
                    "indicators.what",
                    "indicators.baseline",
                    "indicators.due",
                    "indicators.actual",
                    "indicators.target",
                    "indicators.target.day",
                    "indicators.achieved",
                    "indicators.stands"),
                standings.stream().map(this::row).toList())));
  }

  private List<Cell> row(Standing standing) {
    var indicator = standing.indicator();
    return List.of(
        Cell.of(indicator.code() + " " + texts.name(indicator)),
        Cell.of(texts.unit(indicator)),
        number(indicator.baseline().value()),
        standing.due() == null ? Cell.EMPTY : number(standing.due().value()),
        figure(standing.actual()),
        number(indicator.target().value()),
        Cell.of(indicator.target().day()),
        Cell.share(standing.achieved()),
        Cell.of(state(standing)));
  }

  private String state(Standing standing) {
    return say.of("indicators.state." + standing.state().name());
  }

  /**
   * @param report an indicator with everything about it
   * @return what its page shows
   */
  public Paper of(IndicatorReport report) {
    var standing = report.standing();
    var indicator = standing.indicator();
    var sections = new ArrayList<Section>();
    sections.add(Section.words(say.of("indicators.definition"), definition(indicator)));
    sections.add(
        Section.table(
            say.of("indicators.milestones"),
            words("indicators.day", "indicators.what", "indicators.promised", "indicators.there"),
            MilestoneChart.of(report, false).points().stream().map(this::point).toList()));
    report.breakdowns().forEach(breakdown -> sections.add(section(indicator, breakdown)));
    if (!report.values().isEmpty()) {
      sections.add(
          Section.table(
              say.of("indicators.values"),
              words("indicators.day", "indicators.value", "indicators.value.source"),
              report.values().stream()
                  .map(
                      value ->
                          List.of(
                              Cell.of(value.day()), number(value.value()), Cell.of(value.source())))
                  .toList()));
    }
    if (!report.comments().isEmpty()) {
      sections.add(
          Section.words(
              say.of("indicators.comments"),
              report.comments().stream()
                  .map(comment -> say.dayOf(comment.recordedAt()) + ": " + comment.text())
                  .toList()));
    }
    return new Paper(
        shell.getLanguage(),
        indicator.code() + " " + texts.name(indicator),
        List.of(
            texts.story(standing),
            say.of("indicators.achieved") + ": " + achieved(standing) + ", " + state(standing),
            known(report.asOf())),
        sections);
  }

  private String achieved(Standing standing) {
    return standing.achieved() == null
        ? say.of("indicators.none")
        : say.percent(standing.achieved());
  }

  private List<String> definition(Indicator indicator) {
    var lines = new ArrayList<String>();
    lines.add(texts.definition(indicator));
    lines.add(
        say.of("indicators.measure")
            + ": "
            + say.of("indicators.measure." + indicator.measure().name()));
    if (indicator.unit() == null) {
      lines.add(say.of("indicators.period") + ": " + texts.period(indicator));
    }
    texts.narrowed(indicator).forEach(one -> lines.add(one.name() + ": " + one.value()));
    if (indicator.source() != null) {
      lines.add(say.of("indicators.source") + ": " + indicator.source());
    }
    if (indicator.responsible() != null) {
      lines.add(say.of("indicators.responsible") + ": " + indicator.responsible());
    }
    return lines;
  }

  private List<Cell> point(MilestoneChart.Point point) {
    return List.of(
        Cell.of(point.day()),
        Cell.of(say.of("indicators.point." + point.kind())),
        point.promised() == null ? Cell.EMPTY : number(point.promised()),
        point.actual() == null ? Cell.of(say.of("indicators.notYet")) : figure(point.actual()));
  }

  private Section section(Indicator indicator, Breakdown breakdown) {
    var name = texts.dimension(breakdown.dimension());
    return new Section(
        name,
        List.of(say.of("indicators.breakdowns.note")),
        List.of(name, texts.unit(indicator)),
        breakdown.parts().stream()
            .map(
                part ->
                    List.of(
                        Cell.of(texts.value(indicator, breakdown.dimension(), part.key())),
                        figure(part.figure())))
            .toList());
  }

  /**
   * @param figures of projects and funders
   * @return what the page shows
   */
  public Paper of(ProjectFigures figures) {
    var notes = new ArrayList<String>();
    notes.add(say.of("projects.lead"));
    notes.add(say.of("figures.audience." + figures.audience()));
    notes.add(known(figures.asOf()));
    if (figures.more() != null && figures.more() > 0) {
      notes.add(say.of("funders.more", figures.more()));
    }
    return new Paper(
        shell.getLanguage(),
        say.of("projects.title"),
        notes,
        List.of(funders(figures), projects(figures)));
  }

  private Section funders(ProjectFigures figures) {
    var rows = new ArrayList<List<Cell>>();
    for (var one : figures.funders()) {
      var cofunded =
          one.cofunded().isEmpty()
              ? Cell.EMPTY
              : Cell.of(say.of("funders.cofunded", projects.list(one.cofunded())));
      rows.add(
          List.of(
              Cell.of(projects.name(one.funder())),
              Cell.of(projects.list(one.projects())),
              cofunded,
              people(one.figures(), one.figures().persons()),
              people(one.figures(), one.figures().participations())));
    }
    rows.add(
        List.of(
            Cell.of(say.of("funders.total")),
            Cell.of(say.of("funders.total.note")),
            Cell.EMPTY,
            people(figures.total(), figures.total().persons()),
            people(figures.total(), figures.total().participations())));
    return Section.table(
        say.of("funders.title"),
        words(
            "funders.funder",
            "projects.title.short",
            "funders.note",
            "admin.persons",
            "admin.participations"),
        rows);
  }

  private Section projects(ProjectFigures figures) {
    return Section.table(
        say.of("projects.register"),
        words(
            "projects.code",
            "projects.project",
            "projects.begins",
            "projects.ends",
            "projects.funders",
            "admin.persons",
            "admin.participations"),
        figures.projects().stream().map(this::project).toList());
  }

  private List<Cell> project(ProjectFigures.OfProject one) {
    Project project = one.project();
    return List.of(
        Cell.of(one.code()),
        Cell.of(project == null ? say.of("projects.unknown") : projects.name(project)),
        project == null ? Cell.EMPTY : Cell.of(project.begins()),
        project == null ? Cell.EMPTY : Cell.of(project.ends()),
        project == null ? Cell.EMPTY : Cell.of(fundings(project)),
        people(one.figures(), one.figures().persons()),
        people(one.figures(), one.figures().participations()));
  }

  private String fundings(Project project) {
    return projects.list(project.fundings().stream().map(this::funding).toList());
  }

  private String funding(Funding funding) {
    return (funding.funder() + " " + projects.share(funding)).strip();
  }

  private Cell people(Attributed figures, Long number) {
    return figures.withheld() ? Cell.of(say.of("figures.withheld")) : Cell.of(number);
  }

  private Cell figure(Figure figure) {
    return figure.value() == null ? Cell.of(texts.value(figure)) : number(figure.value());
  }

  private static Cell number(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        ? Cell.of((Long) number.longValue())
        : Cell.of(number);
  }

  private String known(Instant asOf) {
    return say.of("indicators.known", say.momentOf(asOf));
  }

  private List<String> words(String... keys) {
    return Stream.of(keys).map(key -> say.of(key)).toList();
  }
}
