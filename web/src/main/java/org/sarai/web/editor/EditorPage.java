package org.sarai.web.editor;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Pattern;
import org.sarai.authoring.Drafts;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Shell;

/**
 * {@code /editor/CODE/UNIT/LANGUAGE}: the text of a unit in one language of a course's draft. The
 * page brings the words and the frame; its script asks for the text and hands it in, because
 * writing must go on when the line does not.
 */
@Named
@RequestScoped
public class EditorPage {
  private static final String SPOKEN = "editor.say.";
  private static final Pattern COURSE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,59}");
  private static final Pattern UNIT = Pattern.compile("[a-z][a-z0-9-]{0,59}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  @EJB private Drafts drafts;
  @Inject private Shell shell;

  private String title;

  /**
   * What the script says.
   *
   * @param key its name there
   * @param text the sentence, with places for values
   */
  public record Word(String key, String text) {}

  /** Refuses an address that names no text; whether there is one, the script is told. */
  public void load() {
    if (!COURSE.matcher(getCourse()).matches()
        || !UNIT.matcher(getUnit()).matches()
        || !LANGUAGE.matcher(getLanguage()).matches()) {
      throw Refused.notFound("refused.noUnit", getUnit());
    }
  }

  /**
   * @return code of the course
   */
  public String getCourse() {
    return Query.segment(0);
  }

  /**
   * @return stable name of the unit
   */
  public String getUnit() {
    return Query.segment(1);
  }

  /**
   * @return what the unit is called in the reader's language; its name while there is none
   */
  public String getTitle() {
    if (title == null) {
      title =
          drafts.find(getCourse()).stream()
              .flatMap(draft -> draft.units().stream())
              .filter(unit -> unit.name().equals(getUnit()))
              .findFirst()
              .map(unit -> unit.title(shell.getLanguage().tag()))
              .orElseGet(this::getUnit);
    }
    return title;
  }

  /**
   * @return language of the text, BCP 47
   */
  public String getLanguage() {
    return Query.segment(2);
  }

  /**
   * @return all sentences of the script in the reader's language
   */
  public List<Word> getWords() {
    var messages = shell.getLanguage().messages();
    return messages.keySet().stream()
        .filter(key -> key.startsWith(SPOKEN))
        .sorted()
        .map(key -> new Word(key.substring(SPOKEN.length()), messages.getString(key)))
        .toList();
  }
}
