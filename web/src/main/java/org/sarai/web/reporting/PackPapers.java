package org.sarai.web.reporting;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.sarai.reporting.CountingRules;
import org.sarai.reporting.EvidencePacks;
import org.sarai.reporting.FrozenReport;
import org.sarai.reporting.FrozenReports;
import org.sarai.reporting.PackDocument;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.reporting.Verification;
import org.sarai.web.documents.PaperForm;

/** Evidence packs, with the documents that only the web layer writes. */
@RequestScoped
public class PackPapers {
  private static final String FIGURES = "figures.";

  @EJB private CountingRules rules;
  @EJB private EvidencePacks packs;
  @EJB private FrozenReports reports;
  @Inject private FiguresPaper papers;

  /**
   * Asks for a pack with the report's figures in the reader's language.
   *
   * @param reference of a frozen report
   * @return the pack's reference
   * @throws IOException if the documents cannot be kept
   * @throws org.sarai.shared.Refused as {@link EvidencePacks#make} does
   */
  public String make(String reference) throws IOException {
    var report = reports.find(reference);
    return packs.make(reference, verified -> documents(report, verified));
  }

  private List<PackDocument> documents(FrozenReport report, Verification verified) {
    return List.of(
        new PackDocument(
            FIGURES + PaperForm.CSV.extension(),
            utf8(FiguresCsv.of(report.question().by(), verified.figures()))),
        new PackDocument(FIGURES + PaperForm.PDF.extension(), pdf(report, verified)),
        new PackDocument("report.json", utf8(json(report, verified).toString())));
  }

  private byte[] pdf(FrozenReport report, Verification verified) {
    var out = new ByteArrayOutputStream();
    try {
      PaperForm.PDF.write(papers.of(report, verified), out);
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    }
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What was asked, by which rule, and what it came to. */
  private JsonObject json(FrozenReport report, Verification verified) {
    var rule = JSON.createObjectBuilder().add("version", report.ruleVersion());
    rules.all().stream()
        .filter(one -> one.version().equals(report.ruleVersion()))
        .forEach(
            one ->
                rule.add("leastAttendance", one.leastAttendance())
                    .add("withoutAttendance", one.withoutAttendance()));
    var total = verified.figures().total();
    return JSON.createObjectBuilder()
        .add("id", report.reference())
        .add("title", report.title())
        .add("question", question(report.question()))
        .add("rule", rule)
        .add("leftOut", JSON.createArrayBuilder(report.leftOut()))
        .add("frozenAt", report.frozenAt().toString())
        .add("hash", report.hash())
        .add("signature", report.signature())
        .add("publicKey", reports.publicKey())
        .add(
            "total",
            JSON.createObjectBuilder()
                .add("persons", total.persons())
                .add("possibleDuplicates", total.possibleDuplicates())
                .add("participations", total.participations())
                .add("institutions", total.institutions())
                .add("courses", total.courses()))
        .build();
  }

  private static JsonObject question(TrainedQuestion question) {
    var by = JSON.createArrayBuilder();
    question.by().forEach(dimension -> by.add(dimension.parameter()));
    var filters = JSON.createObjectBuilder();
    question.filters().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(filter -> filters.add(filter.getKey().parameter(), filter.getValue()));
    var json =
        JSON.createObjectBuilder()
            .add("audience", question.audience())
            .add("by", by)
            .add("filters", filters)
            .add("asOf", question.asOf().toString());
    if (question.from() != null) {
      json.add("from", question.from().toString());
    }
    if (question.to() != null) {
      json.add("to", question.to().toString());
    }
    return json.build();
  }
}
