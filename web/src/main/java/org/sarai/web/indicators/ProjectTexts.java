package org.sarai.web.indicators;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.sarai.indicators.Funder;
import org.sarai.indicators.Funding;
import org.sarai.indicators.Project;
import org.sarai.web.shell.Shell;
import org.sarai.web.shell.Texts;

/** Projects and funders in the reader's language. */
@Named
@RequestScoped
public class ProjectTexts {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Inject private Shell shell;
  @Inject private Texts say;

  public String name(Project project) {
    return project.name(shell.getLanguage().tag());
  }

  public String name(Funder funder) {
    return funder.name(shell.getLanguage().tag());
  }

  /**
   * @param project a project
   * @return its period in words
   */
  public String period(Project project) {
    if (project.begins() == null && project.ends() == null) {
      return say.of("notStated");
    }
    if (project.begins() == null) {
      return say.of("figures.period.until", say.day(project.ends()));
    }
    return project.ends() == null
        ? say.of("figures.period.since", say.day(project.begins()))
        : say.of("figures.period.between", say.day(project.begins()), say.day(project.ends()));
  }

  /**
   * @param project a project
   * @return whether it is under way today
   */
  public boolean active(Project project) {
    return project.activeOn(LocalDate.now(ZoneOffset.UTC));
  }

  /**
   * @param funding a funder's part
   * @return the part in per cent; empty if nobody says
   */
  public String share(Funding funding) {
    return funding.share() == null
        ? ""
        : say.percent(funding.share().divide(HUNDRED, MathContext.DECIMAL32));
  }

  /**
   * @param codes of projects
   * @return all of them in a line
   */
  public String list(List<String> codes) {
    return String.join(say.of("list.comma"), codes);
  }

  /**
   * @param code a project's
   * @return address of the register with the form for it
   */
  public String edit(String code) {
    return "/projects?edit=" + URLEncoder.encode(code, StandardCharsets.UTF_8) + "#project-form";
  }
}
