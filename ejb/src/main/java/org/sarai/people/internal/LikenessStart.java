package org.sarai.people.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import org.sarai.shared.Register;

/** After an update that reads names better, everybody is found by the better reading. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class LikenessStart {
  @EJB private IdentityStore identities;

  @PostConstruct
  void bringUpToDate() {
    for (var register : Register.values()) {
      identities.bringLikenessUpToDate(register);
    }
  }
}
