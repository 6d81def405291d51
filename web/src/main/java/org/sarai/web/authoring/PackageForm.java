package org.sarai.web.authoring;

import jakarta.servlet.http.Part;

/** A package to be imported, as chosen. */
public class PackageForm {
  private String course;
  private Part file;
  private boolean publish = true;

  public String getCourse() {
    return course;
  }

  public void setCourse(String course) {
    this.course = course;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public boolean isPublish() {
    return publish;
  }

  public void setPublish(boolean publish) {
    this.publish = publish;
  }
}
