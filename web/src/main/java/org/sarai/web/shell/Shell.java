package org.sarai.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.primefaces.context.PrimeFacesContext;
import org.sarai.shared.Mode;
import org.sarai.shared.Roles;

/** What the frame of a page shows: who has signed in, in which language, and where they may go. */
@Named
@RequestScoped
public class Shell {
  private static final List<String> OPERATING = List.of(Roles.ADMINISTRATOR, Roles.OPERATOR);
  private static final List<String> FOLLOWING =
      List.of(Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR);
  private static final List<String> NOMINATING =
      List.of(Roles.FOCAL_POINT, Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR);
  private static final List<String> FIGURES =
      List.of(Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.PROGRAMME);

  private static final List<String> REACHING =
      List.of(
          Roles.ADMINISTRATOR,
          Roles.MIGRANT_ADMINISTRATOR,
          Roles.PROGRAMME,
          Roles.FOCAL_POINT,
          Roles.COUNSELLOR);
  private static final List<String> PLANNING =
      List.of(Roles.ADMINISTRATOR, Roles.PROGRAMME, Roles.FOCAL_POINT);

  @Inject private HttpServletRequest request;

  /**
   * A place in the navigation.
   *
   * @param address where it leads
   * @param key key of its name in the message bundle
   * @param current whether the page shown is it
   */
  public record Place(String address, String key, boolean current) {}

  /**
   * @return language of the page
   */
  public Language getLanguage() {
    return Language.of(request);
  }

  /**
   * @return address of this page in the other language
   */
  public String getOtherTongue() {
    var query = request.getQueryString();
    var path = Optional.ofNullable(request.getAttribute("jakarta.servlet.forward.request_uri"));
    return path.orElseGet(request::getRequestURI)
        + "?"
        + (query == null ? "" : query + "&")
        + "lang="
        + getLanguage().other().tag();
  }

  /**
   * @return whether somebody has signed in
   */
  public boolean isSignedIn() {
    return request.getUserPrincipal() != null;
  }

  /**
   * @return name of whoever has signed in; empty when nobody has
   */
  public String getDisplayName() {
    return SignedIn.of(request).map(SignedIn::displayName).orElse("");
  }

  /**
   * @return name of the account that has signed in; empty when none has
   */
  public String getUsername() {
    return SignedIn.of(request).map(SignedIn::username).orElse("");
  }

  /**
   * @return given name of whoever has signed in; empty when nobody has
   */
  public String getGivenName() {
    return SignedIn.of(request).map(SignedIn::givenName).orElse("");
  }

  /**
   * @return whether everything here is invented
   */
  public boolean isDemo() {
    return Mode.current() == Mode.DEMO;
  }

  /**
   * @return whether the caller may see figures
   */
  public boolean isFigures() {
    return FIGURES.stream().anyMatch(request::isUserInRole);
  }

  /**
   * @return whether the caller nominates people
   */
  public boolean isNominating() {
    return NOMINATING.stream().anyMatch(request::isUserInRole);
  }

  /**
   * @return whether the caller approves nominations, and decides how people come into courses
   */
  public boolean isApproving() {
    return FOLLOWING.stream().anyMatch(request::isUserInRole);
  }

  /**
   * @return whether the caller looks after deliveries that failed
   */
  public boolean isOperating() {
    return OPERATING.stream().anyMatch(request::isUserInRole);
  }

  /**
   * @return whether the caller teaches
   */
  public boolean isTeaching() {
    return request.isUserInRole(Roles.TRAINER);
  }

  /**
   * @return whether the caller follows what learners do
   */
  public boolean isFollowing() {
    return FOLLOWING.stream().anyMatch(request::isUserInRole);
  }

  /**
   * @return whether the caller writes or reviews drafts of courses
   */
  public boolean isReading() {
    return isFollowing() || request.isUserInRole(Roles.REVIEWER);
  }

  /**
   * @return where the caller's day begins
   */
  public String getHome() {
    if (isFigures()) {
      return "/admin";
    }
    return isTeaching() ? "/teach" : "/home";
  }

