package org.sarai.web.institutions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;
import org.sarai.web.shell.Query;

/** What an address below {@code /institutions} shows. */
@Named
@RequestScoped
public class InstitutionsView {
  @Inject private InstitutionsPage list;
  @Inject private InstitutionPage institution;

  /**
   * @return name of the part of the page
   */
  public String getPart() {
    var first = Query.segment(0);
    if (first.isEmpty()) {
      return "list";
    }
    if (first.equals("new") || first.equals("import")) {
      return first;
    }
    return switch (Query.segment(1)) {
      case "" -> "institution";
      case "edit" -> "edit";
      default -> throw Refused.notFound("refused.noInstitution");
    };
  }

  /** Loads what the address asks for. */
  public void load() {
    var part = getPart();
    if (part.equals("list")) {
      list.load();
    } else {
      if (!part.equals("institution") && !isKeeper()) {
        throw Refused.forbidden("problem.forbidden");
      }
      if (part.equals("institution") || part.equals("edit")) {
        institution.getDetail();
      }
    }
  }

  /**
   * @return whether the caller keeps institutions
   */
  public boolean isKeeper() {
    return Faces.isUserInRole(Roles.ADMINISTRATOR)
        || Faces.isUserInRole(Roles.MIGRANT_ADMINISTRATOR);
  }
}
