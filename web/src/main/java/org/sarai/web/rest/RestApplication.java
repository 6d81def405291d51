package org.sarai.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where the REST interface lives. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}
