package org.sarai.authoring.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.Tokens;

/** What was found behind links when they were looked at last. */
@Stateless
public class LinkStore {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** What is known of these links; nothing of those that nobody has looked at. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<String, LinkFinding> find(Collection<String> urls) {
    if (urls.isEmpty()) {
      return Map.of();
    }
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select url, cast(finding as varchar(9)), status, looked_at from link_look"
                    + " where sha256 in ?1")
            .setParameter(1, urls.stream().map(LinkStore::hash).toList())
            .getResultList();
    var found = new HashMap<String, LinkFinding>();
    for (var row : rows) {
      found.put(
          (String) row[0],
          new LinkFinding(
              LinkFinding.What.valueOf((String) row[1]),
              Cells.integer(row[2]),
              Cells.instant(row[3])));
    }
    return found;
  }

  /** Writes down what was found just now; in a transaction of its own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void keep(String url, LinkFinding finding) {
    database
        .createNativeQuery(
            "insert into link_look (sha256, url, finding, status, looked_at)"
                + " values (?1, ?2, ?3, ?4, ?5) on duplicate key update"
                + " finding = value(finding), status = value(status), looked_at = value(looked_at)")
        .setParameter(1, hash(url))
        .setParameter(2, url)
        .setParameter(3, finding.what().name())
        .setParameter(4, finding.status())
        .setParameter(5, Clock.now())
        .executeUpdate();
  }

  private static String hash(String url) {
    return Tokens.hex(Tokens.sha256(url));
  }
}
