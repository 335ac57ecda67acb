package org.chainmap.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Looks for a word of Latin letters in all that a file holds: its bytes, the entries of archives in
 * it, the decoded streams, strings and text of a PDF, and what is written in Base64.
 */
final class SearchedBytes {

  private static final Pattern BASE64 = Pattern.compile("base64,([A-Za-z0-9+/=]+)");

  private SearchedBytes() {}

  /** Tells whether a file, or any file in a folder, holds a word. */
  static boolean hold(Path file, String word) throws IOException {
    if (Files.isDirectory(file)) {
      try (Stream<Path> files = Files.list(file)) {
        for (Path each : files.toList()) {
          if (hold(each, word)) {
            return true;
          }
        }
      }
      return false;
    }
    return hold(Files.readAllBytes(file), word);
  }

  private static boolean hold(byte[] bytes, String word) throws IOException {
    String latin = new String(bytes, ISO_8859_1);
    for (var charset : List.of(UTF_8, UTF_16BE, UTF_16LE)) {
      if (latin.contains(new String(word.getBytes(charset), ISO_8859_1))) {
        return true;
      }
    }
    if (latin.startsWith("PK")) {
      return inArchive(bytes, word);
    }
    if (latin.startsWith("%PDF")) {
      return inPdf(bytes, word);
    }
    for (Matcher data = BASE64.matcher(latin); data.find(); ) {
      if (hold(Base64.getDecoder().decode(data.group(1)), word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inArchive(byte[] bytes, String word) throws IOException {
    Path file = Files.createTempFile("searched", ".zip");
    try {
      Files.write(file, bytes);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          if (entry.getName().contains(word)
              || hold(zip.getInputStream(entry).readAllBytes(), word)) {
            return true;
          }
        }
      }
    } finally {
      Files.delete(file);
    }
    return false;
  }

  private static boolean inPdf(byte[] bytes, String word) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (new PDFTextStripper().getText(document).contains(word)) {
        return true;
      }
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        COSObject object = document.getDocument().getObjectFromPool(key);
        COSBase base = object.getObject();
        boolean found =
            switch (base) {
              case null -> false;
              case COSStream stream -> {
                try (var in = stream.createInputStream()) {
                  yield in.readAllBytes().length > 0
                      && hold(stream.createInputStream().readAllBytes(), word);
                }
              }
              case COSDictionary dictionary ->
                  dictionary.getValues().stream()
                      .anyMatch(value -> String.valueOf(value).contains(word));
              default -> base.toString().contains(word);
            };
        if (found) {
          return true;
        }
      }
    }
    return false;
  }
}
