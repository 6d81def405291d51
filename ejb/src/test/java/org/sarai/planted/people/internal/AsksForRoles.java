package org.sarai.planted.people.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;

/** Asks for a role, and says nothing of who may call it. */
public class AsksForRoles {
  @Resource private SessionContext session;

  boolean keeps() {
    return session.isCallerInRole("administrator");
  }
}