  /**
   * @return the places that the caller may go to
   */
  public List<Place> getPlaces() {
    return Stream.of(
            Optional.of(place("/home", "nav.home")),
            Optional.of(place("/courses", "nav.courses")),
            isTeaching() ? Optional.of(place("/teach", "nav.teach")) : Optional.<Place>empty(),
            isReading()
                ? Optional.of(group("/workshop", "nav.workshop", "/preview", "/editor"))
                : Optional.<Place>empty(),
            isFollowing() ? Optional.of(place("/records", "nav.records")) : Optional.<Place>empty(),
            isReading() ? Optional.of(group("/facts", "nav.facts")) : Optional.<Place>empty(),
            isFigures() ? Optional.of(figures()) : Optional.<Place>empty(),
            isFigures() ? Optional.of(indicators()) : Optional.<Place>empty(),
            PLANNING.stream().anyMatch(request::isUserInRole)
                ? Optional.of(place("/plan", "nav.plan"))
                : Optional.<Place>empty(),
            REACHING.stream().anyMatch(request::isUserInRole)
                ? Optional.of(place("/outreach", "nav.outreach"))
                : Optional.<Place>empty(),
            isOperating()
                ? Optional.of(place("/deliveries", "nav.deliveries"))
                : Optional.<Place>empty(),
            request.isUserInRole(Roles.OPERATOR)
                ? Optional.of(place("/rules", "nav.rules"))
                : Optional.<Place>empty())
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * @return the places of the registers that the caller may go to; empty for most people
   */
  public List<Place> getRegisterPlaces() {
    return RegisterPlaces.of(request::isUserInRole, request.getRequestURI());
  }

  /**
   * @return whether the page shown is one of the registers'
   */
  public boolean isInRegister() {
    return getRegisterPlaces().stream().anyMatch(Place::current);
  }

  /** The people behind figures, their rule and frozen reports belong to the figures. */
  private Place figures() {
    return group("/admin", "nav.figures", "/figures", "/reports");
  }

  private Place indicators() {
    return group("/indicators", "nav.indicators", "/projects");
  }

  private Place group(String address, String key, String... others) {
    var here = request.getRequestURI();
    return new Place(
        address,
        key,
        Stream.concat(Stream.of(address), Stream.of(others))
            .anyMatch(one -> here.equals(one) || here.startsWith(one + "/")));
  }

  private Place place(String address, String key) {
    return new Place(address, key, address.equals(request.getRequestURI()));
  }

  /**
   * What a page may load and where its forms may lead: this origin, the content hosts (a play opens
   * there) and the identity provider (signing in and out). Ends with the scripts, because
   * PrimeFaces appends the page's nonce. The styles that PrimeFaces writes into elements are the
   * reason for the unsafe ones on data pages.
   *
   * @return the content security policy, without the nonce
   */
  public String getContentPolicy() {
    return "default-src 'none'; img-src 'self' data:; media-src 'self'; font-src 'self';"
        + " connect-src 'self'; frame-src 'self';"
        + " style-src 'self' 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none';"
        + " form-action 'self' "
        + content()
        + " "
        + origin(System.getenv("SARAI_OIDC_URL"))
        + "; script-src 'self'";
  }

  /**
   * @return the nonce of this page, which PrimeFaces wants back with each of its forms
   */
  public String getNonce() {
    return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
  }

  /**
   * @return the policy of an answer that has no script at all; its one form signs out
   */
  static String closedPolicy() {
    return "default-src 'none'; img-src 'self' data:; font-src 'self'; style-src 'self';"
        + " base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
        + origin(System.getenv("SARAI_OIDC_URL"));
  }

  private static String content() {
    var here = System.getenv("SARAI_PUBLIC_URL");
    var scheme = here == null ? "http" : URI.create(here).getScheme();
    return scheme + "://*." + System.getenv("SARAI_CONTENT_SUFFIX");
  }

  private static String origin(String address) {
    if (address == null) {
      return "";
    }
    var uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
