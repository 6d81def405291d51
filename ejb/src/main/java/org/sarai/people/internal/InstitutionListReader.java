package org.sarai.people.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.sarai.people.InstitutionImport.Rejected;
import org.sarai.people.InstitutionType;
import org.sarai.shared.Refused;
import org.sarai.shared.Typed;

/**
 * Reads a list of institutions: columns {@code name, type, country, parent, counting} and {@code
 * name_LANGUAGE} in any order; only the name is needed.
 */
public final class InstitutionListReader {
  private static final int LONGEST = 300;
  private static final int MOST_ROWS = 10_000;

  private final List<Row> rows = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();

  /** One row; {@code names} by language; everything but number and name may be null. */
  public record Row(
      int number,
      String name,
      InstitutionType type,
      String country,
      String parent,
      Boolean counting,
      Map<String, String> names) {}

  public List<Row> rows() {
    return rows;
  }

  public List<Rejected> rejected() {
    return rejected;
  }

  /**
   * @throws Refused (unprocessable) if this is no list at all
   */
  public void read(byte[] csv) {
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(text(csv)))) {
      var records = parser.iterator();
      if (!records.hasNext()) {
        throw Refused.unprocessable("import.empty");
      }
      var header = header(records.next());
      while (records.hasNext()) {
        var line = records.next();
        if (rows.size() + rejected.size() >= MOST_ROWS) {
          throw Refused.tooLarge("refused.tooManyRows", MOST_ROWS);
        }
        if (line.stream().anyMatch(cell -> !cell.isBlank())) {
          read(line, header);
        }
      }
    } catch (IOException | IllegalStateException | UncheckedIOException e) {
      throw Refused.unprocessable("import.notCsv");
    }
  }

  private static String text(byte[] csv) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Refused.unprocessable("import.notUtf8");
    }
  }

  private static Map<String, Integer> header(CSVRecord line) {
    var header = new HashMap<String, Integer>();
    for (var index = 0; index < line.size(); index++) {
      var column = line.get(index).strip().toLowerCase(Locale.ROOT);
      if (header.put(column, index) != null) {
        throw Refused.unprocessable("import.columnTwice", column);
      }
    }
    if (!header.containsKey("name")) {
      throw Refused.unprocessable("refused.noNameColumn");
    }
    return header;
  }

  private void read(CSVRecord line, Map<String, Integer> header) {
    var number = (int) line.getRecordNumber();
    var name = cell(line, header, "name");
    var type = cell(line, header, "type");
    var country = cell(line, header, "country");
    var counting = cell(line, header, "counting");
    var names = new HashMap<String, String>();
    header.keySet().stream()
        .filter(column -> column.matches("name_[a-z]{2,3}(-[a-z0-9]{2,8})?"))
        .filter(column -> cell(line, header, column) != null)
        .forEach(column -> names.put(column.substring(5), cell(line, header, column)));
    if (name == null) {
      rejected.add(new Rejected(number, "import.noName", null));
    } else if (name.length() > LONGEST
        || names.values().stream().anyMatch(other -> other.length() > LONGEST)) {
      rejected.add(new Rejected(number, "import.tooLong", null));
    } else if (type != null && type(type) == null) {
      rejected.add(new Rejected(number, "import.unknownCode", type));
    } else if (country != null && !CountryCodes.exists(country.toUpperCase(Locale.ROOT))) {
      rejected.add(new Rejected(number, "import.unknownCode", country));
    } else if (counting != null && truth(counting) == null) {
      rejected.add(new Rejected(number, "import.unknownCode", counting));
    } else {
      rows.add(
          new Row(
              number,
              name,
              type == null ? null : type(type),
              country == null ? null : country.toUpperCase(Locale.ROOT),
              cell(line, header, "parent"),
              counting == null ? null : truth(counting),
              names));
    }
  }

  private static InstitutionType type(String text) {
    return Arrays.stream(InstitutionType.values())
        .filter(type -> type.name().equalsIgnoreCase(text))
        .findFirst()
        .orElse(null);
  }

  private static Boolean truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true", "1" -> Boolean.TRUE;
      case "no", "false", "0" -> Boolean.FALSE;
      default -> null;
    };
  }

  private static String cell(CSVRecord line, Map<String, Integer> header, String column) {
    var index = header.get(column);
    return index == null || index >= line.size() ? null : Typed.text(line.get(index));
  }
}
