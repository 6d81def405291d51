package org.sarai.web.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sarai.catalogue.DefineCourse;
import org.sarai.catalogue.DefineCourse.Text;
import org.sarai.shared.Register;

/** A new course, as typed. */
public class DefineForm {
  private String code;
  private String english;
  private String urdu;
  private String audience = Register.OFFICIALS.audience();
  private boolean open = true;

  /**
   * @return the command that the form stands for
   */
  public DefineCourse command() {
    Map<String, Text> texts = new LinkedHashMap<>();
    texts.put("en", new Text(english, null, List.of()));
    if (urdu != null && !urdu.isBlank()) {
      texts.put("ur", new Text(urdu, null, List.of()));
    }
    return new DefineCourse(code, Register.ofAudience(audience), open, null, null, texts);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getEnglish() {
    return english;
  }

  public void setEnglish(String english) {
    this.english = english;
  }

  public String getUrdu() {
    return urdu;
  }

  public void setUrdu(String urdu) {
    this.urdu = urdu;
  }

  public String getAudience() {
    return audience;
  }

  public void setAudience(String audience) {
    this.audience = audience;
  }

  public boolean isOpen() {
    return open;
  }

  public void setOpen(boolean open) {
    this.open = open;
  }
}
