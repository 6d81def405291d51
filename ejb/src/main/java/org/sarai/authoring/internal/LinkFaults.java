package org.sarai.authoring.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sarai.courses.Fault;
import org.sarai.courses.FaultCode;
import org.sarai.courses.text.Block;
import org.sarai.courses.text.Media;
import org.sarai.courses.text.Prose.Reference;
import org.sarai.courses.text.Source;

/** Links to the outside, and what is wrong with them at each place where they stand. */
final class LinkFaults {
  /** What was found longer ago says nothing any more, except that something was gone. */
  private static final Duration FRESH = Duration.ofDays(7);

  private LinkFaults() {}

  /** The links of texts to the outside, each once. */
  static Set<String> links(Collection<Source> texts) {
    var links = new LinkedHashSet<String>();
    for (var text : texts) {
      text.blocks().forEach(block -> outside(block).map(Reference::target).forEach(links::add));
    }
    return links;
  }

  private static Stream<Reference> outside(Block block) {
    return Media.references(block).stream()
        .filter(link -> !link.picture() && link.target().startsWith("https:"));
  }

  /**
   * What is wrong with the links of texts.
   *
   * @param known what was found; null where nobody looks
   */
  static List<Fault> of(Collection<Source> texts, Map<String, LinkFinding> known, Instant now) {
    var faults = new ArrayList<Fault>();
    for (var text : texts) {
      for (var block : text.blocks()) {
        outside(block)
            .forEach(
                link -> {
                  var url = link.target();
                  var code = known == null ? FaultCode.LINK_OFF : code(known.get(url), now);
                  if (code != null) {
                    var line = block.bodyLine() + link.line();
                    faults.add(
                        Fault.of(text.file(), line, block.id(), code, url, status(known, url)));
                  }
                });
      }
    }
    return faults;
  }

  private static Object status(Map<String, LinkFinding> known, String url) {
    var finding = known == null ? null : known.get(url);
    return finding == null || finding.status() == null ? "" : finding.status();
  }

  private static FaultCode code(LinkFinding finding, Instant now) {
    if (finding == null || !finding.what().isDead() && isOld(finding, now)) {
      return FaultCode.LINK_UNSEEN;
    }
    return switch (finding.what()) {
      case ALIVE -> null;
      case GONE -> FaultCode.LINK_GONE;
      case NO_HOST -> FaultCode.LINK_NO_HOST;
      case SILENT -> FaultCode.LINK_SILENT;
      case ANSWERED -> FaultCode.LINK_ANSWERED;
      case REFUSED -> FaultCode.LINK_REFUSED;
      case OFFLINE -> FaultCode.LINK_OFFLINE;
    };
  }

  static boolean isOld(LinkFinding finding, Instant now) {
    return finding.at().plus(FRESH).isBefore(now);
  }
}
