package org.sarai.shared.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sarai.shared.Refused;

/** XML from strangers: no document types, no entities, nothing from elsewhere. */
final class Xml {
  private static final XMLInputFactory FACTORY = factory();

  private Xml() {}

  private static XMLInputFactory factory() {
    // The JDK's own parser, whatever else is on the class path: its limits are known.
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLReporter((message, type, related, location) -> {});
    return factory;
  }

  /** The stream stays open when the reader closes. */
  static XMLStreamReader open(InputStream in) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(new Unclosed(in));
  }

  /**
   * The next event.
   *
   * @throws Refused (unprocessable) on a document type or an entity
   */
  static int next(XMLStreamReader reader) throws XMLStreamException {
    var event = reader.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw Refused.unprocessable("import.dangerous");
    }
    return event;
  }

  /** The next start of an element, or null at the end. */
  static String nextElement(XMLStreamReader reader) throws XMLStreamException {
    while (reader.hasNext()) {
      if (next(reader) == XMLStreamConstants.START_ELEMENT) {
        return reader.getLocalName();
      }
    }
    return null;
  }

  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() throws IOException {
      // The entry ends with its reader; the zip file goes on.
    }
  }
}
