package org.sarai.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.sarai.courses.text.Block;

/** The editor's modules as they lie in the sources, in a page of their own, without a server. */
final class EditorModules {
  private static final String SOURCES = "web/src/main/webapp/assets/editor";
  private static final String HARNESS =
      """
      <!doctype html><meta charset="utf-8"><script type="module">
      import { node, block } from './blocks.js';
      import { schema } from './schema.js';
      import { write, bare } from './markdown.js';
      import { readBody, writeBody, emptyBody } from './bodies.js';
      import { Fragment } from './prosemirror.js';
      import { isSameFrame, joined } from './frame.js';
      const kids = (one) => { const all = []; one.forEach((child) => all.push(child)); return all; };
      // Somebody has touched it: nothing is known any more of how it was written.
      const touched = (one) => one.type.name === 'form' ? one : one.copy(Fragment.from(kids(one)));
      const form = (one) => one.type.name === 'form' && readBody(one.attrs.kind, one.attrs.body, one.attrs.argument);
      window.again = (text) => JSON.stringify(JSON.parse(text).map((given) => {
        const read = node(given);
        const model = form(read);
        return {
          untouched: block(read).body,
          touched: model ? writeBody(given.kind, model, given.argument) : block(touched(read)).body,
          shown: read.type.name !== 'form' ? 'text' : model ? 'form' : 'raw',
        };
      }));
      window.empty = ([type, survey]) => writeBody('question', emptyBody('question', type, survey), type);
      const all = (text) => schema.nodes.doc.create(null, JSON.parse(text).map(node));
      window.pasted = (text, kind) => {
        const empty = schema.nodes[kind].create();
        return write([empty.copy(joined(all(text).content, empty))]);
      };
      window.sameFrame = (before, after) => isSameFrame(all(before), all(after));
      window.typed = (text) => write([schema.nodes.paragraph.create(null, schema.text(text))]);
      window.ready = true;
      </script>
      """;

  private final ObjectMapper json = new ObjectMapper();
  private final Page page;

  /**
   * A block after the editor has had it.
   *
   * @param untouched its body when nobody changed it
   * @param touched its body when it is written anew
   * @param shown {@code text}, {@code form} or {@code raw}
   */
  record Again(String untouched, String touched, String shown) {}

  EditorModules(Page page) {
    this.page = page;
    ModulePage.open(page, SOURCES, HARNESS);
  }

  private String written(List<Block> blocks) throws JsonProcessingException {
    return json.writeValueAsString(
        blocks.stream()
            .<Map<String, Object>>map(
                block ->
                    Map.of(
                        "id", block.id(),
                        "kind", block.kind().word(),
                        "argument", block.argument() == null ? "" : block.argument(),
                        "attributes", block.attributes(),
                        "body", block.body()))
            .toList());
  }

  /** What pasting these blocks into one block of a translation gives. */
  String pasted(List<Block> blocks, String kind) {
    try {
      return (String)
          page.evaluate(
              "([text, kind]) => window.pasted(text, kind)", List.of(written(blocks), kind));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether a translation may come from one to the other. */
  boolean sameFrame(List<Block> before, List<Block> after) {
    try {
      return (boolean)
          page.evaluate(
              "([before, after]) => window.sameFrame(before, after)",
              List.of(written(before), written(after)));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Reads blocks into the editor's document and writes them. */
  List<Again> again(List<Block> blocks) {
    try {
      JsonNode answers =
          json.readTree((String) page.evaluate("text => window.again(text)", written(blocks)));
      return json.convertValue(
          answers, json.getTypeFactory().constructCollectionType(List.class, Again.class));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** What a new question begins with. */
  String empty(String type, boolean survey) {
    return (String) page.evaluate("asked => window.empty(asked)", List.of(type, survey));
  }

  /** The body of a paragraph in which somebody typed these words. */
  String typed(String words) {
    return (String) page.evaluate("text => window.typed(text)", words);
  }
}
