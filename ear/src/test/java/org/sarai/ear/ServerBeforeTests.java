package org.sarai.ear;

import java.nio.file.Path;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;
import org.sarai.distribution.Installation;
import org.sarai.distribution.ServerForTests;

/**
 * Starts a throw-away MariaDB and the provisioned WildFly before Arquillian looks for its
 * container, and stops them after the last test.
 */
public final class ServerBeforeTests implements LoadableExtension {
  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Life.class);
  }

  /** The server's life, told by Arquillian's events. */
  public static final class Life {
    private ServerForTests server;

    /** Before the container is started, hence the precedence. */
    void start(@Observes(precedence = 1000) BeforeSuite event) {
      server =
          ServerForTests.start(
              Installation.locate(),
              Path.of(System.getProperty("sarai.test.data")),
              Integer.getInteger("sarai.test.port.offset"));
    }

    /** After the container has let go. */
    void stop(@Observes(precedence = -1000) AfterSuite event) {
      if (server != null) {
        server.close();
      }
    }
  }
}
