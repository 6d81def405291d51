package org.sarai.web.shell;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** An address that asks for signing in, and then leads to where the caller's day begins. */
public class SignIn extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Shell shell;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", shell.getHome());
  }
}
