package org.sarai.web.outreach;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sarai.outreach.CounsellingSums;
import org.sarai.outreach.OutreachFigures;
import org.sarai.outreach.OutreachSums;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Texts;

/** The two sums that stand beside the figures of persons, for the period of the address. */
@Named
@RequestScoped
public class ReachSums {
  private static final List<OutreachSums.Group> NO_OUTREACH = List.of();
  private static final List<CounsellingSums.Group> NO_COUNSELLING = List.of();

  @EJB private OutreachFigures figures;
  @Inject private Texts say;

  private OutreachSums.Sums outreach;
  private CounsellingSums.Sums counselling;
  private List<SumLine> outreachLines;
  private List<SumLine> counsellingLines;
  private String refusal;

  /**
   * @return what outreach reached
   */
  public OutreachSums.Sums getOutreach() {
    if (outreach == null) {
      outreach = told(() -> figures.outreach(Asked.period()).total(), OutreachSums.Sums.NONE_SAID);
    }
    return outreach;
  }

  /**
   * @return how often people were counselled
   */
  public CounsellingSums.Sums getCounselling() {
    if (counselling == null) {
      counselling =
          told(() -> figures.counselling(Asked.period()).total(), CounsellingSums.Sums.NONE_SAID);
    }
    return counselling;
  }

  /**
   * @return why nothing is told of what the address asks for, in the words of the reader; null if
   *     something is
   */
  public String getRefusal() {
    return refusal;
  }

  /**
   * @return whether the reader is told only what may leave the house
   */
  public boolean isOutside() {
    return figures.isOutside();
  }

  /** What is asked too closely is withheld, with the reason, and the page is shown. */
  private <T> T told(Supplier<T> answer, T withheld) {
    try {
      return answer.get();
    } catch (Refused refused) {
      if (refused.kind() != Refused.Kind.FORBIDDEN) {
        throw refused;
      }
      refusal = say.of(refused.key(), refused.arguments().toArray());
      return withheld;
    }
  }

  /**
   * @return what divides the tables
   */
  public String getBy() {
    return Asked.by().parameter();
  }

  /**
   * @return a line for each part of outreach: headcount, women, men, not noted, listeners, times
   *     shown
   */
  public List<SumLine> getOutreachLines() {
    if (outreachLines == null) {
      var parts = told(() -> figures.outreach(Asked.question()).groups(), NO_OUTREACH);
      outreachLines = parts.stream().map(this::line).toList();
    }
    return outreachLines;
  }

  /**
   * @return a line for each part of counselling: talks, numbers of clients
   */
  public List<SumLine> getCounsellingLines() {
    if (counsellingLines == null) {
      var parts = told(() -> figures.counselling(Asked.question()).groups(), NO_COUNSELLING);
      counsellingLines = parts.stream().map(this::line).toList();
    }
    return counsellingLines;
  }

  private SumLine line(OutreachSums.Group group) {
    var sums = group.sums();
    return line(
        group.key(),
        "outreach.channel.",
        List.of(
            sums.headcount(),
            sums.women(),
            sums.men(),
            sums.notStated(),
            sums.listeners(),
            sums.impressions()));
  }

  private SumLine line(CounsellingSums.Group group) {
    return line(
        group.key(),
        "counselling.channel.",
        List.of(group.sums().interactions(), group.sums().clients()));
  }

  private SumLine line(Map<String, String> key, String channels, List<Long> numbers) {
    return new SumLine(SumLine.name(Asked.by(), channels, key.get(getBy()), say), numbers);
  }
}
