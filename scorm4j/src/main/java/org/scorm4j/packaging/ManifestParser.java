package org.scorm4j.packaging;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Turns a manifest's text into elements with line numbers. No document type, no entities, no
 * external anything: a manifest needs none of them, an attacker does.
 */
final class ManifestParser {
  private final Limits limits;
  private final FaultLog faults;
  private final Deque<Open> stack = new ArrayDeque<>();
  private int count;

  /** An element whose end tag has not come yet. */
  private record Open(
      String namespace,
      String name,
      Map<String, String> attributes,
      StringBuilder text,
      List<XmlElement> children,
      int line) {

    XmlElement closed() {
      return new XmlElement(namespace, name, attributes, text.toString().trim(), children, line);
    }
  }

  ManifestParser(Limits limits, FaultLog faults) {
    this.limits = limits;
    this.faults = faults;
  }

  /** The root element; empty, with a fault, when the document cannot be used. */
  Optional<XmlElement> parse(String manifest) {
    try {
      var reader = factory().createXMLStreamReader(new StringReader(manifest));
      try {
        return document(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException malformed) {
      var location = malformed.getLocation();
      var line = location == null ? 0 : Math.max(0, location.getLineNumber());
      faults.manifest(FaultCode.MANIFEST_MALFORMED, line, "", reason(malformed));
      return Optional.empty();
    }
  }

  private static XMLInputFactory factory() {
    // The JDK's own parser, whatever else is on the class path: its limits are known.
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    // Without a reporter the parser writes to the process's error stream; what it has to say comes
    // as an exception as well.
    factory.setXMLReporter((message, type, related, location) -> {});
    return factory;
  }

  private Optional<XmlElement> document(XMLStreamReader reader) throws XMLStreamException {
    Optional<XmlElement> root = Optional.empty();
    while (reader.hasNext()) {
      // Where the last event ended is where this one starts; its own location is its end.
      var line = reader.getLocation().getLineNumber();
      switch (reader.next()) {
        case XMLStreamConstants.DTD -> {
          faults.manifest(FaultCode.MANIFEST_DOCTYPE, line, "");
          return Optional.empty();
        }
        case XMLStreamConstants.START_ELEMENT -> {
          if (!begin(reader, line)) {
            return Optional.empty();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader);
        case XMLStreamConstants.END_ELEMENT -> {
          var closed = stack.pop().closed();
          if (stack.isEmpty()) {
            root = Optional.of(closed);
          } else {
            stack.peek().children().add(closed);
          }
        }
        default -> {
          // Comments and processing instructions carry no meaning here.
        }
      }
    }
    return root;
  }

  private boolean begin(XMLStreamReader reader, int line) {
    if (++count > limits.manifestElements()) {
      faults.manifest(FaultCode.MANIFEST_TOO_MANY_ELEMENTS, line, "", limits.manifestElements());
      return false;
    }
    if (stack.size() >= limits.manifestDepth()) {
      faults.manifest(FaultCode.MANIFEST_TOO_DEEP, line, "", limits.manifestDepth());
      return false;
    }
    var namespace = Optional.ofNullable(reader.getNamespaceURI()).orElse("");
    stack.push(
        new Open(
            namespace,
            reader.getLocalName(),
            attributes(reader),
            new StringBuilder(),
            new ArrayList<>(),
            line));
    return true;
  }

  private static Map<String, String> attributes(XMLStreamReader reader) {
    var attributes = new HashMap<String, String>();
    for (var i = 0; i < reader.getAttributeCount(); i++) {
      var isXml = XMLConstants.XML_NS_URI.equals(reader.getAttributeNamespace(i));
      var name = reader.getAttributeLocalName(i);
      attributes.put(isXml ? "xml:" + name : name, reader.getAttributeValue(i));
    }
    return attributes;
  }

  private void text(XMLStreamReader reader) {
    if (!stack.isEmpty()) {
      stack.peek().text().append(reader.getText());
    }
  }

  /** The parser's last line, without the position that it puts before it. */
  private static String reason(XMLStreamException malformed) {
    var message = String.valueOf(malformed.getMessage()).strip();
    var marker = message.lastIndexOf("Message: ");
    return marker >= 0 ? message.substring(marker + 9) : message;
  }
}
