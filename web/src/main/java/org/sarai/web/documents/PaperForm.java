package org.sarai.web.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** The forms that a document takes. */
public enum PaperForm {
  /** For programs and spreadsheets: the tables alone, values as ISO and plain numbers. */
  CSV("csv", "text/csv", CsvPaper::write),
  /** For spreadsheets: a sheet for each table, real numbers and dates. */
  XLSX(
      "xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      XlsxPaper::write),
  /** For people: to read, to print and to keep. */
  PDF("pdf", "application/pdf", PdfPaper::write);

  private final String extension;
  private final String mediaType;
  private final Writer writer;

  private interface Writer {
    void write(Paper paper, OutputStream out) throws IOException;
  }

  PaperForm(String extension, String mediaType, Writer writer) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.writer = writer;
  }

  /**
   * @param extension {@code csv}, {@code xlsx} or {@code pdf}
   * @return the form of that name, if there is one
   */
  public static Optional<PaperForm> of(String extension) {
    return Arrays.stream(values()).filter(form -> form.extension.equals(extension)).findFirst();
  }

  /**
   * @return how names of such files end, without a dot; its name in addresses
   */
  public String extension() {
    return extension;
  }

  /**
   * @return media type, without parameters
   */
  public String mediaType() {
    return mediaType;
  }

  /**
   * Writes a document.
   *
   * @param paper what stands in it
   * @param out where to; stays open
   * @throws IOException if it cannot be written to
   */
  public void write(Paper paper, OutputStream out) throws IOException {
    writer.write(paper, out);
  }
}
