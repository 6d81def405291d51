package org.sarai.content;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.sarai.authoring.PackageFile;
import org.sarai.authoring.Packages;

/**
 * The files of the package whose label the host name carries. The label comes from the content's
 * hash, so what lies under an address never changes.
 */
@WebServlet("/files/*")
public class FilesServlet extends ContentServlet {
  private static final int BUFFER = 64 * 1024;

  private final transient ContentHost hosts = ContentHost.ofInstallation();

  @EJB private transient Packages packages;

  @Override
  boolean get(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<PackageFile> found =
        hosts
            .label(request.getServerName())
            .flatMap(
                label ->
                    PackagePath.of(request.getPathInfo())
                        .flatMap(path -> packages.file(label, path)));
    if (found.isEmpty()) {
      return false;
    }
    send(request, response, found.get());
    return true;
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, PackageFile file)
      throws IOException {
    String tag = EntityTag.of(file.sha256());
    SecurityHeaders.ofPackage(response);
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", Answer.FOR_EVER);
    response.setHeader("Accept-Ranges", "bytes");
    if (EntityTag.matches(request.getHeader("If-None-Match"), tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    ByteRange range = range(request, file, tag);
    if (range.kind() == ByteRange.Kind.OUTSIDE) {
      response.setHeader("Content-Range", range.contentRange(file.size()));
      response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    if (range.kind() == ByteRange.Kind.PART) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader("Content-Range", range.contentRange(file.size()));
      // The range counts bytes of the file itself, so this part must not be compressed on its way.
      response.setHeader("Content-Encoding", "identity");
    }
    response.setContentType(file.mediaType());
    response.setContentLengthLong(range.length());
    if (!request.getMethod().equals("HEAD")) {
      copy(file, range, response.getOutputStream());
    }
  }

  private static ByteRange range(HttpServletRequest request, PackageFile file, String tag) {
    String onlyIf = request.getHeader("If-Range");
    boolean applies = onlyIf == null || onlyIf.equals(tag);
    return ByteRange.of(applies ? request.getHeader("Range") : null, file.size());
  }

  private static void copy(PackageFile file, ByteRange range, OutputStream out) throws IOException {
    byte[] buffer = new byte[(int) Math.min(BUFFER, Math.max(1, range.length()))];
    try (InputStream in = Files.newInputStream(file.blob())) {
      in.skipNBytes(range.first());
      long left = range.length();
      while (left > 0) {
        int read = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
        if (read == 0) {
          throw new IOException("A file of a package is shorter than its record: " + file.sha256());
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }
}
