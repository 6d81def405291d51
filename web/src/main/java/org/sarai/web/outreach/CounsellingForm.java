package org.sarai.web.outreach;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sarai.outreach.CounsellingChannel;
import org.sarai.outreach.CounsellingRow;
import org.sarai.outreach.CounsellingTopic;
import org.sarai.outreach.RecordCounselling;
import org.sarai.outreach.Workplace;
import org.sarai.shared.Refused;

/** Counselling, as typed. */
public class CounsellingForm {
  private Long institution;
  private String country;
  private String on = LocalDate.now(ZoneOffset.UTC).toString();
  private CounsellingTopic topic = CounsellingTopic.REGULAR_WAYS;
  private CounsellingChannel channel = CounsellingChannel.DESK;
  private String sex;
  private Integer interactions = 1;
  private String client;
  private String project;
  private String reason;

  /** Shows what stands, to be corrected. */
  void show(CounsellingRow row) {
    var talk = row.talk();
    institution = talk.institutionId();
    country = talk.country();
    on = talk.on().toString();
    topic = talk.topic();
    channel = talk.channel();
    sex = talk.sex();
    interactions = talk.interactions();
    client = talk.client();
    project = talk.project();
  }

  /** Shows what was typed last. */
  void keep() {
    institution = Asked.id("institution");
    country = Asked.text("country");
    project = Asked.text("project");
    on = Objects.requireNonNullElse(Asked.text("on"), on);
    for (var one : CounsellingTopic.values()) {
      topic = one.name().equals(Asked.text("topic")) ? one : topic;
    }
    for (var one : CounsellingChannel.values()) {
      channel = one.name().equals(Asked.text("channel")) ? one : channel;
    }
  }

  RecordCounselling command(List<Workplace> workplaces) {
    var number = client == null ? null : client.strip().toUpperCase(Locale.ROOT);
    if (number != null && !number.matches(RecordCounselling.CLIENT)) {
      throw Refused.unprocessable("refused.outreachClient");
    }
    return new RecordCounselling(
        institution,
        countryOr(workplaces),
        Asked.day(on),
        topic,
        channel,
        sex,
        Objects.requireNonNullElse(interactions, 0),
        number,
        project);
  }

  /** The page with what the next one will have in common with this one. */
  String address() {
    return Asked.address(
        "/counselling",
        "institution",
        institution,
        "country",
        country,
        "on",
        on,
        "topic",
        topic,
        "channel",
        channel,
        "project",
        project);
  }

  private String countryOr(List<Workplace> workplaces) {
    if (country != null && !country.isBlank()) {
      return country.strip().toUpperCase(Locale.ROOT);
    }
    return workplaces.stream()
        .filter(workplace -> Long.valueOf(workplace.id()).equals(institution))
        .map(Workplace::country)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> Refused.unprocessable("refused.outreachCountry"));
  }

  public Long getInstitution() {
    return institution;
  }

  public void setInstitution(Long institution) {
    this.institution = institution;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getOn() {
    return on;
  }

  public void setOn(String on) {
    this.on = on;
  }

  public CounsellingTopic getTopic() {
    return topic;
  }

  public void setTopic(CounsellingTopic topic) {
    this.topic = topic;
  }

  public CounsellingChannel getChannel() {
    return channel;
  }

  public void setChannel(CounsellingChannel channel) {
    this.channel = channel;
  }

  public String getSex() {
    return sex;
  }

  public void setSex(String sex) {
    this.sex = sex;
  }

  public Integer getInteractions() {
    return interactions;
  }

  public void setInteractions(Integer interactions) {
    this.interactions = interactions;
  }

  public String getClient() {
    return client;
  }

  public void setClient(String client) {
    this.client = client;
  }

  public String getProject() {
    return project;
  }

  public void setProject(String project) {
    this.project = project;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
