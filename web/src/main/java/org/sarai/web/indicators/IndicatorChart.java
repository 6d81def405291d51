package org.sarai.web.indicators;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sarai.web.shell.Shell;

/** The chart of the indicator that the page shows. */
@Named
@RequestScoped
public class IndicatorChart {
  @Inject private IndicatorPage page;
  @Inject private Shell shell;

  private MilestoneChart chart;

  public MilestoneChart getChart() {
    if (chart == null) {
      chart = MilestoneChart.of(page.getReport(), "rtl".equals(shell.getLanguage().direction()));
    }
    return chart;
  }
}
