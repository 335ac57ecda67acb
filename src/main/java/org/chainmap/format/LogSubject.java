package org.chainmap.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.chainmap.format.Node.Arr;
import org.chainmap.format.Node.Obj;
import org.chainmap.format.Node.Text;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a recovery log is about: one document from its first change after opening or saving.
 *
 * @param file its file, or empty if it was never saved; as text, since it may be of another system
 * @param name its name in the window
 * @param base the {@link #digest} of the map before the first change
 * @param began when the first change was made
 * @param earlier the names of the changes that are in the log's snapshot already, oldest first
 * @param document the document's id, where the snapshot leaves it out
 */
public record LogSubject(
    String file,
    String name,
    String base,
    Instant began,
    List<Message> earlier,
    @Nullable String document) {

  /** How many names of earlier changes are kept; the oldest go first. */
  private static final int MOST = 200;

  private static final String FORMAT = "chain-map-log";
  private static final String FILE = "file";
  private static final String NAME = "name";
  private static final String BASE = "base";
  private static final String BEGAN = "began";
  private static final String EARLIER = "earlier";
  private static final String DOCUMENT = "document";

  public LogSubject {
    earlier = List.copyOf(earlier);
  }

  /**
   * Returns a number for the content of a map: the same for the same content, whatever document it
   * is (SHA-256).
   */
  public static String digest(ChainMap map) {
    return digest(text(map));
  }

  /** Returns a map as text without what document it is, from which {@link #digest} is made. */
  public static String text(ChainMap map) {
    return ChainMapFile.toJson(map.withDocumentId(null));
  }

  /** Returns the number for a content from its {@link #text}. */
  public static String digest(String text) {
    try {
      byte[] content = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the file, if it was saved and this machine can name it. */
  public Optional<Path> path() {
    try {
      return file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Returns it with the names of all changes that the next snapshot holds, oldest first. */
  public LogSubject with(List<Message> all) {
    return new LogSubject(
        file, name, base, began, all.subList(Math.max(0, all.size() - MOST), all.size()), document);
  }

  /** Returns it as text. */
  public String write() {
    JsonText out = new JsonText();
    out.object(
        () -> {
          field(DocumentReader.FORMAT, FORMAT, out);
          out.name(DocumentReader.VERSION);
          out.number(DocumentReader.CURRENT);
          field(FILE, file, out);
          field(NAME, name, out);
          field(BASE, base, out);
          field(BEGAN, began.toString(), out);
          if (document != null) {
            field(DOCUMENT, document, out);
          }
          out.name(EARLIER);
          out.array(
              () ->
                  earlier.forEach(
                      message -> {
                        out.item();
                        MessageJson.write(message, out);
                      }));
        });
    return out.toString();
  }

  private static void field(String field, String text, JsonText out) {
    out.name(field);
    out.text(text);
  }

  /**
   * Reads a text written by {@link #write}.
   *
   * @throws FormatException if it is anything else
   */
  static LogSubject read(String text) throws FormatException {
    Obj top = DocumentReader.top(text, FORMAT, new ReadContext("JSON"));
    List<Message> earlier = new ArrayList<>();
    if (top.fields().get(EARLIER) instanceof Arr names) {
      for (Node each : names.items()) {
        Message name = MessageJson.read(each);
        if (name != null) {
          earlier.add(name);
        }
      }
    }
    Instant began;
    try {
      began = Instant.parse(text(top, BEGAN));
    } catch (DateTimeException e) {
      began = Instant.EPOCH;
    }
    String document = text(top, DOCUMENT);
    return new LogSubject(
        text(top, FILE),
        text(top, NAME),
        text(top, BASE),
        began,
        earlier,
        document.isEmpty() ? null : document);
  }

  /** Returns a snapshot as the map of its document. */
  ChainMap ofDocument(ChainMap snapshot) {
    return document == null || snapshot.info().documentId() != null
        ? snapshot
        : snapshot.withDocumentId(document);
  }

  private static String text(Obj top, String field) {
    return top.fields().get(field) instanceof Text t ? t.value() : "";
  }
}
