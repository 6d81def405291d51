package org.sarai.planted.catalogue.internal;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Searches the class path at every call. */
public class LooksForJson {
  JsonObject find() {
    return Json.createObjectBuilder().build();
  }
}
