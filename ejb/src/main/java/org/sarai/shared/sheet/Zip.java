package org.sarai.shared.sheet;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.sarai.shared.Refused;

/** The files inside a zip file, one after the other, none larger than it may be. */
final class Zip {
  private Zip() {}

  /** What is done with a file inside. */
  interface Visitor {
    /**
     * @return whether to go on
     */
    boolean visit(String name, InputStream content) throws IOException, XMLStreamException;
  }

  static void visit(Source source, Visitor visitor) throws IOException {
    try (var counted = new Counted(source.open());
        var zip = new ZipInputStream(counted)) {
      var budget = new Budget(counted);
      var parts = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++parts > Limits.PARTS) {
          throw Refused.unprocessable("import.tooLarge");
        }
        var content = budget.part(zip);
        if (!visitor.visit(name(entry), content)) {
          return;
        }
        content.transferTo(OutputStream.nullOutputStream());
      }
      if (parts == 0) {
        throw Refused.unprocessable("import.notXlsx");
      }
    } catch (ZipException | EOFException | XMLStreamException e) {
      throw Refused.unprocessable("import.notXlsx");
    }
  }

  /**
   * One file inside, of a zip file that has been looked through before; null if it is not there.
   */
  static InputStream open(Source source, String name) throws IOException {
    var zip = new ZipInputStream(source.open());
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (name(entry).equals(name)) {
        return zip;
      }
    }
    zip.close();
    return null;
  }

  private static String name(ZipEntry entry) {
    return entry.getName().replace('\\', '/').replaceFirst("^/", "");
  }

  /** Counts packed bytes. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      var next = super.read();
      count += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      var read = super.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }

  /** How much may still be unpacked. */
  private static final class Budget {
    private final Counted packed;
    private long together;

    Budget(Counted packed) {
      this.packed = packed;
    }

    InputStream part(InputStream zip) {
      var packedBefore = packed.count;
      return new FilterInputStream(zip) {
        private long part;

        @Override
        public int read() throws IOException {
          var next = super.read();
          spend(next < 0 ? 0 : 1);
          return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
          var read = super.read(buffer, offset, length);
          spend(Math.max(0, read));
          return read;
        }

        @Override
        public void close() {
          // The zip file is closed by whoever opened it.
        }

        private void spend(int more) {
          part += more;
          together += more;
          var ratio = part / Math.max(1, packed.count - packedBefore);
          if (part > Limits.PART
              || together > Limits.PARTS_TOGETHER
              || part > Limits.MUCH && ratio > Limits.RATIO) {
            throw Refused.unprocessable("import.tooLarge");
          }
        }
      };
    }
  }
}
