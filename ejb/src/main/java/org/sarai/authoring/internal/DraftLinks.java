package org.sarai.authoring.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sarai.courses.Fault;
import org.sarai.courses.text.Source;
import org.sarai.shared.Refused;

/** Where a draft's texts lead to, as far as somebody has looked. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DraftLinks {
  @EJB private LinkStore store;
  @EJB private LinkWatch watch;

  /** How many different links lead out of the house. */
  public int count(Collection<Source> texts) {
    return LinkFaults.links(texts).size();
  }

  /** What is wrong with links, at each of their places. */
  public List<Fault> faults(Collection<Source> texts) {
    return LinkFaults.of(
        texts, watch.isOn() ? store.find(LinkFaults.links(texts)) : null, Instant.now());
  }

  /** Has links looked at in the background. */
  public void look(Collection<Source> texts) {
    watch.look(LinkFaults.links(texts));
  }

  /**
   * Before learners get what the links lead to, somebody has looked within a week.
   *
   * @throws Refused (conflict) if that was longer ago; they are being looked at from now on
   */
  public void requireFresh(Collection<Source> texts) {
    var now = Instant.now();
    var old =
        !watch.isOn()
            ? List.<String>of()
            : store.find(LinkFaults.links(texts)).entrySet().stream()
                .filter(known -> LinkFaults.isOld(known.getValue(), now))
                .map(Map.Entry::getKey)
                .toList();
    if (!old.isEmpty()) {
      watch.look(old);
      throw Refused.conflict("refused.linksOld", old.size());
    }
  }
}
