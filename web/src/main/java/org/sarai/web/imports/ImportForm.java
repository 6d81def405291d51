package org.sarai.web.imports;

import jakarta.servlet.http.Part;

/** A list to be brought in, as chosen. */
public class ImportForm {
  private String kind = "PARTICIPATIONS";
  private Part file;

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
