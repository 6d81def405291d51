package org.sarai.web.architecture.planted;

import org.sarai.identity.internal.AccountEntity;

/** Reaches into a feature. */
public class InternalPage {
  AccountEntity entity;
}
