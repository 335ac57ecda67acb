package org.chainmap.ui.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainmap.exchange.ExcelFile;
import org.chainmap.export.ExportException;
import org.chainmap.export.Exporters;
import org.chainmap.export.pack.PackFolder;
import org.chainmap.format.FormatException;
import org.chainmap.ledger.pack.Disclosure;
import org.chainmap.ledger.pack.PackContent;
import org.chainmap.ledger.pack.PackPicture;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Table;

/**
 * Writes chosen lists of a map, off the window's thread.
 *
 * @param sensitive whether enterprises marked sensitive are among them
 * @param pictures the pictures of a folder
 * @param own pictures of one's own
 */
record ListsWriting(
    ChainMap map,
    Lang lang,
    PackContent content,
    boolean sensitive,
    Form form,
    List<PackPicture> pictures,
    Map<PackPicture, Path> own) {

  /** What lists are written as. */
  enum Form {
    WORKBOOK("workbook"),
    FOLDER("folder");

    private final String key;

    Form(String key) {
      this.key = key;
    }

    Message label() {
      return Message.of("ui.lists.form." + key);
    }
  }

  /** Tells whether a place can be written without asking: a folder with nothing in it. */
  boolean free(Path target) {
    if (form != Form.FOLDER || !Files.isDirectory(target)) {
      return false;
    }
    try (Stream<Path> files = Files.list(target)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Writes the lists and returns what a person should know of it.
   *
   * @throws ExportException if it cannot be drawn or written
   */
  Message write(Path target, Progress progress) throws ExportException {
    Disclosure disclosure = Disclosure.of(map, sensitive);
    List<Table> tables = content.tables(disclosure.map(), lang);
    List<Message> said = new ArrayList<>();
    said.add(
        Message.of(
            "pack.said.written",
            target.toString(),
            tables.size(),
            tables.stream().mapToInt(table -> table.rows().size()).sum()));
    said.addAll(disclosure.said());
    switch (form) {
      case WORKBOOK -> workbook(target, tables);
      case FOLDER -> {
        PackFolder.Written written =
            PackFolder.write(
                target,
                disclosure.map(),
                lang,
                pictures,
                own,
                Exporters.ALL.getFirst(),
                file -> workbook(file, tables),
                progress);
        if (!written.missing().isEmpty()) {
          said.add(
              Message.of(
                  "pack.said.missing",
                  written.missing().stream().map(PackPicture::label).toList()));
        }
      }
    }
    return said.stream()
        .reduce((before, next) -> Message.of("pack.said.and", before, next))
        .orElseThrow();
  }

  private void workbook(Path file, List<Table> tables) throws ExportException {
    try {
      ExcelFile.save(file, map.info().marking().in(lang), tables);
    } catch (FormatException e) {
      throw new ExportException(e.spoken(), e);
    }
  }
}
