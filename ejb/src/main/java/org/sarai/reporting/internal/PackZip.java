package org.sarai.reporting.internal;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sarai.shared.Tokens;

/** A zip file that is written from its beginning to its end, and knows of each file what it was. */
public final class PackZip implements AutoCloseable {
  private final ZipOutputStream zip;
  private final JsonArrayBuilder files = JSON.createArrayBuilder();

  /** Writes a file's bytes. */
  public interface Content {
    void write(OutputStream file) throws IOException;
  }

  public PackZip(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  public void file(String name, Content content) throws IOException {
    var entry = new ZipEntry(name);
    // The same files make the same pack, whenever they are written.
    entry.setTime(0);
    zip.putNextEntry(entry);
    var file = new Measured(zip);
    content.write(file);
    zip.closeEntry();
    files.add(
        JSON.createObjectBuilder()
            .add("name", name)
            .add("bytes", file.bytes)
            .add("sha256", Tokens.hex(file.hash.digest())));
  }

  /** Closes the list of files: what is said of all, and name, size and hash of each. */
  void manifest(JsonObjectBuilder head) throws IOException {
    var text = head.add("files", files).build().toString();
    file("manifest.json", file -> file.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Passes on what is written, and measures it. */
  static final class Measured extends FilterOutputStream {
    private final MessageDigest hash = Tokens.newSha256();
    private long bytes;

    Measured(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int first, int count) throws IOException {
      out.write(some, first, count);
      hash.update(some, first, count);
      bytes += count;
    }

    long bytes() {
      return bytes;
    }

    String sha256() {
      return Tokens.hex(hash.digest());
    }
  }
}
