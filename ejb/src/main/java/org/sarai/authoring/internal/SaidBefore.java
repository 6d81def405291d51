package org.sarai.authoring.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;
import org.sarai.courses.text.Translation;
import org.sarai.courses.text.Translation.State;

/** What a source said when those of its translation's blocks were made that are behind now. */
public final class SaidBefore {
  private SaidBefore() {}

  /**
   * @param source as it is
   * @param translation of it
   * @param earlier what the source said, the newest first
   * @return words by block, for those of which somebody still knows them
   */
  public static Map<String, String> of(
      Source source, Source translation, Iterable<String> earlier) {
    var wanted = new HashMap<String, String>();
    for (var status : Translation.status(source, translation)) {
      if (status.state() == State.BEHIND) {
        translation
            .block(status.id())
            .filter(block -> block.of() != null)
            .ifPresent(block -> wanted.put(status.id(), block.of()));
      }
    }
    var said = new HashMap<String, String>();
    for (var text : earlier) {
      if (wanted.isEmpty()) {
        break;
      }
      find(SourceReader.read("", text, new ArrayList<>()), wanted, said);
    }
    return said;
  }

  private static void find(Source text, Map<String, String> wanted, Map<String, String> said) {
    for (var id : List.copyOf(wanted.keySet())) {
      text.block(id)
          .filter(block -> block.fingerprint().equals(wanted.get(id)))
          .ifPresent(
              block -> {
                said.put(id, block.body());
                wanted.remove(id);
              });
    }
  }
}
