package org.sarai.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sarai.people.InstitutionType;
import org.sarai.shared.Refused;

class InstitutionListReaderTest {
  private final InstitutionListReader reader = new InstitutionListReader();

  @Test
  void columnsComeInAnyOrderAndOnlyTheNameIsNeeded() {
    read("country,name_ur,name,counting,type", "pk,مرکز,Centre One,no,mrc", ",,Centre Two,,");
    assertThat(reader.rejected()).isEmpty();
    var first = reader.rows().get(0);
    assertThat(first.type()).isEqualTo(InstitutionType.MRC);
    assertThat(first.country()).isEqualTo("PK");
    assertThat(first.counting()).isFalse();
    assertThat(first.names()).containsEntry("ur", "مرکز");
    var second = reader.rows().get(1);
    assertThat(second.counting()).isNull();
    assertThat(second.country()).isNull();
  }

  @Test
  void whatIsNotInTheVocabulariesIsRejected() {
    read("name,type,country,counting", "A,SHIP,PK,", "B,,XX,", "C,,,perhaps", ",CSO,PK,yes");
    assertThat(reader.rows()).isEmpty();
    assertThat(reader.rejected())
        .extracting(row -> row.row() + " " + row.key())
        .containsExactly(
            "2 import.unknownCode",
            "3 import.unknownCode",
            "4 import.unknownCode",
            "5 import.noName");
  }

  @Test
  void whatIsNoListIsRefused() {
    assertThat(refusal("")).isEqualTo("import.empty");
    assertThat(refusal("title\nA")).isEqualTo("refused.noNameColumn");
    assertThat(refusal("name,Name\nA,B")).isEqualTo("import.columnTwice");
    assertThat(refusal("name\n\"A")).isEqualTo("import.notCsv");
  }

  private String refusal(String text) {
    return catchThrowableOfType(
            Refused.class,
            () -> new InstitutionListReader().read(text.getBytes(StandardCharsets.UTF_8)))
        .key();
  }

  private void read(String... lines) {
    reader.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }
}
