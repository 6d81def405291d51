package org.sarai.web.outreach;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.sarai.outreach.CounsellingSums;
import org.sarai.outreach.OutreachFigures;
import org.sarai.outreach.OutreachSums;

/** The two sums that stand beside the figures of persons, for the period of the address. */
@Named
@RequestScoped
public class ReachSums {
  @EJB private OutreachFigures figures;

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
}
