package org.sarai.shared.sheet;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.sarai.shared.Refused;

/**
 * A list in whatever form it comes: what it is is told by its first bytes, not by its name. Opening
 * one reads it once as a whole, so that what is too large or dangerous is refused before any row is
 * given out.
 */
public final class Sheets {
  private static final List<byte[]> NO_LISTS =
      List.of(
          new byte[] {(byte) 0x89, 'P', 'N', 'G'},
          new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
          new byte[] {'G', 'I', 'F', '8'},
          new byte[] {'%', 'P', 'D', 'F'},
          new byte[] {'R', 'a', 'r', '!'},
          new byte[] {0x1F, (byte) 0x8B});

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

  /** Excel's files before 2007; and files of today behind a password. */
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final Source source;
  private final Workbook workbook;
  private final TextForm form;

  private Sheets(Source source, Workbook workbook, TextForm form) {
    this.source = source;
    this.workbook = workbook;
    this.form = form;
  }

  /**
   * @param source the file
   * @return its sheets
   * @throws IOException if the file cannot be read
   * @throws Refused (unprocessable) if this is no list
   */
  public static Sheets of(Source source) throws IOException {
    var start = start(source);
    if (start.length == 0) {
      throw Refused.unprocessable("import.empty");
    }
    if (begins(start, COMPOUND)) {
      throw Refused.unprocessable("import.oldOrLocked");
    }
    if (NO_LISTS.stream().anyMatch(magic -> begins(start, magic))) {
      throw Refused.unprocessable("import.notAList");
    }
    if (begins(start, ZIP) || begins(start, EMPTY_ZIP)) {
      return new Sheets(source, Workbook.read(source), null);
    }
    return new Sheets(source, null, TextForm.of(source));
  }

  private static byte[] start(Source source) throws IOException {
    try (var in = source.open()) {
      return in.readNBytes(8);
    }
  }

  private static boolean begins(byte[] start, byte[] magic) {
    return start.length >= magic.length && Arrays.equals(Arrays.copyOf(start, magic.length), magic);
  }

  /**
   * @return how many sheets there are; a CSV file is one
   */
  public int count() {
    return workbook == null ? 1 : workbook.sheets().size();
  }

  /**
   * @param sheet which one, from 0
   * @return its rows
   * @throws IOException if the file cannot be read
   */
  public Lines open(int sheet) throws IOException {
    return workbook == null
        ? new TextLines(source, form)
        : new SheetLines(source, workbook, workbook.sheets().get(sheet));
  }
}
