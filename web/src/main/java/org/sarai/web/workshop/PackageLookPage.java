package org.sarai.web.workshop;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sarai.authoring.DraftPackages;
import org.sarai.authoring.PackageLook;
import org.sarai.web.shell.Query;
import org.sarai.web.versions.Outline;
import org.sarai.web.versions.OutlineRow;

/** {@code /workshop/CODE?inside=UNIT}: what a package of a draft consists of. */
@Named
@RequestScoped
public class PackageLookPage {
  private static final int KILOBYTE = 1024;

  @EJB private DraftPackages packages;
  @Inject private Outline lines;

  private PackageLook look;
  private List<OutlineRow> outline;

  private PackageLook look() {
    if (look == null) {
      look = packages.look(Query.segment(0), Query.filter("inside"));
    }
    return look;
  }

  /**
   * @param unit a unit's name
   * @return whether the reader looks into it
   */
  public boolean isOpen(String unit) {
    return unit.equals(Query.filter("inside"));
  }

  public String getStandard() {
    return look().structure().version().label();
  }

  public int getFiles() {
    return look().files();
  }

  public long getKilobytes() {
    return (look().bytes() + KILOBYTE - 1) / KILOBYTE;
  }

  /**
   * @return a line for each activity, each parent before its children
   */
  public List<OutlineRow> getOutline() {
    if (outline == null) {
      outline = lines.of(look().structure());
    }
    return outline;
  }
}
