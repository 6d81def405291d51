package org.sarai.web.architecture.planted;

import org.wildfly.security.http.oidc.OidcSecurityContext;

/** Reads the token itself. */
public class TokenPage {
  OidcSecurityContext context;
}
