package org.chainmap.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chainmap.export.ExportException;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Message;
import org.kordamp.ikonli.feather.Feather;

/**
 * A format that a map is exported in, with what can be chosen for it. To add one, write a class,
 * one line in {@link ExportFormats} and what it is for ({@code ui.export.for.<key>}).
 */
public interface ExportFormat {

  /** Returns its stable key, under which choices are remembered. */
  String key();

  /** Returns the extension of its files without the dot. */
  default String extension() {
    return key();
  }

  /** Returns what a suggested file name ends with, so that a file of another format stays. */
  default Optional<Message> nameEnding() {
    return Optional.empty();
  }

  Message label();

  /** Says in one line what it is for. */
  default Message purpose() {
    return Message.of("ui.export.for." + key());
  }

  Feather icon();

  /** Tells whether it is a picture of what is shown, and no data. */
  default boolean picture() {
    return true;
  }

  /** Tells whether a part of a map can be exported so. */
  default boolean takes(ExportPart part) {
    return !(part instanceof ExportPart.WholeStory);
  }

  /** Tells whether it usually has the story of a map that has one. */
  default boolean tellsStory() {
    return false;
  }

  /** Tells whether it can show where comments are. */
  default boolean commented() {
    return picture();
  }

  /** Tells whether what is laid over a map is in it. */
  default boolean coloured(ExportSubject subject) {
    return true;
  }

  /** Tells whether a watermark can lie over it. */
  default boolean stamped() {
    return true;
  }

  /** Returns all files that are written for one. */
  default List<Path> files(Path file) {
    return List.of(file);
  }

  /** Adds the controls for what can be chosen. Returns what makes a job of what was chosen. */
  Asked ask(ChoiceForm form, ChainMap map);

  /** What was chosen for a format. */
  @FunctionalInterface
  interface Asked {

    /**
     * Returns the export as chosen.
     *
     * @throws ExportException if the choices make no sense
     */
    ExportJob job() throws ExportException;
  }
}
