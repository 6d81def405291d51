package org.sarai.content;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Set;

/**
 * Prepares the content hosts before the first request: reads the player, and takes away every way
 * in which a session could be followed, so that no later change sets a cookie that strangers'
 * programs could read.
 */
@WebListener
public class Preparation implements ServletContextListener {
  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext application = event.getServletContext();
    application.setSessionTrackingModes(Set.of());
    application.setAttribute(PlayerAssets.class.getName(), PlayerAssets.of(application));
  }

  /** The player that was read at start. */
  static PlayerAssets assets(ServletContext application) {
    return (PlayerAssets) application.getAttribute(PlayerAssets.class.getName());
  }
}
