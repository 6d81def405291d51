package org.sarai.shared.sheet;

/** What no honest list exceeds. Everything beyond is refused before it costs memory. */
final class Limits {
  /** Columns of a row. */
  static final int COLUMNS = 256;

  /** Characters of a cell; Excel's own limit. */
  static final int CELL = 32_767;

  /** Characters of a row, quotes and all. */
  static final int ROW = 1 << 20;

  /** Rows of a sheet; Excel's own limit. */
  static final int ROWS = 1_048_576;

  /** Sheets of a workbook that are looked at. */
  static final int SHEETS = 40;

  /** Files inside an XLSX file. */
  static final int PARTS = 2_000;

  /** Bytes of one file inside an XLSX file, and of all together, once unpacked. */
  static final long PART = 320L << 20;

  static final long PARTS_TOGETHER = 400L << 20;

  /** How many times larger an XLSX file may become, if that is much at all. */
  static final long RATIO = 200;

  static final long MUCH = 24L << 20;

  /** Bytes of all the texts that an XLSX file keeps apart from its rows. */
  static final int TEXTS = 64 << 20;

  private Limits() {}
}
