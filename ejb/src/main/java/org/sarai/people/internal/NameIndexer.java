package org.sarai.people.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import org.jboss.logging.Logger;
import org.sarai.shared.Register;

/**
 * Makes people findable who came before names could be searched. Only the platform has the keys, so
 * a migration cannot do it. Doing it twice changes nothing.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class NameIndexer {
  private static final Logger LOG = Logger.getLogger(NameIndexer.class);
  private static final int AT_A_TIME = 200;

  @EJB private IdentityFiles files;

  @PostConstruct
  void index() {
    for (var register : Register.values()) {
      var all = 0;
      var some = 0;
      do {
        some = files.indexSome(register, AT_A_TIME);
        all += some;
      } while (some > 0);
      if (all > 0) {
        LOG.infof("%s: %d people can be found by name now", register, all);
      }
    }
  }
}
