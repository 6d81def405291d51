package org.sarai.web.outreach;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.sarai.outreach.CounsellingSums;
import org.sarai.outreach.OutreachFigures;
import org.sarai.outreach.OutreachSums;
import org.sarai.web.shell.Texts;

/** The two sums that stand beside the figures of persons, for the period of the address. */
@Named
@RequestScoped
public class ReachSums {
  @EJB private OutreachFigures figures;
  @Inject private Texts say;

  private OutreachSums.Sums outreach;
  private CounsellingSums.Sums counselling;

  /**
   * @return what outreach reached
   */
  public OutreachSums.Sums getOutreach() {
    if (outreach == null) {
      outreach = figures.outreach(Asked.period()).total();
    }
    return outreach;
  }

  /**
   * @return how often people were counselled
   */
  public CounsellingSums.Sums getCounselling() {
    if (counselling == null) {
      counselling = figures.counselling(Asked.period()).total();
    }
    return counselling;
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
    return figures.outreach(Asked.question()).groups().stream()
        .map(
            group ->
                line(
                    group.key(),
                    "outreach.channel.",
                    List.of(
                        group.sums().headcount(),
                        group.sums().women(),
                        group.sums().men(),
                        group.sums().notStated(),
                        group.sums().listeners(),
                        group.sums().impressions())))
        .toList();
  }

  /**
   * @return a line for each part of counselling: talks, numbers of clients
   */
  public List<SumLine> getCounsellingLines() {
    return figures.counselling(Asked.question()).groups().stream()
        .map(
            group ->
                line(
                    group.key(),
                    "counselling.channel.",
                    List.of(group.sums().interactions(), group.sums().clients())))
        .toList();
  }

  private SumLine line(Map<String, String> key, String channels, List<Long> numbers) {
    return new SumLine(SumLine.name(Asked.by(), channels, key.get(getBy()), say), numbers);
  }
}
