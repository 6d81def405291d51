package org.sarai.authoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sarai.authoring.internal.LinkFinding.What;

/** Against a real server of this machine, which stands for one out there. */
@Timeout(120)
class LinkLookTest {
  private static final char[] PASSWORD = "for-this-test".toCharArray();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration HURRY = Duration.ofSeconds(1);
  private static final Duration LATE = HURRY.multipliedBy(6);
  private static final List<String> ASKED = Collections.synchronizedList(new ArrayList<>());

  @TempDir private static Path folder;
  private static HttpsServer server;
  private static ExecutorService threads;
  private static SSLContext trust;

  @BeforeAll
  static void serve() throws Exception {
    var store = keys();
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(store);
    trust = SSLContext.getInstance("TLS");
    trust.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(trust));
    threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/", LinkLookTest::answer);
    server.start();
  }

  /** The JDK's own tool makes a certificate of a day. */
  private static KeyStore keys() throws Exception {
    var file = folder.resolve("keys.p12");
    var made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=law.example",
                "-ext",
                "SAN=dns:law.example",
                "-validity",
                "1")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(made.waitFor()).isZero();
    // A certificate that one has the key of is not one that one trusts.
    var store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    store.setCertificateEntry("trusted", store.getCertificate("server"));
    return store;
  }

  @AfterAll
  static void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @BeforeEach
  void forget() {
    ASKED.clear();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().toString();
    var method = exchange.getRequestMethod();
    ASKED.add(method + " " + path);
    var leads =
        Map.of(
            "/moved", "/there",
            "/loop", "/loop",
            "/plain", "http://law.example/there",
            "/inside", "https://10.0.0.1/secret",
            "/named", "https://inside.example/secret",
            "/port", "https://law.example:8443/there",
            "/out", "/missing");
    if (path.equals("/slow")) {
      drip(exchange);
      return;
    }
    if (leads.containsKey(path)) {
      exchange.getResponseHeaders().add("Location", leads.get(path));
      exchange.sendResponseHeaders(302, -1);
    } else if (path.equals("/get-only")) {
      exchange.sendResponseHeaders(method.equals("GET") ? 200 : 404, -1);
    } else if (path.matches("/\\d{3}")) {
      exchange.sendResponseHeaders(Integer.parseInt(path.substring(1)), -1);
    } else {
      exchange.sendResponseHeaders(path.equals("/missing") ? 404 : 200, -1);
    }
    exchange.close();
  }

  private static void drip(HttpExchange exchange) {
    try {
      Thread.sleep(LATE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private static List<InetAddress> names(String host) throws UnknownHostException {
    return switch (host) {
      case "law.example", "example.org", "other.example" ->
          List.of(InetAddress.getLoopbackAddress());
      case "inside.example" -> List.of(InetAddress.getByName("10.0.0.1"));
      case "both.example" ->
          List.of(InetAddress.getLoopbackAddress(), InetAddress.getByName("192.168.0.1"));
      case "ill.example" ->
          throw new UnknownHostException(host + ": Temporary failure in name resolution");
      default -> {
        if (host.matches("[0-9.]+|.*:.*")) {
          yield List.of(InetAddress.getByName(host));
        }
        throw new UnknownHostException(host);
      }
    };
  }

  /** Only the server of this test is out there. */
  private static LinkWays ways(LinkWays.Names names, SSLSocketFactory sockets) {
    return new LinkWays(
        names,
        address -> address.equals(InetAddress.getLoopbackAddress()),
        server.getAddress().getPort(),
        sockets,
        PATIENCE);
  }

  private static LinkFinding look(String url) {
    return new LinkLook(ways(LinkLookTest::names, trust.getSocketFactory())).of(url);
  }

  private static void expect(String url, What what) {
    assertThat(look(url).what()).as(url).isEqualTo(what);
  }

  @Test
  void whatIsThereIsAlive() {
    expect("https://law.example/there", What.ALIVE);
    assertThat(ASKED).containsExactly("HEAD /there");
    expect("https://law.example", What.ALIVE);
    expect("https://law.example?article=3#top", What.ALIVE);
    expect("https://law.example/قانون/{3}", What.ALIVE);
    assertThat(ASKED)
        .endsWith("HEAD /", "HEAD /?article=3", "HEAD /%D9%82%D8%A7%D9%86%D9%88%D9%86/%7B3%7D");
    expect("https://law.example/moved", What.ALIVE);
  }

  @Test
  void onlyWhatAServerDeniesTwiceIsGone() {
    assertThat(look("https://law.example/missing"))
        .isEqualTo(new LinkFinding(What.GONE, 404, null));
    assertThat(ASKED).containsExactly("HEAD /missing", "GET /missing");
    expect("https://law.example/410", What.GONE);
    expect("https://law.example/out", What.GONE);
    expect("https://law.example/get-only", What.ALIVE);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 405, 429, 500, 503})
  void everythingElseIsNotSure(int status) {
    assertThat(look("https://law.example/" + status))
        .isEqualTo(new LinkFinding(What.ANSWERED, status, null));
  }

  @Test
  void aServerThatDoesNotExistIsDeadOnlyIfOthersAreFound() {
    expect("https://nobody.example/", What.NO_HOST);
    expect("https://ill.example/", What.SILENT);
    var cut =
        new LinkLook(
            ways(
                host -> {
                  throw new UnknownHostException(host);
                },
                trust.getSocketFactory()));
    assertThat(cut.of("https://nobody.example/").what()).isEqualTo(What.OFFLINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://law.example/there",
        "https://10.0.0.1/",
        "https://inside.example/",
        "https://both.example/there",
        "https://law.example:22/",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://169.254.169.254/latest/meta-data/",
        "https://user:secret@law.example/there",
        "https://law.example@inside.example/",
        "https://law.example/%zz",
        "https://",
        "https:///there",
        "https://law.example/plain",
        "https://law.example/inside",
        "https://law.example/named",
        "https://law.example/port",
        "https://law.example/loop"
      })
  void nobodyIsLedIntoTheHouse(String url) {
    expect(url, What.REFUSED);
    assertThat(ASKED).noneMatch(asked -> asked.contains("secret") || asked.contains("meta"));
  }

  @Test
  void aLoopEndsAfterFiveSteps() {
    expect("https://law.example/loop", What.REFUSED);
    assertThat(ASKED).hasSize(6);
  }

  @Test
  void whoDoesNotAnswerInTimeIsNotWaitedFor() {
    var patient = ways(LinkLookTest::names, trust.getSocketFactory());
    var hurried =
        new LinkWays(
            patient.names(), patient.addresses(), patient.port(), patient.sockets(), HURRY);
    var begun = System.nanoTime();
    assertThat(new LinkLook(hurried).of("https://law.example/slow").what()).isEqualTo(What.SILENT);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LATE);
  }

  /** Each letter comes in time, the answer does not. */
  @Test
  void whoSaysALetterAtATimeIsNotWaitedFor() throws IOException {
    var sockets = trust.getServerSocketFactory();
    try (var dripping = sockets.createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      threads.execute(() -> letters(dripping));
      var hurried =
          new LinkWays(
              LinkLookTest::names,
              address -> true,
              dripping.getLocalPort(),
              trust.getSocketFactory(),
              HURRY);
      var begun = System.nanoTime();
      assertThat(new LinkLook(hurried).of("https://law.example/").what()).isEqualTo(What.SILENT);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LATE);
    }
  }

  /** A line that does not end within a minute. */
  private static void letters(ServerSocket server) {
    while (!server.isClosed()) {
      try (var caller = server.accept()) {
        for (var letter = 0; letter < 600; letter++) {
          caller.getOutputStream().write('H');
          caller.getOutputStream().flush();
          Thread.sleep(100);
        }
      } catch (IOException e) {
        // Who hung up is not missed.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  @Test
  void whoIsNotWhoTheySayIsNotBelieved() {
    // Its certificate is of another name.
    expect("https://other.example/there", What.SILENT);
    var stranger =
        new LinkLook(ways(LinkLookTest::names, (SSLSocketFactory) SSLSocketFactory.getDefault()));
    assertThat(stranger.of("https://law.example/there").what()).isEqualTo(What.SILENT);
    assertThat(ASKED).isEmpty();
  }

  @Test
  void theWayOutsideIsThatOfPublicAddresses() throws UnknownHostException {
    var outside = LinkWays.outside();
    assertThat(outside.port()).isEqualTo(443);
    assertThat(outside.addresses().isAllowed(InetAddress.getLoopbackAddress())).isFalse();
    assertThat(outside.addresses().isAllowed(InetAddress.getByName("9.9.9.9"))).isTrue();
    assertThat(new LinkLook(outside).of("https://127.0.0.1/").what()).isEqualTo(What.REFUSED);
    assertThat(new LinkLook(outside).of("https://localhost/").what()).isEqualTo(What.REFUSED);
  }
}
