package org.sarai.demo.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;
import org.sarai.completion.ImportParticipations;
import org.sarai.completion.ParticipationLists;
import org.sarai.demo.generator.DemoProgramme;
import org.sarai.shared.Mode;
import org.sarai.shared.Roles;
import org.sarai.shared.Seeds;

/** Loads the demo into installations that are one, before anybody can open a page. */
@Singleton
@Startup
@DependsOn("CatalogueSeed")
@RunAs(Roles.ADMINISTRATOR)
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoSeed {
  private static final Logger LOG = Logger.getLogger(DemoSeed.class);
  private static final String EDITION = "1";

  @EJB private Seeds seeds;
  @EJB private DemoAccounts accounts;
  @EJB private DemoLearners learners;
  @EJB private DemoStructure structure;
  @EJB private DemoIndicators indicators;
  @EJB private DemoPlans plans;
  @EJB private DemoReached reached;
  @EJB private ParticipationLists lists;

  @PostConstruct
  void load() {
    var mode = Mode.current();
    if (mode == Mode.DEMO || mode == Mode.EMPTY) {
      seeds.load("demo-accounts", EDITION, accounts::load);
    }
    if (mode == Mode.DEMO) {
      seeds.load("demo-programme", EDITION, this::loadProgramme);
      seeds.load("demo-structure", EDITION, structure::loadProgramme);
      seeds.load("demo-outreach", EDITION, reached::load);
      seeds.load("demo-plan", EDITION, plans::load);
      seeds.load("demo-indicators", EDITION, indicators::load);
    }
    if (mode == Mode.EMPTY) {
      seeds.load("demo-structure", EDITION, structure::loadAccounts);
    }
  }

  private void loadProgramme() {
    var programme = DemoProgramme.generate();
    for (var list : programme.lists()) {
      var csv = list.csv().getBytes(StandardCharsets.UTF_8);
      var result = lists.load(new ImportParticipations(list.fileName(), csv, false, true));
      if (!result.rejected().isEmpty()) {
        throw new IllegalStateException(list.fileName() + ": " + result.rejected().get(0));
      }
    }
    learners.load(programme.learnersInProgress());
    LOG.infof("The demo programme is loaded: %d lists", programme.lists().size());
  }
}
