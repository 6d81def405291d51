package org.sarai.web.versions;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;
import org.sarai.authoring.CardBehind;
import org.sarai.authoring.Versions;
import org.sarai.catalogue.CourseRow;
import org.sarai.learning.OpenPreview;
import org.sarai.learning.Previews;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Language;

/** {@code /packages/CODE}: the versions of a course, to be looked at, published and replaced. */
@Named
@RequestScoped
public class PackagesPage {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  @EJB private Versions versions;
  @EJB private Previews previews;
  @Inject private VersionDesk desk;

  private CourseRow course;
  private List<VersionView> all;
  private List<CardBehind> behind;
  private List<FaultView> faults = List.of();

  /** Loads the course that the address names. */
  public void load() {
    course = desk.course(code(), language());
    all = desk.versions(course, language());
  }

  /** What the button that was pressed asks for; rows may have moved since, so it names its own. */
  public void act() {
    var preview = Faces.getRequestParameter("preview");
    var publish = Faces.getRequestParameter("publish");
    if (preview != null) {
      Faces.redirect(previews.open(new OpenPreview(number(preview), language())).url());
    } else if (publish != null) {
      versions.publish(code(), (int) number(publish));
      Faces.redirect("/packages/%s", code());
    } else if (Faces.getRequestParameter("renew") != null) {
      faults = desk.renew(code());
      if (faults.isEmpty()) {
        Faces.redirect("/packages/%s", code());
      }
    }
  }

  private static long number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw Refused.invalid("problem.malformed");
    }
    return Long.parseLong(text);
  }

  private static String code() {
    var path = Objects.requireNonNullElse(Faces.getRequestPathInfo(), "/");
    return path.substring(1).split("/")[0];
  }

  private static String language() {
    return Language.of(Faces.getRequest()).tag();
  }

  public CourseRow getCourse() {
    if (course == null) {
      load();
    }
    return course;
  }

  public List<VersionView> getVersions() {
    getCourse();
    return all;
  }

  /**
   * @return fact cards that have changed since what new learners get was published
   */
  public List<CardBehind> getBehind() {
    if (behind == null) {
      behind = desk.behind(getCourse().code());
    }
    return behind;
  }

  /**
   * @return why the same texts could not be published again; usually empty
   */
  public List<FaultView> getFaults() {
    return faults;
  }

  /**
   * @return how many learners still need a version that is there now
   */
  public long getNeeding() {
    return getVersions().stream().mapToLong(version -> version.inside().needing()).sum();
  }

  /**
   * @return whether that figure is an upper bound
   */
  public boolean isAtMost() {
    return getVersions().stream().anyMatch(version -> version.inside().atMost());
  }
}
