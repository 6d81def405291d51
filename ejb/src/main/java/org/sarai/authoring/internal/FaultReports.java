package org.sarai.authoring.internal;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.sarai.courses.FaultCode;
import org.scorm4j.packaging.Fault;
import org.scorm4j.packaging.Severity;

/**
 * What was found in packages that were taken, in no language: sentences are made when it is read.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class FaultReports {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** What was found in the texts of a folder. */
  public void keepTexts(long versionId, List<org.sarai.courses.Fault> faults) {
    var array = JSON.createArrayBuilder();
    for (var fault : faults) {
      array.add(
          JSON.createObjectBuilder()
              .add("text", fault.code().name())
              .add("file", fault.file())
              .add("line", fault.line())
              .add("item", fault.block() == null ? "" : fault.block())
              .add("arguments", JSON.createArrayBuilder(fault.arguments())));
    }
    insert(versionId, array.build());
  }

  public void keep(long versionId, List<Fault> faults) {
    var array = JSON.createArrayBuilder();
    for (var fault : faults) {
      array.add(
          JSON.createObjectBuilder()
              .add("severity", fault.severity().name())
              .add("code", fault.code())
              .add("file", fault.file())
              .add("line", fault.line())
              .add("item", fault.item())
              .add("arguments", JSON.createArrayBuilder(fault.arguments())));
    }
    insert(versionId, array.build());
  }

  private void insert(long versionId, JsonArray faults) {
    database
        .createNativeQuery("insert into version_fault (version_id, faults) values (?1, ?2)")
        .setParameter(1, versionId)
        .setParameter(2, faults.toString())
        .executeUpdate();
  }

  /** The faults of a package as they were kept; none where nothing was kept. */
  public static List<Fault> read(String report) {
    return objects(report)
        .filter(fault -> !fault.containsKey("text"))
        .map(FaultReports::fault)
        .toList();
  }

  /** The faults of a folder's texts as they were kept; none where nothing was kept. */
  public static List<org.sarai.courses.Fault> readTexts(String report) {
    return objects(report)
        .filter(fault -> fault.containsKey("text"))
        .map(
            fault ->
                new org.sarai.courses.Fault(
                    fault.getString("file"),
                    fault.getInt("line"),
                    fault.getString("item").isEmpty() ? null : fault.getString("item"),
                    FaultCode.valueOf(fault.getString("text")),
                    arguments(fault)))
        .toList();
  }

  private static Stream<JsonObject> objects(String report) {
    if (report == null) {
      return Stream.empty();
    }
    try (var reader = JSON.createReader(new StringReader(report))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream();
    }
  }

  private static List<String> arguments(JsonObject fault) {
    return fault.getJsonArray("arguments").getValuesAs(JsonString::getString);
  }

  private static Fault fault(JsonObject fault) {
    return new Fault(
        Severity.valueOf(fault.getString("severity")),
        fault.getString("code"),
        fault.getString("file"),
        fault.getInt("line"),
        fault.getString("item"),
        arguments(fault));
  }
}
