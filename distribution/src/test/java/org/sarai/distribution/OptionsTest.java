package org.sarai.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  private static final Path HOME = Path.of("/opt/sarai");
  private static final Path FOLDER = Path.of("/home/amna/my work");

  @Test
  void withoutOptionsTheDataIsInTheInstallation() {
    Options options = parse();
    assertThat(options.data()).isEqualTo(HOME.resolve(".sarai"));
    assertThat(options.portOffset()).isZero();
    assertThat(options.empty()).isFalse();
  }

  @Test
  void aRelativeDataFolderIsBelowThePlaceWhereOneStands() {
    assertThat(parse("--data", "my data").data()).isEqualTo(FOLDER.resolve("my data"));
    assertThat(parse("--data=../other").data()).isEqualTo(Path.of("/home/amna/other"));
    assertThat(parse("--data", "/srv/sarai").data()).isEqualTo(Path.of("/srv/sarai"));
  }

  @Test
  void optionsCombine() {
    Options options = parse("--empty", "--port-offset", "3000", "--data=/d");
    assertThat(options).isEqualTo(new Options(Path.of("/d"), 3000, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1", "999", "55001"})
  void anOffsetThatCouldCollideIsRefused(String offset) {
    assertThatThrownBy(() -> parse("--port-offset", offset))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("must be 0 or between 1000 and 55000")
        .hasMessageContaining(offset);
  }

  @Test
  void whatIsNotUnderstoodIsNamed() {
    assertThatThrownBy(() -> parse("--port-offset", "many"))
        .hasMessage("The option --port-offset needs a number; many is none.");
    assertThatThrownBy(() -> parse("--data")).hasMessage("The option --data needs a value.");
    assertThatThrownBy(() -> parse("--data=")).hasMessage("The option --data needs a value.");
    assertThatThrownBy(() -> parse("--colour"))
        .hasMessage("There is no option --colour; see ./sarai help.");
  }

  private static Options parse(String... arguments) {
    return Options.parse(List.of(arguments), FOLDER, HOME);
  }
}
