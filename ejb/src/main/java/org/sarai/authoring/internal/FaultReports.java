package org.sarai.authoring.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.List;
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

  public void keep(long versionId, List<Fault> faults) {
    var array = Json.createArrayBuilder();
    for (var fault : faults) {
      array.add(
          Json.createObjectBuilder()
              .add("severity", fault.severity().name())
              .add("code", fault.code())
              .add("file", fault.file())
              .add("line", fault.line())
              .add("item", fault.item())
              .add("arguments", Json.createArrayBuilder(fault.arguments())));
    }
    database
        .createNativeQuery("insert into version_fault (version_id, faults) values (?1, ?2)")
        .setParameter(1, versionId)
        .setParameter(2, array.build().toString())
        .executeUpdate();
  }

  /** The faults of a report as it was kept; none where nothing was kept. */
  public static List<Fault> read(String report) {
    if (report == null) {
      return List.of();
    }
    try (var reader = Json.createReader(new StringReader(report))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(FaultReports::fault)
          .toList();
    }
  }

  private static Fault fault(JsonObject fault) {
    return new Fault(
        Severity.valueOf(fault.getString("severity")),
        fault.getString("code"),
        fault.getString("file"),
        fault.getInt("line"),
        fault.getString("item"),
        fault.getJsonArray("arguments").getValuesAs(JsonString::getString));
  }
}
