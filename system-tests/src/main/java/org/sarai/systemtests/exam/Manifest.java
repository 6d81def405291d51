package org.sarai.systemtests.exam;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.scorm4j.exam.ExamCase;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What the driver has to know of a manifest.
 *
 * @param content as it is
 * @param files names of all files that must be in the package
 * @param organization identifier of the organisation that is played
 * @param activities identifiers of its items by their titles; of two items with one title the first
 */
record Manifest(
    byte[] content, SortedSet<String> files, String organization, Map<String, String> activities) {

  /**
   * Reads a manifest.
   *
   * @throws IllegalArgumentException if it is no XML or has no organisation
   */
  static Manifest read(Path file) {
    try {
      var content = Files.readAllBytes(file);
      var document = parse(content);
      var organization = organization(document);
      var activities = new TreeMap<String, String>();
      for (var item : all(organization, "item")) {
        activities.putIfAbsent(title(item), item.getAttribute("identifier"));
      }
      return new Manifest(
          content, files(document), organization.getAttribute("identifier"), activities);
    } catch (SAXException e) {
      throw new IllegalArgumentException(file + " is no manifest: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The identifier of an activity by its title. */
  Optional<String> activity(String title) {
    return title.equals(ExamCase.ROOT)
        ? Optional.of(organization)
        : Optional.ofNullable(activities.get(title.strip().replaceAll("\\s+", " ")));
  }

  private static Document parse(byte[] content) throws SAXException, IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new ByteArrayInputStream(content));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Element organization(Document document) throws SAXException {
    var all = all(document.getDocumentElement(), "organization");
    if (all.isEmpty()) {
      throw new SAXException("it has no organization");
    }
    var wanted = all(document.getDocumentElement(), "organizations").get(0).getAttribute("default");
    return all.stream()
        .filter(one -> one.getAttribute("identifier").equals(wanted))
        .findFirst()
        .orElse(all.get(0));
  }

  private static String title(Element item) {
    for (var child = item.getFirstChild(); child != null; child = child.getNextSibling()) {
      if ("title".equals(child.getLocalName())) {
        return child.getTextContent().strip().replaceAll("\\s+", " ");
      }
    }
    return "";
  }

  private static SortedSet<String> files(Document document) {
    var files = new TreeSet<String>();
    for (var name : List.of("resource", "file")) {
      for (var element : all(document.getDocumentElement(), name)) {
        add(files, base(element), element.getAttribute("href"));
      }
    }
    for (var location : all(document.getDocumentElement(), "location")) {
      add(files, base(location), location.getTextContent().strip());
    }
    return files;
  }

  private static void add(SortedSet<String> files, String base, String href) {
    var path = href.split("[?#]", 2)[0];
    if (!path.isEmpty() && !path.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
      var name = Path.of("/" + base + path).normalize().toString().substring(1);
      files.add(name);
      files.add(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
    }
  }

  /** What xml:base makes of a relative address there: the bases of all elements around it. */
  private static String base(Element element) {
    var base = new StringBuilder();
    for (Node node = element; node instanceof Element one; node = node.getParentNode()) {
      base.insert(0, one.getAttributeNS(XMLConstants.XML_NS_URI, "base"));
    }
    return base.substring(0, base.lastIndexOf("/") + 1);
  }

  private static List<Element> all(Element from, String name) {
    NodeList nodes = from.getElementsByTagNameNS("*", name);
    var elements = new ArrayList<Element>();
    for (var i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
