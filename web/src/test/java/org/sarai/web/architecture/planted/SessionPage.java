package org.sarai.web.architecture.planted;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** Keeps things in the session. */
@SessionScoped
public class SessionPage implements Serializable {
  private static final long serialVersionUID = 1L;
}
