package org.sarai.demo.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.ArrayList;
import org.sarai.demo.generator.DemoInstitution;
import org.sarai.demo.generator.DemoOutreach;
import org.sarai.demo.generator.DemoProgramme;
import org.sarai.demo.generator.DemoReach;
import org.sarai.demo.generator.DemoTalk;
import org.sarai.outreach.Counselling;
import org.sarai.outreach.CounsellingChannel;
import org.sarai.outreach.CounsellingTopic;
import org.sarai.outreach.Outreach;
import org.sarai.outreach.OutreachChannel;
import org.sarai.outreach.ReachMethod;
import org.sarai.outreach.RecordCounselling;
import org.sarai.outreach.RecordOutreach;
import org.sarai.people.Institutions;
import org.sarai.people.Registers;
import org.sarai.shared.Register;

/** The demo's outreach and counselling; and its counsellor gets a centre to work at. */
@Stateless
@PermitAll
public class DemoReached {
  private static final String PROJECT = "Demo outreach grant";
  private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

  @EJB private Counselling counselling;
  @EJB private Institutions institutions;
  @EJB private Outreach outreach;
  @EJB private Registers registers;

  public void load() {
    var demo = DemoOutreach.generate(DemoProgramme.TODAY);
    var references = new ArrayList<String>();
    for (var event : demo.events()) {
      var parent = event.cameOutOf() < 0 ? null : references.get(event.cameOutOf());
      references.add(outreach.record(command(event, parent)));
    }
    demo.talks().forEach(talk -> counselling.record(command(talk)));
    registers
        .personOfAccount(Register.OFFICIALS, "counsellor")
        .ifPresent(
            person ->
                institutions.affiliate(
                    person, id(demo.talks().get(0).institution()), "Counsellor", SINCE));
  }

  private RecordOutreach command(DemoReach event, String parent) {
    return new RecordOutreach(
        id(event.institution()),
        event.place(),
        event.institution().country(),
        event.on(),
        OutreachChannel.valueOf(event.channel()),
        ReachMethod.valueOf(event.method()),
        event.women(),
        event.men(),
        event.notStated(),
        PROJECT,
        null,
        parent);
  }

  private RecordCounselling command(DemoTalk talk) {
    return new RecordCounselling(
        id(talk.institution()),
        talk.institution().country(),
        talk.on(),
        CounsellingTopic.valueOf(talk.topic()),
        CounsellingChannel.valueOf(talk.channel()),
        talk.sex(),
        talk.interactions(),
        null,
        null);
  }

  /** By name and country, as the programme's lists have brought it in. */
  private long id(DemoInstitution institution) {
    return institutions
        .named(institution.name(), institution.country(), institution.type(), true)
        .id();
  }
}
