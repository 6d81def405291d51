package org.sarai.web.start;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.sarai.web.shell.Shell;

/** The front door: whoever has signed in is led to where their day begins. */
@Named
@RequestScoped
public class StartPage {
  @Inject private Shell shell;

  /** Leads on whoever has signed in; everybody else stays. */
  public void enter() {
    if (shell.isSignedIn()) {
      Faces.redirect(shell.getHome());
    }
  }
}
