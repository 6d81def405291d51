package org.sarai.web.architecture.planted;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Searches the class path at every call. */
public class JsonPage {
  JsonObject find() {
    return Json.createObjectBuilder().build();
  }
}
