package org.sarai.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.sarai.people.TokenIdentity;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.JsonWebToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/** What the identity provider's tokens say of the caller. The only place that reads them. */
public final class SignedIn {
  private final OidcSecurityContext context;

  private SignedIn(OidcSecurityContext context) {
    this.context = context;
  }

  /**
   * @param request the request
   * @return the caller, or empty if nobody has signed in
   */
  public static Optional<SignedIn> of(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof OidcPrincipal<?> principal
        ? Optional.of(new SignedIn(principal.getOidcSecurityContext()))
        : Optional.empty();
  }

  /**
   * @return the name to greet with: given and family name, else the account's name
   */
  public String displayName() {
    var name = claims().getClaimValueAsString("name");
    return name == null || name.isBlank() ? username() : name;
  }

  /**
   * @return given name, else the account's name
   */
  public String givenName() {
    var name = claims().getClaimValueAsString("given_name");
    return name == null || name.isBlank() ? username() : name;
  }

  /**
   * @return the account's name
   */
  public String username() {
    return claims().getClaimValueAsString("preferred_username");
  }

  /**
   * @return the signed id token, which the identity provider wants to see at sign-out; null for a
   *     caller that came with a bearer token
   */
  public String idToken() {
    return context.getIDTokenString();
  }

  /**
   * @return what the boundary needs to know the person
   */
  public TokenIdentity identity() {
    var claims = claims();
    return new TokenIdentity(
        claims.getSubject(),
        username(),
        claims.getClaimValueAsString("given_name"),
        claims.getClaimValueAsString("family_name"),
        claims.getClaimValueAsString("email"),
        Boolean.TRUE.equals(claims.getClaimValue(IDToken.EMAIL_VERIFIED, Boolean.class)),
        date(claims.getClaimValueAsString(IDToken.BIRTHDATE)));
  }

  private JsonWebToken claims() {
    var idToken = context.getIDToken();
    return idToken == null ? context.getToken() : idToken;
  }

  private static LocalDate date(String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeException notIso) {
      // OpenID Connect allows a year alone; that does not identify anybody.
      return null;
    }
  }
}
