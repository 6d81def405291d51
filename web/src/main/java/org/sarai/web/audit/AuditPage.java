package org.sarai.web.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.sarai.audit.AuditLog;
import org.sarai.audit.AuditRow;
import org.sarai.people.Scopes;
import org.sarai.shared.PageOf;
import org.sarai.web.shell.Texts;

/**
 * {@code /audit}: what was done in the caller's register and who looked at whose name, the newest
 * first; {@code ?target=person 17} what concerns one of them. The log holds no names: who it was is
 * looked up while the page is made.
 */
@Named
@RequestScoped
public class AuditPage {
  private static final int ROWS = 50;
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

  @EJB private AuditLog log;
  @EJB private Scopes scopes;
  @Inject private Texts say;

  private PageOf<AuditRow> rows;
  private Map<String, String> names;

  /** Loads the entries that the address asks for. */
  public void load() {
    rows = log.entries(getTarget(), (getNumber() - 1) * ROWS, ROWS);
    names = scopes.accountNames(rows.rows().stream().map(AuditRow::by).collect(Collectors.toSet()));
  }

  /**
   * @param row an entry
   * @return who it was: the person behind the account if they stand in the caller's register, else
   *     a fixed word
   */
  public String who(AuditRow row) {
    var kind = Account.of(row.by());
    return kind == Account.SOMEBODY
        ? names.getOrDefault(row.by(), say.of("audit.by.account"))
        : say.of("audit.by." + kind.name().toLowerCase(java.util.Locale.ROOT));
  }

  /** Who can have done something. */
  private enum Account {
    PLATFORM,
    PLAYER,
    SOMEBODY;

    static Account of(String by) {
      return switch (by) {
        case "platform" -> PLATFORM;
        case "player" -> PLAYER;
        default -> SOMEBODY;
      };
    }
  }

  /**
   * @return whom or what the entries must concern; null for all
   */
  public String getTarget() {
    var target = Faces.getRequestParameter("target");
    return target == null || target.isBlank() ? null : target.strip();
  }

  public List<AuditRow> getRows() {
    return rows.rows();
  }

  public long getTotal() {
    return rows.total();
  }

  private int getNumber() {
    var page = String.valueOf(Faces.getRequestParameter("page"));
    return NUMBER.matcher(page).matches() ? Integer.parseInt(page) : 1;
  }

  /**
   * @return address of the page before; null on the first
   */
  public String getPrevious() {
    return getNumber() == 1 ? null : address(getNumber() - 1);
  }

  /**
   * @return address of the next page; null on the last
   */
  public String getNext() {
    return getTotal() > (long) getNumber() * ROWS ? address(getNumber() + 1) : null;
  }

  private String address(int page) {
    var target =
        getTarget() == null
            ? ""
            : "&target=" + URLEncoder.encode(getTarget(), StandardCharsets.UTF_8);
    return "/audit?page=" + page + target;
  }
}
