package org.sarai.web.outreach;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sarai.outreach.OutreachChannel;
import org.sarai.outreach.OutreachRow;
import org.sarai.outreach.ReachMethod;
import org.sarai.outreach.RecordOutreach;
import org.sarai.outreach.Workplace;
import org.sarai.shared.Refused;

/** An outreach event, as typed. */
public class OutreachForm {
  private Long institution;
  private String place;
  private String country;
  private String on = LocalDate.now(ZoneOffset.UTC).toString();
  private OutreachChannel channel = OutreachChannel.SESSION;
  private ReachMethod method = ReachMethod.HEADCOUNT;
  private Integer women;
  private Integer men;
  private Integer notStated;
  private String project;
  private String source;
  private String parent;
  private String reason;

  /** Shows what stands, to be corrected. */
  void show(OutreachRow row) {
    var event = row.event();
    institution = event.institutionId();
    place = event.place();
    country = event.country();
    on = event.on().toString();
    channel = event.channel();
    method = event.method();
    women = event.women();
    men = event.men();
    notStated = event.notStated();
    project = event.project();
    source = event.source();
    parent = event.parent();
  }

  /** Shows what was typed last, since the next event is mostly like the one before. */
  void keep() {
    institution = Asked.id("institution");
    place = Asked.text("place");
    country = Asked.text("country");
    project = Asked.text("project");
    on = Objects.requireNonNullElse(Asked.text("on"), on);
    for (var one : OutreachChannel.values()) {
      channel = one.name().equals(Asked.text("channel")) ? one : channel;
    }
    parent = Asked.text("parent");
  }

  RecordOutreach command(List<Workplace> workplaces) {
    return new RecordOutreach(
        institution,
        place,
        countryOr(workplaces),
        Asked.day(on),
        channel,
        method,
        Objects.requireNonNullElse(women, 0),
        Objects.requireNonNullElse(men, 0),
        Objects.requireNonNullElse(notStated, 0),
        project,
        source,
        parent);
  }

  /** The page with what the next one will have in common with this one. */
  String address() {
    return Asked.address(
        "/outreach",
        "institution",
        institution,
        "place",
        place,
        "country",
        country,
        "on",
        on,
        "channel",
        channel,
        "project",
        project,
        "parent",
        parent);
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

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
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

  public OutreachChannel getChannel() {
    return channel;
  }

  public void setChannel(OutreachChannel channel) {
    this.channel = channel;
  }

  public ReachMethod getMethod() {
    return method;
  }

  public void setMethod(ReachMethod method) {
    this.method = method;
  }

  public Integer getWomen() {
    return women;
  }

  public void setWomen(Integer women) {
    this.women = women;
  }

  public Integer getMen() {
    return men;
  }

  public void setMen(Integer men) {
    this.men = men;
  }

  public Integer getNotStated() {
    return notStated;
  }

  public void setNotStated(Integer notStated) {
    this.notStated = notStated;
  }

  public String getProject() {
    return project;
  }

  public void setProject(String project) {
    this.project = project;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public String getParent() {
    return parent;
  }

  public void setParent(String parent) {
    this.parent = parent;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
