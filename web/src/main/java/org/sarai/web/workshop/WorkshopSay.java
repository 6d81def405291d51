package org.sarai.web.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sarai.authoring.Author;
import org.sarai.authoring.DraftEvent;
import org.sarai.authoring.DraftLanguage;
import org.sarai.courses.CourseFolder;
import org.sarai.courses.Fault;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Shell;
import org.sarai.web.shell.Texts;

/** The workshop in the reader's words. */
@Named
@RequestScoped
public class WorkshopSay {
  @Inject private Shell shell;
  @Inject private Texts say;
  @Inject private WorkshopDesk desk;

  WorkshopDesk desk() {
    return desk;
  }

  void saved(String key, Object... arguments) {
    say.saved("workshop-" + Query.segment(0), key, arguments);
  }

  void refused(Refused refused) {
    say.refused(refused);
  }

  /**
   * @param who somebody
   * @return who that is, as far as the reader may know
   */
  public String who(Author who) {
    if (who.mine()) {
      return say.of("workshop.you");
    }
    if (who.name() != null) {
      return who.name();
    }
    return say.of(who.platform() ? "workshop.platform" : "workshop.colleague");
  }

  /**
   * @param event something that happened to a draft
   * @return it as a sentence
   */
  public String event(DraftEvent event) {
    var sentence = say.of("workshop.event." + event.what());
    return event.version() == null
        ? sentence
        : sentence + " " + say.of("versions.number", event.version());
  }

  /**
   * @param language a text
   * @return how far it is
   */
  public String progress(DraftLanguage language) {
    if (language.behind() > 0) {
      return say.of("workshop.behind", language.percent(), language.behind());
    }
    return language.missing() > 0
        ? say.of("workshop.missing", language.percent(), language.missing())
        : say.of("workshop.percent", language.percent());
  }

  /**
   * @param fault of a draft
   * @return it as a sentence
   */
  public String fault(Fault fault) {
    return fault.message(shell.getLanguage().locale());
  }

  /**
   * @param fault of a draft
   * @return address of the page on which it is put right
   */
  public String place(Fault fault) {
    var parts = fault.file().split("[/.]");
    var course = "/workshop/" + Query.segment(0);
    if (parts.length == 4 && parts[0].equals("units")) {
      var block = fault.block() == null ? "" : "#" + fault.block();
      // Who does not write looks at it.
      return (shell.isFollowing() ? "/editor/" : "/preview/")
          + String.join("/", Query.segment(0), parts[1], parts[2])
          + block;
    }
    return course + (fault.file().equals(CourseFolder.TEXT) ? "#sheet" : "#outline");
  }
}
